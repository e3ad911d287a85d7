"""The network: groups of tied nodes of one kind stand together, under a heading that says what they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bel_china_graph.atlas.communities import communities
from bel_china_graph.model import Node
from bel_china_graph.page.layout.geometry import Spot, Window
from bel_china_graph.page.layout.network import frame, place_group
from bel_china_graph.page.layout.packing import pack
from bel_china_graph.page.style import node_style

if TYPE_CHECKING:
    import networkx as nx

_CLOUD = 60
"""The most nodes of a group that is laid out with room for every name."""

_HEAD = 24.0
_LINE = 14.0
_LETTER = 7.2
"""Height of a heading, of a second line of it, and about the width of its letters, in pixels."""

_SHARE = 0.1


@dataclass(frozen=True)
class Heading:
    """Words over a block of groups, at its top left corner, and the block's width, in pixels."""

    text: str
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Block:
    """Groups of one kind, each with its spots and its left, top, right and bottom."""

    text: str
    groups: tuple[dict[str, Spot], ...]
    frames: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True)
class Arrangement:
    """Where everything stands, and how wide and high it is together, in pixels."""

    spots: dict[str, Spot]
    headings: list[Heading]
    width: float
    height: float


def blocks(nodes: Sequence[Node], ties: Sequence[tuple[str, str]], windows: Sequence[Window]) -> list[list[Block]]:
    """Return the groups of tied nodes, laid out one by one, for each window.

    A group too large for its names looks the same in all windows: as in the first.
    """
    import networkx as nx

    network = nx.Graph()
    network.add_nodes_from(node.id for node in nodes)
    network.add_edges_from((a, b) for a, b in ties if a != b)
    by_id = {node.id: node for node in nodes}
    rank = {node.id: at for at, node in enumerate(nodes)}
    groups = [[by_id[name] for name in sorted(part, key=rank.__getitem__)] for part in nx.connected_components(network)]
    groups.sort(key=lambda group: (-len(group), rank[group[0].id]))
    families: dict[str, list[list[Node]]] = {}
    for group in groups:
        families.setdefault(_family(group), []).append(group)
    found: list[list[Block]] = [[] for _ in windows]
    for family in families.values():
        placed = [_group(group, network, windows) for group in family]
        for own, spots in zip(found, zip(*placed, strict=True), strict=True):
            own.append(Block(_words(family), spots, tuple(frame(group, by_id) for group in spots)))
    return found


def arranged(parts: Sequence[Block], window: Window, page: Window | None = None) -> Arrangement:
    """Return a spot for every node, and the headings.

    Args:
        parts: the blocks.
        window: what each block is packed for, and all of them if there is no
        page: that is, the window for all of them.
    """
    packed = [_packed(block, window) for block in parts]
    heads = [
        _HEAD if _LETTER * len(block.text) <= width else _HEAD + _LINE
        for block, (_, width, _) in zip(parts, packed, strict=True)
    ]
    sizes = [(width, height + head) for (_, width, height), head in zip(packed, heads, strict=True)]
    spots: dict[str, Spot] = {}
    headings = []
    right = bottom = 0.0
    rows = zip(parts, packed, heads, sizes, pack(sizes, page or window), strict=True)
    for block, (own, _, _), head, (width, height), (x, y) in rows:
        spots |= {name: Spot(spot.x + x, spot.y + y + head, spot.side) for name, spot in own.items()}
        headings.append(Heading(block.text, x + 6, y + head / 2 + 2, width))
        right, bottom = max(right, x + width), max(bottom, y + height)
    return Arrangement(spots, headings, right, bottom)


def _packed(block: Block, window: Window) -> tuple[dict[str, Spot], float, float]:
    """Return the spots of a block from its corner on, and its width and height."""
    sizes = [(right - left, bottom - top) for left, top, right, bottom in block.frames]
    corners = pack(sizes, window)
    spots = {
        name: Spot(x - left + spot.x, y - top + spot.y, spot.side)
        for group, (left, top, _, _), (x, y) in zip(block.groups, block.frames, corners, strict=True)
        for name, spot in group.items()
    }
    width = max(x + w for (x, _), (w, _) in zip(corners, sizes, strict=True))
    height = max(y + h for (_, y), (_, h) in zip(corners, sizes, strict=True))
    return spots, width, height


def _group(group: list[Node], network: "nx.Graph", windows: Sequence[Window]) -> list[dict[str, Spot]]:
    if len(group) > _CLOUD:
        return [communities(network, [node.id for node in group], windows[0])] * len(windows)
    return [place_group(group, network, window) for window in windows]


def _family(group: list[Node]) -> str:
    """Return what most nodes of a group are; regions and provinces are one family."""
    return Counter(node_style(node.label).level or node.label for node in group).most_common(1)[0][0]


def _words(groups: list[list[Node]]) -> str:
    counts = Counter(node.label for group in groups for node in group)
    total = sum(counts.values())
    styles = sorted((node_style(label) for label, n in counts.items() if n >= _SHARE * total), key=lambda s: s.order)
    return " · ".join(style.plural for style in styles)
