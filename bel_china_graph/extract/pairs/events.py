"""The ties that an event tells, or why it tells none."""

from dataclasses import replace

from bel_china_graph.extract import dating, lexicon
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Draft, Refusal
from bel_china_graph.extract.pairs import arguments, dates, pairing, parties, restating, states, status, subject
from bel_china_graph.extract.pairs.dates import Dating
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.pairs.pairing import Pair
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.pairs.sides import Sides
from bel_china_graph.extract.scene import Scene

_TOLD = lexicon.wordset("done") - {"conclusion", "signature", "signatures", "signing"}
_NO_TIE = {
    "habit": ("no event", "a habit is told, not a signing"),
    "denied": ("denied", "the clause denies it"),
    "ended": ("ended", "the clause says that it has ended"),
}


def read(relation: PairRelation, context: Context, event: Event) -> tuple[list[Draft], Refusal | None]:
    """Return the ties of an event, or what looked like one."""
    scene, discourse = context.scene, context.discourse
    state = status.find(relation, scene, context.clock, event)
    event = _of_signers(relation, scene, event)
    sides, reason = arguments.find(relation, context, event)
    if sides is None:
        if reason:
            discourse.pair = None  # others came between: "A memorandum was signed" no longer means the pair before
        return [], _refusal(relation, scene, reason) if reason else None
    if state in _NO_TIE:
        refusal = _refusal(relation, scene, *_NO_TIE[state])
        if state != "habit":
            refusal.against = _against(relation, scene, sides, state)
        return [], refusal
    if states.meant(relation, scene, sides):
        return [], _refusal(relation, scene, "states", "the capitals stand for their governments")
    pairs = _pairs(relation, sides)
    told = zip(pairs, dates.find(relation, context, event, pairs), strict=True)
    drafts = [
        _draft(relation, context, event, sides, _ahead(context, event, when) or state, pair, when)
        for pair, when in told
    ]
    if len(drafts) == 1 and (drafts[0].a.kind == "place") == (drafts[0].b.kind == "place"):
        discourse.speak_of(drafts[0].a, drafts[0].b)
    return drafts, None


def _ahead(context: Context, event: Event, when: Dating) -> str:
    """Return "planned" for what a report dates after itself ("16 April. Signing of an agreement ..."), else ""."""
    own, deed = context.clock.document, event.deed
    told = deed is not None and context.scene.words.low[deed.start] in _TOLD  # a date that is the report's own is wrong
    if told or not (context.clock.news and own and when.date):
        return ""
    least = min(len(own), len(when.date))
    return "planned" if when.date[:least] > own[:least] else ""


def _of_signers(relation: PairRelation, scene: Scene, event: Event) -> Event:
    """ "the agreement which A and B signed": the parties stand in the act's clause."""
    clause = scene.clause_of(event.at)
    relative = scene.words.low[scene.clause_starts[clause]] in ("which", "that")
    inside = [g for g in scene.groups if g.clause == clause]
    if clause > event.clause and relative and parties.of_both_countries(relation, inside):
        return replace(event, clause=clause)
    return event


def _draft(
    relation: PairRelation, context: Context, event: Event, sides: Sides, state: str, pair: Pair, when: Dating
) -> Draft:
    scene, trigger, reading = context.scene, event.trigger, relation.reading
    restated = restating.restated(relation, scene, context.discourse, sides, trigger)
    return Draft(
        restated or relation.type,
        *pair,
        f"{reading.frame}: {scene.words.reading(trigger.start, trigger.end).lower()}; {sides.how}",
        date=when.date,
        implied=when.implied,
        status=state,
        kind=None if restated else trigger.value or None,
        subject=subject.find(scene, trigger) if reading.needs_act else None,
        period=dating.period(scene, trigger.start) if reading.needs_act else None,
        spans=[(scene.start, scene.end)],
        again=restating.again(relation, scene, context.discourse, trigger),
    )


def _pairs(relation: PairRelation, sides: Sides) -> list[Pair]:
    return sides.pairs or pairing.across(relation, sides.left, sides.right)


def _against(relation: PairRelation, scene: Scene, sides: Sides, state: str) -> list[Draft]:
    """The ties that a clause denies or says to have ended; of several agreements it does not say which it means."""
    if relation.identity:
        return []
    rule = f"{relation.reading.frame}: {state}; {sides.how}"
    return [
        Draft(relation.type, a, b, rule, status=state, spans=[(scene.start, scene.end)])
        for a, b in _pairs(relation, sides)
    ]


def _refusal(relation: PairRelation, scene: Scene, reason: str, detail: str = "") -> Refusal:
    return Refusal(relation.type, scene.start, scene.end, reason, detail)
