"""Parts of the graph in the database as a `Graph`, with the passages and documents that they rest on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Answer, CorrectionRecord, Edge, Evidence, Graph, Model, Node
from bel_china_graph.records.properties import citation_of, correction_of, document_of, edge_of, evidence_of, node_of
from bel_china_graph.records.statements import statement
from bel_china_graph.store.connection import Connection
from bel_china_graph.store.loading.batch import chunks
from bel_china_graph.store.values import native
from bel_china_graph.vocabulary import node_types, relation_types

_ID_COLUMNS = frozenset({"id", "node", "tie", "nodes", "ties"})


class Explanation(Model):
    """A node or tie, and the graph of what it rests on: ends, passages, citations and documents."""

    item: Node | Edge
    graph: Graph


def _rows(connection: Connection, name: str, found: Iterable[str], **names: str) -> list[dict[str, Any]]:
    rows = []
    for part in chunks(sorted(set(found))):
        rows += connection.read(statement("read", name, **names), ids=list(part))
    return [native(row) for row in rows]


def nodes_by_id(connection: Connection, found: Iterable[str]) -> dict[str, Node]:
    """Return those of the nodes that are there."""
    return {row["node"]["id"]: node_of(row["label"], row["node"]) for row in _rows(connection, "nodes", found)}


def ties_by_id(connection: Connection, found: Iterable[str]) -> dict[str, Edge]:
    """Return those of the ties that are there."""
    wanted = set(found)
    ties: dict[str, Edge] = {}
    for type_ in relation_types():
        if missing := wanted - ties.keys():
            for row in _rows(connection, "ties_by_id", missing, type=type_):
                ties[row["tie"]["id"]] = edge_of(type_, row["source"], row["target"], row["tie"])
    return ties


def _passages(connection: Connection, found: Iterable[str]) -> list[Evidence]:
    return [
        evidence_of(
            row["document"],
            row["passage"],
            tuple(sorted(map(citation_of, row["citations"]), key=lambda c: (c.title, c.year or "", c.url or ""))),
        )
        for row in _rows(connection, "passages", found)
    ]


def _graph(connection: Connection, edges: Iterable[Edge], nodes: Mapping[str, Node]) -> Graph:
    """Return the graph of the ties and nodes, with the ties' ends and all evidence."""
    ties = sorted({edge.id: edge for edge in edges}.values(), key=lambda edge: (edge.type, edge.id))
    ends = {end for edge in ties for end in (edge.source, edge.target)} - nodes.keys()
    everyone = sorted((dict(nodes) | nodes_by_id(connection, ends)).values(), key=lambda node: (node.label, node.id))
    items: tuple[Node | Edge, ...] = (*everyone, *ties)
    named = {passage for item in items for passage in item.evidence}
    evidence = sorted(_passages(connection, named), key=lambda e: (e.document, e.start, e.id))
    documents = [
        document_of(row["document"])
        for row in _rows(connection, "documents", {passage.document for passage in evidence})
    ]
    return Graph(
        nodes=tuple(everyone),
        edges=tuple(ties),
        evidence=tuple(evidence),
        documents=tuple(sorted(documents, key=lambda document: document.id)),
    )


def whole(connection: Connection, limit: int) -> Graph:
    """Return the whole graph, at most `limit` ties of a type and as many nodes of a label."""
    nodes: dict[str, Node] = {}
    for label in node_types():
        for row in connection.read(statement("read", "all_nodes", label=label), limit=limit):
            nodes[row["node"]["id"]] = node_of(label, native(row["node"]))
    edges = [
        edge_of(type_, row["source"], row["target"], native(row["tie"]))
        for type_ in relation_types()
        for row in connection.read(statement("read", "all_ties", type=type_), limit=limit)
    ]
    return _graph(connection, edges, nodes)


def neighbourhood(connection: Connection, starts: Sequence[str], hops: int, limit: int) -> Graph:
    """Return the nodes, and all ties on paths of at most `hops` ties from them; no more than `limit` ties.

    Raises:
        QuestionError: a start is not in the graph.
    """
    nodes = nodes_by_id(connection, starts)
    if missing := [start for start in starts if start not in nodes]:
        raise QuestionError(f"No node has the id {missing[0]!r}", "Find one with `bel-china-graph ask partners`.")
    edges: dict[str, Edge] = {}
    seen: set[str] = set()
    frontier = set(starts)
    for _ in range(hops):
        seen |= frontier
        reached: set[str] = set()
        for part in chunks(sorted(frontier)):
            room = limit - len(edges)
            if room <= 0:
                break
            for row in connection.read(statement("read", "ties_of_nodes"), ids=list(part), limit=room):
                edge = edge_of(row["type"], row["source"], row["target"], native(row["tie"]))
                edges[edge.id] = edge
                reached |= {edge.source, edge.target}
        frontier = reached - seen
    return _graph(connection, edges.values(), nodes)


def _ids(value: Any, column: str, found: set[str]) -> None:
    """Collect the ids in an answer's value: of nodes, ties and paths, and texts in the columns of ids."""
    if isinstance(value, Mapping):
        if ("label" in value or "type" in value) and isinstance(value.get("id"), str):
            found.add(value["id"])
        else:
            for item in value.values():
                _ids(item, "", found)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _ids(item, column, found)
    elif isinstance(value, str) and (column in _ID_COLUMNS or column.endswith(("_id", "_ids"))):
        found.add(value)


def of_answer(connection: Connection, answer: Answer) -> Graph:
    """Return the graph of the nodes and ties in an answer.

    These are nodes, relationships and paths that it returns whole, and ids in columns that are called `id`,
    `node`, `tie`, `nodes` or `ties`, or end in `_id` or `_ids`.
    """
    found: set[str] = set()
    for row in answer.rows:
        for column, value in zip(answer.columns, row, strict=True):
            _ids(value, column, found)
    nodes = nodes_by_id(connection, found)
    ties = ties_by_id(connection, found - nodes.keys())
    return _graph(connection, ties.values(), nodes)


def explain(connection: Connection, id_: str) -> Explanation:
    """Return a node or tie with all that it rests on.

    Raises:
        QuestionError: nothing has this id.
    """
    nodes = nodes_by_id(connection, [id_])
    if nodes:
        return Explanation(item=nodes[id_], graph=_graph(connection, (), nodes))
    ties = ties_by_id(connection, [id_])
    if not ties:
        raise QuestionError(f"No node or tie has the id {id_!r}", "Take one from an answer's columns `tie` or `id`.")
    return Explanation(item=ties[id_], graph=_own_evidence(_graph(connection, ties.values(), {}), ties[id_]))


def corrections(connection: Connection) -> tuple[CorrectionRecord, ...]:
    """Return the record of all corrections, in the order of their files."""
    return tuple(correction_of(native(row["correction"])) for row in connection.read(statement("read", "corrections")))


def _own_evidence(graph: Graph, edge: Edge) -> Graph:
    """Return the graph without passages that only the ends rest on."""
    mine = tuple(passage for passage in graph.evidence if passage.id in edge.evidence)
    documents = {passage.document for passage in mine}
    kept = tuple(document for document in graph.documents if document.id in documents)
    return graph.model_copy(update={"evidence": mine, "documents": kept})
