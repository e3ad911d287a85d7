"""Numbers within time expressions: numerals and number words, ordinals, years and days."""

import re
from collections.abc import Sequence

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.timex.tables import tables

_YEAR = re.compile(r"(19[4-9]\d|20[0-6]\d)")
_DAY = re.compile(r"(\d{1,2})(st|nd|rd|th)?")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_COUNT = re.compile(r"\d{1,3}")
_FILLERS = lexicon.wordset("before_dates")
_SAID = {
    "since": "since",
    "from": "since",
    "until": "until",
    "till": "until",
    "before": "until",
    "by": "by",
    "for": "for",
}


def number(word: str) -> int | None:
    """Return the number that a word or numeral says, `None` if it says none."""
    if _COUNT.fullmatch(word):
        return int(word)
    return tables().numbers.get(word)


def ordinal(words: Sequence[str], i: int) -> tuple[int, int] | None:
    """Return value and end of an ordinal ("60th", "tenth", "twenty-first", "hundredth") at word `i`."""
    t = tables()
    match = _ORDINAL.fullmatch(words[i])
    if match:
        return int(match[1]), i + 1
    if words[i] in t.ordinals:
        return t.ordinals[words[i]], i + 1
    if t.numbers.get(words[i], 0) >= 20 and i + 2 < len(words) and words[i + 1] == "-" and words[i + 2] in t.ordinals:
        return t.numbers[words[i]] + t.ordinals[words[i + 2]], i + 3
    return None


def year(low: Sequence[str], i: int) -> int | None:
    """Return the year that word `i` is, `None` if it is none."""
    return int(low[i]) if i < len(low) and _YEAR.fullmatch(low[i]) else None


def day(low: Sequence[str], i: int) -> int | None:
    """Return the day of a month that word `i` may be ("3", "3rd")."""
    match = _DAY.fullmatch(low[i]) if i < len(low) else None
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def said(low: Sequence[str], i: int) -> str:
    """Return what the words before a date at word `i` say of it: "since", "until", "by", "for" or ""."""
    k = i - 1
    while k >= 0 and k > i - 5 and low[k] in _FILLERS:
        k -= 1
    return _SAID.get(low[k], "") if k >= 0 else ""
