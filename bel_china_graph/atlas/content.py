"""The data of the page: facts of nodes, ties and sentences, and where each view puts them."""

from collections.abc import Mapping
from typing import Any

from bel_china_graph.atlas import network
from bel_china_graph.atlas.names import in_scripts
from bel_china_graph.atlas.places import Unit, coordinates, units
from bel_china_graph.atlas.world import world
from bel_china_graph.model import Graph, Node
from bel_china_graph.page.facts import facts
from bel_china_graph.page.layout import columns
from bel_china_graph.page.layout.crossings import uncrossed
from bel_china_graph.page.layout.geometry import Spot, Window
from bel_china_graph.page.scene import Scene, containers, ordered_edges, ordered_nodes, unique
from bel_china_graph.page.style import OTHER, is_context
from bel_china_graph.page.words import count

_WIDE = Window(860.0, 700.0)
_PAGE = Window(1044.0, 830.0, narrow=True)
_HALF = Window(522.0, 830.0, narrow=True)
_PHONE = Window(440.0, 800.0, narrow=True)
_PHONE_FITTED = Window(780.0, 1040.0)
"""The windows that the network is laid out for; a page's and a phone's are drawn a little smaller."""

DETAIL = 500
"""With more nodes the page opens on the overview."""


def whole(graph: Graph) -> Scene:
    """Return all of the graph as a scene."""
    own = unique(graph)
    known = {node.id for node in own.nodes}
    edges = [edge for edge in own.edges if edge.source in known and edge.target in known]
    notes = []
    if lost := len(own.edges) - len(edges):
        notes.append(count(lost, "tie has", "ties have") + " an end that is not in this graph, and are not shown.")
    return Scene(
        nodes=ordered_nodes(own.nodes),
        edges=ordered_edges(edges),
        evidence={item.id: item for item in graph.evidence},
        documents={item.id: item for item in graph.documents},
        inside=containers(own),
        notes=tuple(notes),
    )


def content(scene: Scene) -> dict[str, Any]:
    """Return the data block."""
    claimed = [edge for edge in scene.edges if not is_context(edge)]
    ties = [(edge.source, edge.target) for edge in claimed]
    tied = {end for tie in ties for end in tie}
    nodes = tuple(node for node in scene.nodes if node.id in tied)
    at = {node.id: place for place, node in enumerate(scene.nodes)}
    insets, on_map = world(coordinates(scene.nodes, scene.edges))
    return {
        **facts(scene),
        "scripts": {at[node.id]: names for node in scene.nodes if (names := in_scripts(node))},
        "overview": _overview(scene, at),
        "columns": _columns(nodes, ties, at),
        "network": _network(nodes, ties, at),
        "map": {"insets": insets, "spots": {at[name]: spot for name, spot in on_map.items()}},
        "opensOn": "overview" if len(nodes) > DETAIL else "network",
        "detail": DETAIL,
    }


def _overview(scene: Scene, at: Mapping[str, int]) -> dict[str, Any]:
    """Return the units in two columns, ordered so that few ribbons cross, and the unit of every node."""
    of = units(scene.nodes, scene.edges)
    claimed = [edge for edge in scene.edges if not is_context(edge)]
    joined = sorted((of[edge.source].key, of[edge.target].key) for edge in claimed)
    used = {key for pair in joined for key in pair}
    rows = {unit.key: unit for unit in of.values() if unit.key in used}
    left = sorted((unit for unit in rows.values() if unit.country == "BY"), key=_unit_order)
    right = sorted((unit for unit in rows.values() if unit.country != "BY"), key=_unit_order)
    keys = ([unit.key for unit in left], [unit.key for unit in right])
    across = [(a, b) for a, b in joined if (rows[a].country == "BY") != (rows[b].country == "BY")]
    kind = {unit.key: _unit_order(unit)[0] for unit in rows.values()}
    order = [key for column in uncrossed(keys, across, kind) for key in column]
    place = {key: number for number, key in enumerate(order)}
    return {
        "units": [_unit(rows[key], at) for key in order],
        "of": [place.get(of[node.id].key, -1) for node in scene.nodes],
    }


def _unit(unit: Unit, at: Mapping[str, int]) -> dict[str, Any]:
    row: dict[str, Any] = {"key": unit.key, "title": unit.title, "country": unit.country}
    return row if unit.node is None else row | {"node": at[unit.node]}


def _unit_order(unit: Unit) -> tuple[int, str]:
    """Places come first, then what is known by its country only, then what is not even that."""
    return (0 if unit.node else 2 if unit.key == OTHER else 1), unit.title


def _columns(nodes: tuple[Node, ...], ties: list[tuple[str, str]], at: Mapping[str, int]) -> list[list[int]]:
    """Return the two columns from top to bottom."""
    sides = columns.sides(nodes, ties)
    across = [(a, b) for a, b in ties if sides[a] != sides[b]]
    return [[at[name] for name in column] for column in columns.ordered(nodes, across, sides)]


def _network(nodes: tuple[Node, ...], ties: list[tuple[str, str]], at: Mapping[str, int]) -> dict[str, Any]:
    """Return the network for a wide window and for a phone's.

    Up to so many nodes it is as high as its names need, if they find no room in the window; with more it is fitted.
    """
    wide, phone = network.blocks(nodes, ties, (_WIDE, _PHONE))
    fitted = network.arranged(wide, _WIDE)
    if len(nodes) > DETAIL:
        return {"wide": _arranged(fitted, at), "narrow": _arranged(network.arranged(wide, _PHONE_FITTED), at)}
    fits = fitted.width <= _PAGE.width and fitted.height <= _PAGE.height
    narrow = network.arranged(phone, _PHONE)
    return {
        "wide": _arranged(fitted, at) if fits else _sized(network.arranged(wide, _HALF, _PAGE), at),
        "narrow": _sized(narrow, at),
    }


def _sized(found: network.Arrangement, at: Mapping[str, int]) -> dict[str, Any]:
    return _arranged(found, at) | {"size": [round(found.width), round(found.height)]}


def _arranged(found: network.Arrangement, at: Mapping[str, int]) -> dict[str, Any]:
    return {
        "spots": {at[key]: _spot(spot) for key, spot in found.spots.items()},
        "heads": [[item.text, round(item.x), round(item.y), round(item.width)] for item in found.headings],
    }


def _spot(spot: Spot) -> list[Any]:
    return [round(spot.x), round(spot.y), spot.side]
