"""All that the database holds, page by page: along the ids of the nodes, which both servers keep sorted."""

from collections.abc import Collection, Iterator
from typing import Any

from bel_china_graph.records import NodeRow, RelationshipRow
from bel_china_graph.records.statements import statement
from bel_china_graph.store.connection import Connection
from bel_china_graph.store.loading.batch import chunks
from bel_china_graph.store.values import native
from bel_china_graph.vocabulary import node_types, relation_types
from bel_china_graph.vocabulary.cypher import EVIDENCE_LABELS, EVIDENCE_TYPES

_NODES = 5000  # a page, which the embedded server finds by sorting all that are left
_SOURCES = 500  # whose relationships are asked for at once


class StoredRecords:
    """The database's records (see `Records`), read as they are asked for: nobody should load meanwhile."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def nodes(self, labels: Collection[str]) -> Iterator[NodeRow]:
        """Yield the nodes of these labels, in the order of their ids."""
        for label in (*node_types(), *EVIDENCE_LABELS):
            if label in labels:
                for page in self._pages("page_of_nodes", label):
                    yield from (NodeRow(label, native(row["node"])) for row in page)

    def relationships(self, types: Collection[str]) -> Iterator[RelationshipRow]:
        """Yield the relationships of these types, in the order of their sources."""
        if not relation_types().keys().isdisjoint(types):
            for label in node_types():
                yield from self._outgoing("outgoing_ties", label, types)
        if not set(EVIDENCE_TYPES).isdisjoint(types):
            yield from self._outgoing("outgoing_links", "Passage", types)

    def _pages(self, name: str, label: str) -> Iterator[list[dict[str, Any]]]:
        after = ""
        while page := self._connection.read(statement("read", name, label=label), after=after, limit=_NODES):
            yield page
            last = page[-1]
            after = last["id"] if "id" in last else last["node"]["id"]

    def _outgoing(self, name: str, label: str, types: Collection[str]) -> Iterator[RelationshipRow]:
        cypher = statement("read", name, label=label)
        for page in self._pages("page_of_ids", label):
            for sources in chunks([row["id"] for row in page], _SOURCES):
                rows = [
                    RelationshipRow(
                        row["type"], (label, row["source"]), (row["label"], row["target"]), native(row["properties"])
                    )
                    for row in self._connection.read(cypher, ids=list(sources))
                    if row["type"] in types
                ]
                yield from sorted(rows, key=_order)


def _order(row: RelationshipRow) -> tuple[str, ...]:
    return row.source[1], row.type, row.target[1], row.properties.get("id", "")
