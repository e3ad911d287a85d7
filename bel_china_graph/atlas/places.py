"""Where nodes are: the region or province that each lies in, and the coordinates nearest to it that are known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bel_china_graph.atlas.seats import landlords, named_after, well_known
from bel_china_graph.model import Edge, Node
from bel_china_graph.page.style import COUNTRIES, OTHER, country_of, is_context, node_style

_PARK = 5
"""From so many ties on an industrial park is a row of its own."""


@dataclass(frozen=True)
class Unit:
    """A row of the overview: a region, a province, or what is known no better than by its country.

    `node` is the id of the place itself, where it is one.
    """

    key: str
    title: str
    country: str
    node: str | None = None


def contained(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> dict[str, tuple[str, ...]]:
    """Return the ids of what each node lies in, from the nearest to the widest."""
    up: dict[str, str] = {}
    known = {node.id for node in nodes}
    for edge in sorted(edges, key=lambda edge: edge.id):
        if is_context(edge) and edge.target in known:
            up.setdefault(edge.source, edge.target)
    return {node.id: tuple(_upwards(node.id, up)) for node in nodes}


def _upwards(name: str, up: Mapping[str, str]) -> Iterator[str]:
    seen = {name}
    while (name := up.get(name, name)) not in seen:
        seen.add(name)
        yield name


def units(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> dict[str, Unit]:
    """Return the unit of every node, by its id.

    A unit is what the vocabulary calls a region, a city that ISO 3166-2 lists beside the regions, and a park with
    many ties; all else lies in one, or is put together by country.
    """
    by_id = {node.id: node for node in nodes}
    inside = contained(nodes, edges)
    ties: dict[str, int] = {}
    for edge in edges:
        if not is_context(edge):
            for end in (edge.source, edge.target):
                ties[end] = ties.get(end, 0) + 1

    def is_unit(node: Node) -> bool:
        busy = node.label == "IndustrialPark" and ties.get(node.id, 0) >= _PARK
        return node_style(node.label).level == "region" or node.iso is not None or busy

    found = {}
    for node in nodes:
        own = next((by_id[name] for name in (node.id, *inside[node.id]) if is_unit(by_id[name])), None)
        found[node.id] = _of(own) if own else _elsewhere(country_of(node))
    return found


def _of(node: Node) -> Unit:
    return Unit(node.id, node.name, country_of(node), node.id)


def _elsewhere(country: str) -> Unit:
    if country == OTHER:
        return Unit(OTHER, "Country not told, or another", OTHER)
    part = {"BY": "region", "CN": "province"}[country]
    return Unit(country, f"{COUNTRIES[country]}, {part} not told", country)


def coordinates(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> dict[str, tuple[float, float, bool]]:
    """Return latitude, longitude and whether they are the node's own.

    Else they are those of its well-known seat, of what it lies in, of the one place in its name, or of the park that
    it resides in, whichever is known first.
    """
    by_id = {node.id: node for node in nodes}
    inside = contained(nodes, edges)
    named = named_after(nodes)
    found = {}
    for node in nodes:
        seat = well_known().get(node.name)
        for name in (node.id, *inside[node.id]):
            place = by_id[name]
            if place.lat is not None and place.lon is not None:
                found[node.id] = (place.lat, place.lon, name == node.id)
                break
            if name == node.id and seat:
                found[node.id] = (*seat.at, seat.own)
                break
        else:
            if node.id in named:
                found[node.id] = (*named[node.id], False)
    for resident, park in landlords(edges).items():
        if resident not in found and park in found:
            found[resident] = (*found[park][:2], False)
    return found
