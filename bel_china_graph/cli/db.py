"""`bel-china-graph db`: the database itself."""

from typing import TYPE_CHECKING

import typer

from bel_china_graph.cli.options import Format, Home, OutputFormat, Target, with_database

if TYPE_CHECKING:
    from bel_china_graph.store import Status

app = typer.Typer(help="Look after the database.", no_args_is_help=True, rich_markup_mode=None)


def _show(status: "Status", format: Format) -> None:
    from bel_china_graph.cli.output import show

    show(("what", "value"), [(name, value) for name, value in status.model_dump(mode="json").items()], format)


@app.command()
@with_database
def status(target: Target, format: OutputFormat = Format.table) -> None:
    """Tell which database is used and whether it answers; starts nothing.

    \b
    Example:
        bel-china-graph db status
    """
    from bel_china_graph.store import status

    _show(status(*target.settings()), format)


@app.command()
@with_database
def start(target: Target, format: OutputFormat = Format.table) -> None:
    """Start the embedded database where it does not run; other commands do so by themselves.

    \b
    Example:
        bel-china-graph db start
    """
    from bel_china_graph.store import start

    _show(start(*target.settings()), format)


@app.command()
def stop(home: Home = None) -> None:
    """Stop the embedded database; by itself it stops when nobody has used it for 15 minutes.

    \b
    Example:
        bel-china-graph db stop
    """
    from bel_china_graph.pipeline.database import settings
    from bel_china_graph.store import stop

    typer.echo("stopped" if stop(settings(home=home)[1]) else "was not running")
