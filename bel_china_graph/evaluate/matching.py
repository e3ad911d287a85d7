"""Which tie of a graph stands for which fact."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bel_china_graph.evaluate.gold import End, Fact
from bel_china_graph.model import Edge, Node
from bel_china_graph.vocabulary import relation_types


class Sought(NamedTuple):
    """A fact, and the ids of the graph's nodes that are right at its ends."""

    fact: Fact
    one: frozenset[str]
    other: frozenset[str]

    def joins(self, edge: Edge) -> bool:
        """Tell whether an edge has these ends, in this direction if its type has one."""
        if edge.source in self.one and edge.target in self.other:
            return True
        return not relation_types()[edge.type].directed and edge.source in self.other and edge.target in self.one

    def fits(self, edge: Edge) -> bool:
        """Tell whether an edge says this, its date aside."""
        return edge.type in self.fact.types and self.joins(edge)


def seek(facts: Iterable[Fact], nodes: Sequence[Node]) -> list[Sought]:
    """Return the facts with the nodes that are right at their ends."""
    known: dict[End, frozenset[str]] = {}

    def right(end: End) -> frozenset[str]:
        if end not in known:
            known[end] = frozenset(node.id for node in nodes if end.fits(node))
        return known[end]

    return [Sought(fact, right(fact.one), right(fact.other)) for fact in facts]


def pair(sought: Sequence[Sought], edges: Sequence[Edge]) -> dict[int, int]:
    """Return the place of the edge that stands for each fact, by the fact's place.

    An edge stands for one fact. Core facts choose first, of equals those whose date is right, then those that come
    first. Planned facts have no edge.
    """
    fitting = sorted(
        (each.fact.flag != "core", -each.fact.grade(edge.date), i, j)
        for i, each in enumerate(sought)
        for j, edge in enumerate(edges)
        if each.fact.flag != "planned" and each.fits(edge)
    )
    edge_of: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in fitting:
        if i not in edge_of and j not in taken:
            edge_of[i] = j
            taken.add(j)
    return edge_of
