"""Dates by the names of months and seasons, bare years, and days of a month spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.timex.numbers import day, ordinal, said, year
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.timex.when import When

_JOINERS = ("-", "–", "—", "and", "to", "or")
_MEASURES = lexicon.wordset("measures")


@dataclass(frozen=True, slots=True)
class _Year:
    """The year that stands behind a month: told, or counted from a base."""

    end: int
    year: int | None = None
    years: int = 0
    base: str = "recent"


def _year_behind(low: Sequence[str], i: int) -> _Year:
    """Read what follows a month or its day from word `i`."""
    t = tables()
    k = i
    if k + 1 < len(low) and low[k] == "," and (told := year(low, k + 1)):
        return _Year(k + 2, told, base="")
    if k + 2 < len(low) and low[k : k + 2] == [",", "in"] and (told := year(low, k + 2)):
        return _Year(k + 3, told, base="")  # "29 June, in 2013"
    if k + 1 < len(low) and low[k] in ("of", "in") and (low[k] == "of" or year(low, k + 1)):
        k += 1
    definite = k + 1 < len(low) and low[k] in ("the", "that")
    k += definite and low[k] == "the"
    if k + 1 < len(low) and low[k] in t.same | {"year"} and (told := year(low, k + 1)):
        return _Year(k + 2, told, base="")  # "of the year 2022", "of the same 2022"
    if told := year(low, k):
        return _Year(k + 1, told, base="")
    pair = list(low[k : k + 2])
    if pair == ["year", "after"] or pair == ["following", "year"]:
        return _Year(k + 2, years=1, base="narrative")
    if list(low[k : k + 3]) == ["year", "before", "last"]:
        return _Year(k + 3, years=-2, base="document")
    if len(pair) == 2 and pair[1] == "year":
        if definite and pair[0] in t.told:  # "of the next year": counted from what was told
            return _Year(k + 2, years=1 if pair[0] in t.next else -1, base="narrative")
        for words, years, base in (
            (t.last, -1, "document"),
            (t.this, 0, "document"),
            (t.next, 1, "document"),
            (t.same | {"that"}, 0, "narrative"),
        ):
            if pair[0] in words:
                return _Year(k + 2, years=years, base=base)
    return _Year(i)


def _when(
    low: Sequence[str], start: int, behind: _Year, month: int, day_: int | None, first: int | None = None
) -> When:
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
    behind = _year_behind(low, k + 1)
    month = t.months[low[k]]
    across = (
        _until(low, behind.end) if low[behind.end : behind.end + 1] and low[behind.end] in ("-", "–", "—") else None
    )
    if across is not None:  # "30 April - 2 May 2021"
        last, told = across
        return When(i, told.end, year=told.year, month=None if told.year else last, base=told.base, said=said(low, i))
    return _when(low, i, behind, month, value, first)


def _until(low: Sequence[str], i: int) -> tuple[int, _Year] | None:
    """Return month and year of the day that ends a span, which begins at the dash `i`."""
    if i + 2 < len(low) and day(low, i + 1) and low[i + 2] in tables().months:
        return tables().months[low[i + 2]], _year_behind(low, i + 3)
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
    if value is None or (low[k + 1 : k + 2] and low[k + 1] in _MEASURES | {"million"}):
        return None
    first = None
    if k + 2 < len(low) and low[k + 1] in _JOINERS and day(low, k + 2) and low[k + 3 : k + 4] != ["of"]:
        following = low[k + 3] if k + 3 < len(low) else ""
        if following not in t.months and (low[k + 1] != "and" or following == "," or year(low, k + 3)):
            first, value, k = value, None, k + 2
    return _when(low, i, _year_behind(low, k + 1), t.months[low[i]], value, first)


def month(low: Sequence[str], i: int) -> When | None:
    """ "June 2022", "last June", "June of the next year"; a span of months is no date of signing."""
    t = tables()
    word = low[i]
    if word not in t.months or word == "mar":
        return None
    if i + 2 < len(low) and low[i + 1] in ("-", "–", "to") and low[i + 2] in t.months:
        behind = _year_behind(low, i + 3)
        return When(i, behind.end, "period", year=behind.year, until_year=behind.year)
    behind = _year_behind(low, i + 1)
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
    behind = _year_behind(low, i + 1)
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
    if not low[i][0].isdigit() or low[i].isdigit() or i < 2 or list(low[i - 2 : i]) != ["on", "the"]:
        return None
    value = day(low, i)
    if value is not None and (i + 1 == len(low) or low[i + 1] in tables().after_day):
        return When(i, i + 1, day=value, base="narrative")
    return None


def bare_year(low: Sequence[str], i: int) -> When | None:
    """ "2022", also in brackets; no count of things."""
    told = year(low, i)
    if told is None:
        return None
    before = low[i - 1] if i else "("
    after = low[i + 1] if i + 1 < len(low) else ")"
    if after in _MEASURES:
        return None
    if before == "for":
        return When(i, i + 1, "period", year=told, until_year=told)
    bracket = (before in ("(", "[", "since", "from") and after in (")", "]", ";", ",")) or (
        before in (",", ";") and after == ")"
    )
    return When(i, i + 1, year=told, said=said(low, i), bracket=bracket)
