"""Dates in running text: recognised first, resolved later against the state of the discourse (`clock`).

The two steps are those of SUTime and HeidelTime. Periods ("for 2023-2025") and anniversaries are other things than
dates: a programme for 2014-2020 was not signed in 2014.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.words import Words

Kind = Literal["date", "period", "anniversary"]


@dataclass(frozen=True, slots=True)
class When:
    """A time expression over words `start` to `end`.

    A missing `year` is to be found by `base`: `document` (the document's own time), `narrative` (the date last
    set) or `recent` (a bare month or day). `years`, `months` and `days` are offsets to add to the base.
    `said` is "since", "until", "by" or "" (the preposition). `until_year` ends a period; `count` is the number of an
    anniversary.
    """

    start: int
    end: int
    kind: Kind = "date"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    base: str = ""
    years: int = 0
    months: int = 0
    days: int = 0
    weekday: int | None = None
    unit: str = ""
    said: str = ""
    season: bool = False
    until_year: int | None = None
    count: int = 0
    bracket: bool = False
    ahead: bool = False
    past: bool = False  # "last autumn": over when it is spoken of


_YEAR = re.compile(r"(19[4-9]\d|20[0-6]\d)")
_ORDINAL_DAY = re.compile(r"(\d{1,2})(st|nd|rd|th)?")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)/(\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})\.((?:19|20)\d\d)")
_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)")
_COUNT = re.compile(r"\d{1,3}")


class _Tables:
    """The time lexicon, turned for look-up."""

    def __init__(self) -> None:
        data = lexicon.words("time")
        self.months = {
            form: number for number, names in data["months"].items() for name in names for form in (name, f"{name}.")
        }
        self.seasons: dict[str, int] = data["seasons"]
        self.weekdays = {name: i for i, name in enumerate(data["weekdays"])}
        self.numbers: dict[str, int] = data["numbers"]
        self.ordinals: dict[str, int] = data["ordinals"]
        self.last, self.this, self.next, self.same = (set(data[k]) for k in ("last", "this", "next", "same"))
        self.later, self.ago = set(data["later"]), set(data["ago"])
        self.units: dict[str, str] = data["units"]
        self.anniversary = set(data["anniversary"])


_tables: _Tables | None = None


def tables() -> _Tables:
    """Return the time lexicon (read once)."""
    global _tables
    if _tables is None:
        _tables = _Tables()
    return _tables


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


def find(words: Words) -> list[When]:
    """Return the time expressions of a section, in order, without overlap; none crosses a block or a cell."""
    found: list[When] = []
    start, n = 0, len(words.low)
    while start < n:
        end = start + 1
        while end < n and words.cell_of(end) == words.cell_of(start):
            end += 1
        low = words.low[start:end]
        i = 0
        while i < len(low):
            when = _at(low, i)
            if when is None:
                i += 1
                continue
            i = when.end
            found.append(replace(when, start=when.start + start, end=when.end + start))
        start = end
    following = [*found[1:], None]
    return [w for w, after in zip(found, following, strict=False) if not _restated(words.low, w, after)]


def _restated(low: Sequence[str], when: When, after: When | None) -> bool:
    """ "ten years earlier, on 5 December 2005": the calendar date says what the count of years says roughly."""
    if after is None or not when.unit or after.month is None or after.year is None:
        return False
    between = low[when.end : after.start]
    return bool(between) and len(between) <= 3 and set(between) <= {",", "on", "in", "namely", "-", "the"}


def _year(low: Sequence[str], i: int) -> int | None:
    return int(low[i]) if i < len(low) and _YEAR.fullmatch(low[i]) else None


def _at(low: Sequence[str], i: int) -> When | None:
    return (
        _numeric(low, i)
        or _anniversary(low, i)
        or _slashed(low, i)
        or _span_of_years(low, i)
        or _year_month(low, i)
        or _day_month(low, i)
        or _month(low, i)
        or _season(low, i)
        or _relative(low, i)
        or _weekday(low, i)
        or _offset(low, i)
        or _day_alone(low, i)
        or _bare_year(low, i)
    )


def _said(low: Sequence[str], i: int) -> str:
    """Return what the words before a date say of it."""
    k = i - 1
    while k >= 0 and k > i - 5 and low[k] in _FILLERS:
        k -= 1
    if k >= 0 and low[k] in ("since", "until", "till", "by", "from", "for", "before"):
        return {"till": "until", "from": "since", "before": "until"}.get(low[k], low[k])
    return ""


_FILLERS = lexicon.wordset("before_dates")


def _numeric(low: Sequence[str], i: int) -> When | None:
    """12.11.2024, 2024-11-12, 12-11-2024, 2024/11/12, 11.2024."""
    match = _NUMERIC.fullmatch(low[i])
    if match:
        return _calendar(low, i, i + 1, match[3], match[2], match[1])
    match = _MONTH_YEAR.fullmatch(low[i])
    if match and 1 <= int(match[1]) <= 12:
        return When(i, i + 1, year=int(match[2]), month=int(match[1]), said=_said(low, i))
    if i + 4 < len(low) and low[i + 1] in ("-", "/") and low[i + 3] == low[i + 1]:
        if _year(low, i):
            return _calendar(low, i, i + 5, low[i], low[i + 2], low[i + 4])
        if _year(low, i + 4):
            return _calendar(low, i, i + 5, low[i + 4], low[i + 2], low[i])
    return None


def _calendar(low: Sequence[str], start: int, end: int, year: str, month: str, day: str) -> When | None:
    """Return the date of three numbers, `None` where they make none."""
    if not all(x.isdigit() and len(x) <= 2 and int(x) for x in (month, day)) or int(month) > 12 or int(day) > 31:
        return None
    return When(start, end, year=int(year), month=int(month), day=int(day), said=_said(low, start))


def _span_of_years(low: Sequence[str], i: int) -> When | None:
    """ "2014-2020", "2014 - 2020", "from 2021 to 2025", "between 2019 and 2021", "2021/22"."""
    first = _year(low, i)
    if first is None or i + 2 >= len(low):
        return None
    second = _year(low, i + 2)
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


def _year_month(low: Sequence[str], i: int) -> When | None:
    """ "2015, December": a chronicle's date."""
    year = _year(low, i)
    if year is not None and i + 2 < len(low) and low[i + 1] == "," and low[i + 2] in tables().months:
        return When(i, i + 3, year=year, month=tables().months[low[i + 2]])
    return None


