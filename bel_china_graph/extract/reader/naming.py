"""Whom a sentence named, and which pair it speaks of, noted for the sentences behind it."""

from dataclasses import replace

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.remarks import in_brackets
from bel_china_graph.extract.scene import Scene

_OF_PLACE = lexicon.wordset("prepositions_of_place")


def note(scene: Scene, discourse: Discourse) -> None:
    """Tell the discourse whom the sentence named, and which pair it speaks of."""
    sides, several = _parties(scene, discourse)
    if len(sides) == 2 and several:
        return
    if len(sides) == 1:
        _add_host(scene, sides)
    if len(sides) == 1 and not several:
        _add_neighbour(scene, sides)
    if len(sides) == 2:
        if (sides["BY"].kind == "place") == (sides["CN"].kind == "place"):
            discourse.speak_of(sides["BY"], sides["CN"])
    elif len(sides) == 1 and not several and discourse.pair:
        _turn_to(next(iter(sides.values())), discourse)


def _parties(scene: Scene, discourse: Discourse) -> tuple[dict[str, Mention], bool]:
    """Tell the discourse of all that are named; return the first party of each country, and whether one has more."""
    sides: dict[str, Mention] = {}
    several = False
    for group in scene.groups:
        there = group.prep in _OF_PLACE and not group.official
        for mention in group.members:
            party = not there or (group.prep == "from" and mention.kind in ("organisation", "name"))
            if mention.named:
                discourse.see(mention, party)
            elif len(mention.refers) == 1:
                discourse.see(mention.refers[0], party)  # "that city": whom it stands for is spoken of again
            bracketed = in_brackets(scene, mention.start)  # a short name, or where the party lies
            for target in (mention,) if mention.named else mention.refers:
                if party and not bracketed and target.country in ("BY", "CN"):
                    first = sides.setdefault(target.country, target)
                    several = several or first.key != target.key
    return sides, several


def _add_host(scene: Scene, sides: dict[str, Mention]) -> None:
    """ "In X University a delegation of Y was received": the host is a party too."""
    hosts = [
        m
        for g in scene.groups
        for m in g.members
        if g.prep in ("in", "at") and m.kind == "organisation" and m.label == "University"
    ]
    if len(hosts) == 1 and hosts[0].country in {"BY", "CN"} - set(sides):
        sides[hosts[0].country] = hosts[0]


def _add_neighbour(scene: Scene, sides: dict[str, Mention]) -> None:
    """ "Beltrans and Longhai have come to terms": beside a party of one country, a body of unknown country."""
    (country, known), *_ = sides.items()
    for group in scene.groups:
        if len(group.members) != 2 or group.prep not in ("", "between") or known not in group.members:
            continue
        other = next(m for m in group.members if m is not known)
        if other.kind in ("organisation", "name") and known.kind != "place" and other.country is None:
            across = "CN" if country == "BY" else "BY"
            sides[across] = replace(other, country=across)
            return


def _turn_to(new: Mention, discourse: Discourse) -> None:
    """ "Another direction is Xinjiang": the other side of the pair stays."""
    assert discourse.pair is not None
    one, other = discourse.pair
    kept, left = (other, one) if new.country == "BY" else (one, other)
    if new.label == left.label and new.key != left.key:
        discourse.speak_of(new, kept)
