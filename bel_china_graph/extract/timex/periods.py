"""Spans of years and anniversaries: what is no date of an event."""

from collections.abc import Sequence

from bel_china_graph.extract.timex.numbers import ordinal, year
from bel_china_graph.extract.timex.relative import counted
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.timex.when import When


def span_of_years(low: Sequence[str], i: int) -> When | None:
    """ "2014-2020", "2014 - 2020", "from 2021 to 2025", "between 2019 and 2021"."""
    first = year(low, i)
    if first is None or i + 2 >= len(low):
        return None
    second = year(low, i + 2)
    if second is None or second < first:
        return None
    joiner, before = low[i + 1], low[i - 1] if i else ""
    if (
        joiner in "-–—/"
        or (joiner in ("to", "until", "till") and before in ("from", "period", "years", "for", "in", "the"))
        or (joiner == "and" and before == "between")
    ):
        return When(i, i + 3, "period", year=first, until_year=second)
    return None


def anniversary(low: Sequence[str], i: int) -> When | None:
    """ "the tenth anniversary", "its 30th anniversary"."""
    if i and (low[i - 1] in tables().marking or list(low[max(0, i - 2) : i]) == ["it", "is"]):
        span = counted(low, i)  # "a concert marked ten years since the two became twins"
        if span is not None and span[1] == "year" and list(low[span[2] : span[2] + 1]) in (["since"], ["of"]):
            return When(i, span[2], "anniversary", count=span[0])
    value = ordinal(low, i)
    if value is None:
        return None
    count, k = value
    if k < len(low) and low[k] in tables().anniversary:
        return When(i, k + 1, "anniversary", count=count)
    return None
