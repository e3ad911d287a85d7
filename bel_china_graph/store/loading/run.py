"""Runs a load: as one transaction where it is small enough, else as several that can be taken up."""

import contextlib
import datetime
import gc
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bel_china_graph.model import Evidence, Graph, Node
from bel_china_graph.store.connection import Connection
from bel_china_graph.store.loading.batch import ROWS, Batch, chunks
from bel_china_graph.store.loading.corrections import load_corrections
from bel_china_graph.store.loading.documents import known_documents, load_documents
from bel_china_graph.store.loading.nodes import load_nodes
from bel_china_graph.store.loading.passages import load_passages
from bel_china_graph.store.loading.sweep import sweep
from bel_china_graph.store.loading.ties import load_ties
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import LoadReport
from bel_china_graph.store.schema import ensure
from bel_china_graph.vocabulary.grouping import Pair

if TYPE_CHECKING:
    import neo4j

Progress = Callable[[int, int], None]
"""Is told how many of how many rows are done."""


class Step(NamedTuple):
    """A part of a load: the rows it stands for, and what it does."""

    rows: int
    run: Callable[[Batch], LoadReport]


WHOLE = 60_000
"""The most rows that are written in one transaction: what 512 MB of server memory bear with ease."""

_T = TypeVar("_T")


def _steps(work: Work) -> Iterator[Step]:
    """Yield the parts of a load in their order: each finds there what it needs of the earlier ones.

    Documents come first. From then on the database knows them, so that a load which was killed is cleaned up
    by the sweep of the next one. Nodes and ties are sorted by their labels, so that a part needs few statements.
    """
    graph = work.graph
    yield Step(len(graph.documents), partial(_documents, work))
    for nodes in chunks(sorted(graph.nodes, key=lambda node: node.label), ROWS):
        yield Step(len(nodes), partial(_nodes, work, nodes))
    for passages in chunks(graph.evidence, ROWS):
        yield Step(3 * len(passages), partial(_passages, work, passages))
    for pairs in chunks(sorted(work.pairs, key=work.labels), ROWS):
        yield Step(sum(len(work.pairs[pair]) for pair in pairs), partial(_ties, work, pairs))


def _documents(work: Work, batch: Batch) -> LoadReport:
    return LoadReport(documents=load_documents(work, batch), corrections=load_corrections(work, batch))


def _nodes(work: Work, nodes: Sequence[Node], batch: Batch) -> LoadReport:
    return LoadReport(nodes=load_nodes(work, batch, nodes))


def _passages(work: Work, passages: Sequence[Evidence], batch: Batch) -> LoadReport:
    return LoadReport(passages=load_passages(work, batch, passages))


def _ties(work: Work, pairs: Sequence[Pair], batch: Batch) -> LoadReport:
    return LoadReport(ties=load_ties(work, batch, pairs))


def _transaction(connection: Connection, work: Work, what: Callable[[Batch], _T]) -> _T:
    """Return what `what` returns in a transaction that other loads wait for."""
    before = work.census

    def run(tx: "neo4j.ManagedTransaction") -> _T:
        work.census = before.copy()  # the transaction may be repeated
        batch = Batch(tx)
        batch.rows("lock", {"moment": datetime.datetime.now(datetime.UTC).isoformat()})
        done = what(batch)
        batch.settle()
        return done

    return connection.transaction(run)


def _whole(connection: Connection, work: Work, progress: Progress) -> LoadReport:
    def everything(batch: Batch) -> LoadReport:
        again = bool(known_documents(work, batch))
        report, done = LoadReport(), 0
        for step in _steps(work):
            report += step.run(batch)
            done += step.rows
            progress(done, work.rows)
        return report + sweep(work, batch) if again else report

    return _transaction(connection, work, everything)


def _in_parts(connection: Connection, work: Work, progress: Progress) -> LoadReport:
    again = _transaction(connection, work, lambda batch: bool(known_documents(work, batch)))
    report, done = LoadReport(), 0
    for step in _steps(work):
        report += _transaction(connection, work, step.run)
        done += step.rows
        progress(done, work.rows)
    if again:
        report += _transaction(connection, work, lambda batch: sweep(work, batch))
    return report


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the collector of cycles: a load makes no cycles, and with each ten thousand rows it would walk them all."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _run(connection: Connection, work: Work, progress: Progress | None, whole: int) -> LoadReport:
    started = time.monotonic()
    tell = progress or (lambda done, total: None)
    with connection.loading(), _uncollected():
        ensure(connection)
        report = (_whole if work.rows <= whole else _in_parts)(connection, work, tell)
    return report.model_copy(update={"seconds": time.monotonic() - started})


def load(connection: Connection, graph: Graph, progress: Progress | None = None, *, whole: int = WHOLE) -> LoadReport:
    """Load a graph: what its documents said before is replaced, what others say stays.

    Args:
        whole: up to so many rows are one transaction, which no reader sees half; a larger load is several,
            and equals an undisturbed one when it is killed and run again.

    Raises:
        StoreError: the graph contradicts itself, or the database fails; nothing of the transaction is kept.
    """
    return _run(connection, Work(graph), progress, whole)


def forget(connection: Connection, documents: list[str]) -> LoadReport:
    """Take documents out, with all that no other says."""
    return _run(connection, Work(Graph(), gone=documents), None, WHOLE)
