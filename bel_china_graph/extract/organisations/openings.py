"""What stands written large before a name: articles, forms of firms, officials."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations import heads, offices, ordinary, wellknown
from bel_china_graph.extract.organisations.tables import DEMONYMS, OFFICIALS
from bel_china_graph.extract.words import Words

_CAUSING = lexicon.wordset("causing")
_FORMS_OF_FIRM = lexicon.wordset("forms_of_firm")


def skipped(words: Words, start: int, end: int, is_place: list[bool]) -> int:
    """Return where a name begins behind an article, "Mentioning Sichuan", "Helped Sichuan", "in English the X Park"."""
    while start < end and words.low[start] in ("the", "a", "an"):
        start += 1
    while (
        start + 1 < end
        and (words.low[start].endswith("ing") or words.low[start] in _CAUSING)
        and ordinary.opens(words, start)
        and (is_place[start + 1] or words.low[start + 1] in ("the", "of"))
    ):
        start += 1
    while start + 2 < end and words.low[start] in DEMONYMS and words.low[start + 1] == "the":
        start += 2
    return start


def known_behind(words: Words, start: int, end: int) -> Mention | None:
    """ "Holding Amkodor", "Digest of the X Park": a known name behind what it is called."""
    if words.low[start] in _FORMS_OF_FIRM and start + 1 < end and words.low[start + 1] not in ("of", "for"):
        known = wellknown.at(words, start + 1)
        if known:
            return known
    of = next((k for k in range(start, end) if words.low[k] == "of"), None)
    if of is not None and not heads.has_head(words, start, of):
        after = of + 2 if words.low[of + 1 : of + 2] == ["the"] else of + 1
        known = wellknown.at(words, after) if after < end else None
        if known and known.label == "IndustrialPark":
            return known
    return None


def behind_official(words: Words, start: int, end: int, is_place: list[bool]) -> int:
    """ "Rector N. N. of X University": where the body's name begins, else `start`."""
    if not ((start and words.low[start - 1] in OFFICIALS) or words.low[start] in OFFICIALS):
        return start
    of = next((k for k in range(start, end) if words.low[k] == "of"), None)
    titled = offices.opens(words, start, end) or start
    if (
        of is None
        or heads.has_head(words, start, of)
        or not heads.has_head(words, of + 1, end)
        or not all(offices.may_name_a_person(words, k, is_place) for k in range(titled, of))
    ):
        return start
    start = of + 1
    while start < end and words.low[start] == "the":
        start += 1
    return start
