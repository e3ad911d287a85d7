"""The library's reports as rows of a table."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    names = ("documents", "nodes", "ties", "passages")
    tallies = ((name, getattr(report, name)) for name in names)
    return [(name, tally.added, tally.changed, tally.removed, tally.same) for name, tally in tallies]


LOAD_COLUMNS = ("what", "added", "changed", "removed", "same")
COUNT_COLUMNS = ("what", "name", "number")


def _counts(what: str, numbers: dict[str, int]) -> Rows:
    return [(what, name, number) for name, number in sorted(numbers.items()) if number]
