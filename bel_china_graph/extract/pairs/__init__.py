"""Ties between two parties on an equal footing: twinnings and agreements.

A trigger of the relation's file asserts the tie in its clause. Its parties are the coordinated groups of that clause
that stand as subject, with "with", "between" or "by"; a side that the clause leaves out is asked of the discourse. The
two sides are told apart by country, so that lists on both sides give a tie for each pair across them.
"""

from bel_china_graph.extract.pairs.reading import read
from bel_china_graph.extract.pairs.relation import PairRelation, prepare

__all__ = ["PairRelation", "prepare", "read"]
