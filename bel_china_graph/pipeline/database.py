"""A graph into a database, and answers out of it.

Each function takes an open `Store`, or what opens one, or nothing: then it opens the database of the
environment's settings. What it opens it closes.
"""

import contextlib
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bel_china_graph import graphfiles
from bel_china_graph import questions as saved
from bel_china_graph.errors import QuestionError, StoreError
from bel_china_graph.ids import fold
from bel_china_graph.model import Answer, CorrectionRecord, Graph, Model
from bel_china_graph.pipeline.extraction import Progress, extract_graph
from bel_china_graph.pipeline.names import Tell, lookup
from bel_china_graph.store import (
    LIMIT,
    TIMEOUT,
    DatabaseSettings,
    EmbeddedSettings,
    Explanation,
    LoadReport,
    Store,
    Summary,
)

StoreLike = Store | Callable[[], Store] | None
"""An open store, or what opens one; `None` is the database of the environment's settings."""


class BuildReport(Model):
    """What the load changed, what the database holds now, how many passages were not believed, what was corrected."""

    loaded: LoadReport
    summary: Summary
    rejected: int
    corrections: tuple[CorrectionRecord, ...] = ()


def settings(
    uri: str | None = None,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: str | Path | None = None,
) -> tuple[DatabaseSettings, EmbeddedSettings]:
    """Return the settings of the environment, but for what is given. `home` is the embedded server's folder.

    Who names a home means the embedded server, whatever the environment says.

    Raises:
        StoreError: what is given does not go together.
    """
    named: dict[str, Any] = {"uri": uri, "username": username, "password": password, "database": database}
    given = {name: value for name, value in named.items() if value is not None}
    if home is not None:
        if given:
            raise StoreError(
                f"The home of an embedded database and the {next(iter(given))} of a Neo4j exclude each other",
                "Give one of them.",
            )
        return DatabaseSettings(uri=None), EmbeddedSettings(home=Path(home))
    found = DatabaseSettings(**given)
    if given and found.uri is None:
        raise StoreError(f"There is a {next(iter(given))} for a Neo4j, but no address", "Give --uri or set NEO4J_URI.")
    return found, EmbeddedSettings()


def open_store(
    uri: str | None = None,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: str | Path | None = None,
) -> Store:
    """Open a database: `with open_store() as store: ...`; what is not given is taken from the environment.

    Args:
        uri: the address of a Neo4j; without one (and without `NEO4J_URI`) it is the embedded server.
        home: the folder of the embedded server.

    Raises:
        StoreError: the database cannot be reached or opened, or refuses the user; what is given does not go
            together.
    """
    return Store(*settings(uri, username, password, database, home))


@contextlib.contextmanager
def opened(store: StoreLike) -> Iterator[Store]:
    """Yield the store if it is open, or open it and close it in the end."""
    if isinstance(store, Store):
        yield store
    else:
        with (store or Store)() as own:
            yield own


def load_graph(graph: Graph | str | Path, *, store: StoreLike = None, progress: Progress | None = None) -> LoadReport:
    """Load a graph, or the folder that `write_graph` wrote. What its documents said before is replaced.

    Raises:
        GraphFileError: the folder holds no graph.
        StoreError: the database fails; then it is as it was before.
    """
    content = graph if isinstance(graph, Graph) else graphfiles.read(Path(graph))
    with opened(store) as database:
        return database.load(content, rows_to(progress))


def rows_to(progress: Progress | None) -> Callable[[int, int], None] | None:
    """Return what tells the progress of a load."""
    return functools.partial(progress, "database") if progress else None


def build(
    paths: str | Path | Iterable[str | Path],
    *,
    date: str | None = None,
    corrections: str | Path | Iterable[str | Path] | None = None,
    spacy_model: str | None = None,
    store: StoreLike = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Read documents and load what they say (see `extract_graph` and `load_graph`).

    The database is only opened when all documents have been read.
    """
    graph = extract_graph(paths, date=date, corrections=corrections, spacy_model=spacy_model, progress=progress)
    with opened(store) as database:
        loaded = database.load(graph, rows_to(progress))
        return BuildReport(
            loaded=loaded,
            summary=database.summary(),
            rejected=len(graph.rejected),
            corrections=graph.corrections,
        )


def ask(
    question: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    store: StoreLike = None,
    timeout: float | None = TIMEOUT,
    limit: int | None = LIMIT,
    tell: Tell | None = None,
) -> Answer:
    """Return the answer to a saved question; names of places and bodies are looked up in the graph.

    Args:
        question: its name, such as `partners` (see `bel_china_graph.questions.all_questions`).
        parameters: values by name, as text or already of the right kind.
        tell: is told of each name what it was taken to mean.

    Raises:
        QuestionError: there is no such question, or a parameter is unknown, missing or wrong.
    """
    asked = saved.question(question)
    with opened(store) as database:
        values = saved.bind(asked, parameters or {}, lookup(database, tell))
        answer = database.read(asked.cypher, values, timeout=timeout, limit=limit)
    return answer if answer.columns else answer.model_copy(update={"columns": asked.columns})


def query(
    cypher: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    write: bool = False,
    store: StoreLike = None,
    timeout: float | None = TIMEOUT,
    limit: int | None = LIMIT,
) -> Answer:
    """Return the answer to a Cypher query, which only reads unless `write` is true.

    Raises:
        QuestionError: the query is wrong, refused, or takes too long.
    """
    with opened(store) as database:
        run = database.write if write else database.read
        return run(cypher, parameters, timeout=timeout, limit=limit)


def explain(what: str, *, store: StoreLike = None) -> Explanation:
    """Return a node or tie with the passages, citations and documents that it rests on.

    Args:
        what: a tie's or node's id, or a node's name.

    Raises:
        QuestionError: nothing has this id or name, or several nodes have the name.
    """
    with opened(store) as database:
        with contextlib.suppress(QuestionError):
            return database.explain(what)
        try:
            return database.explain(database.resolve(what).id)
        except QuestionError as error:
            return _corrected(database, what, error)


def _corrected(database: Store, what: str, error: QuestionError) -> Explanation:
    """Return what by a correction stands in the place of something that is not there.

    Raises:
        QuestionError: a correction took it out (the message tells which); where none did, it is the given error.
    """
    for record in database.corrections():
        if what in record.removed or (record.removed and fold(record.about) == fold(what)):
            now = record.matched[-1]
            if now in record.removed:
                raise QuestionError(
                    f"{what} is not in the graph: {record.about} was {record.words.rstrip('.')}",
                    f"See {record.file}, line {record.line}.",
                ) from error
            with contextlib.suppress(QuestionError):
                return database.explain(now)
    raise error
