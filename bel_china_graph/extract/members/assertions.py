"""Residencies that a sentence asserts by words of joining."""

from dataclasses import dataclass

from bel_china_graph.extract import dating, lexicon
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Draft, Findings, Refusal
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.members import apposition, drafting, gapped, joined, standing, subjects
from bel_china_graph.extract.members.apposition import Apposition
from bel_china_graph.extract.members.parks import park_of
from bel_china_graph.extract.members.relation import MemberRelation
from bel_china_graph.extract.mentions import is_company
from bel_china_graph.extract.scene import Group, Scene
from bel_china_graph.extract.timex import When

_COPULAS = frozenset(lexicon.words("residency")["predicates"])
_PRESENT = frozenset({"is", "are"})
_STATES = _COPULAS | {"has", "have", "had", "hold", "holds", "includes", "including", "certificate", "certificates"}


@dataclass(frozen=True, slots=True)
class _Joining:
    """A word of joining in its clause, the acts there, and who joins; `beside` if it stands beside their name."""

    trigger: Match
    clause: int
    acts: list[Match]
    subject: Group
    beside: Apposition | None

    @property
    def told(self) -> bool:
        """Whether it is told as an event, not only said beside a name."""
        return self.beside is None or self.beside.joins


def read(relation: MemberRelation, context: Context, entering: list[Match], companies: list[Group]) -> Findings:
    """Return the residencies that words of joining assert, and those that they deny or say to have ended.

    Args:
        relation: the relation.
        context: the sentence.
        entering: the words of joining in it.
        companies: its groups that may join.
    """
    scene = context.scene
    found = Findings()
    used: set[int] = set()
    joinings = [j for t in entering if (j := _joining(relation, context, t, companies)) is not None]
    for joining in sorted(joinings, key=lambda j: not j.told):  # "the resident X, which moved in in 2020, signed ..."
        if joining.subject.start in used:
            continue
        status = _status(scene, joining)
        if not (status in ("denied", "ended") and _again(scene, joining, joinings)):
            used.update(m.start for m in joining.subject.members)
        if status in ("denied", "ended"):
            refusal = Refusal(relation.type, scene.start, scene.end, status, f"the clause has it {status}")
            found.refusals.append(refusal)
            continue
        found.add(_residencies(relation, context, joining, status))
        if found.drafts:
            found.add(gapped.read(context, found.drafts[-1], entering, companies, joining.clause))
    return found


def _again(scene: Scene, ended: _Joining, joinings: list[_Joining]) -> bool:
    """ "X, which had lost the status in 2018, was registered again": another clause takes back that it ended."""
    return any(
        j.subject.start == ended.subject.start and j.clause != ended.clause and standing.anew(scene, j.clause)
        for j in joinings
    )


def _joining(relation: MemberRelation, context: Context, trigger: Match, companies: list[Group]) -> _Joining | None:
    scene = context.scene
    clause = scene.clause_of(trigger.start)
    acts = list(relation.acts.find(scene.words.low, *scene.clause_span(clause)))
    beside = apposition.find(scene, trigger)
    if beside is None:
        admits = relation.admission.takes_in(scene, trigger)
        subject = subjects.subject(scene, trigger, companies, acts, clause, context.discourse, admits)
        if subject is not None:
            return _Joining(trigger, clause, acts, subject, None)
        beside = apposition.described(scene, trigger)
    return _Joining(trigger, clause, acts, beside.group, beside) if beside is not None else None


def _status(scene: Scene, joining: _Joining) -> str:
    status = standing.status(scene, joining.trigger, joining.clause, joining.subject, joining.beside)
    return "ended" if status == "established" and standing.is_over(scene, joining.trigger) else status


def _residencies(relation: MemberRelation, context: Context, joining: _Joining, status: str) -> list[Draft]:
    scene, trigger = context.scene, joining.trigger
    park = park_of(scene, context.discourse, trigger.start)
    own = joined.own_dates(scene, joining.subject.members)
    when = _date(context, joining, {w.start for w in own.values()})
    acts = joining.acts
    if when is not None and standing.only_counts(scene, when, trigger):
        when, acts = None, []
    drafts = []
    for company in joining.subject.members:
        if not is_company(company) or park is None or company.key == park.key:
            continue
        said = own.get(company.start) or when
        date = (
            context.dates.get(said.start) if said else _implied(context, joining, acts, own) if joining.told else None
        )
        rule = f"member: {scene.words.low[trigger.start]}"
        draft = drafting.draft(relation, scene, company, park, date, status, rule)
        draft.implied = said is None
        drafts.append(draft)
    return drafts


def _date(context: Context, joining: _Joining, skip: set[int]) -> When | None:
    """The date of a joining: the one beside the name, else the one of the clause that tells it."""
    scene, subject = context.scene, joining.subject
    if joining.beside is not None and joining.beside.when is not None:
        return joining.beside.when
    if not joining.told:
        return None
    clause = joining.clause if subject.clause < 0 else subject.clause
    return dating.choose(scene, joining.trigger.start, scene.clause_span(clause), context.dates, skip)


def _implied(context: Context, joining: _Joining, acts: list[Match], own: dict[int, When]) -> str | None:
    """An event without a date of its own happened at the time that the text has reached."""
    scene, discourse, clock = context.scene, context.discourse, context.clock
    low = scene.words.low
    if acts and all(low[a.start] in _STATES for a in acts) and any(low[a.start] in _PRESENT for a in acts):
        return None if not discourse.enumeration else discourse.enumeration.when
    if not acts and not (joining.beside and joining.beside.label):
        return None
    _, end = scene.clause_span(joining.clause)
    others = {w.start for w in own.values()}
    later = all(at >= end or at in others for at in context.dates)  # "X joined; the last, Y, came in May"
    reached = clock.before if later and context.dates else clock.narrative
    return reached or (clock.document if clock.news else None)
