"""Who the two sides of an event are: named in its clause, else elsewhere in its sentence, else in the text before."""

from dataclasses import replace

from bel_china_graph.extract import inline
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs import asking, parties, sides, states
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.pairs.sides import Sides
from bel_china_graph.extract.scene import Group, Scene


def find(relation: PairRelation, context: Context, event: Event) -> tuple[Sides | None, str]:
    """Return the sides of an event; `None` and the reason ("" for none worth telling) if they are not complete."""
    scene, trigger = context.scene, event.trigger
    listed = inline.couples(scene, trigger.end) if relation.reading.same_level else []
    if listed:
        return Sides([a for a, _ in listed], [b for _, b in listed], listed, "a list in the sentence"), ""
    groups = _candidates(relation, scene, trigger)
    inside = _inside(relation, scene, event, groups)
    found = sides.split(relation, scene, inside, trigger)
    by_states = states.sign(scene, event.clause)
    if found.complete and not (by_states and found.how == "an end by description"):
        return found, ""
    resumed = None if found.left or found.right else asking.with_pronoun(relation, context, event)
    if resumed is not None:
        return resumed, ""
    if not (found.left or found.right) and any(m.kind == "country" for m in scene.mentions):
        return None, ""  # "Belarus and China signed ..."
    if by_states:
        return None, "states"
    if parties.foreign(inside):
        return None, "third country"
    alone = len(found.left or found.right) > 1 and not asking.names_pronoun(context, event)
    if alone and any(_joins(relation, event, g) for g in inside):
        return None, "both ends lie in one country"
    partnered = any(g.prep == "with" for g in inside)
    others = [g for g in groups if g not in inside and not (partnered and g.prep == "with")]
    wider = sides.split(relation, scene, [*inside, *others], trigger)
    if wider.complete:
        wider.how = "an end in another clause"
        return wider, ""
    if not (found.left or found.right):
        found = replace(wider, stranger=found.stranger or wider.stranger)
    return asking.complete(relation, context, event, found)


def _joins(relation: PairRelation, event: Event, group: Group) -> bool:
    """Whether a group names both parties: "between A and B", "A and B signed an agreement"."""
    if group.prep == "between":
        return True
    deed = event.deed
    bodies = {m.key for m in parties.named_by(relation, [group]) if m.kind == "organisation"}
    before = group.prep == "" and deed is not None and group.end <= deed.start <= event.trigger.start
    return relation.reading.needs_act and before and len(bodies) == 2 == len(group.members)


def _candidates(relation: PairRelation, scene: Scene, trigger: Match) -> list[Group]:
    """The groups that may name parties, with those that repeat their preposition: "of A and of B"."""
    groups = [g for g in scene.groups if parties.is_party(relation, scene, g, trigger)]
    repeated = {g.prep for g in groups if g.prep in ("of", "to", "for")}
    groups += [
        g
        for g in scene.groups
        if g not in groups and g.prep in repeated and scene.words.low[g.prep_at - 1] in ("and", ",", "or")
    ]
    return sorted(groups, key=lambda g: g.start)


def _inside(relation: PairRelation, scene: Scene, event: Event, groups: list[Group]) -> list[Group]:
    """The groups of an event's clause, led by the one that the clause's "which" stands for."""
    inside = [g for g in groups if g.clause == event.clause]
    antecedent = parties.antecedent(relation, scene, event.trigger, event.clause)
    if antecedent is None:
        return inside
    return [antecedent, *[g for g in inside if g is not antecedent]]
