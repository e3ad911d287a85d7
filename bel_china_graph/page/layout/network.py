"""Clouds: each group of tied nodes is laid out by itself, with room for its names; then all are packed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bel_china_graph.model import Node
from bel_china_graph.page.layout import columns
from bel_china_graph.page.layout.cloud import cloud
from bel_china_graph.page.layout.geometry import Spot, Window, box, text_size
from bel_china_graph.page.layout.packing import pack
from bel_china_graph.page.layout.star import fits, hub, star
from bel_china_graph.page.style import country_of, node_style

if TYPE_CHECKING:
    import networkx as nx

_MARGIN = 7.0
_SMALL = 7
_ROW = 20.0


def radius(node: Node) -> float:
    """Return the radius of a node in the network."""
    return node_style(node.label).size * 0.5


def place(nodes: Sequence[Node], ties: Sequence[tuple[str, str]], window: Window) -> dict[str, Spot]:
    """Return a spot for every node."""
    import networkx as nx  # here, since it takes a quarter of a second

    network = nx.Graph()
    network.add_nodes_from(node.id for node in nodes)
    for a, b in ties:
        if a != b:
            network.add_edge(a, b)
    by_id = {node.id: node for node in nodes}
    groups = [[node for node in nodes if node.id in part] for part in nx.connected_components(network)]
    groups.sort(key=lambda group: (-len(group), group[0].name, group[0].id))
    return packed([place_group(group, network, window) for group in groups], by_id, window)


def packed(placed: Sequence[dict[str, Spot]], by_id: dict[str, Node], window: Window) -> dict[str, Spot]:
    """Return the spots of groups that stand side by side and below one another, from the top left corner on."""
    frames = [frame(spots, by_id) for spots in placed]
    corners = pack([(right - left, bottom - top) for left, top, right, bottom in frames], window)
    return {
        name: Spot(x - left + spot.x, y - top + spot.y, spot.side)
        for spots, (left, top, _, _), (x, y) in zip(placed, frames, corners, strict=True)
        for name, spot in spots.items()
    }


def place_group(group: list[Node], network: "nx.Graph", window: Window) -> dict[str, Spot]:
    """Return spots for one group of tied nodes: a pair of short columns, a star, or a cloud."""
    ids = [node.id for node in group]
    if len(ids) == 1:
        return {ids[0]: Spot(0.0, 0.0, "right")}
    ties = sorted(tuple(sorted(edge)) for edge in network.subgraph(ids).edges)
    sides = columns.sides(group, ties)
    if len(ids) <= _SMALL and all(sides[a] != sides[b] for a, b in ties):
        heights = {node.id: max(1.0, (text_size(node.name)[1] + 4) / _ROW) for node in group}
        return columns.place(group, ties, sides, row=_ROW, half_width=24.0, heights=heights)
    looks = {node.id: (node.name, radius(node)) for node in group}
    found = hub(network.subgraph(ids))
    if found and fits(*looks[found[0]], window):
        return _star(group, *found, network, window)
    spots = cloud(looks, network.subgraph(ids), window)
    return _belarus_left(spots, group)


def _star(group: list[Node], middle: str, leaves: list[str], network: "nx.Graph", window: Window) -> dict[str, Spot]:
    """Return the spots of a hub with its leaves, and below it those of what else hangs on it."""
    import networkx as nx

    own = {*leaves, middle}
    looks = {node.id: (node.name, radius(node)) for node in group}
    by_id = {node.id: node for node in group}
    spots = star(middle, [node.id for node in group if node.id in own and node.id != middle], looks, window)
    rest = network.subgraph([node.id for node in group if node.id not in own])
    order = {name: at for at, name in enumerate(by_id)}
    parts = [sorted(part, key=order.__getitem__) for part in nx.connected_components(rest)]
    parts.sort(key=lambda part: (-len(part), order[part[0]]))
    branches = [place_group([by_id[name] for name in part], rest, window) for part in parts]
    left, _, right, bottom = frame(spots, by_id)
    below = packed(branches, by_id, Window(right - left, 1.0, narrow=True))
    return spots | {name: Spot(spot.x + left, spot.y + bottom, spot.side) for name, spot in below.items()}


def _belarus_left(spots: dict[str, Spot], group: list[Node]) -> dict[str, Spot]:
    """Mirror the cloud where Belarus stands right of China."""

    def mean(country: str) -> float:
        own = [spots[node.id].x for node in group if country_of(node) == country]
        return sum(own) / len(own) if own else 0.0

    if mean("BY") <= mean("CN"):
        return spots
    mirrored = {"left": "right", "right": "left"}
    return {
        name: Spot(-spot.x, spot.y, mirrored.get(spot.side, spot.side))  # type: ignore[arg-type]
        for name, spot in spots.items()
    }


def frame(spots: dict[str, Spot], by_id: dict[str, Node]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a group with its names and some air."""
    boxes = [(spot, box(by_id[name].name, radius(by_id[name]), spot.side)) for name, spot in spots.items()]
    return (
        min(spot.x - room.left for spot, room in boxes) - _MARGIN,
        min(spot.y - room.top for spot, room in boxes) - _MARGIN,
        max(spot.x + room.right for spot, room in boxes) + _MARGIN,
        max(spot.y + room.bottom for spot, room in boxes) + _MARGIN,
    )
