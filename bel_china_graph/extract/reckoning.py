"""Reckoning with time expressions: weekdays, offsets from a base, what a year adds to a month or day."""

import datetime

from bel_china_graph import dates
from bel_china_graph.extract.timex import When


def weekday(when: When, document: str | None) -> str | None:
    """Return the day of the week that is meant, by the document's own day."""
    assert when.weekday is not None
    if not document or len(document) < 10:
        return document
    today = datetime.date.fromisoformat(document)
    if when.unit == "week":  # "Monday last week"
        return (today + datetime.timedelta(when.days + when.weekday - today.weekday())).isoformat()
    if when.ahead:
        return (today + datetime.timedelta((when.weekday - today.weekday()) % 7 or 7)).isoformat()
    back = (today.weekday() - when.weekday) % 7 or (7 if when.past else 0)
    return (today - datetime.timedelta(back)).isoformat()


def shift(when: When, year: int, month: int | None, day: int | None) -> str | None:
    """Return a date so many years, months or days from a base."""
    if when.unit == "same day":
        return dates.make(year + when.years, month, day)
    if when.unit in ("year", "decade"):
        return dates.make(year + when.years)
    if when.unit == "month":
        if month is None:
            return dates.make(year)
        total = year * 12 + month - 1 + when.months
        return dates.make(total // 12, total % 12 + 1)
    if when.unit in ("day", "week", "fortnight"):
        if month is None or day is None:
            return dates.make(year, month)
        shifted = datetime.date(year, month, day) + datetime.timedelta(when.days)
        if when.unit != "day":
            return dates.make(shifted.year, shifted.month)
        return shifted.isoformat()
    return dates.make(year + when.years)


def season_or_date(when: When, year: int) -> str | None:
    """A season has no ISO prefix of its own: only the year is certain (a winter may lie in two)."""
    if when.season:
        return dates.make(year)
    try:
        date = dates.make(year, when.month, when.day)
        dates.parse(date)
    except ValueError:
        return dates.make(year, when.month)
    return date


def year_of_weekday(when: When, near: int) -> int | None:
    """Return the year in which a day of a month falls on its weekday: the given one, the one before or the next."""
    for year in (near, near - 1, near + 1):
        date = season_or_date(when, year)
        if date and len(date) == 10 and dates.first_day(date).weekday() == when.falls_on:
            return year
    return None
