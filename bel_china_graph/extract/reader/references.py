"""Whom the descriptions of a sentence stand for: by the sentence itself, else by the text before."""

from bel_china_graph.extract import resolving
from bel_china_graph.extract.discourse import Discourse, equals
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene

_BOTH = {"BY", "CN"}
_ACROSS = {"BY": "CN", "CN": "BY"}


def resolve(scene: Scene, discourse: Discourse) -> None:
    """Write into a sentence's descriptions whom they stand for."""
    for mention in scene.mentions:
        if mention.kind == "both":
            mention.refers = _pair_before(scene, mention, discourse) or resolving.resolve(discourse, mention)
        elif mention.kind == "description":
            here = [m for m in scene.mentions if m.named and m.end <= mention.start]
            mention.refers = resolving.resolve(discourse, mention, here)
    _oppose(scene, discourse)
    _oppose_to_named(scene, discourse)


def _oppose(scene: Scene, discourse: Discourse) -> None:
    """ "between the region and the province": two descriptions side by side stand for two countries."""
    for group in scene.groups:
        if len(group.members) != 2:
            continue
        one, other = group.members
        first, second = (m.refers[0] if m.kind == "description" and m.refers else m for m in (one, other))
        if first.country != second.country or first.country not in _ACROSS:
            continue
        for mention in (one, other):
            if mention.kind == "description" and not mention.country:
                found = discourse.side(_ACROSS[first.country], mention.labels)
                if found:
                    mention.refers = (found,)
                    break


def _oppose_to_named(scene: Scene, discourse: Discourse) -> None:
    """ "Gomel and the city signed ...": beside names of one country a description stands for the other."""
    named = [m for g in scene.groups if g.prep in ("", "with", "by") for m in g.members if m.named]
    countries = {m.country for m in named}
    if len(countries) != 1 or not countries <= _BOTH:
        return
    wanted = "BY" if countries == {"CN"} else "CN"
    for group in scene.groups:
        for mention in group.members if group.prep in ("", "by", "with") else ():
            same = mention.refers and mention.refers[0].country in countries and mention.refers[0] not in named
            if mention.kind == "description" and not mention.country and same:
                found = discourse.side(wanted, mention.labels)
                if found and (len(mention.labels) > 1 or mention.labels != found.labels[:1]):
                    mention.refers = (found,)


def _pair_before(scene: Scene, both: Mention, discourse: Discourse) -> tuple[Mention, ...]:
    """ "As for X's partner Y, the parties signed ...": the pair that the same sentence has named, or one of it."""
    scenery = {m.start for g in scene.groups if g.prep in ("in", "at", "near") for m in g.members}
    before = [m for m in scene.mentions if m.end <= both.start and m.named and m.start not in scenery]
    described = [r for m in scene.mentions if m.end <= both.start for r in m.refers]
    for known in (before, before + described):
        fitting = [m for m in known if not both.labels or m.label in both.labels]
        belarus = [m for m in fitting if m.country == "BY"]
        china = [m for m in fitting if m.country == "CN"]
        if len(belarus) == 1 == len(china):
            return belarus[0], china[0]
        if known is before and len(belarus) + len(china) == 1:
            one = (belarus or china)[0]
            other = discourse.side("CN" if belarus else "BY", equals(one.label))
            if other is not None:
                return (one, other) if belarus else (other, one)
    return ()
