"""What a load is to do: the graph, the documents whose shares it replaces, and look-up tables of both."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from bel_china_graph.errors import StoreError
from bel_china_graph.model import Graph, Node
from bel_china_graph.records import Place
from bel_china_graph.records.attribution import attributed_node, attributed_tie
from bel_china_graph.store.loading.batch import grouped
from bel_china_graph.store.loading.census import Census
from bel_china_graph.vocabulary.consistency import contradictions
from bel_china_graph.vocabulary.grouping import Pair, pair_of

_T = TypeVar("_T")


class Work:
    """A graph to load; what its documents said before is replaced.

    Args:
        graph: what to load.
        gone: documents to take out, which the graph does not hold.

    Raises:
        StoreError: the graph contradicts itself or the vocabulary.
    """

    def __init__(self, graph: Graph, gone: Iterable[str] = ()) -> None:
        if wrong := next(contradictions(graph), None):
            raise StoreError(wrong.problem, "Write the folder again with extract, then load it.")
        self.graph = graph = _attributed(graph)
        self.gone = sorted(set(gone))
        self.replaced = frozenset(self.gone) | {document.id for document in graph.documents}
        self.home = {evidence.id: evidence.document for evidence in graph.evidence}
        self.nodes: dict[str, Node] = {node.id: node for node in graph.nodes}
        self.census = Census()
        self.pairs = grouped((pair_of(edge.type, edge.source, edge.target), edge) for edge in graph.edges)

    def kept(self, shares: Mapping[str, _T]) -> dict[str, _T]:
        """Return the shares of the documents that are not replaced."""
        return {document: share for document, share in shares.items() if document not in self.replaced}

    def place(self, node: str) -> Place:
        """Return where a node of the graph is: its label and id."""
        return self.nodes[node].label, node

    def labels(self, pair: Pair) -> tuple[str, str, str]:
        """Return the type and the labels of the ends of a pair of the graph."""
        return pair.type, self.nodes[pair.one].label, self.nodes[pair.other].label

    @cached_property
    def mentions(self) -> dict[str, set[Place]]:
        """What each passage mentions: the nodes that it evidences, and the ends of such ties."""
        found: dict[str, set[Place]] = {}
        for node in self.graph.nodes:
            for passage in node.evidence:
                found.setdefault(passage, set()).add((node.label, node.id))
        for edge in self.graph.edges:
            for passage in edge.evidence:
                found.setdefault(passage, set()).update((self.place(edge.source), self.place(edge.target)))
        return found

    @property
    def rows(self) -> int:
        """Return about how many rows the load writes."""
        graph = self.graph
        return len(graph.documents) + len(graph.nodes) + len(graph.edges) + 3 * len(graph.evidence)


def _attributed(graph: Graph) -> Graph:
    """Return the graph with documents for all that it holds (see `records.attribution`)."""
    everyone = tuple(sorted(document.id for document in graph.documents))
    home = {passage.id: passage.document for passage in graph.evidence}
    edges = tuple(attributed_tie(edge, everyone) for edge in graph.edges)
    needed: dict[str, set[str]] = {}
    for edge in edges:
        documents = {home[passage] for passage in edge.evidence}.union(edge.documents)
        for end in (edge.source, edge.target):
            needed.setdefault(end, set()).update(documents)
    nodes = tuple(attributed_node(node, needed.get(node.id, set()), home, everyone) for node in graph.nodes)
    return graph.model_copy(update={"nodes": nodes, "edges": edges})
