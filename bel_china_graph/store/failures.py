"""The driver's exceptions as the project's own, with what to do about them."""

import contextlib
from collections.abc import Iterator

from bel_china_graph.errors import BelChinaGraphError, QuestionError, StoreError


def _first_line(error: Exception) -> str:
    text = getattr(error, "message", None) or str(error)
    return text.strip().splitlines()[0].rstrip(".") if text.strip() else type(error).__name__


def explain_failure(error: Exception, where: str, *, of_query: bool = False) -> BelChinaGraphError | None:
    """Return the project's own error for one of the driver's, or `None` for what is not the driver's.

    Args:
        where: the database's address, for the message.
        of_query: the user wrote the query, so what the database says of it is told.
    """
    from neo4j import exceptions as neo

    code = getattr(error, "code", None) or ""
    said = _first_line(error)
    if isinstance(error, neo.AuthError) and not isinstance(error, neo.Forbidden):
        return StoreError(
            f"The database at {where} refuses the user name or password",
            "Set NEO4J_USERNAME and NEO4J_PASSWORD (or --username and --password) to valid ones.",
        )
    if code.endswith("DatabaseNotFound") or "DatabaseNotFound" in said:
        return StoreError(
            f"The database at {where} says: {said}",
            "Set NEO4J_DATABASE (or --database) to an existing one, or leave it out for the home database.",
        )
    if isinstance(error, (neo.ServiceUnavailable, neo.SessionExpired)):
        return StoreError(
            f"The database at {where} cannot be reached ({said})",
            "Start it, or set NEO4J_URI to where it is; without NEO4J_URI the embedded database is used, "
            "which the next command starts.",
        )
    if isinstance(error, neo.ConfigurationError):
        return StoreError(
            f"{where!r} is no address of a database ({said})",
            "Set NEO4J_URI to something like bolt://localhost:7687.",
        )
    if "TransactionTimedOut" in code or "timeout" in said.lower() or "timed out" in said.lower():
        return QuestionError(f"The query took too long and was ended ({said})", "Give more time with --timeout.")
    if isinstance(error, neo.Forbidden) or code.endswith("Statement.AccessMode"):
        return QuestionError(
            f"The query is refused: {said}",
            "Queries only read; give --write for one that is to change the graph.",
        )
    if isinstance(error, neo.CypherSyntaxError):
        return QuestionError(f"The query is not valid Cypher: {said}")
    if isinstance(error, (neo.Neo4jError, neo.DriverError)):
        return (QuestionError if of_query else StoreError)(f"The database at {where} says: {said}")
    return None


@contextlib.contextmanager
def translated(where: str, *, of_query: bool = False) -> Iterator[None]:
    """Raise the project's own errors for the driver's in a `with` block (see `explain_failure`)."""
    try:
        yield
    except BelChinaGraphError:
        raise
    except Exception as error:
        own = explain_failure(error, where, of_query=of_query)
        if own is None:
            raise
        raise own from error
