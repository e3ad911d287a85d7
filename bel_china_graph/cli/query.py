"""`bel-china-graph query`: free Cypher."""

from typing import Annotated, Any

import typer

from bel_china_graph.cli.options import (
    LIMIT,
    TIMEOUT,
    Format,
    Limit,
    OutputFormat,
    Target,
    Timeout,
    with_database,
)


@with_database
def query(
    cypher: Annotated[str, typer.Argument(metavar="CYPHER", help="The query; - reads it from standard input.")],
    target: Target,
    parameter: Annotated[
        list[str] | None,
        typer.Option("-p", "--parameter", metavar="NAME=VALUE", help="A parameter; its value is JSON, else text."),
    ] = None,
    timeout: Timeout = TIMEOUT,
    limit: Limit = LIMIT,
    write: Annotated[bool, typer.Option("--write", help="Let the query change the graph.")] = False,
    format: OutputFormat = Format.table,
) -> None:
    """Run a Cypher query, which only reads unless --write is given.

    \b
    Example:
        bel-china-graph query 'MATCH (:City {name: $name})-[r]-(b) RETURN b.name, r.date' -p name=Minsk
    """
    from bel_china_graph.cli.output import show_answer
    from bel_china_graph.pipeline.database import query

    text = typer.get_text_stream("stdin").read() if cypher == "-" else cypher
    values = dict(map(named_value, parameter or ()))
    show_answer(query(text, values, write=write, store=target.open, timeout=timeout, limit=limit), format)


def named_value(text: str) -> tuple[str, Any]:
    """Return name and value of `NAME=VALUE`; the value is JSON if it can be, else text.

    Raises:
        QuestionError: there is no equals sign.
    """
    import json

    from bel_china_graph.errors import QuestionError

    name, equals, value = text.partition("=")
    if not (equals and name):
        raise QuestionError(f"{text!r} is no parameter", "Write it as name=value.")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
