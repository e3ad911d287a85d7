"""The database as the rest of the program sees it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from bel_china_graph.errors import QuestionError, StoreError
from bel_china_graph.model import Answer, CorrectionRecord, Graph, Model, Named, Node
from bel_china_graph.records import Records
from bel_china_graph.store import graphs, loading, lookup, naming, reading
from bel_china_graph.store.connection import Connection
from bel_china_graph.store.embedded.control import EmbeddedServer
from bel_china_graph.store.graphs import Explanation
from bel_china_graph.store.loading.run import Progress
from bel_china_graph.store.lookup import Found
from bel_china_graph.store.report import LoadReport
from bel_china_graph.store.settings import DatabaseSettings, EmbeddedSettings
from bel_china_graph.store.streaming import StoredRecords
from bel_china_graph.store.summary import Summary, summarise

TIMEOUT = 60.0
"""Seconds that a query may take."""

LIMIT = 1000
"""The most rows of an answer."""

TIES = 5000
"""The most ties of a graph for a snapshot."""


class Status(Model):
    """Which database is used, and whether it answers.

    `kind` is `embedded` or `neo4j`; `where` the address, empty while the embedded server does not run;
    `agent` what the server calls itself; `folder` and `pid` belong to the embedded server.
    """

    kind: Literal["embedded", "neo4j"]
    running: bool
    where: str = ""
    database: str | None = None
    agent: str = ""
    folder: Path | None = None
    pid: int | None = None


class Store:
    """An open database: `with Store() as store: ...`.

    Without arguments the database is the one that the environment names (see `settings`), or the embedded
    server, which is started when it does not run yet.

    Args:
        settings: where the database is.
        embedded: where the embedded server is and how it runs.
        start: start the embedded server where it does not run; else that is an error.

    Raises:
        StoreError: the database cannot be reached or opened, or refuses the user.
    """

    def __init__(
        self,
        settings: DatabaseSettings | None = None,
        embedded: EmbeddedSettings | None = None,
        *,
        start: bool = True,
    ) -> None:
        self._connection = Connection(settings or DatabaseSettings(), embedded or EmbeddedSettings(), start=start)

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; the embedded server runs on for a while, for the next command."""
        self._connection.close()

    def load(self, graph: Graph, progress: Progress | None = None) -> LoadReport:
        """Load a graph. What its documents said before is replaced; what other documents say stays.

        Args:
            progress: is told how many of how many rows are done.

        Raises:
            StoreError: the graph contradicts itself, or the database fails; then it is as it was before.
        """
        return loading.load(self._connection, graph, progress)

    def forget(self, document: str) -> LoadReport:
        """Take a document out, with all that no other says.

        Raises:
            QuestionError: the database holds no such document.
        """
        held = self.read("MATCH (d:Document) RETURN d.id AS id ORDER BY id", limit=None)
        if (document,) not in held.rows:
            some = ", ".join(row[0] for row in held.rows[:5])
            raise QuestionError(f"No document has the id {document!r}", f"There are: {some}." if some else "")
        return loading.forget(self._connection, [document])

    def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = TIMEOUT,
        limit: int | None = LIMIT,
    ) -> Answer:
        """Return the answer to a query that only reads.

        Args:
            timeout: seconds after which the query is ended; `None` for the server's own limit.
            limit: the most rows; the answer tells when there were more.

        Raises:
            QuestionError: the query is wrong, writes, reaches beyond the graph, or takes too long.
            StoreError: the database fails.
        """
        return reading.read(self._connection, cypher, parameters or {}, timeout, limit)

    def write(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = TIMEOUT,
        limit: int | None = LIMIT,
    ) -> Answer:
        """Return the answer to a query that may write (see `read`); it is committed whole or not at all."""
        return reading.write(self._connection, cypher, parameters or {}, timeout, limit)

    def summary(self) -> Summary:
        """Return how much there is."""
        return summarise(self._connection)

    def find(self, name: str) -> Found:
        """Return the nodes with this id, name or alias, or names that are like it."""
        return lookup.find(self._connection, name)

    def resolve(self, name: str) -> Node:
        """Return the one node that is meant by a name.

        Raises:
            QuestionError: none bears it (the message names those that are like it), or several do.
        """
        return lookup.resolve(self._connection, name)

    def names_in(self, text: str) -> list[tuple[int, int]]:
        """Return where a text has names of nodes (see `resolve`), as characters from and to; they may overlap."""
        return naming.nodes_in(self._connection, text)

    def documents_in(self, text: str) -> list[Named]:
        """Return the documents whose title or id stands in a text."""
        return naming.documents_in(self._connection, text)

    def graph(self, limit: int = TIES) -> Graph:
        """Return the whole graph, at most `limit` nodes of a label and ties of a type."""
        return graphs.whole(self._connection, limit)

    def records(self) -> Records:
        """Return all that the database holds, to be read while this is open; it may be of any size."""
        return StoredRecords(self._connection)

    def neighbourhood(self, nodes: str | Sequence[str], hops: int = 1, limit: int = TIES) -> Graph:
        """Return the graph around nodes, given by their ids, with all evidence; no more than `limit` ties.

        Raises:
            QuestionError: a node is not there.
        """
        return graphs.neighbourhood(self._connection, [nodes] if isinstance(nodes, str) else nodes, hops, limit)

    def graph_of(self, answer: Answer) -> Graph:
        """Return the graph of the nodes and ties that an answer holds or names in its columns of ids."""
        return graphs.of_answer(self._connection, answer)

    def explain(self, id_: str) -> Explanation:
        """Return a node or tie with its passages, citations and documents.

        Raises:
            QuestionError: nothing has this id.
        """
        return graphs.explain(self._connection, id_)

    def corrections(self) -> tuple[CorrectionRecord, ...]:
        """Return the record of the corrections that were applied when the documents were read."""
        return graphs.corrections(self._connection)

    def status(self) -> Status:
        """Return which database this is."""
        return Status(
            kind="embedded" if self._connection.embedded else "neo4j",
            running=True,
            where=self._connection.where,
            database=self._connection.database,
            agent=self._connection.agent,
        )


def status(settings: DatabaseSettings | None = None, embedded: EmbeddedSettings | None = None) -> Status:
    """Return which database is used and whether it answers; starts nothing.

    Raises:
        StoreError: a configured database cannot be reached or refuses the user.
    """
    settings, embedded = settings or DatabaseSettings(), embedded or EmbeddedSettings()
    if settings.uri is not None:
        with Store(settings, embedded) as store:
            return store.status()
    server = EmbeddedServer(embedded)
    state = server.running()
    silent = Status(kind="embedded", running=False, folder=server.files.folder)
    if state is None:
        return silent
    try:
        with Store(settings, embedded, start=False) as store:
            return store.status().model_copy(update={"folder": server.files.folder, "pid": state.pid})
    except StoreError:  # it ended in this moment
        return silent


def start(settings: DatabaseSettings | None = None, embedded: EmbeddedSettings | None = None) -> Status:
    """Start the embedded server where it does not run, and return its status.

    Raises:
        StoreError: it does not start, or a configured database cannot be reached.
    """
    with Store(settings, embedded):
        return status(settings, embedded)


def stop(embedded: EmbeddedSettings | None = None) -> bool:
    """Stop the embedded server; tell whether it was running.

    Raises:
        StoreError: it does not end.
    """
    return EmbeddedServer(embedded or EmbeddedSettings()).stop()
