"""The library's reports as rows of a table."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bel_china_graph.evaluate import Evaluation, Figures, Finding
    from bel_china_graph.model import Graph
    from bel_china_graph.store import LoadReport, Summary

Rows = list[tuple[Any, ...]]


def graph_rows(graph: "Graph") -> Rows:
    """Return what a graph holds: what, name, number."""
    from collections import Counter

    nodes = Counter(node.label for node in graph.nodes)
    ties = Counter(edge.type for edge in graph.edges)
    return [
        *_counts("node", nodes),
        *_counts("tie", ties),
        ("evidence", "Document", len(graph.documents)),
        ("evidence", "Passage", len(graph.evidence)),
        ("not believed", "Passage", len(graph.rejected)),
    ]


def summary_rows(summary: "Summary") -> Rows:
    """Return what the database holds: what, name, number."""
    return [
        *_counts("node", summary.nodes),
        *_counts("tie", summary.ties),
        ("of the ties", "disputed", summary.disputed),
        ("of the ties", "planned only", summary.planned),
        ("of the ties", "undated", summary.undated),
        ("evidence", "Document", summary.documents),
        ("evidence", "Passage", summary.passages),
        ("evidence", "Citation", summary.citations),
    ]


def load_rows(report: "LoadReport") -> Rows:
    """Return what a load did: what, added, changed, removed, same."""
    names = ("documents", "nodes", "ties", "passages", "corrections")
    tallies = ((name, getattr(report, name)) for name in names)
    rows = [(name, tally.added, tally.changed, tally.removed, tally.same) for name, tally in tallies]
    return [row for row in rows if row[0] != "corrections" or any(row[1:])]


def figure_rows(evaluation: "Evaluation") -> Rows:
    """Return the figures of an evaluation: of each tie type, of all ties, of the listed nodes by label."""

    def row(name: str, known: "Figures") -> tuple[Any, ...]:
        shares = known.precision, known.recall, known.f1, known.date_accuracy, known.year_accuracy
        return name, known.gold, known.found, known.wrong, *(round(share, 3) for share in shares)

    return [
        *(row(name, known) for name, known in evaluation.figures.items()),
        row("all ties", evaluation.total),
        *(
            (name, known.gold, known.found, None, None, round(known.recall, 3), None, None, None)
            for name, known in evaluation.nodes.items()
        ),
    ]


def error_rows(findings: Iterable["Finding"]) -> Rows:
    """Return the mistakes of an evaluation."""
    return [
        (
            *(each.kind, each.document, each.line, each.type, " - ".join(each.ends)),
            *(each.gold_dates, each.date, each.remark, [quote.text for quote in each.quotes]),
            [quote.remark for quote in each.quotes if quote.remark],
        )
        for each in findings
    ]


FIGURE_COLUMNS = ("what", "gold", "found", "wrong", "precision", "recall", "f1", "date", "year")
ERROR_COLUMNS = ("kind", "document", "line", "type", "ends", "gold", "read", "remark", "sentences", "about them")
LOAD_COLUMNS = ("what", "added", "changed", "removed", "same")
COUNT_COLUMNS = ("what", "name", "number")


def _counts(what: str, numbers: dict[str, int]) -> Rows:
    return [(what, name, number) for name, number in sorted(numbers.items()) if number]
