"""`bel-china-graph extract`: documents to graph files."""

from pathlib import Path
from typing import Annotated

import typer

from bel_china_graph.cli.options import Corrections, Date, Format, OutputFormat, Paths, SpacyModel


def extract(
    paths: Paths,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help="Folder for the files; it is made.")],
    date: Date = None,
    corrections: Corrections = None,
    spacy_model: SpacyModel = None,
    format: OutputFormat = Format.table,
) -> None:
    """Read documents and write what they say as JSON Lines.

    The folder gets nodes, edges, evidence, documents, what was seen and not believed, with the reason, and what
    was corrected (see docs/corrections.md): the same bytes for the same documents and corrections. It needs no
    database; `load` loads it into one.

    \b
    Example:
        bel-china-graph extract demo-output/documents --out graph
    """
    from bel_china_graph import graphfiles
    from bel_china_graph.cli.corrected import tell_corrections
    from bel_china_graph.cli.output import show
    from bel_china_graph.cli.progress import progress_bar
    from bel_china_graph.cli.tables import COUNT_COLUMNS, graph_rows
    from bel_china_graph.pipeline.extraction import extract_graph

    with progress_bar() as progress:
        graph = extract_graph(paths, date=date, corrections=corrections, spacy_model=spacy_model, progress=progress)
    graphfiles.write(graph, out)
    show(COUNT_COLUMNS, graph_rows(graph), format)
    tell_corrections(graph.corrections)
