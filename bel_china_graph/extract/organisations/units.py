"""Bodies of zones and units of universities, which stand for them."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.organisations import heads, wellknown
from bel_china_graph.extract.words import Words

_BODIES = lexicon.wordset("zone_bodies")
_UNITS = lexicon.wordset("units_of_universities")


def whose(words: Words, start: int, end: int) -> int:
    """Return where the name begins of the zone or university whose body or unit is named, 0 if none is."""
    if start >= end:
        return 0
    unit = unit_of(words, start, end)
    if unit and heads.label_of(words, unit, end) == "University":
        return unit
    return zone_body(words, start, end)


def zone_body(words: Words, start: int, end: int) -> int:
    """ "the Administrative Committee of the X Free Trade Zone": where the zone's name starts, 0 if it is none."""
    k = start
    while k < end and words.low[k] not in ("of", "for"):
        if words.low[k] not in _BODIES:
            return 0
        k += 1
    if k == start or k >= end:
        return 0
    k += 1
    while k < end and words.low[k] == "the":
        k += 1
    if k < end and heads.label_of(words, k, end) == "IndustrialPark":
        return k
    known = wellknown.at(words, k) if k < end else None
    return k if known and known.label == "IndustrialPark" else 0


def unit_of(words: Words, start: int, end: int) -> int:
    """ "the Faculty of Law of X University": where the body's name starts whose unit it is, 0 if it is none."""
    if words.low[start] not in _UNITS:
        return 0
    of = next((k for k in range(end - 2, start + 1, -1) if words.low[k] in ("of", "at")), 0)
    return of + 1 + (words.low[of + 1] == "the") if of else 0
