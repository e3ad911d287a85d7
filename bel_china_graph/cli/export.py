"""`bel-china-graph export`: the graph for other programs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bel_china_graph.cli.options import Target, with_database


class ExportFormat(StrEnum):
    """What the graph is written as; a test compares it with the formats that there are."""

    graphml = "graphml"
    gexf = "gexf"
    csv = "csv"
    jsonld = "jsonld"
    cypher = "cypher"
    neo4j_admin = "neo4j-admin"


@with_database
def export(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file or, for csv and neo4j-admin, folder to write.")],
    target: Target,
    format: Annotated[
        ExportFormat | None, typer.Option("--format", "-f", help="Without it, the suffix of OUT tells.")
    ] = None,
    from_: Annotated[
        Path | None,
        typer.Option("--from", metavar="FOLDER", help="A folder that `extract` wrote, in place of a database."),
    ] = None,
) -> None:
    """Write the graph for other programs.

    GraphML and GEXF (with time) for Gephi and its like, CSV for spreadsheets, JSON-LD with schema.org's terms, a
    Cypher script, or tables for `neo4j-admin database import`, which take graphs of any size.

    \b
    Example:
        bel-china-graph export ties.gexf
    """
    from bel_china_graph.errors import StoreError
    from bel_china_graph.pipeline.export import export_graph

    if from_ is not None and (given := [name for name, value in target.given.items() if value is not None]):
        raise StoreError(f"--from needs no database, so --{given[0]} has no meaning", "Give one of them.")
    typer.echo(export_graph(out, from_, format=format, store=target.open))
