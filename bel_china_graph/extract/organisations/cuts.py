"""A run cut where it names several bodies ("the Bank of China and Gomel State University")."""

import re

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.organisations import heads, offices, people
from bel_china_graph.extract.organisations.keys import country_of_name
from bel_china_graph.extract.organisations.tables import FORMS, KNOWN, NATIONALITY, PLACE_KINDS, RECORDS
from bel_china_graph.extract.words import Words

_ACRONYM = re.compile(r"[A-ZА-Я][A-ZА-Яa-z&-]*[A-ZА-Я]{1,}[A-Za-z-]*|[A-Z]{2,}")
_STRONG_HEADS = lexicon.wordset("closing_heads")


def cut(words: Words, start: int, end: int, is_place: list[bool]) -> list[tuple[int, int]]:
    """Cut a run at an "and" whose right side is a name of its own, and before the name of a body's head."""
    joint = offices.joined(words, start, end)
    if joint:
        return [*cut(words, start, joint, is_place), *cut(words, joint + 1, end, is_place)]
    holder = offices.holder(words, start, end, is_place)
    if start < holder < end:
        return [*cut(words, start, holder, is_place), (holder, end)]
    start = offices.behind(words, start, end)
    of = people.name_end(words, start, end)
    if of:
        return [(start, of), *cut(words, of + 1, end, is_place)]
    park = _park_behind(words, start, end)
    if park:
        return [(start, park[0]), *cut(words, park[1], end, is_place)]
    cuts = []
    k = start
    left = start
    while k < end:
        if words.low[k] in ("and", "&") and k > start and words.low[k] == "and":
            right_end = next((m for m in range(k + 1, end) if words.low[m] == "and"), end)
            open_end = bool({"of", "for"} & set(words.low[left:k]))  # "Center for Expertise and Testing"
            right_has = heads.has_head(words, k + 1, right_end, forms=not open_end)
            left_has = heads.has_head(words, left, k)
            right_place = k + 1 < end and is_place[k + 1]
            known = KNOWN.at(words.low, k + 1)
            left_place = all(is_place[m] or words.low[m] in PLACE_KINDS for m in range(left, k))
            if (
                (left_has and (right_has or known or words.low[k + 1] == "the"))
                or (words.low[k + 1] == "the" and not open_end and heads.has_head(words, k + 1, end))
                or words.low[k - 1] in _STRONG_HEADS
                or FORMS.at(words.low, k + 1) is not None
                or (not left_has and right_place and right_has and (k - left == 1 or not open_end))
                or (right_has and k - left == 1 and _ACRONYM.fullmatch(words.text[left]) is not None)
                or (left_has and right_place and place_only(words, k + 1, right_end, is_place))
                or (left_place and k > left)
                or (words.low[k - 2] == "of" and is_place[k - 1] and not right_place)  # "X of Grodno and Y"
                or (known and not left_has)
                or (not left_has and not heads.has_head(words, k + 1, end))
                or (right_place and right_has and of_two_countries(words, left, k, right_end))
                or (not open_end and min(k - left, right_end - k - 1) > 1 and two_names(words, left, k, right_end))
            ):
                cuts.append((left, k))
                left = k + 1
                while left < end and words.low[left] in ("the", "and", "of"):
                    left += 1
                k = left
                continue
        k += 1
    cuts.append((left, end))
    return [(a, b) for a, b in cuts if b > a]


def of_two_countries(words: Words, left: int, k: int, end: int) -> bool:
    """ "Slutsk Sugar and Hunan Huaxiang Food Group": places of two countries tell two names."""
    one, other = country_of_name(words.reading(left, k)), country_of_name(words.reading(k + 1, end))
    return one is not None and other is not None and one != other


def _park_behind(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """ "Beta Glass of Great Stone": where the name ends and the known park begins that it belongs to."""
    for of in range(start + 2, end - 1):
        if words.low[of] == "of" and not heads.has_head(words, start, of):
            at = of + 1 + (words.low[of + 1] == "the")
            known = KNOWN.at(words.low, at) if at < end else None
            return (of, at) if known and RECORDS[known.value]["label"] == "IndustrialPark" else None
    return None


def two_names(words: Words, left: int, k: int, end: int) -> bool:
    """ "Aqua Filter and Zhejiang Motors LLC", "Altan Foods and Beltea Yunnan": several words on both sides, which are
    whole names where the left one ends in its head or has none, and the right one has no head but a legal form."""
    closed = any(m.end == k for m in heads.found(words, left, k)) or not heads.has_head(words, left, k)
    return closed and not heads.has_head(words, k + 1, end, forms=False)


def place_only(words: Words, start: int, end: int, is_place: list[bool]) -> bool:
    return all(
        is_place[m]
        or words.low[m] in PLACE_KINDS
        or words.low[m] in NATIONALITY
        or words.low[m] in ("the", "of", "(", ")")
        for m in range(start, end)
    )
