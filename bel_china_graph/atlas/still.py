"""The network as a still picture, for readers without scripts."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bel_china_graph.page.layout.geometry import LINE

_LETTERS = 22
_ROWS = 2
_SIZE = 13
_ANCHORS = {"left": "end", "right": "start", "above": "middle", "below": "middle"}
_MARGIN = 170.0


@dataclass(frozen=True)
class Dot:
    """A node: its spot, the name of its colour, and the lines of its name with the baseline of each."""

    x: float
    y: float
    r: float
    colour: str
    words: float
    anchor: str
    rows: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class Still:
    """The picture, in pixels: its width and height, lines with their colours in the light and the dark, dots, heads."""

    width: float
    height: float
    lines: tuple[tuple[str, str, str], ...]
    dots: tuple[Dot, ...]
    heads: tuple[tuple[str, float, float], ...]


def still(data: Mapping[str, Any]) -> Still | None:
    """Return the picture of a page's data, or none of a graph that is too large for its names."""
    layout = data["network"]["wide"]
    spots = layout["spots"]
    if not spots or len(spots) > data["detail"]:
        return None
    colours = {relation["type"]: (relation["light"], relation["dark"]) for relation in data["relations"]}
    lines = tuple(
        ("M{} {}L{} {}".format(*spots[tie["source"]][:2], *spots[tie["target"]][:2]), *colours[tie["type"]])
        for tie in data["ties"]
        if not tie.get("context")
    )
    dots = tuple(_dot(data["nodes"][at], *spot) for at, spot in spots.items())
    heads = tuple((text, x, y) for text, x, y, _ in layout["heads"])
    return Still(max(dot.x for dot in dots) + _MARGIN, max(dot.y for dot in dots) + 2 * LINE, lines, dots, heads)


def _dot(node: Mapping[str, Any], x: float, y: float, side: str) -> Dot:
    rows = textwrap.wrap(node["name"], _LETTERS, max_lines=_ROWS, placeholder="…") or [""]
    high = LINE * len(rows)
    top = {"above": y - 8 - high, "below": y + 8}.get(side, y - high / 2)
    words = {"left": x - 9, "right": x + 9}.get(side, x)
    placed = tuple((top + LINE * at + _SIZE * 0.82, row) for at, row in enumerate(rows))
    return Dot(x, y, 5, node["colour"].lower(), words, _ANCHORS[side], placed)
