"""Which groups of a sentence may name the parties of an event."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Group, Scene, relative_pronoun

_PREPOSITIONS = frozenset({"", "with", "between", "among", "by"})
_GENERIC = lexicon.wordset("generic_partners")
_PARTNER_NOUNS = lexicon.wordset("partner_nouns")


def is_party(relation: PairRelation, scene: Scene, group: Group, trigger: Match) -> bool:
    """Tell whether a group stands where parties of a trigger's event stand."""
    low = scene.words.low
    if not any(m.kind in ("both", "description") or m.may_be(relation.labels) for m in group.members):
        return False
    if group.official:
        return group.prep in _PREPOSITIONS or group.prep in ("of", "to")
    if group.prep in _PREPOSITIONS:
        return True
    if group.prep == "including":  # "12 partners, including X"
        return bool(_GENERIC & set(low[max(scene.start, group.prep_at - 3) : group.prep_at]))
    if group.prep in ("from", "to") and group.end <= trigger.start and _under(relation, scene, trigger):
        return any(m.label == "Company" for m in group.members)  # "buys from X under a contract of 2014"
    if group.prep in ("of", "to", "for") and group.prep_at >= trigger.end and group.prep_at - trigger.end <= 2:
        return True
    return group.prep in ("of", "for") and group.prep_at >= 1 and low[group.prep_at - 1] in _PARTNER_NOUNS


def _under(relation: PairRelation, scene: Scene, trigger: Match) -> bool:
    """Whether something is done under a trigger's document."""
    k = trigger.start - 1 - (scene.words.low[trigger.start - 1] in ("a", "an", "the"))
    return scene.words.low[k] == "under" and relation.reading.needs_act


def antecedent(relation: PairRelation, scene: Scene, trigger: Match, clause: int) -> Group | None:
    """Return the group that "which" or "with which" at the clause's head stands for."""
    start, _ = scene.clause_span(clause)
    if start == scene.start or relative_pronoun(scene.words.low, start) < 0:
        return None
    before = [g for g in scene.groups if g.end <= start]
    if before and before[-1].end <= trigger.start < start:
        return None  # "A opened a centre under the agreement which ..."
    return before[-1] if before and before[-1].members[-1].may_be(relation.labels) else None


def targets(mention: Mention) -> tuple[Mention, ...]:
    """Return whom a mention stands for: a name for itself, a description for those that it refers to."""
    if mention.kind in ("description", "both"):
        return mention.refers or ()
    return (mention,)


def named_by(relation: PairRelation, groups: list[Group]) -> list[Mention]:
    """Return whom groups stand for, if the relation may join them."""
    return [t for g in groups for m in g.members for t in targets(m) if t.may_be(relation.labels)]


def of_both_countries(relation: PairRelation, groups: list[Group]) -> bool:
    """Tell whether groups name somebody of each of the two countries."""
    return {"BY", "CN"} <= {t.country for t in named_by(relation, groups)}


def foreign(groups: list[Group]) -> bool:
    """Tell whether groups name somebody of a third country."""
    return any(m.country not in ("BY", "CN", None) for g in groups for m in g.members)


def of_other_kinds(relation: PairRelation, scene: Scene, clause: int) -> bool:
    """Tell whether a clause names parties that the relation does not join ("friendly ties between two firms")."""
    between = [g for g in scene.groups if g.clause == clause and g.prep in ("between", "with")]
    return any(m.named and not m.may_be(relation.labels) for g in between for m in g.members)


def unknown(groups: list[Group], country: str) -> bool:
    """Tell whether groups speak of somebody of a country whom nothing names ("the Belarusian government")."""
    described = [m for g in groups for m in g.members if m.kind == "description"]
    return any(m.country == country and not m.refers for m in described)
