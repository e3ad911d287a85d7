"""What has to be looked up of a graph that does not fit into memory: a SQLite file that is gone when it is closed."""

import functools
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from bel_china_graph.errors import GraphFileError
from bel_china_graph.model import Edge, Node
from bel_china_graph.records.source import Place
from bel_china_graph.vocabulary import node_types, relation_types
from bel_china_graph.vocabulary.consistency import named

if TYPE_CHECKING:
    from bel_china_graph.records.of_graph import GraphParts

_CACHE = 65_536  # KiB of the file that are held in memory

_TABLES = """
PRAGMA cache_size = -{cache};
PRAGMA temp_store = FILE;
PRAGMA journal_mode = OFF;
CREATE TABLE document (id TEXT);
CREATE TABLE node (id TEXT, label TEXT);
CREATE TABLE passage (id TEXT, document TEXT);
CREATE TABLE citation (title TEXT, year TEXT, url TEXT);
CREATE TABLE tie (id TEXT, source TEXT, target TEXT);
CREATE TABLE mention (passage TEXT, node TEXT);
CREATE TABLE held (node TEXT, document TEXT);
CREATE TABLE named (item TEXT, passage TEXT, document TEXT);
"""

# a query that finds what must not be, and what to say of it
_CHECKS = (
    (
        "SELECT source, id FROM tie WHERE source NOT IN (SELECT id FROM node) UNION ALL "
        "SELECT target, id FROM tie WHERE target NOT IN (SELECT id FROM node) LIMIT 1",
        "Tie {1} names the node {0}, which the graph does not hold",
    ),
    (
        "SELECT passage, item FROM named WHERE passage NOT IN (SELECT id FROM passage) LIMIT 1",
        "{1} names the passage {0}, which the graph does not hold",
    ),
    (
        "SELECT document, item FROM named WHERE document NOT IN (SELECT id FROM document) LIMIT 1",
        "{1} names the document {0}, which the graph does not hold",
    ),
    (
        "SELECT document, id FROM passage WHERE document NOT IN (SELECT id FROM document) LIMIT 1",
        "Passage {1} names the document {0}, which the graph does not hold",
    ),
)


class _Home(Mapping[str, str]):
    """The document of each passage."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def __getitem__(self, passage: str) -> str:
        found = self._database.execute("SELECT document FROM passage WHERE id = ?", (passage,)).fetchone()
        if found is None:
            raise KeyError(passage)
        return str(found[0])

    def __iter__(self) -> Iterator[str]:
        return (row[0] for row in self._database.execute("SELECT id FROM passage"))

    def __len__(self) -> int:
        return int(self._database.execute("SELECT count(*) FROM passage").fetchone()[0])


class Index:
    """The ends of ties, the documents of passages and ties, and what each passage mentions.

    Raises:
        GraphFileError: the graph contradicts itself or the vocabulary.
    """

    def __init__(self, graph: "GraphParts") -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(_TABLES.format(cache=_CACHE))
        self.home: Mapping[str, str] = _Home(self._database)
        self._database.execute("BEGIN")
        self._fill(graph)
        self._check()
        self._database.execute("COMMIT")

    def _fill(self, graph: "GraphParts") -> None:
        many = self._database.executemany
        many("INSERT INTO document VALUES (?)", ((document.id,) for document in graph.documents))
        for passage in graph.evidence:
            self._database.execute("INSERT INTO passage VALUES (?, ?)", (passage.id, passage.document))
            many("INSERT INTO citation VALUES (?, ?, ?)", ((c.title, c.year, c.url) for c in passage.citations))
        mention = "INSERT INTO mention VALUES (?, ?)"
        for node in graph.nodes:
            if node.label not in node_types():
                raise _wrong(f"Node {node.id} has the label {node.label}, which the vocabulary does not know")
            self._database.execute("INSERT INTO node VALUES (?, ?)", (node.id, node.label))
            self._name(f"Node {node.id}", node)
            many(mention, ((passage, node.id) for passage in node.evidence))
        for edge in graph.edges:
            if edge.type not in relation_types():
                raise _wrong(f"Tie {edge.id} has the type {edge.type}, which the vocabulary does not know")
            tie = (edge.id, edge.source, edge.target)
            self._database.execute("INSERT INTO tie VALUES (?, ?, ?)", tie)
            self._name(f"Tie {edge.id}", edge)
            ends = (edge.source, edge.target)
            many(mention, ((passage, end) for passage in edge.evidence for end in ends))
            documents = edge.documents or (() if edge.evidence else (None,))  # none: all that there are
            many("INSERT INTO held VALUES (?, ?)", ((end, document) for document in documents for end in ends))

    def _name(self, words: str, item: Node | Edge) -> None:
        passages, documents = named(item)
        many = self._database.executemany
        many("INSERT INTO named VALUES (?, ?, NULL)", ((words, passage) for passage in passages))
        many("INSERT INTO named VALUES (?, NULL, ?)", ((words, document) for document in documents))

    def _check(self) -> None:
        for table in ("document", "node", "passage", "tie"):
            try:
                self._database.execute(f"CREATE UNIQUE INDEX {table}_id ON {table} (id)")
            except sqlite3.IntegrityError as error:
                twice = f"SELECT id FROM {table} GROUP BY id HAVING count(*) > 1 LIMIT 1"
                id_ = self._database.execute(twice).fetchone()[0]
                raise _wrong(f"Two {table}s of the graph have the id {id_}") from error
        for query, problem in _CHECKS:
            if found := self._database.execute(query).fetchone():
                raise _wrong(problem.format(*found))
        self._database.execute("DROP TABLE named")
        for table in ("mention", "held"):
            self._database.execute(f"CREATE INDEX {table}_node ON {table} (node)")

    def with_ends(self, edges: Iterable[Edge]) -> Iterator[tuple[Edge, Place, Place]]:
        """Yield each tie with the labels and ids of its ends."""
        for edge in edges:
            yield edge, self._place(edge.source), self._place(edge.target)

    def _place(self, node: str) -> Place:
        return self._database.execute("SELECT label FROM node WHERE id = ?", (node,)).fetchone()[0], node

    @functools.cached_property
    def documents(self) -> tuple[str, ...]:
        """Return all documents, in the order of their ids."""
        return tuple(row[0] for row in self._database.execute("SELECT id FROM document ORDER BY id"))

    def documents_of_ties(self, node: str) -> set[str]:
        """Return the documents of a node's ties, and of the passages that name it."""
        query = (
            "SELECT document FROM passage JOIN mention ON id = passage WHERE node = ? "
            "UNION SELECT document FROM held WHERE node = ?"
        )
        found = {row[0] for row in self._database.execute(query, (node, node))}
        return set(self.documents) if None in found else found

    def citations(self) -> Iterator[tuple[str, str | None, str | None]]:
        """Yield title, year and address of each work that is cited, once."""
        yield from self._database.execute("SELECT DISTINCT title, year, url FROM citation ORDER BY 1, 2, 3")

    def mentions(self) -> Iterator[tuple[str, Place]]:
        """Yield what each passage mentions, once: the nodes that it evidences, and the ends of such ties."""
        query = "SELECT DISTINCT passage, label, node FROM mention JOIN node ON id = node ORDER BY passage, node"
        yield from ((passage, (label, node)) for passage, label, node in self._database.execute(query))


def _wrong(problem: str) -> GraphFileError:
    return GraphFileError(problem, "Write the folder again with extract.")
