"""Where parks and bodies sit that have no coordinates and lie in no place: for the map, never for the graph."""

import functools
import re
from collections.abc import Iterator, Mapping

from bel_china_graph import resources
from bel_china_graph.model import Edge, Node
from bel_china_graph.model.base import Model
from bel_china_graph.model.datafile import read_data
from bel_china_graph.page.style import node_style

Point = tuple[float, float]
"""Latitude and longitude, in degrees."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST = 3


class Seat(Model):
    """A spot, the names of those who are there, and whether it is their own, not their city's."""

    at: Point
    names: tuple[str, ...]
    own: bool = False


class _Seats(Model):
    seats: tuple[Seat, ...]


@functools.cache
def well_known() -> Mapping[str, Seat]:
    """Return the seats in `data/atlas/seats.yaml`, by name."""
    found = read_data(resources.DATA / "atlas" / "seats.yaml", _Seats)
    return {name: seat for seat in found.seats for name in seat.names}


def named_after(nodes: tuple[Node, ...]) -> dict[str, Point]:
    """Return, by id, the spot of the one place of the graph, in the same country, that is in the name of a body."""
    places: dict[str | None, dict[str, Point]] = {}
    for node in nodes:
        if node_style(node.label).place and node.lat is not None and node.lon is not None:
            places.setdefault(node.country, {}).setdefault(node.name, (node.lat, node.lon))
    found = {}
    for node in nodes:
        if node.country is not None and not node_style(node.label).place:
            own = places.get(node.country, {})
            named = set(_named(node.name, own))
            if len(named) == 1:
                found[node.id] = own[named.pop()]
    return found


def _named(name: str, places: Mapping[str, Point]) -> Iterator[str]:
    words = _WORD.findall(name)
    at = 0
    while at < len(words):
        runs = ((" ".join(words[at : at + length]), length) for length in range(_LONGEST, 0, -1))
        run, length = next(((run, length) for run, length in runs if run in places), ("", 1))
        if run:
            yield run
        at += length


def landlords(edges: tuple[Edge, ...]) -> dict[str, str]:
    """Return the id of the park that each resident is said to reside in, the first if there are several."""
    found: dict[str, str] = {}
    for edge in sorted(edges, key=lambda edge: edge.id):
        if edge.type == "RESIDENT_OF" and edge.status == "established":
            found.setdefault(edge.source, edge.target)
    return found
