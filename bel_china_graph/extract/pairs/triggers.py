"""Triggers: the phrases of a relation's file that assert it."""

from collections.abc import Sequence

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Scene

_PARTY_NOUNS = frozenset().union(*map(lexicon.wordset, ("region_nouns", "city_nouns", "district_nouns")))
_HOME_ADJECTIVES = lexicon.wordset("home_adjectives")
_DETERMINERS = frozenset(lexicon.words("descriptions")["determiners"])
_BEFORE_PARTIES = lexicon.wordset("before_parties")


def find(relation: PairRelation, scene: Scene, under_heading: bool = False, heading: bool = False) -> list[Match]:
    """Return the trigger phrases of a sentence that are not part of a name or an event's title.

    Args:
        relation: whose triggers.
        scene: the sentence.
        under_heading: take the weaker phrases too, which need a heading that asserts the relation.
        heading: take the phrases by which a heading asserts it.
    """
    table = relation.headings if heading else relation.weak if under_heading else relation.triggers
    return [
        match
        for match in table.find(scene.words.low, scene.start, scene.end)
        if not (_of_title(relation, scene, match) or _of_name(scene, match))
    ]


def stand_ins(relation: PairRelation, scene: Scene, kind: str) -> list[Match]:
    """Return the phrases that stand for a document of the kind told before: "the one with X", "one more"."""
    found = relation.stand_ins.find(scene.words.low, scene.start, scene.end)
    return [Match(m.start, m.end, kind) for m in found if scene.words.low[m.end : m.end + 1] != ["of"]]


def names_party(scene: Scene, trigger: Match) -> bool:
    """ "a programme with its sister city X": the trigger says who somebody is, and not what was signed."""
    low = scene.words.low
    if low[trigger.end - 1] not in _PARTY_NOUNS:
        return False
    k = trigger.start - 1
    while k > scene.start and low[k] in _HOME_ADJECTIVES:
        k -= 1
    return k > scene.start and low[k] in _DETERMINERS and low[k - 1] in _BEFORE_PARTIES


def _of_title(relation: PairRelation, scene: Scene, match: Match) -> bool:
    """ "Twin Cities Forum": part of an event's title, by its next word or because all is written large."""
    text, reading = scene.words.text, relation.reading
    if match.end < scene.end and scene.words.low[match.end] in reading.titles:
        return True
    return (
        text[match.start][0].isupper()
        and not text[match.start].isupper()
        and match.start > scene.start
        and match.end < scene.end
        and text[match.end][0].isupper()
        and not reading.needs_act
    )


def _of_name(scene: Scene, match: Match) -> bool:
    return any(m.start <= match.start < m.end for m in scene.mentions if m.kind in ("organisation", "name"))


def asserted_by(relation: PairRelation, heading: str) -> bool:
    """Tell whether the text of a column's heading asserts the relation."""
    return next(relation.headings.find([w.lower() for w in lexicon.split(heading)]), None) is not None


def first(relation: PairRelation, low: Sequence[str]) -> Match | None:
    """Return the first trigger phrase among some lower-case words."""
    return next(relation.triggers.find(low), None)


def within(relation: PairRelation, scene: Scene, span: tuple[int, int]) -> bool:
    """Tell whether a heading at another place of the section has one of the plain triggers."""
    return next(relation.triggers.find(scene.words.low, *span), None) is not None
