"""A time expression."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["date", "period", "anniversary"]


@dataclass(frozen=True, slots=True)
class When:
    """A time expression over words `start` to `end`.

    A missing `year` is to be found by `base`: `document` (the document's own time), `narrative` (the date last
    set) or `recent` (a bare month or day). `years`, `months` and `days` are offsets to add to the base. `said` is
    "since", "until", "by", "for" or "" (the preposition). `first_day` begins a span of days, of which only the month
    is sure. `until_year` ends a period; `count` is the number of an anniversary. `weekday` (0 is Monday) is the date
    itself, `falls_on` the one that a calendar date names beside it. `ahead` lies ahead of
    its base, `past` before it ("last autumn", "last Monday").
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
    falls_on: int | None = None
    unit: str = ""
    said: str = ""
    season: bool = False
    until_year: int | None = None
    count: int = 0
    bracket: bool = False
    first_day: int | None = None
    ahead: bool = False
    past: bool = False
