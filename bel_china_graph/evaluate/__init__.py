"""Evaluation: the graph of a text held against the facts that a careful reader wrote down (`docs/evaluation.md`)."""

from bel_china_graph.evaluate.evaluation import Evaluation, evaluate
from bel_china_graph.evaluate.figures import Figures, NodeFigures
from bel_china_graph.evaluate.findings import Finding, Quote
from bel_china_graph.evaluate.gold import End, Fact, Gold, ListedNode
from bel_china_graph.evaluate.goldfiles import read_gold, read_nodes

__all__ = [
    "End", "Evaluation", "Fact", "Figures", "Finding", "Gold", "ListedNode", "NodeFigures", "Quote", "evaluate",
    "read_gold", "read_nodes",
]  # fmt: skip
