"""Finds the time expressions of a section: the rules in their order, each at each word."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bel_china_graph.extract.timex import calendar, feasts, lasting, numeric, periods, relative, years
from bel_china_graph.extract.timex.numbers import day, year
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.timex.when import When
from bel_china_graph.extract.words import Words

_RULES: tuple[Callable[[Sequence[str], int], When | None], ...] = (
    numeric.at,
    periods.anniversary,
    periods.span_of_years,
    calendar.year_month,
    calendar.day_month,
    calendar.month_day,
    calendar.month,
    calendar.season,
    feasts.feast,
    lasting.lasting,
    relative.deictic,
    relative.named,
    relative.weekday,
    relative.through,
    relative.offset,
    calendar.day_alone,
    years.bare_year,
)
_STOPS = (".", "!", "?", ";", "-", "–", "—", '"', "“")


def find(words: Words) -> list[When]:
    """Return the time expressions of a section, in order, without overlap; none crosses a block or a cell."""
    found: list[When] = []
    start, n = 0, len(words.low)
    while start < n:
        end = start + 1
        while end < n and words.cell_of(end) == words.cell_of(start):
            end += 1
        found += [replace(w, start=w.start + start, end=w.end + start) for w in within(words.text[start:end])]
        start = end
    following, before = [*found[1:], None], [None, *found[:-1]]
    return [
        _with_weekday(words, w, prior, after)
        for w, prior, after in zip(found, before, following, strict=False)
        if not _restated(words.low, w, after) and not (_names_day(words, w, after) or _names_day(words, w, prior))
    ]


def within(text: Sequence[str]) -> list[When]:
    """Return the time expressions of some words, in order, without overlap."""
    low = _without_homographs(text)
    found: list[When] = []
    i = 0
    while i < len(low):
        when = next((w for rule in _RULES if (w := rule(low, i)) is not None), None)
        if when is not None:
            found.append(when)
        i = when.end if when is not None else i + 1
    return found


def _without_homographs(text: Sequence[str]) -> list[str]:
    """Blank what is written like a month and is none: "they may sign", "to march"."""
    t = tables()
    low = [word.lower() for word in text]
    return ["·" if word in t.homographs and not _is_month(text, low, i) else word for i, word in enumerate(low)]


def _is_month(text: Sequence[str], low: Sequence[str], i: int) -> bool:
    before = low[i - 1] if i else ""
    if text[i][0].isupper() and before and before not in _STOPS:
        return True
    if day(low, i - 1) if i else False:
        return True
    if before in tables().before_months or year(low, i + 1):
        return True
    after = low[i + 1] if i + 1 < len(low) else ""
    return text[i][0].isupper() and (
        after in (".", ":", "", ",", ")", "-", "–", "of", "last", "this", "next") or day(low, i + 1) is not None
    )


def _names_day(words: Words, weekday: When, told: When | None) -> bool:
    """ "Friday, 3 February": the calendar date says which Friday."""
    if weekday.weekday is None or told is None or not told.day:
        return False
    one, other = sorted((weekday, told), key=lambda w: w.start)
    between = words.low[one.end : other.start]
    beside = len(between) <= 2 and set(between) <= {",", "(", "the", "on", "a"}
    return beside and words.cell_of(one.start) == words.cell_of(other.start)


def _with_weekday(words: Words, when: When, prior: When | None, after: When | None) -> When:
    """Return a calendar date with the weekday beside it: it tells which year is meant."""
    beside = next((w for w in (prior, after) if w is not None and _names_day(words, w, when)), None)
    return replace(when, falls_on=beside.weekday) if beside else when


def _restated(low: Sequence[str], when: When, after: When | None) -> bool:
    """ "ten years earlier, on 5 December 2005": the calendar date says what the count of years says roughly."""
    same = when.unit == "day" and when.base == "narrative" and not when.days  # "on the same day, 27 December"
    if after is None or not when.unit or after.month is None or (after.year is None and not (same and after.day)):
        return False
    between = low[when.end : after.start]
    return bool(between) and len(between) <= 3 and set(between) <= {",", "on", "in", "namely", "-", "the"}
