"""Extractions merged into one graph: names into nodes, claims into ties, everything with its evidence."""

from bel_china_graph.checks.merge import merge

__all__ = ["merge"]
