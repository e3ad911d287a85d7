"""One document's graph held against its facts; the result of several."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from pydantic import Field

from bel_china_graph.evaluate.figures import Figures, NodeFigures
from bel_china_graph.evaluate.findings import Finding, missed, missed_node, wrong_date, wrong_edge
from bel_china_graph.evaluate.gold import Fact, ListedNode, scored_types
from bel_china_graph.evaluate.matching import pair, seek
from bel_china_graph.evaluate.passages import Text
from bel_china_graph.model import Graph, Model, Sentence

_F = TypeVar("_F", Figures, NodeFigures)


class Evaluation(Model):
    """What was found of the facts of one or more documents: figures by relation type, nodes by label, mistakes."""

    figures: dict[str, Figures] = Field(default_factory=dict)
    nodes: dict[str, NodeFigures] = Field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def total(self) -> Figures:
        """The figures of all types together."""
        return sum(self.figures.values(), Figures())

    def __add__(self, other: "Evaluation") -> "Evaluation":
        return Evaluation(
            figures=_added(self.figures, other.figures, Figures()),
            nodes=_added(self.nodes, other.nodes, NodeFigures()),
            findings=self.findings + other.findings,
        )


def evaluate(
    document: str,
    facts: Iterable[Fact],
    graph: Graph,
    sentences: Callable[[], Sequence[Sentence]] = tuple,
    *,
    nodes: Iterable[ListedNode] = (),
) -> Evaluation:
    """Return what a document's graph holds of its facts.

    Args:
        document: its id.
        facts: what a careful reader found in the document.
        graph: what the reader under test found in this document alone.
        sentences: asked for the document's sentences when they are needed to tell of something missed.
        nodes: nodes that the document names.
    """
    text = Text(document, graph, sentences)
    sought = seek(facts, graph.nodes)
    firm = [edge for edge in graph.edges if edge.type in scored_types() and edge.status != "planned"]
    edge_of = pair(sought, firm)
    fact_of = {j: i for i, j in edge_of.items()}
    figures = {name: Figures() for name in scored_types()}
    findings = []
    for i, each in enumerate(sought):
        if each.fact.flag == "core":
            edge = firm[edge_of[i]] if i in edge_of else None
            grade = each.fact.grade(edge.date) if edge else 0
            figures[each.fact.types[0]] += Figures(
                gold=1, found=edge is not None, dated=edge is not None and grade == 2, in_year=bool(edge and grade)
            )
            if edge is None:
                findings.append(missed(each, text))
            elif grade < 2:
                findings.append(wrong_date(each, edge, text))
    for j, edge in enumerate(firm):
        if j in fact_of:
            figures[sought[fact_of[j]].fact.types[0]] += Figures(right=1)
        else:
            figures[edge.type] += Figures(wrong=1)
            findings.append(wrong_edge(edge, sought, text))
    counted, lost = _nodes(nodes, text)
    return Evaluation(figures=figures, nodes=counted, findings=(*findings, *lost))


def _nodes(listed: Iterable[ListedNode], text: Text) -> tuple[dict[str, NodeFigures], list[Finding]]:
    figures: dict[str, NodeFigures] = {}
    lost = []
    for each in listed:
        found = any(each.node.fits(node) for node in text.graph.nodes)
        label = each.node.label
        figures[label] = figures.get(label, NodeFigures()) + NodeFigures(gold=1, found=found)
        if not found:
            lost.append(missed_node(each, text))
    return figures, lost


def _added(one: Mapping[str, _F], other: Mapping[str, _F], nothing: _F) -> dict[str, _F]:
    return {name: one.get(name, nothing) + other.get(name, nothing) for name in {**one, **other}}
