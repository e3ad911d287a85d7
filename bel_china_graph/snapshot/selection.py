"""The part of a graph that one page can show."""

import heapq
from collections import defaultdict

from bel_china_graph.model import Graph
from bel_china_graph.page.style import is_context

LIMIT = 150


def interesting(graph: Graph, limit: int = LIMIT, *, keep: str | None = None) -> Graph:
    """Return the best-connected core of the graph: at most `limit` nodes, and the ties between them.

    The least connected node is taken away again and again (of equals, the one with the highest id), until
    few enough are left; ties that only place something do not count. `keep` is a node or a tie that stays,
    with its neighbours where there is room. A graph within the limit is returned as it is.
    """
    if len(graph.nodes) <= limit:
        return graph
    kept = _core(graph, limit, _protected(graph, keep))
    nodes = tuple(node for node in graph.nodes if node.id in kept)
    edges = tuple(edge for edge in graph.edges if edge.source in kept and edge.target in kept)
    used = {name for node in nodes for name in node.evidence}
    used |= {name for edge in edges for name in edge.evidence}
    evidence = tuple(item for item in graph.evidence if item.id in used)
    return graph.model_copy(update={"nodes": nodes, "edges": edges, "evidence": evidence})


def _protected(graph: Graph, keep: str | None) -> dict[str, int]:
    """Return the nodes that stay longest: 2 for those kept in any case, 1 for their neighbours."""
    if keep is None:
        return {}
    ends = {end for edge in graph.edges if edge.id == keep for end in (edge.source, edge.target)}
    centre = ends | {keep}
    near = {
        end
        for edge in graph.edges
        if not is_context(edge) and (edge.source in centre or edge.target in centre)
        for end in (edge.source, edge.target)
    }
    return dict.fromkeys(near, 1) | dict.fromkeys(centre, 2)


def _core(graph: Graph, limit: int, protected: dict[str, int]) -> set[str]:
    neighbours: dict[str, set[str]] = {node.id: set() for node in graph.nodes}
    ties: defaultdict[str, int] = defaultdict(int)
    for edge in graph.edges:
        if edge.source in neighbours and edge.target in neighbours and not is_context(edge):
            if edge.source != edge.target:
                neighbours[edge.source].add(edge.target)
                neighbours[edge.target].add(edge.source)
            ties[edge.source] += 1
            ties[edge.target] += 1
    names = sorted(neighbours, reverse=True)
    rank = {name: place for place, name in enumerate(names)}

    def weight(name: str) -> tuple[int, int, int, int]:
        return protected.get(name, 0), len(neighbours[name]), ties[name], rank[name]

    heap = [(weight(name), name) for name in names]
    heapq.heapify(heap)
    while len(neighbours) > limit:
        seen, name = heapq.heappop(heap)
        if name not in neighbours or seen != weight(name):
            continue
        for other in neighbours.pop(name):
            neighbours[other].discard(name)
            heapq.heappush(heap, (weight(other), other))
    if any(neighbours.values()):  # whoever lost the last partner on the way has nothing left to show
        return {name for name, others in neighbours.items() if others or protected.get(name) == 2}
    return set(neighbours)
