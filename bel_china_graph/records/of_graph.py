"""The records of a `Graph`: what a load of it writes into an empty database."""

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from bel_china_graph.model import Citation, CorrectionRecord, DocumentRecord, Edge, Evidence, Node
from bel_china_graph.records.attribution import attributed_node, attributed_tie
from bel_china_graph.records.index import Index
from bel_china_graph.records.properties import (
    Properties,
    citation_id,
    citation_properties,
    corrections_of,
    document_properties,
    filled,
    node_record,
    passage_properties,
    tie_record,
)
from bel_china_graph.records.source import NodeRow, RelationshipRow
from bel_china_graph.vocabulary import node_types, relation_types


class GraphParts(Protocol):
    """A `Graph`, or a folder of one that is read anew each time."""

    @property
    def nodes(self) -> Iterable[Node]: ...
    @property
    def edges(self) -> Iterable[Edge]: ...
    @property
    def evidence(self) -> Iterable[Evidence]: ...
    @property
    def documents(self) -> Iterable[DocumentRecord]: ...
    @property
    def corrections(self) -> Iterable[CorrectionRecord]: ...


class GraphRecords:
    """A graph's records (see `Records`). What has to be looked up lies in a file that is gone with the object.

    Raises:
        GraphFileError: the graph contradicts itself or the vocabulary.
    """

    def __init__(self, graph: GraphParts) -> None:
        self._graph = graph
        self._index = Index(graph)

    def nodes(self, labels: Collection[str]) -> Iterator[NodeRow]:
        """Yield the nodes of these labels."""
        if not node_types().keys().isdisjoint(labels):
            for node in self._graph.nodes:
                if node.label in labels:
                    yield _row(node.label, node.id, self._node(node))
        if "Document" in labels:
            for document in self._graph.documents:
                yield _row("Document", document.id, document_properties(document))
        if "Passage" in labels:
            for passage in self._graph.evidence:
                yield _row("Passage", passage.id, passage_properties(passage))
        if "Citation" in labels:
            for title, year, url in self._index.citations():
                citation = Citation(title=title, year=year, url=url)
                yield _row("Citation", citation_id(citation), citation_properties(citation))
        if "Correction" in labels:
            for id_, properties in corrections_of(self._graph.corrections, self._index.documents).items():
                yield _row("Correction", id_, properties)

    def relationships(self, types: Collection[str]) -> Iterator[RelationshipRow]:
        """Yield the relationships of these types."""
        if not relation_types().keys().isdisjoint(types):
            for edge, source, target in self._index.with_ends(e for e in self._graph.edges if e.type in types):
                properties = {"id": edge.id, **filled(self._tie(edge))}
                yield RelationshipRow(edge.type, source, target, properties)
        for passage in self._graph.evidence if {"IN_DOCUMENT", "CITES"} & set(types) else ():
            here = ("Passage", passage.id)
            if "IN_DOCUMENT" in types:
                yield RelationshipRow("IN_DOCUMENT", here, ("Document", passage.document), {})
            if "CITES" in types:
                for work in dict.fromkeys(map(citation_id, passage.citations)):
                    yield RelationshipRow("CITES", here, ("Citation", work), {})
        if "MENTIONS" in types:
            for passage_id, place in self._index.mentions():
                yield RelationshipRow("MENTIONS", ("Passage", passage_id), place, {})

    def _node(self, node: Node) -> Properties:
        index = self._index
        held = attributed_node(node, index.documents_of_ties(node.id), index.home, index.documents)
        return node_record(held, index.home)

    def _tie(self, edge: Edge) -> Properties:
        return tie_record(attributed_tie(edge, self._index.documents), self._index.home)


def _row(label: str, id_: str, properties: Properties) -> NodeRow:
    return NodeRow(label, {"id": id_, **filled(properties)})
