"""`bel-china-graph build`: the main job."""

from bel_china_graph.cli.options import (
    Corrections,
    Date,
    Format,
    OutputFormat,
    Paths,
    SpacyModel,
    Target,
    with_database,
)


@with_database
def build(
    paths: Paths,
    target: Target,
    date: Date = None,
    corrections: Corrections = None,
    spacy_model: SpacyModel = None,
    format: OutputFormat = Format.table,
) -> None:
    """Read documents, load what they say, tell what there is.

    What the same documents said before is replaced; what others say stays. If one document cannot be read, or
    the database fails, nothing is loaded. Corrections (see docs/corrections.md) are applied at every reading.

    \b
    Example:
        bel-china-graph build demo-output/documents
    """
    from bel_china_graph.cli.corrected import tell_corrections
    from bel_china_graph.cli.output import remark, show
    from bel_china_graph.cli.progress import progress_bar
    from bel_china_graph.cli.tables import COUNT_COLUMNS, summary_rows
    from bel_china_graph.pipeline.database import build

    with progress_bar() as progress:
        report = build(
            paths, date=date, corrections=corrections, spacy_model=spacy_model, store=target.open, progress=progress
        )
    show(COUNT_COLUMNS, summary_rows(report.summary), format)
    tell_corrections(report.corrections)
    if report.rejected:
        remark(f"{report.rejected} passages were not believed; `extract` writes them down with the reasons.")
