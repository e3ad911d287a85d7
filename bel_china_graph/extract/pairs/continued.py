"""Clauses that go on with what was told: "A signed an agreement with B; C with D; a third one, with E"."""

from dataclasses import replace

from bel_china_graph.extract import beside, dating
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs import acts, events, parties, triggers
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import JOINING, Group, Scene


def read(relation: PairRelation, context: Context, event: Event, told: Draft, done: set[int]) -> list[Draft]:
    """Return the ties of the clauses behind an event that leave out what it said.

    Args:
        relation: the event's relation.
        context: the event's sentence.
        event: the event.
        told: its first tie.
        done: the clauses that are read; those read here are added.
    """
    scene, low = context.scene, context.scene.words.low
    drafts: list[Draft] = []
    for clause in range(max(done) + 1, len(scene.clause_starts)):
        start, end = scene.clause_span(clause)
        inside = [g for g in scene.groups if g.clause == clause]
        again = next(relation.sequels.find(low, start, end), None)
        likewise = "so" in low[start : start + 2] or again is not None  # "and so did C and D", "C did the same with D"
        goes_on = low[start - 1] in (";", ",") or low[start] == "and"
        if not (likewise or (goes_on and acts.gapped(scene, clause))):
            break
        if any(start <= m.start < end for m in [*triggers.find(relation, scene), *scene.planned, *scene.denied]):
            break
        if parties.of_both_countries(relation, inside):
            if not (likewise or _only_parties(scene, clause)):
                break
            pseudo = Match(start, start, event.trigger.value)
            found, _ = events.read(relation, context, Event(pseudo, event.act or event.trigger, clause))
        else:
            found = _next_partners(relation, context, inside, told, clause)
        done.add(clause)
        drafts.extend(found)
    return drafts


def _next_partners(
    relation: PairRelation, context: Context, groups: list[Group], told: Draft, clause: int
) -> list[Draft]:
    """The tie told in the clause before, with another partner in its partner's place."""
    scene, dates = context.scene, context.dates
    start, end = scene.clause_span(clause)
    drafts = []
    for group in groups:
        if group.prep != "with" or group.prep_at - start > 6:
            continue
        own = beside.own_dates(scene, group.members)
        when = dating.choose(scene, start, (start, end), dates, {w.start for w in own.values()})
        for partner in parties.named_by(relation, [group]):
            mine = own.get(partner.start) or when
            a, b = (partner, told.b) if partner.country == "BY" else (told.a, partner)
            date = dates.get(mine.start) if mine else told.date
            drafts.append(replace(told, a=a, b=b, date=date, implied=mine is None and told.implied))
    return drafts


def _only_parties(scene: Scene, clause: int) -> bool:
    """Whether a clause holds names and dates, and no other words than join them."""
    names = [*scene.mentions, *(m.seat for m in scene.mentions if m.seat)]
    spans = [*((m.start, m.end) for m in names), *((w.start, w.end) for w in scene.whens)]
    held = {k for span in spans for k in range(*span)}
    low = scene.words.low
    return all(k in held or low[k] in JOINING or not low[k].isalnum() for k in range(*scene.clause_span(clause)))
