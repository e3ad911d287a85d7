"""Spots on the drawing, and the room that a name takes beside its node."""

import math
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Side = Literal["left", "right", "above", "below"]

LINE = 14.0
"""Height of a line of text, in pixels."""

WIDTH = 140.0
"""The widest line of a name, in pixels; a longer name takes two lines."""

_GAP = 5.0


@dataclass(frozen=True)
class Spot:
    """Where a node stands, in pixels, and on which side its name is written."""

    x: float
    y: float
    side: Side = "right"


@dataclass(frozen=True)
class Layout:
    """A spot for every node; `kind` tells the page how it may be stretched to fit the window.

    `narrow` are other spots for a phone, for a drawing that is not wide but high.
    """

    kind: Literal["columns", "network"]
    spots: Mapping[str, Spot]
    narrow: Mapping[str, Spot]


@dataclass(frozen=True)
class Window:
    """The window for which a network is laid out; a narrow one is as high as it must be."""

    width: float
    height: float
    narrow: bool = False

    @property
    def aspect(self) -> float:
        return self.width / self.height


WIDE = Window(1010.0, 735.0)
NARROW = Window(376.0, 640.0, narrow=True)


@dataclass(frozen=True)
class Box:
    """How far a node and its name reach from the node's centre."""

    left: float
    right: float
    top: float
    bottom: float


def text_size(name: str) -> tuple[float, float]:
    """Return the estimated width and height of a name on one or two lines.

    >>> text_size("Minsk")
    (32.0, 14.0)
    """
    width = math.fsum(13.0 if unicodedata.east_asian_width(letter) in "WF" else 6.4 for letter in name)
    if width <= WIDTH:
        return width, LINE
    return min(WIDTH, width / 2 + 20), 2 * LINE


def box(name: str, radius: float, side: Side) -> Box:
    """Return the room of a node and its name."""
    width, height = text_size(name)
    half = max(radius, height / 2)
    if side in ("left", "right"):
        reach = radius + _GAP + width
        return Box(reach if side == "left" else radius, reach if side == "right" else radius, half, half)
    half_width = max(radius, width / 2)
    reach = radius + 2 + height
    top, bottom = (reach, radius) if side == "above" else (radius, reach)
    return Box(half_width, half_width, top, bottom)
