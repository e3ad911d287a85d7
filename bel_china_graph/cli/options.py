"""Options that several commands share."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from bel_china_graph.store import DatabaseSettings, EmbeddedSettings, Store


class Format(StrEnum):
    """How an answer is printed."""

    table = "table"
    json = "json"
    csv = "csv"


Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Documents, or folders of documents.")]
Date = Annotated[str | None, typer.Option(metavar="DATE", help="The documents' own time: 2021, 2021-04 or 2021-04-15.")]
SpacyModel = Annotated[
    str | None, typer.Option(metavar="NAME", help="An installed spaCy model to use as well; none is needed.")
]
Corrections = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="A file of corrections; without: corrections.yaml beside the documents and here."
    ),
]
OutputFormat = Annotated[Format, typer.Option("--format", "-f", help="How to print it.")]
Limit = Annotated[int, typer.Option(min=1, metavar="NUMBER", help="The most rows.")]
Timeout = Annotated[float, typer.Option(min=0.001, metavar="SECONDS", help="The most that the query may take.")]

LIMIT = 1000
TIMEOUT = 60.0

_HOME = typer.Option("--home", metavar="FOLDER", help="Folder of the embedded database [env: BEL_CHINA_GRAPH_HOME]")
Home = Annotated[str | None, _HOME]

_DATABASE: dict[str, Any] = {
    "uri": typer.Option("--uri", metavar="URI", help="A Neo4j's address; without: embedded [env: NEO4J_URI]"),
    "username": typer.Option("--username", metavar="NAME", help="[env: NEO4J_USERNAME; default: neo4j]"),
    "password": typer.Option("--password", metavar="TEXT", help="[env: NEO4J_PASSWORD; safer there]"),
    "database": typer.Option("--database", metavar="NAME", help="[env: NEO4J_DATABASE]"),
    "home": _HOME,
}  # fmt: skip


@dataclass(frozen=True)
class Target:
    """The database that the options and the environment name."""

    given: dict[str, str | None]

    def open(self) -> "Store":
        """Open it."""
        from bel_china_graph.pipeline.database import open_store

        return open_store(**self.given)

    def settings(self) -> "tuple[DatabaseSettings, EmbeddedSettings]":
        """Return how to reach it."""
        from bel_china_graph.pipeline.database import settings

        return settings(**self.given)


def with_database(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that name a database; it is called with a `target` made of them."""

    @functools.wraps(command)
    def run(**arguments: Any) -> None:
        given = {name: arguments.pop(name) for name in _DATABASE}
        command(**arguments, target=Target(given))

    own = inspect.signature(command)
    kept = [parameter for parameter in own.parameters.values() if parameter.name != "target"]
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[str | None, option])
        for name, option in _DATABASE.items()
    ]
    parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in kept] + added
    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run
