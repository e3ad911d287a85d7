"""The application: its commands in the order of the help."""

from typing import Annotated

import typer

from bel_china_graph.cli import (
    ask,
    build,
    conflicts,
    correct,
    db,
    demo,
    evaluate,
    explain,
    export,
    extract,
    load,
    query,
    snapshot,
)

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


def _version(wanted: bool) -> None:
    if wanted:
        from bel_china_graph import __version__

        typer.echo(f"bel-china-graph {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Read prose about ties between Belarus and China into a dated, sourced graph; ask it and see it.

    Start with `bel-china-graph demo`. The database is the Neo4j at NEO4J_URI, or, without it, an embedded one
    that needs no installation.
    """


app.command()(demo.demo)
app.command()(build.build)
app.command()(extract.extract)
app.command()(load.load)
app.add_typer(ask.app, name="ask")
app.command()(query.query)
app.command()(explain.explain)
app.command()(conflicts.conflicts)
app.command()(snapshot.snapshot)
app.command()(export.export)
app.command()(evaluate.evaluate)
for command in (correct.reject, correct.confirm, correct.redate, correct.merge):
    app.command()(command)
app.add_typer(db.app, name="db")
