"""Dates in figures: 12.11.2024, 2024-11-12, 12/11/2024, 2024/11, 11.2024, and days without a year in brackets."""

import re
from collections.abc import Sequence

from bel_china_graph.extract.timex.numbers import said
from bel_china_graph.extract.timex.when import When

_YEAR = r"(?P<y>(?:19[4-9]|20[0-6])\d)"
_FORMS = [
    (words, re.compile(pattern))
    for words, pattern in (
        (7, rf"(?P<first>\d{{1,2}})[-–](?P<d>\d{{1,2}})[./](?P<m>\d{{1,2}})[./]{_YEAR}"),
        (5, rf"{_YEAR}(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})"),
        (5, rf"(?P<d>\d{{1,2}})(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s){_YEAR}"),
        (3, rf"{_YEAR}/(?P<m>\d{{1,2}})"),
        (3, rf"{_YEAR}[-.](?P<m>\d\d)"),
        (3, rf"(?P<m>\d{{1,2}})\.{_YEAR}"),
        (3, rf"(?P<m>\d\d)/{_YEAR}"),
    )
]
_DAY_MONTH = re.compile(r"(\d\d)[.](\d\d)")


def at(low: Sequence[str], i: int) -> When | None:
    """Return the date in figures that begins at word `i`."""
    if not low[i][0].isdigit():
        return _bracketed_day(low, i) if low[i] == "[" else None
    for most, form in _FORMS:
        for end in (i + 1, i + 3, i + 5, i + 7):
            if end > i + most or end > len(low):
                break
            if end > i + 1 and low[end - 2] not in "-–/":
                break  # the tokenizer parts figures at these
            match = form.fullmatch("".join(low[i:end]))
            when = _made(low, i, end, match.groupdict()) if match else None
            if when:
                return when
    return None


def _made(low: Sequence[str], start: int, end: int, part: dict[str, str]) -> When | None:
    """Return the date of a form's parts; of a span of days only the month is sure."""
    month, day = int(part["m"]), int(part["d"]) if part.get("d") else None
    if day is not None and month > 12 >= day and part.get("s") == "/":
        month, day = day, month  # the American order
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    first = int(part["first"]) if part.get("first") else None
    whole = None if first else day
    return When(start, end, year=int(part["y"]), month=month, day=whole, first_day=first, said=said(low, start))


def _bracketed_day(low: Sequence[str], i: int) -> When | None:
    """ "[29.10] ..." or "[12-20] ...": the day of an entry, whose year goes without saying."""
    if i:
        return None
    if len(low) > 2 and low[2] == "]" and (match := _DAY_MONTH.fullmatch(low[1])):
        day, month = int(match[1]), int(match[2])
    elif (
        len(low) > 4 and low[2] == "-" and low[4] == "]" and all(len(low[k]) == 2 and low[k].isdigit() for k in (1, 3))
    ):
        month, day = int(low[1]), int(low[3])
    else:
        return None
    end = 3 if low[2] == "]" else 5
    return When(i, end, month=month, day=day, base="document") if 1 <= month <= 12 and 1 <= day <= 31 else None
