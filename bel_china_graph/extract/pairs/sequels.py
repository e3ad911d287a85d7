"""Sentences that go on with the tie of the one before: another of its kind, or only its date."""

from dataclasses import replace

from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs import events
from bel_china_graph.extract.pairs.acts import DONE
from bel_china_graph.extract.pairs.event import DATED, Event
from bel_china_graph.extract.pairs.relation import PairRelation


def read(relation: PairRelation, context: Context) -> list[Draft]:
    """Return the ties that a sentence without a trigger takes up, or dates."""
    discourse = context.discourse
    since = discourse.sentence - discourse.last_sentence
    if discourse.last_type != relation.type or since > 1:
        return []
    return _another(relation, context) or (_dated(relation, context) if since == 1 else [])


def _another(relation: PairRelation, context: Context) -> list[Draft]:
    """ "X followed in May", "Y did the same": another tie of the kind that the sentence before told of."""
    scene = context.scene
    for match in relation.sequels.find(scene.words.low, scene.start, scene.end):
        ordinal = scene.words.low[match.start].endswith("ly")  # "Firstly, between A and B"
        if ordinal and not any(g.prep == "between" for g in scene.groups):
            continue
        if scene.words.low[match.start] == "a" and not any(m.named for m in scene.mentions):
            continue  # "a third of them", "Now there is a second partner"
        trigger = Match(match.start, match.end, context.discourse.last_kind or "")
        act = Match(match.start, match.end, DATED)
        found, _ = events.read(relation, context, Event(trigger, act, scene.clause_of(match.start)))
        for draft in found:  # done when the sentence before was
            if draft.date is None:
                draft.date, draft.implied = context.clock.implied(), True
        if found:
            return found
    return []


def _dated(relation: PairRelation, context: Context) -> list[Draft]:
    """The ties of the sentence before, with the date that this one gives: "The ceremony was held on ..."."""
    scene, dates, told = context.scene, context.dates, context.discourse.drafts
    low = scene.words.low
    if any(d.date and not d.implied for d in told) or len(dates) != 1 or scene.planned or scene.denied:
        return []
    ((at, date),) = dates.items()
    signed = low[scene.start] in DONE and at - scene.start <= 2  # "Signed 14.09.2016, Ezhou."
    if not signed and next(relation.ceremonies.find(low, scene.start, scene.end), None) is None:
        return []
    span = (scene.start, scene.end)
    rule = "dated by the next sentence"
    return [
        replace(d, date=date, implied=False, again=True, rule=f"{d.rule}; {rule}", spans=[*d.spans, span]) for d in told
    ]
