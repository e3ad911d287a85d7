"""Where sources disagree about a tie: what each claims, and what the graph made of it."""

from collections.abc import Callable

from bel_china_graph.model import Citation, DateClaim, Edge, Evidence, Graph, Model, Node, PartialDate, Standing
from bel_china_graph.model.ties import disagreements, pick, why_status
from bel_china_graph.pipeline.database import StoreLike, ask, opened


class Said(Model):
    """What one passage claims of a tie; `taken` tells whether the date that was picked agrees with it."""

    date: PartialDate | None
    status: Standing
    taken: bool
    sentence: str
    document: str
    section: str
    citations: tuple[Citation, ...] = ()


class Conflict(Model):
    """A tie on which passages disagree. `about` are `date`, `status` or both, `rules` why the graph has what it has."""

    tie: Edge
    one: Node
    other: Node
    about: tuple[str, ...]
    rules: dict[str, str]
    claims: tuple[Said, ...]


def conflicts(name: str | None = None, *, type: str | None = None, store: StoreLike = None) -> tuple[Conflict, ...]:
    """Return the ties on which passages disagree, with what each of these claims, ordered by the names of the ends.

    Less precise dates that agree with the others are no disagreement, nor is a plan that came about.

    Args:
        name: of a place or body, for its ties only.
        type: of ties, for these only.

    Raises:
        QuestionError: nothing has the name, or no tie the type.
    """
    with opened(store) as database:
        answer = ask("conflicts", {"name": name, "type": type}, store=database, limit=None)
        graph = database.graph_of(answer)
    found = [_conflict(tie, graph) for tie in graph.edges]
    return tuple(sorted(found, key=lambda conflict: (conflict.one.name, conflict.other.name, conflict.tie.id)))


def _conflict(tie: Edge, graph: Graph) -> Conflict:
    nodes = {node.id: node for node in graph.nodes}
    passages = {passage.id: passage for passage in graph.evidence}
    titles = {document.id: document.title for document in graph.documents}
    about = disagreements(tie.dates, tie.status, tie.corrections)
    claims = [claim for claim in tie.dates if "status" in about or claim.date]
    return Conflict(
        tie=tie,
        one=nodes[tie.source],
        other=nodes[tie.target],
        about=about,
        rules={name: _RULES[name](tie) for name in about},
        claims=tuple(_said(claim, tie, passages[id], titles) for claim in claims for id in claim.evidence),
    )


_RULES: dict[str, Callable[[Edge], str]] = {
    "date": lambda tie: pick(tie.dates, tie.status, tie.corrections).rule,
    "status": lambda tie: why_status(tie.status),
}


def _said(claim: DateClaim, tie: Edge, passage: Evidence, titles: dict[str, str]) -> Said:
    return Said(
        date=claim.date,
        status=claim.status or tie.status,
        taken=claim.date is not None and (tie.date or "").startswith(claim.date),
        sentence=passage.reading or passage.quote,
        document=titles[passage.document],
        section=passage.section,
        citations=passage.citations,
    )
