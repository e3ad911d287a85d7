"""A hub with many partners of its own: they stand on a lens around it, their names outside, in order."""

import math
from typing import TYPE_CHECKING

from bel_china_graph.page.layout.geometry import WIDTH, Box, Spot, Window, box, text_size

if TYPE_CHECKING:
    import networkx as nx

LEAVES = 6
"""From so many partners that have no other is a node a hub."""

_BULGE = 88.0
_WAIST = 16.0
_AIR = 3.0
_EDGE = 12.0


def hub(network: "nx.Graph") -> tuple[str, list[str]] | None:
    """Return the node that most others of the group hang on alone, and those, if they are at least half of it."""
    leaves = {name: [other for other in network[name] if network.degree[other] == 1] for name in network}
    best = max(sorted(leaves), key=lambda name: len(leaves[name]), default=None)
    if best is None or len(leaves[best]) < max(LEAVES, len(network) / 2):
        return None
    return best, leaves[best]


def bulge(window: Window) -> float:
    """Return how far the lens reaches to a side at most, in pixels."""
    return min(_BULGE, window.width / 2 - WIDTH - _WAIST - _EDGE) if window.narrow else _BULGE


def fits(name: str, radius: float, window: Window) -> bool:
    """Tell whether the lens is wide enough for the hub's own name."""
    return _WAIST + bulge(window) >= text_size(name)[0] / 2 + radius


def star(middle: str, leaves: list[str], looks: dict[str, tuple[str, float]], window: Window) -> dict[str, Spot]:
    """Return spots for a hub and its leaves, in their order down the left side and then the right.

    Args:
        middle: the hub.
        leaves: its partners, in the order to read them.
        looks: each node's name and radius.
        window: a narrow one makes the lens slimmer.
    """
    boxes = {name: box(*looks[name], "right") for name in leaves}
    halves = _halves(leaves, boxes)
    heights = [sum(_height(boxes[name]) for name in half) for half in halves]
    reach = max(heights) / 2
    spots = {middle: Spot(0.0, 0.0, "below")}
    for half, height, side in zip(halves, heights, (-1, 1), strict=True):
        y = -height / 2
        for name in half:
            step = _height(boxes[name])
            at = y + step / 2
            away = _WAIST + bulge(window) * math.sqrt(max(0.0, 1 - (at / reach) ** 2))
            spots[name] = Spot(side * away, at, "left" if side < 0 else "right")
            y += step
    return spots


def _height(room: Box) -> float:
    return room.top + room.bottom + _AIR


def _halves(leaves: list[str], boxes: dict[str, Box]) -> tuple[list[str], list[str]]:
    """Cut the leaves in two runs of about the same height."""
    whole = sum(_height(boxes[name]) for name in leaves)
    run = 0.0
    for at, name in enumerate(leaves):
        run += _height(boxes[name])
        if run >= whole / 2:
            return leaves[: at + 1], leaves[at + 1 :]
    return leaves, []
