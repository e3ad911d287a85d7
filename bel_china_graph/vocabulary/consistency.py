"""Tells whether a graph contradicts itself or the vocabulary."""

from collections.abc import Iterator
from typing import NamedTuple

from bel_china_graph.model import Edge, Graph, Node
from bel_china_graph.vocabulary import node_types, relation_types


class Contradiction(NamedTuple):
    """What is wrong, and where: the field of the graph and the index in it."""

    field: str
    at: int
    problem: str


def contradictions(graph: Graph) -> Iterator[Contradiction]:
    """Yield what the graph holds twice, names without holding it, or calls as the vocabulary does not."""
    for field, what, ids in (
        ("nodes", "nodes", [node.id for node in graph.nodes]),
        ("edges", "ties", [edge.id for edge in graph.edges]),
        ("evidence", "passages", [passage.id for passage in graph.evidence]),
        ("documents", "documents", [document.id for document in graph.documents]),
    ):
        seen: set[str] = set()
        for index, id_ in enumerate(ids):
            if id_ in seen:
                yield Contradiction(field, index, f"Two {what} of the graph have the id {id_}")
            seen.add(id_)
    nodes = {node.id for node in graph.nodes}
    passages = {passage.id for passage in graph.evidence}
    documents = {document.id for document in graph.documents}
    for index, node in enumerate(graph.nodes):
        if node.label not in node_types():
            problem = f"Node {node.id} has the label {node.label}, which the vocabulary does not know"
            yield Contradiction("nodes", index, problem)
        for lost in _lost(node, passages, documents):
            yield Contradiction("nodes", index, f"Node {node.id} names {lost}, which the graph does not hold")
    for index, edge in enumerate(graph.edges):
        if edge.type not in relation_types():
            problem = f"Tie {edge.id} has the type {edge.type}, which the vocabulary does not know"
            yield Contradiction("edges", index, problem)
        ends = [f"the node {end}" for end in (edge.source, edge.target) if end not in nodes]
        for lost in (*ends, *_lost(edge, passages, documents)):
            yield Contradiction("edges", index, f"Tie {edge.id} names {lost}, which the graph does not hold")
    for index, passage in enumerate(graph.evidence):
        if passage.document not in documents:
            problem = f"Passage {passage.id} names the document {passage.document}, which the graph does not hold"
            yield Contradiction("evidence", index, problem)


def named(item: Node | Edge) -> tuple[set[str], set[str]]:
    """Return the passages and the documents that a node or tie names."""
    passages = set(item.evidence)
    documents = set(item.documents)
    if isinstance(item, Edge):
        passages.update(passage for claim in item.dates for passage in claim.evidence)
        passages.update(passage for claim in item.claims for passage in claim.evidence)
    else:
        passages.update(passage for share in item.shares for passage in share.evidence)
        documents.update(document for share in item.shares for document in share.documents)
    return passages, documents


def _lost(item: Node | Edge, passages: set[str], documents: set[str]) -> Iterator[str]:
    mine, held = named(item)
    yield from (f"the passage {passage}" for passage in sorted(mine - passages))
    yield from (f"the document {document}" for document in sorted(held - documents))