def _slashed(low: Sequence[str], i: int) -> When | None:
    """ "2016/5": year and month."""
    match = _YEAR_MONTH.fullmatch(low[i])
    if match and 1 <= int(match[2]) <= 12:
        return When(i, i + 1, year=int(match[1]), month=int(match[2]))
    if i + 2 < len(low) and low[i + 1] == "/" and _year(low, i) and low[i + 2].isdigit() and 1 <= int(low[i + 2]) <= 12:
        return When(i, i + 3, year=int(low[i]), month=int(low[i + 2]))
    return None


def _day(word: str) -> int | None:
    match = _ORDINAL_DAY.fullmatch(word)
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def _after_month(low: Sequence[str], i: int) -> tuple[int | None, int, int, str]:
    """Return year, end, year offset and base for what follows a month at `i`."""
    t = tables()
    k = i
    if k < len(low) and low[k] == "," and _year(low, k + 1):
        return int(low[k + 1]), k + 2, 0, ""
    if k < len(low) and low[k] == "of" and k + 1 < len(low):
        k += 1
    if _year(low, k):
        return int(low[k]), k + 1, 0, ""
    if k < len(low) and low[k] == "the" and k + 1 < len(low):
        k += 1
    if list(low[k : k + 2]) == ["year", "after"] or list(low[k : k + 2]) == ["following", "year"]:
        return None, k + 2, 1, "narrative"
    if k + 1 < len(low) and low[k + 1] == "year":
        if low[k] in t.last:
            return None, k + 2, -1, "document"
        if low[k] in t.this:
            return None, k + 2, 0, "document"
        if low[k] in t.next:
            return None, k + 2, 1, "document"
        if low[k] in t.same or low[k] == "that":
            return None, k + 2, 0, "narrative"
    return None, i, 0, "recent"


