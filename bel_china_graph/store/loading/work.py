"""What a load is to do: the graph, the documents whose shares it replaces, and look-up tables of both."""

from collections.abc import Iterable
from functools import cached_property

from bel_china_graph.errors import StoreError
from bel_china_graph.model import Edge, Graph, Node
from bel_china_graph.store.loading.census import Census
from bel_china_graph.store.loading.stored import Place
from bel_china_graph.vocabulary import node_types, relation_types


class Work:
    """A graph to load; what its documents said before is replaced.

    Args:
        graph: what to load.
        gone: documents to take out, which the graph does not hold.

    Raises:
        StoreError: the graph contradicts itself or the vocabulary.
    """

    def __init__(self, graph: Graph, gone: Iterable[str] = ()) -> None:
        self.graph = graph
        self.gone = sorted(set(gone))
        self.replaced = frozenset(self.gone) | {document.id for document in graph.documents}
        self.home = {evidence.id: evidence.document for evidence in graph.evidence}
        self.nodes: dict[str, Node] = {node.id: node for node in graph.nodes}
        self.edge_ids = frozenset(edge.id for edge in graph.edges)
        self.census = Census()
        self._check()

    def _check(self) -> None:
        graph = self.graph
        items: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
        for what, ids in (
            ("node", [node.id for node in graph.nodes]),
            ("tie", [edge.id for edge in graph.edges]),
            ("passage", [passage.id for passage in graph.evidence]),
        ):
            if len(set(ids)) != len(ids):
                raise _contradiction(f"Two {what}s of the graph have the same id")
        for node in graph.nodes:
            if node.label not in node_types():
                raise _contradiction(f"Node {node.id} has the label {node.label}, which the vocabulary does not know")
        for edge in graph.edges:
            if edge.type not in relation_types():
                raise _contradiction(f"Tie {edge.id} has the type {edge.type}, which the vocabulary does not know")
            for end in (edge.source, edge.target):
                if end not in self.nodes:
                    raise _contradiction(f"Tie {edge.id} names the node {end}, which the graph does not hold")
        for item in items:
            for passage in item.evidence:
                if passage not in self.home:
                    raise _contradiction(f"{item.id} names the passage {passage}, which the graph does not hold")
        for evidence in graph.evidence:
            if evidence.document not in self.replaced:
                raise _contradiction(
                    f"Passage {evidence.id} names the document {evidence.document}, which is not in the graph"
                )

    def place(self, node: str) -> Place:
        """Return where a node of the graph is: its label and id."""
        return self.nodes[node].label, node

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


def _contradiction(problem: str) -> StoreError:
    return StoreError(problem, "Write the folder again with extract, then load it.")
