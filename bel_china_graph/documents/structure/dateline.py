"""Dates that stand on a line of their own, in a title, or before the first sentence of a report."""

import functools
import re

from bel_china_graph import dates
from bel_china_graph.documents.structure.words import words

_LONGEST = 120


@functools.cache
def _date() -> str:
    """Return the pattern of a date, with names for its parts."""
    months = "|".join(sorted(words().months, key=len, reverse=True))
    return (
        r"(?:(?P<iso>\d{4}-\d{2}(?:-\d{2})?)(?!\d)"
        r"|(?P<y6>(?:19|20)\d\d)(?P<sep6>[-./])(?P<m6>\d{1,2})(?P=sep6)(?P<d6>\d{1,2})(?!\d)"
        r"|(?P<y7>(?:19|20)\d\d)年(?P<m7>\d{1,2})月(?P<d7>\d{1,2})日"
        r"|(?P<d1>\d{1,2})(?P<sep>[-./])(?P<m1>\d{1,2})(?P=sep)(?P<y1>\d{4})(?!\d)"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{months})\b\.?,?\s+(?P<y2>\d{{4}})(?!\d)"
        rf"|\b(?P<m3>{months})\b\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})(?!\d)"
        rf"|\b(?P<m4>{months})\b\.?,?\s+(?P<y4>\d{{4}})(?!\d)"
        r"|(?P<y5>(?:19|20)\d\d)(?!\d))"
    )


@functools.cache
def _line() -> re.Pattern[str]:
    labels = "|".join(re.escape(label) for label in words().dated)
    weekdays = "|".join(sorted(words().weekdays, key=len, reverse=True))
    return re.compile(
        r"[(\[*_]*"
        rf"(?P<label>(?:{labels})\b(?:\s+(?:on|at))?\s*[:\-–—]?\s*)?"
        r"(?:(?P<place>[^\W\d_][^\W\d_.'’-]*(?:[ -][^\W\d_]+){0,3})\s*[,/|·•–—-]\s*)?"
        rf"(?:(?:{weekdays})\.?,?\s+)?"
        rf"{_date()}(?:\s*(?:г\.?|года|year))?"
        r"(?:\s*[,|/·•–—-]*\s*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*"
        r"(?:\(?(?:GMT|UTC|MSK|CET)?\s*(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?)?"
        r"[.\])*_]*(?:\s*[|·•]\s*[^|·•\d]{2,40})?",
        re.IGNORECASE,
    )


@functools.cache
def _inside() -> re.Pattern[str]:
    return re.compile(_date(), re.IGNORECASE)


@functools.cache
def _as_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:as\s+(?:of|at)|status|updated|state)\s*:?\s+(?:on\s+)?{_date()}", re.IGNORECASE)


@functools.cache
def _report() -> re.Pattern[str]:
    """Return the pattern of what stands before a report: `MINSK, 12 May (Agency) -`."""
    months = "|".join(sorted(words().months, key=len, reverse=True))
    return re.compile(
        r"[^\W\d_][\w'’ /-]{1,40}[.,]\s+"
        rf"(?:(?P<d>\d{{1,2}})\s+(?P<m>{months})\b|(?P<n>{months})\.?\s+(?P<e>\d{{1,2}})\b)\.?,?"
        r"(?:\s+(?P<y>\d{4}))?\.?\s*(?:[(/][^()\n]{1,60}[)/])?\s*(?:[-–—:.,]|(?<=\)))",
        re.IGNORECASE,
    )


def of_line(text: str) -> str | None:
    """Return the date of a line that is only a date, with a label, place or time perhaps.

    >>> of_line("Updated: 2020-03-24"), of_line("Minsk, 3 June 2022"), of_line("In 2022 it rained")
    ('2020-03-24', '2022-06-03', None)
    """
    if len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return None
    match = _line().fullmatch(text.strip())
    if not match:
        return None
    value = _value(match)
    place = match["place"]
    if place and not match["label"] and not (value and len(value) == 10 and _is_name(place)):
        return None  # `Park digest, August 2022` is a title
    return value


def _is_name(place: str) -> bool:
    return all(word[0].isupper() for word in place.split())


def labelled(text: str) -> bool:
    """Tell whether a date line says that it is the document's date (`Published: ...`)."""
    match = _line().fullmatch(text.strip())
    return bool(match and match["label"])


def in_title(text: str) -> str | None:
    """Return the date that a title gives its text: `as of 1 January 2021`, or `August 2022` at its end.

    A bare year is the subject of a text rather than its date. Of a span of days, the month counts.
    """
    match = _as_of().search(text)
    if match:
        return _value(match)
    for match in _inside().finditer(text):
        value = _value(match)
        rest = text[match.end() :].strip(" )].,")
        if value and len(value) == 10 and text[: match.start()].endswith(", "):
            return value
        if value and len(value) > 4 and not rest:
            span = re.search(r"[-–—]\s*$", text[: match.start()])
            return value[:7] if span else value
    return None


def of_report(text: str, year: int | None) -> str | None:
    """Return the date before a report's first sentence; `year` stands in if it names none."""
    first = _inside().match(text)
    if first and text[first.end() : first.end() + 2] in (". ", ": ", " –", " -", " —"):
        value = _value(first)
        return value if value and len(value) == 10 else None
    match = _report().match(text)
    if not match:
        return None
    month = words().months[(match["m"] or match["n"]).lower()]
    own = int(match["y"]) if match["y"] else year
    return _made(own, month, int(match["d"] or match["e"])) if own else None


def _value(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    if part["iso"]:
        return _checked(part["iso"])
    for number in "167":
        if part[f"m{number}"]:
            return _made(*(int(part[f"{each}{number}"]) for each in "ymd"))
    months = words().months
    for number in "234":
        if part[f"m{number}"]:
            day = part.get(f"d{number}")
            return _made(int(part[f"y{number}"]), months[part[f"m{number}"].lower()], int(day) if day else None)
    return part["y5"]


def _made(year: int, month: int, day: int | None) -> str | None:
    return _checked(f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else ""))


def _checked(text: str) -> str | None:
    try:
        dates.parse(text)
    except ValueError:
        return None
    return text
