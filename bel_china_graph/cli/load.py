"""`bel-china-graph load`: graph files into the database."""

from pathlib import Path
from typing import Annotated

import typer

from bel_china_graph.cli.options import Format, OutputFormat, Target, with_database


@with_database
def load(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder that `extract` wrote.")],
    target: Target,
    format: OutputFormat = Format.table,
) -> None:
    """Load a folder that `extract` wrote, tell what that changed.

    What the same documents said before is replaced; what others say stays. Loading it again changes nothing.

    \b
    Example:
        bel-china-graph load demo-output/graph
    """
    from bel_china_graph.cli.corrected import tell_corrections
    from bel_china_graph.cli.output import show
    from bel_china_graph.cli.progress import progress_bar
    from bel_china_graph.cli.tables import LOAD_COLUMNS, load_rows
    from bel_china_graph.pipeline.database import load_graph
    from bel_china_graph.pipeline.files import read_graph

    with progress_bar() as progress:
        graph = read_graph(folder)
        report = load_graph(graph, store=target.open, progress=progress)
    show(LOAD_COLUMNS, load_rows(report), format)
    tell_corrections(graph.corrections)
