"""Free queries: read-only on both servers, by what the servers know of a query, not by its text."""

import secrets
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from bel_china_graph.errors import QuestionError, StoreError
from bel_china_graph.model import Answer
from bel_china_graph.store.connection import Connection
from bel_china_graph.store.failures import translated
from bel_china_graph.store.values import plain

if TYPE_CHECKING:
    import neo4j

_T = TypeVar("_T")

# Operators of a Neo4j plan that read mode lets through although they reach beyond the graph.
_REFUSED = ("LoadCSV", "AdministrationCommand", "ShowSettings", "ShowTransactions", "TerminateTransactions")
_PROCEDURES = frozenset(
    {
        "db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization",
        "db.schema.nodeTypeProperties", "db.schema.relTypeProperties", "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships", "dbms.components",
    }
)  # fmt: skip


def _check_plan(plan: Mapping[str, Any]) -> None:
    """Refuse a plan that reaches beyond the graph."""
    operator = str(plan["operatorType"]).split("@")[0]
    if operator in _REFUSED:
        raise QuestionError(
            f"The query is refused: its plan has the operator {operator}, which reaches beyond the graph",
            "Ask about the graph only.",
        )
    if operator == "ProcedureCall":
        called = str(plan.get("args", {}).get("Details", "")).split("(")[0].strip()
        if called not in _PROCEDURES:
            raise QuestionError(
                f"The query is refused: it calls the procedure {called}, which is not known to only read",
                f"Procedures that may be called: {', '.join(sorted(_PROCEDURES))}.",
            )
    for child in plan.get("children", ()):
        _check_plan(child)


def _check(connection: Connection, cypher: str, parameters: Mapping[str, Any]) -> None:
    """Refuse what a Neo4j's read mode lets through; the embedded server's reader may only read records."""
    if connection.embedded:
        return
    with connection.session() as session:
        plan = session.run(f"EXPLAIN {cypher}", dict(parameters)).consume().plan
    if not plan:
        raise StoreError(
            f"The database at {connection.where} ({connection.agent}) does not tell how it would run a "
            "query, so it cannot be known to only read",
            "Use Neo4j 5.26 or later, or the embedded database.",
        )
    _check_plan(plan)


def _collect(result: "neo4j.Result", limit: int | None) -> Answer:
    columns = tuple(result.keys())
    rows: list[tuple[Any, ...]] = []
    truncated = False
    for record in result:
        if limit is not None and len(rows) == limit:
            truncated = True
            break
        rows.append(tuple(plain(value) for value in record.values()))
    return Answer(columns=columns, rows=tuple(rows), truncated=truncated)


def _within(seconds: float | None, work: Callable[[], _T], end: Callable[[], None]) -> _T:
    """Return what `work` returns; when it takes longer, or the user interrupts it, end it and raise."""
    outcome: list[_T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        thread.join(seconds)
    except KeyboardInterrupt:
        end()
        raise
    if failure:
        raise failure[0]
    if not outcome:
        end()
        raise QuestionError(f"The query took longer than {seconds:g} seconds", "Give more time with --timeout.")
    return outcome[0]


def _end(connection: Connection, mark: str, *, write: bool) -> None:
    """End the transaction that bears the mark."""
    with connection.session(write=write) as session:
        for running in session.run("SHOW TRANSACTIONS YIELD *").data():
            if mark in (*(running.get("metaData") or {}).values(), *running["currentQuery"].split()):
                session.run("TERMINATE TRANSACTIONS $id", id=running["transactionId"]).consume()


def _ask(
    connection: Connection,
    cypher: str,
    parameters: Mapping[str, Any],
    timeout: float | None,
    limit: int | None,
    *,
    write: bool,
) -> Answer:
    """Run the query in a transaction that bears a mark, by which it is ended on the server if need be.

    The embedded server knows neither time limit nor metadata of a transaction, nor does it notice that a
    client has gone: there the mark is a comment in the query.
    """
    mark = secrets.token_hex(8)
    text = f"{cypher}\n// {mark}" if connection.embedded else cypher

    def transaction() -> Answer:
        with (
            connection.session(write=write) as session,
            session.begin_transaction(metadata={"mark": mark}, timeout=timeout) as tx,
        ):
            answer = _collect(tx.run(text, dict(parameters)), limit)
            if write:
                tx.commit()
            return answer

    seconds = timeout if connection.embedded else None
    return _within(seconds, transaction, lambda: _end(connection, mark, write=write))


def read(
    connection: Connection,
    cypher: str,
    parameters: Mapping[str, Any],
    timeout: float | None = None,
    limit: int | None = None,
) -> Answer:
    """Return the answer to a query that only reads.

    Args:
        timeout: seconds after which the query is ended; `None` for the server's own limit.
        limit: the most rows; the answer tells when there were more.

    Raises:
        QuestionError: the query is wrong, writes, reaches beyond the graph, or takes too long.
        StoreError: the database fails.
    """
    with translated(connection.where, of_query=True):
        _check(connection, cypher, parameters)
        return _ask(connection, cypher, parameters, timeout, limit, write=False)


def write(
    connection: Connection,
    cypher: str,
    parameters: Mapping[str, Any],
    timeout: float | None = None,
    limit: int | None = None,
) -> Answer:
    """Return the answer to a query that may write; it is committed whole or not at all.

    Raises:
        QuestionError: the query is wrong or takes too long.
        StoreError: the database fails.
    """
    with translated(connection.where, of_query=True):
        return _ask(connection, cypher, parameters, timeout, limit, write=True)
