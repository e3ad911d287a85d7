"""What is wrong in a reading, each with the sentences that show why."""

from typing import Literal

from bel_china_graph.evaluate.gold import ListedNode
from bel_china_graph.evaluate.matching import Sought
from bel_china_graph.evaluate.passages import Text
from bel_china_graph.model import Edge, Model, Node

Kind = Literal["missed", "false", "planned", "duplicate", "date", "node"]


class Quote(Model):
    """A sentence of the text, and what is to be said of it."""

    text: str
    remark: str = ""


class Finding(Model):
    """A mistake.

    `missed`: a core fact that is not found; `date`: one that is, with another date; `planned`: a tie given as
    established that is only planned; `duplicate`: a further tie for a fact that has one; `false`: any other tie that no
    fact knows; `node`: a listed node that is not found. `line` is the gold's, `remark` tells what was read instead.
    """

    kind: Kind
    document: str
    type: str
    ends: tuple[str, ...]
    gold_dates: tuple[str, ...] = ()
    date: str | None = None
    line: int | None = None
    remark: str = ""
    quotes: tuple[Quote, ...] = ()


def missed(sought: Sought, text: Text) -> Finding:
    """Return the finding of a core fact without an edge: where the text names its ends, what was thought of it."""
    fact = sought.fact
    instead = [_named(edge) for edge in text.graph.edges if sought.joins(edge)]
    return Finding(
        kind="missed",
        document=fact.document,
        type=fact.types[0],
        ends=(str(fact.one), str(fact.other)),
        gold_dates=fact.dates,
        line=fact.line,
        remark=f"between these is read {', '.join(instead)}" if instead else "",
        quotes=tuple(Quote(text=sentence, remark=remark) for sentence, remark in text.about(sought)),
    )


def wrong_date(sought: Sought, edge: Edge, text: Text) -> Finding:
    """Return the finding of a fact whose edge has another date: the sentences that give dates."""
    fact = sought.fact
    quotes = [
        Quote(text=text.said(i), remark=f"read as {claim.date or 'undated'}")
        for claim in edge.dates
        for i in claim.evidence[:1]
    ]
    return Finding(
        kind="date",
        document=fact.document,
        type=fact.types[0],
        ends=(str(fact.one), str(fact.other)),
        gold_dates=fact.dates,
        date=edge.date,
        line=fact.line,
        quotes=tuple(quotes),
    )


def wrong_edge(edge: Edge, sought: list[Sought], text: Text) -> Finding:
    """Return the finding of an edge that stands for no fact: the sentence that was taken to assert it."""
    fitting = [each.fact for each in sought if each.fits(edge)]
    plans = [fact for fact in fitting if fact.flag == "planned"]
    kind: Kind = "planned" if plans else "duplicate" if fitting else "false"
    return Finding(
        kind=kind,
        document=text.document,
        type=edge.type,
        ends=tuple(_title(text.nodes[i]) for i in (edge.source, edge.target)),
        date=edge.date,
        line=(plans or fitting)[0].line if fitting else None,
        quotes=tuple(Quote(text=text.said(i), remark=f"read as {text.passages[i].rule}") for i in edge.evidence[:1]),
    )


def missed_node(listed: ListedNode, text: Text) -> Finding:
    """Return the finding of a listed node that is not in the graph."""
    quotes = [Quote(text=sentence) for sentence in text.naming(listed.node)]
    return Finding(
        kind="node",
        document=listed.document,
        type=listed.node.label,
        ends=(str(listed.node),),
        line=listed.line,
        quotes=tuple(quotes[:1]),
    )


def _title(node: Node) -> str:
    return f"{node.name} ({node.label})"


def _named(edge: Edge) -> str:
    return " ".join(filter(None, (edge.type, edge.date, edge.status if edge.status != "established" else "")))
