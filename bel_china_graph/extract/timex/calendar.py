"""Dates by the names of months and seasons, and days of a month spoken of."""

from collections.abc import Sequence

from bel_china_graph.extract.timex.numbers import day, ordinal, said, year
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.timex.when import When
from bel_china_graph.extract.timex.years import MEASURES, Year, year_behind

_JOINERS = ("-", "–", "—", "and", "to", "or")
_DAYS, _COUNTED = 31, 4  # "on the third, ..." may be one of several things


def _when(low: Sequence[str], start: int, behind: Year, month: int, day_: int | None, first: int | None = None) -> When:
    return When(
        start,
        behind.end,
        year=behind.year,
        month=month,
        day=day_,
        first_day=first,
        years=behind.years,
        base=behind.base,
        said=said(low, start),
        ahead=behind.years > 0 and day_ is None,
    )


def year_month(low: Sequence[str], i: int) -> When | None:
    """ "2015, December": a chronicle's date."""
    told = year(low, i)
    if told is not None and i + 2 < len(low) and low[i + 1] == "," and low[i + 2] in tables().months:
        return When(i, i + 3, year=told, month=tables().months[low[i + 2]])
    return None


def day_month(low: Sequence[str], i: int) -> When | None:
    """ "3 June 2022", "the 3rd of June", "the ninth of April", "15-17 October": of a span of days the month is sure."""
    t = tables()
    value, k = day(low, i), i + 1
    if value is None and (spelt := ordinal(low, i)) and low[spelt[1] : spelt[1] + 1] == ["of"] and spelt[0] <= 31:
        value, k = spelt
    if value is None:
        return None
    first = None
    if k + 2 < len(low) and low[k] in _JOINERS and day(low, k + 1) and low[k + 2] in t.months:
        first, value, k = value, None, k + 2
    if k + 1 < len(low) and low[k] == "of":
        k += 1
    if k >= len(low) or low[k] not in t.months:
        return None
    behind = year_behind(low, k + 1)
    month = t.months[low[k]]
    across = (
        _until(low, behind.end) if low[behind.end : behind.end + 1] and low[behind.end] in ("-", "–", "—") else None
    )
    if across is not None:  # "30 April - 2 May 2021"
        last, told = across
        return When(i, told.end, year=told.year, month=None if told.year else last, base=told.base, said=said(low, i))
    return _when(low, i, behind, month, value, first)


def _until(low: Sequence[str], i: int) -> tuple[int, Year] | None:
    """Return month and year of the day that ends a span, which begins at the dash `i`."""
    if i + 2 < len(low) and day(low, i + 1) and low[i + 2] in tables().months:
        return tables().months[low[i + 2]], year_behind(low, i + 3)
    return None


def month_day(low: Sequence[str], i: int) -> When | None:
    """ "June 3, 2022", "June the 3rd", "June 15-17, 2022"."""
    t = tables()
    if low[i] not in t.months:
        return None
    k = i + 1
    if k + 1 < len(low) and (low[k] == "the" or (low[k] == "," and year(low, k + 3) and low[k + 2] == ",")):
        k += 1
    value = day(low, k)
    if value is None or (low[k + 1 : k + 2] and low[k + 1] in MEASURES | {"million"}):
        return None
    first = None
    if k + 2 < len(low) and low[k + 1] in _JOINERS and day(low, k + 2) and low[k + 3 : k + 4] != ["of"]:
        following = low[k + 3] if k + 3 < len(low) else ""
        if following not in t.months and (low[k + 1] != "and" or following == "," or year(low, k + 3)):
            first, value, k = value, None, k + 2
    return _when(low, i, year_behind(low, k + 1), t.months[low[i]], value, first)


def month(low: Sequence[str], i: int) -> When | None:
    """ "June 2022", "last June", "June of the next year"; a span of months is no date of signing."""
    t = tables()
    word = low[i]
    if word not in t.months or word == "mar":
        return None
    if i + 2 < len(low) and low[i + 1] in ("-", "–", "to") and low[i + 2] in t.months:
        behind = year_behind(low, i + 3)
        return When(i, behind.end, "period", year=behind.year, until_year=behind.year)
    behind = year_behind(low, i + 1)
    before = low[i - 1] if i else ""
    if behind.base == "recent":
        number = t.months[word]
        if before in t.last and before not in t.told:
            return When(i - 1, behind.end, month=number, base="recent", past=True, said=said(low, i - 1))
        if before in t.next:
            told = i > 1 and low[i - 2] in ("the", "in")  # "the following June": counted from what was told
            return When(i - 1, behind.end, month=number, base="narrative" if told else "recent", ahead=True)
        if before in t.this:
            return When(i - 1, behind.end, month=number, base="document", said=said(low, i - 1))
        if before in t.same:
            return When(i, behind.end, month=number, base="narrative", said=said(low, i))
    return _when(low, i, behind, t.months[word], None)


def season(low: Sequence[str], i: int) -> When | None:
    """ "the spring of 2021", "last autumn", "that summer"."""
    t = tables()
    word = low[i]
    if word not in t.seasons:
        return None
    before = low[i - 1] if i else ""
    if word in ("spring", "fall") and before in ("hot", "water", "mineral"):
        return None
    behind = year_behind(low, i + 1)
    first = t.seasons[word]
    if behind.year:
        return When(i, behind.end, year=behind.year, month=first, season=True, said=said(low, i))
    bare = behind.base == "recent"
    if bare and before not in (
        t.last | t.this | t.next | {"in", "since", "by", "the", "during", "that", "until", "early", "late"}
    ):
        return None
    if before in t.last and bare:
        return When(i, behind.end, month=first, season=True, base="document", past=True, said=said(low, i - 1))
    base, years = behind.base, behind.years
    if before in t.this:
        base, years = "document", 0
    elif before in t.next and bare and i > 1 and low[i - 2] == "the":
        base, years = "narrative", 1
    ahead = before in t.next or years > 0
    return When(i, behind.end, month=first, season=True, base=base, years=years, said=said(low, i), ahead=ahead)


def day_alone(low: Sequence[str], i: int) -> When | None:
    """ "on the 19th", or "16. Two firms enter": a day of the month spoken of."""
    if i == 0 and low[0].isdigit() and low[1:2] == ["."] and len(low) > 3 and day(low, 0):
        return When(0, 1, day=day(low, 0), base="narrative")  # what a list counts has no number any more
    if i == 0 or low[i - 1] != "the" or low[i].isdigit():
        return None
    if low[max(0, i - 2) : i - 1] not in (["on"], ["since"]) and not tables().days_bring & set(low[i + 1 : i + 2]):
        return None
    value = ordinal(low, i)
    if value is None or value[0] > _DAYS or (low[i].isalpha() and value[0] <= _COUNTED):
        return None
    end = value[1]
    if end == len(low) or low[end] in tables().after_day | tables().days_bring:
        return When(i, end, day=value[0], base="narrative", said=said(low, i))
    return None
