"""The choice of a layout."""

from bel_china_graph.page.layout import columns, network
from bel_china_graph.page.layout.geometry import NARROW, WIDE, Layout, Spot
from bel_china_graph.page.scene import Scene

_MOST_IN_COLUMNS = 64
_MOST_ROWS = 40


def plan(scene: Scene) -> Layout:
    """Return a spot for every node of the scene, rounded to whole pixels.

    Up to about sixty nodes read best in two columns, Belarus left and China right, if most ties lead across;
    otherwise each community is a cloud of its own.
    """
    ties = [(edge.source, edge.target) for edge in scene.claimed]
    sides = columns.sides(scene.nodes, ties)
    if _suits_columns(sides, ties):
        spots = _rounded(columns.place(scene.nodes, ties, sides))
        return Layout("columns", spots, spots)
    wide, narrow = (_rounded(network.place(scene.nodes, ties, window)) for window in (WIDE, NARROW))
    return Layout("network", wide, narrow)


def _suits_columns(sides: dict[str, int], ties: list[tuple[str, str]]) -> bool:
    left = sum(side == 0 for side in sides.values())
    right = len(sides) - left
    across = sum(sides[a] != sides[b] for a, b in ties)
    few = len(sides) <= _MOST_IN_COLUMNS and max(left, right) <= _MOST_ROWS
    return few and min(left, right) > 0 and across >= 0.6 * len(ties)


def _rounded(spots: dict[str, Spot]) -> dict[str, Spot]:
    return {name: Spot(round(spot.x), round(spot.y), spot.side) for name, spot in spots.items()}