def _day_month(low: Sequence[str], i: int) -> When | None:
    t = tables()
    n = len(low)
    # 3 June 2022, 3rd of June, 3 and 4 June (the last)
    day = _day(low[i])
    if day is not None and i + 1 < n:
        k = i + 1
        if low[k] == "of" and k + 1 < n:
            k += 1
        if low[k] in ("-", "–", "and") and k + 1 < n and _day(low[k + 1]) and k + 2 < n and low[k + 2] in t.months:
            k += 2  # "15-17 October": the last day
            day = _day(low[k - 1])
        if low[k] in t.months and not (low[k] == "may" and not _may_is_month(low, k)):
            year, end, years, base = _after_month(low, k + 1)
            return When(
                i,
                end,
                year=year,
                month=t.months[low[k]],
                day=day,
                years=years,
                base="" if year else base,
                said=_said(low, i),
            )
    # June 3, 2022; June 3
    if low[i] in t.months and i + 1 < n:
        day = _day(low[i + 1])
        if day is not None and not (i + 2 < n and low[i + 2] in ("%", "percent", "million", "companies")):
            year, end, years, base = _after_month(low, i + 2)
            return When(
                i,
                end,
                year=year,
                month=t.months[low[i]],
                day=day,
                years=years,
                base="" if year else base,
                said=_said(low, i),
            )
    return None


def _may_is_month(low: Sequence[str], i: int) -> bool:
    before = low[i - 1] if i else ""
    after = low[i + 1] if i + 1 < len(low) else ""
    if i == 0 and after in (".", ":", ""):
        return True
    return (
        bool(_YEAR.fullmatch(after))
        or before
        in (
            "in",
            "of",
            "since",
            "by",
            "until",
            "last",
            "this",
            "next",
            "early",
            "late",
            "mid",
            "-",
            "from",
            "to",
            "and",
            "during",
        )
        or _day(before) is not None
        or (after in ("last", "this", "of", "next", ",", "and") and before in ("in", "since", ""))
    )


def _month(low: Sequence[str], i: int) -> When | None:
    t = tables()
    word = low[i]
    if word in t.months and (word != "may" or _may_is_month(low, i)) and (word != "mar"):
        # "January-April 2024", "January to May": a span is no date of signing, but its last month is its time
        if i + 2 < len(low) and low[i + 1] in ("-", "–", "to") and low[i + 2] in t.months:
            year, end, *_ = _after_month(low, i + 3)
            return When(i, max(end, i + 3), "period", year=year, until_year=year)
        year, end, years, base = _after_month(low, i + 1)
        before = low[i - 1] if i else ""
        start = i
        if year is None and base == "recent":
            if before in t.last and before != "preceding":
                return When(
                    i - 1 if before in t.last else i,
                    end,
                    month=t.months[word],
                    base="recent",
                    said=_said(low, i - 1),
                )
            if before in t.next:
                return When(i - 1, end, month=t.months[word], base="recent", ahead=True)
            if before in t.this:
                return When(i - 1, end, month=t.months[word], base="document", said=_said(low, i - 1))
            if before in t.same:
                base = "narrative"
        return When(
            start,
            end,
            year=year,
            month=t.months[word],
            years=years,
            base="" if year else base,
            said=_said(low, i),
            ahead=years > 0,
        )
    return None


def _season(low: Sequence[str], i: int) -> When | None:
    t = tables()
    word = low[i]
    if word not in t.seasons:
        return None
    before = low[i - 1] if i else ""
    if word in ("spring", "fall") and before in ("hot", "water", "mineral"):
        return None
    year, end, years, base = _after_month(low, i + 1)
    month = t.seasons[word]
    if year:
        return When(i, end, year=year, month=month, season=True, said=_said(low, i))
    if base == "recent" and before not in (
        t.last | t.this | t.next | {"in", "since", "by", "the", "during", "that", "until", "early", "late"}
    ):
        return None
    ahead = before in t.next or years > 0
    if before in t.last and base == "recent":
        return When(i, end, month=month, season=True, base="document", past=True, said=_said(low, i - 1))
    if before in t.this:
        base, years = "document", 0
    return When(i, end, month=month, season=True, base=base, years=years, said=_said(low, i), ahead=ahead)


def _relative(low: Sequence[str], i: int) -> When | None:
    """ "last year", "this month", "the same day", "that year", "today"."""
    t = tables()
    word = low[i]
    if word in ("today", "yesterday", "tomorrow"):
        return When(
            i,
            i + 1,
            base="document",
            unit="day",
            days={"today": 0, "yesterday": -1, "tomorrow": 1}[word],
            ahead=word == "tomorrow",
        )
    if i + 1 >= len(low):
        return None
    unit = t.units.get(low[i + 1])
    if unit is None or low[i + 1].endswith("s"):
        return None
    if word in t.last:
        offset, base = -1, "document"
    elif word in t.this:
        offset, base = 0, "document"
    elif word == "following" or (word == "next" and i and low[i - 1] == "the"):
        offset, base = 1, "narrative"  # "the following day": counted from what was told
    elif word in t.next:
        offset, base = 1, "document"
    elif word in t.same or (word == "that" and unit in ("year", "month", "day")):
        offset, base = 0, "narrative"
    else:
        return None
    if unit in ("week", "fortnight", "decade"):
        return When(
            i,
            i + 2,
            base=base,
            unit=unit,
            days=7 * offset if unit == "week" else 14 * offset,
            ahead=offset > 0,
        )
    return When(
        i,
        i + 2,
        base=base,
        unit=unit,
        years=offset if unit == "year" else 0,
        months=offset if unit == "month" else 0,
        days=offset if unit == "day" else 0,
        ahead=offset > 0 and base == "document",
        said=_said(low, i),
    )


