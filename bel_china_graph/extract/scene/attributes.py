"""Places that only say where another mention is: they are its seat, not a party."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.gazetteer import gazetteer
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import tables
from bel_china_graph.extract.scene.model import Scene
from bel_china_graph.extract.words import Words

_DRESS = {"'s", "’s", "china", "belarus", *lexicon.wordset("compass")}
_BEFORE_FIRMS = lexicon.wordset("before_firms")
_POSSESSIVES = (["'s"], ["’s"], ["'s", '"'], ["’s", "“"])
_BODIES = ("organisation", "name")
_OF_COUNTRIES = ([","], ["of"], ["in"], ["from"])
_OF_PLACES = (*_OF_COUNTRIES, [",", "in"], [",", "of"], [",", "capital", "of"])
_CLOSING = ("-", "–", "—", "(", ".", ",", ";", "")


def absorb(scene: Scene) -> list[Mention]:
    """Return a sentence's mentions without those that are an attribute of their neighbour, which holds them now."""
    words = scene.words
    kept: list[Mention] = []
    for mention in scene.mentions:
        if kept and _possesses(words, kept[-1], mention):  # "China's Triangle Tyre"
            owner = kept.pop()
            mention.country = mention.country or owner.country
            mention.start = owner.start
        if kept and _is_adjective(words, kept[-1], mention):
            mention.seat = mention.seat or kept.pop()
            mention.country = mention.country or mention.seat.country
        if kept and _is_attribute(scene, kept[-1], mention):
            left = kept[-1]
            left.seat = left.seat or mention
            if left.country is None and left.kind in _BODIES:
                left.country = mention.country
        else:
            kept.append(mention)
    return kept


def _possesses(words: Words, owner: Mention, body: Mention) -> bool:
    return (
        owner.kind in ("country", "place")
        and body.kind in _BODIES
        and words.low[owner.end : body.start] in _POSSESSIVES
    )


def _is_adjective(words: Words, place: Mention, body: Mention) -> bool:
    """ "the Minsk firm Medtekhnika Plus": the place says where the body is."""
    if place.kind != "place" or body.kind not in _BODIES or place.explicit:
        return False
    between = words.low[place.end : body.start]
    if not between:
        return False
    small = all(w[0].islower() for w in words.text[place.end : body.start])
    if small and between[-1] in tables.BODY_NOUNS and len(between) <= 5:  # "furniture company"
        return not any(w in tables.PREPOSITIONS or w in tables.VERBS for w in between)
    return len(between) <= 4 and all(w in tables.COMPANY_NOUNS or w in _BEFORE_FIRMS for w in between)


def _is_attribute(scene: Scene, left: Mention, right: Mention) -> bool:
    """Whether the mention on the right only says where the one on the left is."""
    words = scene.words
    if _holds_seat(words, left, right):
        return True
    if right.kind not in ("place", "country") or left.kind not in ("place", *_BODIES):
        return False
    between = _between(words, left, right)
    after = words.low[right.end] if right.end < scene.end else ""
    bracket = between == ["("] and after in (")", ",", ";")
    if right.kind == "country":
        return bracket or between in _OF_COUNTRIES
    if left.kind == "place":
        return _is_outer(left, right, between, bracket)
    if bracket or (between == ["("] and left.kind == "organisation"):
        return True
    if left.kind == "organisation" and not between and words.cell_of(left.end - 1) != words.cell_of(right.start):
        return left.country in (None, right.country)  # the cell behind says where it is
    if between == [","] and left.kind == "organisation" and right.label in ("City", "ChineseProvince"):
        return after in _CLOSING and left.country in (None, right.country)
    return between in (["of"], ["in"], ["from"], ["at"]) and not right.stands_for


def _holds_seat(words: Words, left: Mention, right: Mention) -> bool:
    """ "(Gorki, Mogilev Region)": the place on the right holds the seat of the mention on the left."""
    seat = left.seat
    if seat is None or seat.place is None or right.kind != "place" or seat.end >= right.start:
        return False
    return words.low[seat.end : right.start] == [","] and _contains(right, seat)


def _between(words: Words, left: Mention, right: Mention) -> list[str]:
    """The words between two mentions, without what only dresses the second."""
    between = [w for w in words.low[left.end : right.start] if w not in ("the", '"', "”")]
    if "'s" in between or "’s" in between:  # "Changzhou in east China's Jiangsu Province"
        between = [w for w in between if w not in _DRESS]
    if between[:1] == ["("] and between[1:2] and between[1] in tables.PLACE_NOUNS:
        return ["("]  # "(province Gansu)"
    return between


def _is_outer(left: Mention, right: Mention, between: list[str], bracket: bool) -> bool:
    """Whether a place is the one in which the other lies."""
    if left.label == "District" and left.explicit and between == ["of"] and left.country == right.country:
        return True  # "Qingpu District of Huai'an", whatever the gazetteer knows
    if left.place is None or right.place is None or not (bracket or between in _OF_PLACES):
        return False
    return _contains(right, left)


def _contains(outer: Mention, inner: Mention) -> bool:
    assert outer.place and inner.place
    if inner.place.parent is None:
        return False
    if inner.place.id.startswith("district-"):
        around = {inner.place.parent}
    else:
        around = {p.id for p in gazetteer().within(inner.place)}
    return bool(around & {outer.place.id, *(p.id for p in outer.candidates)})
