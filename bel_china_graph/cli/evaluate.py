"""`bel-china-graph evaluate`: how well texts are read, by facts that a careful reader wrote down."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bel_china_graph.cli.options import Format, OutputFormat, SpacyModel

if TYPE_CHECKING:
    from bel_china_graph.evaluate import Finding
    from bel_china_graph.pipeline.evaluation import CorpusEvaluation


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="The facts, one a line, the columns parted by tabs.")],
    corpus: Annotated[Path, typer.Option("--corpus", "-c", metavar="FOLDER", help="The documents.")],
    nodes: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A list of nodes that are to be found as well.")
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option(metavar="DOCUMENT", help="Only this document; may be given several times.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="Tell each mistake, with the sentence.")] = False,
    min_f1: Annotated[
        float | None, typer.Option(min=0, max=1, metavar="SHARE", help="Fail if the F1 of all ties is lower.")
    ] = None,
    spacy_model: SpacyModel = None,
    format: OutputFormat = Format.table,
) -> None:
    """Read documents one by one and hold what is found against facts that a careful reader wrote down.

    It tells for each type of tie how much of what is found is right (precision), how much of what is there to
    find is found (recall), and how many dates are right. docs/evaluation.md tells how to write such facts.

    \b
    Example:
        bel-china-graph evaluate demo-output/gold.tsv --corpus demo-output/documents
    """
    from bel_china_graph.cli.progress import progress_bar
    from bel_china_graph.pipeline.evaluation import evaluate_corpus

    with progress_bar() as progress:
        found = evaluate_corpus(gold, corpus, nodes=nodes, only=only or (), spacy_model=spacy_model, progress=progress)
    _print(found, errors, format)
    _demand(found, min_f1)


def _print(found: "CorpusEvaluation", errors: bool, format: Format) -> None:
    from bel_china_graph.cli.output import remark, say, show, show_json
    from bel_china_graph.cli.tables import ERROR_COLUMNS, FIGURE_COLUMNS, error_rows, figure_rows

    rows = figure_rows(found.evaluation)
    mistakes = found.evaluation.findings if errors else ()
    if format is Format.json:
        told = {"figures": [dict(zip(FIGURE_COLUMNS, row, strict=True)) for row in rows]}
        told |= found.model_dump(mode="json", exclude={"evaluation"})
        show_json(told | ({"errors": [each.model_dump(mode="json") for each in mistakes]} if errors else {}))
    elif format is Format.csv and errors:
        show(ERROR_COLUMNS, error_rows(mistakes), format)
    elif format is Format.csv:
        show(FIGURE_COLUMNS, rows, format)
    else:
        for each in mistakes:
            say(*_lines(each), "")
        show(FIGURE_COLUMNS, [[_cell(value) for value in row] for row in rows], format)
    if found.without_file:
        remark(f"In the gold, but no file (their facts count as missed): {', '.join(found.without_file)}.")
    if found.without_gold:
        remark(f"Files of which the gold says nothing (not read): {', '.join(found.without_gold)}.")


def _cell(value: object) -> object:
    return f"{value:.3f}" if isinstance(value, float) else value


def _lines(mistake: "Finding") -> list[str]:
    """Return a mistake as lines: what, where, and the sentences."""
    dates = [", ".join(mistake.gold_dates), mistake.date]
    if mistake.kind == "date":
        dates = [dates[0] or "undated", f"read as {mistake.date or 'undated'}"]
    what = ", ".join(filter(None, (f"{mistake.type} {' - '.join(mistake.ends)}", *dates)))
    where = mistake.document + (f", line {mistake.line} of the gold" if mistake.line else "")
    lines = [f"{_KINDS[mistake.kind]}: {what} [{where}]", f"    {mistake.remark}" if mistake.remark else ""]
    for quote in mistake.quotes:
        lines += [f"  {quote.text}", f"    {quote.remark}" if quote.remark else ""]
    return [line for line in lines if line]


_KINDS = {
    "missed": "missed",
    "false": "false alarm",
    "planned": "only planned",
    "duplicate": "told twice",
    "date": "date",
    "node": "node missed",
}


def _demand(found: "CorpusEvaluation", least: float | None) -> None:
    from bel_china_graph.errors import BelChinaGraphError

    reached = found.evaluation.total.f1
    if least is not None and reached < least:
        raise BelChinaGraphError(f"The F1 of all ties is {reached:.3f}, less than {least}", "See --errors.")
