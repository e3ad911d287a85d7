"""Two columns: Belarus left, China right, ordered so that the lines between them cross little."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bel_china_graph.model import Node
from bel_china_graph.page.layout.crossings import Columns, Tie, partners, uncrossed
from bel_china_graph.page.layout.geometry import Spot
from bel_china_graph.page.style import country_of, node_style

ROW = 24.0
HALF_WIDTH = 300.0
_GROUP_GAP = 0.7


def sides(nodes: Sequence[Node], ties: Sequence[Tie]) -> dict[str, int]:
    """Return 0 (left) or 1 (right) for every node; other countries stand opposite their partners."""
    found = {n.id: 0 if country_of(n) == "BY" else 1 for n in nodes if country_of(n) in ("BY", "CN")}
    known_partners = partners(ties)
    for node in nodes:
        if node.id not in found:
            known = [found[other] for other in known_partners[node.id] if other in found]
            found[node.id] = 0 if sum(known) * 2 > len(known) else 1
    return found


def place(
    nodes: Sequence[Node],
    ties: Sequence[Tie],
    side_of: dict[str, int],
    row: float = ROW,
    half_width: float = HALF_WIDTH,
    heights: Mapping[str, float] | None = None,
) -> dict[str, Spot]:
    """Return a spot for every node: x tells the column, names are written on the outside.

    Args:
        row: pixels from one row to the next.
        half_width: pixels from the middle to a column.
        heights: how many rows the name of a node takes, by its id; one, where it is not told.
    """
    by_id = {node.id: node for node in nodes}
    across = [(a, b) for a, b in ties if side_of[a] != side_of[b]]
    rows = _rows(ordered(nodes, across, side_of), by_id, partners(across), heights or {})
    middle = (max(rows.values()) + min(rows.values())) / 2
    return {
        name: Spot(x=(half_width, -half_width)[side == 0], y=(at - middle) * row, side=("left", "right")[side])
        for name, at in rows.items()
        for side in [side_of[name]]
    }


def ordered(nodes: Sequence[Node], ties: Sequence[Tie], side_of: dict[str, int]) -> Columns:
    """Sort each column by kind of node, and within a kind so that few lines cross."""
    kind = {node.id: node_style(node.label).order for node in nodes}
    columns: Columns = ([], [])
    for node in sorted(nodes, key=lambda n: (kind[n.id], n.name, n.id)):
        columns[side_of[node.id]].append(node.id)
    return uncrossed(columns, ties, kind)


def _rows(
    columns: Columns, by_id: dict[str, Node], opposite: dict[str, list[str]], heights: Mapping[str, float]
) -> dict[str, float]:
    """Give the longer column even rows, and put the shorter one opposite its partners."""
    grids = [_grid(column, by_id, heights) for column in columns]
    long = 0 if (grids[0] or [0.0])[-1] >= (grids[1] or [0.0])[-1] else 1
    rows = dict(zip(columns[long], grids[long], strict=True))
    short = columns[1 - long]
    if not short:
        return rows
    offsets = grids[1 - long]
    end = max(rows.values(), default=0.0)
    spare = end - offsets[-1]
    wanted = []
    for name, offset in zip(short, offsets, strict=True):
        near = [rows[partner] for partner in opposite.get(name, ())]
        wanted.append(sum(near) / len(near) - offset if near else spare / 2)
    for name, offset, shift in zip(short, offsets, _nondecreasing(wanted), strict=True):
        rows[name] = offset + min(max(shift, 0.0), max(spare, 0.0))
    return rows


def _grid(column: list[str], by_id: dict[str, Node], heights: Mapping[str, float]) -> list[float]:
    """Return rows as high as their names, with a small gap between kinds of node."""
    rows = [0.0] if column else []
    for above, name in pairwise(column):
        gap = _GROUP_GAP if by_id[name].label != by_id[above].label else 0
        rows.append(rows[-1] + (heights.get(above, 1) + heights.get(name, 1)) / 2 + gap)
    return rows


def _nondecreasing(values: list[float]) -> list[float]:
    """Return the nearest values that never fall (least squares, pooling adjacent violators).

    >>> _nondecreasing([1.0, 4.0, 2.0, 5.0])
    [1.0, 3.0, 3.0, 5.0]
    """
    pools: list[tuple[float, int]] = []
    for value in values:
        total, size = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / size:
            before, count = pools.pop()
            total, size = total + before, size + count
        pools.append((total, size))
    return [total / size for total, size in pools for _ in range(size)]
