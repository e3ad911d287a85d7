"""The map: outlines and nodes in two insets, Belarus and China, as kilometres from a corner."""

import functools
import json
import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bel_china_graph import resources

Projection = Callable[[float, float], tuple[float, float]]

_RADIUS = 6371.0

INSETS: dict[str, tuple[float, float, float, float]] = {
    "BY": (51.9, 55.5, 53.7, 28.0),
    "CN": (25.0, 47.0, 36.0, 105.0),
}
"""Standard parallels, and the latitude and longitude of the middle, in degrees."""

_MARGIN = {"BY": 60.0, "CN": 250.0}
"""How far beyond the outlines, in kilometres, a node is still on the map."""


def albers(first: float, second: float, middle: float, meridian: float) -> Projection:
    """Return Albers' equal-area conic projection of degrees to kilometres, y downward (Snyder 1987, p. 100)."""
    one, two, zero = (math.radians(value) for value in (first, second, middle))
    n = (math.sin(one) + math.sin(two)) / 2
    c = math.cos(one) ** 2 + 2 * n * math.sin(one)

    def rho(latitude: float) -> float:
        return _RADIUS * math.sqrt(c - 2 * n * math.sin(latitude)) / n

    def project(lat: float, lon: float) -> tuple[float, float]:
        angle = n * math.radians(lon - meridian)
        reach = rho(math.radians(lat))
        return reach * math.sin(angle), reach * math.cos(angle) - rho(zero)

    return project


def world(spots: Mapping[str, tuple[float, float, bool]]) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """Return the insets with their outlines, and the spot of every node that lies in one.

    A spot is the inset, x, y, and whether the coordinates are the node's own.
    """
    insets = {}
    found: dict[str, list[Any]] = {}
    for country in INSETS:
        inset, place = _inset(country)
        insets[country] = inset
        for name, (lat, lon, own) in spots.items():
            x, y = place(lat, lon)
            margin = _MARGIN[country]
            if -margin <= x <= inset["width"] + margin and -margin <= y <= inset["height"] + margin:
                found.setdefault(name, [country, round(x), round(y), int(own)])
    return insets, found


@functools.cache
def _inset(country: str) -> tuple[dict[str, Any], Projection]:
    project = albers(*INSETS[country])
    outlines = _outlines()[country]
    arcs = [[project(lat, lon) for lon, lat in zip(arc[::2], arc[1::2], strict=True)] for arc in outlines["arcs"]]
    left, top = (min(point[axis] for arc in arcs for point in arc) for axis in (0, 1))
    right, bottom = (max(point[axis] for arc in arcs for point in arc) for axis in (0, 1))
    inset = {
        "width": round(right - left),
        "height": round(bottom - top),
        "arcs": [_whole((x - left, y - top) for x, y in arc) for arc in arcs],
        "units": outlines["units"],
    }

    def place(lat: float, lon: float) -> tuple[float, float]:
        x, y = project(lat, lon)
        return x - left, y - top

    return inset, place


def _whole(points: Iterable[tuple[float, float]]) -> list[int]:
    return [round(value) for point in points for value in point]


@functools.cache
def _outlines() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((resources.DATA / "atlas" / "outlines.json").read_text(encoding="utf-8"))
    return found
