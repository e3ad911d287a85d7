"""Dates that keep their precision: ISO 8601 prefixes (`2021`, `2021-04`, `2021-04-15`), never padded."""

import calendar
import datetime
import functools
import re

_ISO_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def parse(text: str) -> tuple[int, int | None, int | None]:
    """Return year, month and day of an ISO prefix, `None` for what it does not say.

    Raises:
        ValueError: it is no ISO prefix, or no such day exists.
    """
    match = _ISO_PREFIX.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no date: write 2021, 2021-04 or 2021-04-15")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    datetime.date(year, month or 1, day or 1)  # raises ValueError for a day that does not exist
    return year, month, day


def make(year: int, month: int | None = None, day: int | None = None) -> str:
    """Return the ISO prefix of a year, month or day.

    >>> make(2021), make(2021, 4), make(2021, 4, 15)
    ('2021', '2021-04', '2021-04-15')
    """
    text = f"{year:04d}"
    if month:
        text += f"-{month:02d}"
        if day:
            text += f"-{day:02d}"
    return text


@functools.lru_cache(maxsize=10_000)
def first_day(text: str) -> datetime.date:
    """Return the first day that the ISO prefix covers."""
    year, month, day = parse(text)
    return datetime.date(year, month or 1, day or 1)


@functools.lru_cache(maxsize=10_000)
def last_day(text: str) -> datetime.date:
    """Return the last day that the ISO prefix covers.

    >>> last_day("2024-02")
    datetime.date(2024, 2, 29)
    """
    year, month, day = parse(text)
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def before(text: str) -> str:
    """Return the year, month or day before the one that the ISO prefix says.

    >>> before("2021"), before("2021-01"), before("2021-03-01")
    ('2020', '2020-12', '2021-02-28')
    """
    earlier = first_day(text) - datetime.timedelta(1)
    return earlier.isoformat()[: len(text)]


def after(text: str) -> str:
    """Return the year, month or day after the one that the ISO prefix says.

    >>> after("2021"), after("2021-12"), after("2021-02-28")
    ('2022', '2022-01', '2021-03-01')
    """
    later = last_day(text) + datetime.timedelta(1)
    return later.isoformat()[: len(text)]


def agrees(one: str | None, other: str | None) -> bool:
    """Tell whether two dates can be the same: equal, one less precise than the other, or one missing.

    >>> agrees("2021", "2021-04"), agrees("2021-05", "2021-04"), agrees(None, "2021")
    (True, False, True)
    """
    return not one or not other or one.startswith(other) or other.startswith(one)