def _weekday(low: Sequence[str], i: int) -> When | None:
    t = tables()
    if low[i] not in t.weekdays:
        return None
    before = low[i - 1] if i else ""
    return When(
        i,
        i + 1,
        base="document",
        unit="day",
        weekday=t.weekdays[low[i]],
        ahead=before in t.next,
        days=-7 if before in t.last else 0,
    )


def _offset(low: Sequence[str], i: int) -> When | None:
    """ "three years later", "a year after that", "two months ago", "a year earlier"."""
    t = tables()
    count = t.numbers.get(low[i])
    if count is None and low[i].isdigit() and len(low[i]) <= 2:
        count = int(low[i])
    if count is None or i + 2 >= len(low):
        return None
    k = i + 1
    unit = t.units.get(low[k])
    if unit is None or count == 0:
        return None
    k += 1
    if low[k] in t.later:
        if low[k] in ("after", "afterwards") and not (
            low[k] == "afterwards" or (k + 1 < len(low) and low[k + 1] in ("that", "this", "the", "its", ","))
        ):
            return None
        sign, base = 1, "narrative"
        end = k + 2 if low[k] == "after" and k + 1 < len(low) and low[k + 1] in ("that", "this") else k + 1
    elif low[k] in t.ago:
        if low[k] == "before" and k + 1 < len(low) and low[k + 1] not in ("that", ",", "."):
            return None
        sign, base = -1, "document" if low[k] == "ago" else "narrative"
        end = k + 1
        for behind in (["today"], ["to", "the", "day"]):
            if low[k] == "ago" and unit == "year" and low[end : end + len(behind)] == behind:
                return When(i, end + len(behind), base=base, unit="same day", years=-count)
    else:
        return None
    amount = sign * count
    fields = {
        "year": "years",
        "month": "months",
        "day": "days",
        "decade": "years",
        "week": "days",
        "fortnight": "days",
    }
    times = {"decade": 10, "week": 7, "fortnight": 14}.get(unit, 1)
    kind = "year" if unit in ("year", "decade") else "month" if unit == "month" else "day"
    return When(i, end, base=base, unit=kind, **{fields[unit]: amount * times})  # type: ignore[arg-type]


def _anniversary(low: Sequence[str], i: int) -> When | None:
    """ "the tenth anniversary", "its 30th anniversary"."""
    value = ordinal(low, i)
    if value is None:
        return None
    count, k = value
    if k < len(low) and low[k] in tables().anniversary:
        return When(i, k + 1, "anniversary", count=count)
    return None


def _day_alone(low: Sequence[str], i: int) -> When | None:
    """ "on the 19th": a day of the month spoken of."""
    match = _ORDINAL.fullmatch(low[i])
    if match and 1 <= int(match[1]) <= 31 and i >= 2 and low[i - 1] == "the" and low[i - 2] == "on":
        if i + 1 == len(low) or low[i + 1] in (",", ".", ";", "and", "by", "in", "at", "with", "of", "-"):
            return When(i, i + 1, day=int(match[1]), base="narrative")
    return None


def _bare_year(low: Sequence[str], i: int) -> When | None:
    year = _year(low, i)
    if year is None:
        return None
    before = low[i - 1] if i else "("
    after = low[i + 1] if i + 1 < len(low) else ")"
    if after in _MEASURES:
        return None
    if before == "for":
        return When(i, i + 1, "period", year=year, until_year=year)
    bracket = (before in ("(", "[", "since", "from") and after in (")", "]", ";", ",")) or (
        before in (",", ";") and after == ")"
    )
    return When(i, i + 1, year=year, said=_said(low, i), bracket=bracket)


_MEASURES = lexicon.wordset("measures")
