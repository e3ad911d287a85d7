"""Days of the year that have a name: "on Christmas Day 2017", "on the eve of Victory Day"."""

from collections.abc import Sequence
from dataclasses import replace

from bel_china_graph.extract.timex.numbers import said
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.timex.when import When
from bel_china_graph.extract.timex.years import year_behind

_EVE = ["the", "eve", "of"]


def feast(low: Sequence[str], i: int) -> When | None:
    """Return the day that begins at word `i`; the eve of one is the day before it."""
    start = i
    if low[i] == "the" and list(low[i : i + 3]) == _EVE:
        i += 3
    for phrase, (month, day) in tables().feasts.get(low[i], ()) if i < len(low) else ():
        if list(low[i : i + len(phrase)]) != phrase:
            continue
        behind = year_behind(low, i + len(phrase))
        found = When(
            start,
            behind.end,
            year=behind.year,
            month=month,
            day=day,
            years=behind.years,
            base=behind.base,
            said=said(low, start),
        )
        return found if start == i else _day_before(found)
    return None


def _day_before(when: When) -> When:
    """No named day but New Year's opens a month; the eve of that one has a name of its own."""
    assert when.day is not None
    return replace(when, day=when.day - 1) if when.day > 1 else replace(when, day=None)
