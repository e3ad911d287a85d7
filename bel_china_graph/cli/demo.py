"""`bel-china-graph demo`: the sample corpus through all of it."""

from pathlib import Path
from typing import Annotated

import typer


def demo(
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help="Folder for all that it makes.")] = Path(
        "demo-output"
    ),
) -> None:
    """Run the sample corpus through all of it and make a page.

    The folder gets the documents, the facts in them for `evaluate`, the graph files, a database of its own and
    the page; your own database is not touched.

    \b
    Example:
        bel-china-graph demo
    """
    from bel_china_graph.cli.options import Format
    from bel_china_graph.cli.output import show, show_answer
    from bel_china_graph.cli.progress import progress_bar
    from bel_china_graph.cli.tables import COUNT_COLUMNS, summary_rows
    from bel_china_graph.pipeline.demo import run_demo

    with progress_bar() as progress:
        made = run_demo(out, progress=progress)
    show(COUNT_COLUMNS, summary_rows(made.summary), Format.table, title=f"Read {made.documents}:\n")
    show_answer(made.first, Format.table, title="\nWho twinned first?\n")
    show_answer(made.conflicts, Format.table, title="\nWhere do the sources disagree?\n")
    typer.echo(f"\nAsk more: bel-china-graph ask partners --name Sichuan --home {made.database}")
    typer.echo(f"Open the page: {made.page}")
