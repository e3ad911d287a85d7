"""Which of the groups that may name the parties tell them best."""

from dataclasses import replace

from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs.parties import of_both_countries
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Group

_ACROSS = {"BY": "CN", "CN": "BY"}
_REACH = 30  # words before the trigger


def best(relation: PairRelation, groups: list[Group], trigger: Match) -> list[Group]:
    """Keep the groups that tell the parties best: "between A and B", "the parties", then what stands before."""
    groups = [_opposed(g) for g in groups]
    between = [g for g in groups if g.prep in ("between", "among") and g.start > trigger.start - _REACH]
    whole = [g for g in between if of_both_countries(relation, [g])]
    if whole:
        return _couples(relation, groups, whole, trigger)
    both = next((g for g in groups if any(m.kind == "both" and m.refers for m in g.members)), None)
    subject = [g for g in groups if g.prep == "" and g.end <= trigger.start and all(m.named for m in g.members)]
    if both is not None and both.prep == "of" and of_both_countries(relation, subject):
        return subject  # "in the presence of the leaders of both sides, A and B signed"
    if both is not None:
        return [replace(both, members=[m for m in both.members if m.kind == "both" and m.refers][:1])]
    if any(len(g.members) > 1 for g in between):
        return between
    before = [g for k, g in enumerate(groups) if _leads(groups, k, trigger)]
    return before if of_both_countries(relation, before) else groups


def _opposed(group: Group) -> Group:
    """ "between A and B": where one of the two is of no known country, it stands for the other side."""
    one, other = (group.members[0].country, group.members[-1].country)
    named = all(m.kind in ("organisation", "name") for m in group.members)
    if group.prep != "between" or len(group.members) != 2 or not named or (one is None) == (other is None):
        return group
    country = _ACROSS.get(one or other or "")
    return replace(group, members=[m if m.country else replace(m, country=country) for m in group.members])


def _couples(relation: PairRelation, groups: list[Group], whole: list[Group], trigger: Match) -> list[Group]:
    """ "between A and B and between C and D": all such couples of the nearest one's clause."""
    nearest = min(whole, key=lambda g: (g.start < trigger.end, abs(g.start - trigger.end)))
    couples = [
        g
        for g in groups
        if g.clause == nearest.clause
        and len(g.members) == 2
        and (g in whole or (g.prep == "" and g.start > nearest.end and of_both_countries(relation, [g])))
    ]
    return couples if nearest in couples else [nearest]


def _leads(groups: list[Group], k: int, trigger: Match) -> bool:
    """Whether a group is no bare name behind the trigger, unless "with" and another follow it."""
    group = groups[k]
    if group.prep != "" or group.start < trigger.end or group.official:
        return True
    return k + 1 < len(groups) and groups[k + 1].prep == "with" and groups[k + 1].clause == group.clause
