"""`bel-china-graph atlas`: the whole graph as one page."""

from pathlib import Path
from typing import Annotated

import typer

from bel_china_graph.cli.options import Target, with_database


@with_database
def atlas(
    out: Annotated[Path, typer.Argument(metavar="OUT.html", help="The page to write.")],
    target: Target,
    from_: Annotated[
        Path | None,
        typer.Option("--from", metavar="FOLDER", help="Graph files that extract wrote, instead of a database."),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The page's heading.")] = None,
    anonymous_sources: Annotated[
        bool, typer.Option("--anonymous-sources", help="Number the sources instead of naming them.")
    ] = False,
    no_quotes: Annotated[bool, typer.Option("--no-quotes", help="Leave the sentences out.")] = False,
) -> None:
    """Show the whole graph as one HTML page with several views.

    Overview, columns, network, map, matrix and timeline; search, filters, evidence. The page needs no network and
    no other file, and says what was left out of it.

    \b
    Example:
        bel-china-graph atlas atlas.html --no-quotes
    """
    from bel_china_graph.pipeline.pages import write_atlas

    told = {} if title is None else {"title": title}
    typer.echo(write_atlas(out, from_, quotes=not no_quotes, sources=not anonymous_sources, store=target.open, **told))
