"""One group of tied nodes: distances on the page follow distances in the graph, and no two names overlap."""

import math
from typing import TYPE_CHECKING

from bel_china_graph.page.layout.geometry import Box, Side, Spot, Window, box

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

SEED = 8615
_LENGTH = 46.0
_STRESS_ROUNDS = 160
_PUSH_ROUNDS = 400
_AIR = 3.0
_FILL = 0.52
_NAME = 110.0


def cloud(looks: dict[str, tuple[str, float]], network: "nx.Graph", window: Window) -> dict[str, Spot]:
    """Return spots for a connected network; `looks` has each node's name and radius, in order."""
    import numpy as np

    ids = list(looks)
    points = _upright(_stress(ids, network))
    if window.narrow:
        points = points[:, ::-1].copy()
    aspect = math.sqrt(window.aspect)
    points *= np.array([aspect, 1 / aspect])
    sides = _sides(ids, points, network)
    for _ in range(3):  # the sides follow the spots, and the spots make room for the sides
        boxes = [box(*looks[name], side) for name, side in zip(ids, sides, strict=True)]
        points = apart(_compact(points, boxes, window), boxes, window)
        sides = _sides(ids, points, network)
    points = apart(points, [box(*looks[name], side) for name, side in zip(ids, sides, strict=True)], window)
    found = zip(ids, points, sides, strict=True)
    return {name: Spot(float(x), float(y), side) for name, (x, y), side in found}


def _stress(ids: list[str], network: "nx.Graph") -> "Floats":
    """Bring distances on the page near those in the graph (stress majorization from a spring layout)."""
    import networkx as nx
    import numpy as np

    plain = nx.Graph()
    plain.add_nodes_from(ids)
    for a, b in sorted(tuple(sorted(edge)) for edge in network.edges):
        plain.add_edge(a, b, length=_LENGTH + 9 * math.sqrt(max(network.degree[a], network.degree[b])))
    start = nx.spring_layout(plain, seed=SEED, iterations=80)
    points = np.array([start[name] for name in ids], dtype=np.float64) * _LENGTH * math.sqrt(len(ids))
    reach = dict(nx.all_pairs_dijkstra_path_length(plain, weight="length"))
    wanted = np.array([[reach[a][b] for b in ids] for a in ids], dtype=np.float64)
    np.fill_diagonal(wanted, 1.0)
    weights = wanted**-2
    np.fill_diagonal(weights, 0.0)
    total = weights.sum(axis=1)[:, None]
    for _ in range(_STRESS_ROUNDS):
        gaps = points[:, None, :] - points[None, :, :]
        lengths = np.maximum(np.hypot(gaps[..., 0], gaps[..., 1]), 1e-6)
        pull = (weights * wanted / lengths)[..., None] * gaps
        points = ((weights[..., None] * points[None, :, :]).sum(axis=1) + pull.sum(axis=1)) / total
    return points


def _upright(points: "Floats") -> "Floats":
    """Turn the cloud so that its longer axis lies flat."""
    import numpy as np

    centred = points - points.mean(axis=0)
    x, y = centred[:, 0], centred[:, 1]
    angle = 0.5 * math.atan2(2 * float((x * y).sum()), float((x * x).sum() - (y * y).sum()))
    cos, sin = math.cos(angle), math.sin(angle)
    return np.stack([x * cos + y * sin, y * cos - x * sin], axis=1)


def _compact(points: "Floats", boxes: list[Box], window: Window) -> "Floats":
    """Draw the cloud together until its names fill a fair share of its frame."""
    import numpy as np

    width, height = points.max(axis=0) - points.min(axis=0) + np.array([60.0, 20.0])
    names = math.fsum((b.left + b.right + _AIR) * (b.top + b.bottom + _AIR) for b in boxes)
    shrunk = points * min(1.0, math.sqrt(names / _FILL / float(width * height)))
    if not window.narrow:
        return shrunk
    excess = max(1.0, float(np.ptp(shrunk[:, 0])) / (window.width - _NAME))
    narrowed: Floats = shrunk * np.array([1 / excess, excess**0.5])
    return narrowed


def _sides(ids: list[str], points: "Floats", network: "nx.Graph") -> list[Side]:
    """Write each name on the side that looks away from the node's partners."""
    at = {name: index for index, name in enumerate(ids)}
    sides: list[Side] = []
    for index, name in enumerate(ids):
        near = [points[at[other]] for other in sorted(network[name])]
        dx = float(points[index][0] - sum(p[0] for p in near) / len(near))
        dy = float(points[index][1] - sum(p[1] for p in near) / len(near))
        if len(near) > 3 or abs(dy) > 3 * abs(dx):
            sides.append("below" if dy >= 0 else "above")
        else:
            sides.append("right" if dx >= 0 else "left")
    return sides


def apart(points: "Floats", boxes: list[Box], window: Window) -> "Floats":
    """Push boxes that overlap apart, along the way that is shorter, until none does."""
    import numpy as np

    left, right, top, bottom = (
        np.array([getattr(item, name) for item in boxes], dtype=np.float64)
        for name in ("left", "right", "top", "bottom")
    )
    points = points - (points.max(axis=0) + points.min(axis=0)) / 2
    edge = window.width / 2 - 10 if window.narrow else math.inf
    steep = 0.45 if window.narrow else 1.0
    for _ in range(_PUSH_ROUNDS):
        x, y = points[:, 0], points[:, 1]
        across = (x + right)[:, None] - (x - left)[None, :]
        down = (y + bottom)[:, None] - (y - top)[None, :]
        over_x, over_y = np.minimum(across, across.T) + _AIR, np.minimum(down, down.T) + _AIR
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, False)
        if not (hit & (over_x > 1) & (over_y > 1)).any():
            break
        order = np.sign(np.arange(len(x))[:, None] - np.arange(len(x))[None, :])
        middle_x, middle_y = x + (right - left) / 2, y + (bottom - top) / 2
        way_x = np.sign(middle_x[:, None] - middle_x[None, :])
        way_y = np.sign(middle_y[:, None] - middle_y[None, :])
        way_x, way_y = np.where(way_x == 0, order, way_x), np.where(way_y == 0, order, way_y)
        flat = over_x < over_y * steep
        push_x = np.where(hit & flat, over_x * way_x, 0.0).sum(axis=1)
        push_y = np.where(hit & ~flat, over_y * way_y, 0.0).sum(axis=1)
        points += np.stack([np.clip(push_x, -20, 20), np.clip(push_y, -20, 20)], axis=1) * 0.28
        points[:, 0] = np.clip(points[:, 0], np.minimum(left - edge, 0), np.maximum(edge - right, 0))
    return points
