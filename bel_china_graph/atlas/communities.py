"""A group of tied nodes that is too large for one cloud: its communities, each by itself, side by side."""

import math
from typing import TYPE_CHECKING

from bel_china_graph.page.layout.cloud import SEED, apart
from bel_china_graph.page.layout.geometry import Box, Spot, Window

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    import numpy.typing as npt

    Points = npt.NDArray[np.float64]

_ROOM = 26.0
"""The side of the square that a node takes, in pixels."""

_ROUNDS = 45


def communities(network: "nx.Graph", ids: list[str], window: Window) -> dict[str, Spot]:
    """Return spots for a connected network (Louvain communities; a spring layout in each and of all).

    Args:
        network: has at least the nodes `ids`, in whose order they are numbered, so that nothing hangs on hashes.
    """
    import networkx as nx
    import numpy as np

    number = {name: at for at, name in enumerate(ids)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(ids)))
    plain.add_edges_from(sorted((number[a], number[b]) for a, b in network.subgraph(ids).edges))
    parts = [sorted(part) for part in nx.community.louvain_communities(plain, seed=SEED, resolution=1.0)]
    parts.sort(key=lambda part: (-len(part), part))
    of = {node: at for at, part in enumerate(parts) for node in part}
    centres = _centres(plain, parts, of, window)
    points = np.zeros((len(ids), 2))
    for at, part in enumerate(parts):
        own = _spring(plain.subgraph(part), part)
        outside = [
            (place, centres[of[other]] - centres[at])
            for place, node in enumerate(part)
            for other in sorted(plain[node])
            if of[other] != at
        ]
        points[part] = _turned(own, outside) + centres[at]
    return {name: Spot(float(x), float(y)) for name, (x, y) in zip(ids, points, strict=True)}


def _spring(graph: "nx.Graph", part: list[int]) -> "Points":
    import networkx as nx
    import numpy as np

    if len(part) == 1:
        return np.zeros((1, 2))
    ordered = nx.Graph()
    ordered.add_nodes_from(part)
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.edges))
    found = nx.spring_layout(ordered, seed=SEED, iterations=_ROUNDS)
    points = np.array([found[node] for node in part], dtype=np.float64)
    points -= points.mean(axis=0)
    spread: Points = points * (_ROOM * math.sqrt(len(part)) / max(float(np.abs(points).max()), 1e-6) * 0.55)
    return spread


def _centres(plain: "nx.Graph", parts: list[list[int]], of: dict[int, int], window: Window) -> "Points":
    """Return the middles of the communities: near to those they are tied to, none upon another."""
    import networkx as nx
    import numpy as np

    if len(parts) == 1:
        return np.zeros((1, 2))
    weights: dict[tuple[int, int], int] = {}
    for a, b in plain.edges:
        one, other = sorted((of[a], of[b]))
        if one != other:
            weights[one, other] = weights.get((one, other), 0) + 1
    whole = nx.Graph()
    whole.add_nodes_from(range(len(parts)))
    whole.add_weighted_edges_from((a, b, math.sqrt(weight)) for (a, b), weight in sorted(weights.items()))
    found = nx.spring_layout(whole, seed=SEED, iterations=120)
    reach = [_ROOM * math.sqrt(len(part)) * 0.6 + 12 for part in parts]
    area = math.sqrt(sum(4 * r * r for r in reach))
    points = np.array([found[at] for at in range(len(parts))]) * area * 0.5
    aspect = math.sqrt(window.aspect)
    points *= np.array([aspect, 1 / aspect])
    return apart(points, [Box(r, r, r, r) for r in reach], window)


def _turned(points: "Points", outside: list[tuple[int, "Points"]]) -> "Points":
    """Turn a community so that what is tied to others looks at them."""
    import numpy as np

    dot = sum(float(points[at] @ way) for at, way in outside)
    cross = sum(float(points[at][0] * way[1] - points[at][1] * way[0]) for at, way in outside)
    angle = math.atan2(cross, dot)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    turned: Points = points @ turn
    return turned
