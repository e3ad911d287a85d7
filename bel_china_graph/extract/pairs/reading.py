"""One sentence read for the ties of one relation, event by event."""

from bel_china_graph.extract.context import Context
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.drafts import Findings
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs import acts, background, continued, events, sequels, status, triggers, unnamed
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.pairs.relation import PairRelation


def read(relation: PairRelation, context: Context, claimed: set[int]) -> Findings:
    """Return the ties that a sentence asserts, and what looked like one.

    Args:
        relation: whose ties.
        context: the sentence and what is known around it; the discourse is told what was found.
        claimed: clauses that another relation has used up; those used here are added.
    """
    scene, discourse = context.scene, context.discourse
    clauses: set[int] = set()
    found = _events(relation, context, claimed, clauses)
    if not found:
        found.drafts = sequels.read(relation, context)
    if found.drafts:
        if not (status.of_intent(scene) and all(d.status == "planned" for d in found.drafts)):
            claimed |= clauses  # a signed letter of intent is a document too, which another relation reads
        discourse.drafts = found.drafts
        _remember(discourse, relation, found.drafts[-1].kind)
    return found


def _events(relation: PairRelation, context: Context, claimed: set[int], clauses: set[int]) -> Findings:
    """Read a sentence's events one after another, each clause once; `clauses` takes the ones that are read."""
    scene, discourse, needs_act = context.scene, context.discourse, relation.reading.needs_act
    found = Findings()
    headed = any(a[0] is relation for a in discourse.asserted.values())
    last_act: Match | None = None
    named = triggers.find(relation, scene, under_heading=headed)
    resumes = discourse.last_type == relation.type and discourse.sentence - discourse.last_sentence <= 1
    others = triggers.stand_ins(relation, scene, discourse.last_kind or "")
    for trigger in sorted([*named, *others], key=lambda m: m.start):
        if trigger in others and not (resumes or found.drafts):
            continue
        clause = scene.clause_of(trigger.start)
        if clause in clauses or clause in claimed:
            continue
        attribute = not needs_act and triggers.names_party(scene, trigger)
        act = None if attribute else acts.find(relation, scene, trigger, clause)
        if act is None and found.drafts and acts.gapped(scene, clause):
            act = last_act  # "a contract was signed with A; a memorandum, with B"
        if needs_act and act is None:
            continue
        last_act = act
        event = Event(trigger, act, clause)
        if not background.is_background(relation, scene, event):
            _event(relation, context, event, found, set() if attribute else clauses)
    return found


def _event(relation: PairRelation, context: Context, event: Event, found: Findings, clauses: set[int]) -> None:
    """Read one event, and the clauses that go on with it."""
    discourse, needs_act = context.discourse, relation.reading.needs_act
    drafts, refusal = events.read(relation, context, event)
    if not drafts and event.act is not None and needs_act:  # "plans were signed. Firstly, between ..."
        _remember(discourse, relation, event.trigger.value or None)
    if refusal:
        found.refusals.append(refusal)
        if refusal.reason == unnamed.REASON and not needs_act:  # "friendly ties with five provinces. The agreement"
            discourse.announced, discourse.announced_at = relation.type, discourse.sentence
    if drafts or refusal:
        clauses.add(event.clause)
    found.drafts.extend(drafts)
    if drafts:
        found.drafts.extend(continued.read(relation, context, event, drafts[0], clauses))


def _remember(discourse: Discourse, relation: PairRelation, kind: str | None) -> None:
    """Tell the discourse what kind of tie was spoken of last."""
    discourse.last_type, discourse.last_kind = relation.type, kind
    discourse.last_sentence = discourse.sentence
