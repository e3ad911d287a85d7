"""The bend of every line: ties of one pair lie side by side, lines within a column bulge inward."""

import math
from collections import defaultdict
from typing import Any

from bel_china_graph.model import Edge
from bel_china_graph.page.layout.geometry import Layout
from bel_china_graph.page.style import is_context, relation_style

_STEP = 26.0
_BULGE = 46.0


def curves(edges: tuple[Edge, ...], layout: Layout) -> dict[str, dict[str, Any]]:
    """Return vis-network's `smooth` or `selfReference` options for every tie."""
    pairs: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in sorted(edges, key=lambda e: (is_context(e), relation_style(e.type).type, e.date or "", e.id)):
        pairs[min(edge.source, edge.target), max(edge.source, edge.target)].append(edge)
    bends = {}
    for (first, second), ties in pairs.items():
        for place, edge in enumerate(ties):
            if first == second:
                bends[edge.id] = {"selfReference": {"size": 16 + 7 * place, "angle": 0.785}}
                continue
            offset = (place - (len(ties) - 1) / 2) * _STEP
            smooth = _smooth(layout, first, second, offset, alone=len(ties) == 1)
            bends[edge.id] = {"smooth": _turned(smooth) if edge.source != first else smooth}
    return bends


def _smooth(layout: Layout, first: str, second: str, offset: float, alone: bool) -> dict[str, Any]:
    one, other = layout.spots[first], layout.spots[second]
    length = max(1.0, math.hypot(one.x - other.x, one.y - other.y))
    if layout.kind == "columns":
        if one.x == other.x:  # clockwise is to the left of someone who walks down
            inward = -1 if (one.y > other.y) == (one.x < 0) else 1
            return _arc(inward * (_BULGE + length * 0.12 + offset * 0.8) / length)
        if alone:
            return {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.42}
    if abs(offset) < 1e-9:
        return {"enabled": False, "type": "continuous", "roundness": 0.0}
    return _arc(offset / length)


def _arc(bend: float) -> dict[str, Any]:
    kind = "curvedCW" if bend >= 0 else "curvedCCW"
    return {"enabled": True, "type": kind, "roundness": round(min(0.9, abs(bend)), 3)}


def _turned(smooth: dict[str, Any]) -> dict[str, Any]:
    """Return the same line as seen from its other end."""
    other = {"curvedCW": "curvedCCW", "curvedCCW": "curvedCW"}
    return smooth | {"type": other.get(smooth["type"], smooth["type"])}
