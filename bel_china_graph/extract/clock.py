"""Resolves time expressions against the document's own time and the date last set by the narrative."""

from dataclasses import dataclass, field, replace

from bel_china_graph import dates
from bel_china_graph.extract import reckoning
from bel_china_graph.extract.timex import When

_LATELY = 14  # days
_PROGRAMME = 60  # days that a programme may lie ahead of its report
_NEAREST = 8  # of the dates told, those that a bare day may belong to


@dataclass(slots=True)
class Clock:
    """`document` is the document's own time, `narrative` the date last set (both ISO prefixes).

    `line` is the last date that was not looked back to, `main` the last one of the document's own year; `told` has the
    dates said so far that are more precise than a year, `told_block` is where the last one stood, `headed_block` where
    one last opened a sentence, `aside` tells whether the last one was looked back to, `before` is the narrative's time
    when the sentence began.
    """

    document: str | None = None
    narrative: str | None = None
    news: bool = False
    block: int = 0
    told_block: int = -1
    headed_block: int = -1
    main: str | None = None
    line: str | None = None
    aside: bool = False
    before: str | None = None
    told: list[str] = field(default_factory=list)

    def resolve(self, when: When) -> str | None:
        """Return the date that an expression says as an ISO prefix, `None` where it cannot be told."""
        if when.kind != "date":
            return None
        if when.year is not None and not (when.years or when.months or when.days):
            return reckoning.season_or_date(when, when.year)
        if when.weekday is not None:
            return reckoning.weekday(when, self.document)
        base = self._base(when)
        if base is None:
            return None
        year, month, day = dates.parse(base)
        if when.day is not None and when.month is None:  # "on the 19th"
            return self._day_of_month(when.day, year, month, day)
        if when.ahead and when.base == "narrative" and when.month is not None and not when.season and not when.years:
            return reckoning.season_or_date(when, year + (month is None or when.month <= month))  # "the following June"
        if (
            when.past and when.season and when.month is not None
        ):  # "last autumn", said in September, is the one of the year before
            return dates.make(year - (month is None or month <= when.month + 2))
        if when.base == "recent":
            return self._recent(when, year, month, day)
        if when.month is not None:  # "March last year", "June of this year", "last summer"
            return reckoning.season_or_date(when, year + when.years)
        return reckoning.shift(when, year, month, day)

    def _base(self, when: When) -> str | None:
        if when.base == "document":
            return self.document or self.narrative
        if when.base == "narrative":
            least = {"day": 10, "month": 7}.get(when.unit, 4)  # "the same day" is one that was told as a day
            least = 7 if when.day is not None and when.month is None else least  # "on the 19th" has a month
            recent = (self.narrative, self.line, *reversed(self.told[-_NEAREST:]))
            if self.told_block == self.block and not self.aside and self.narrative and len(self.narrative) > 4:
                recent = tuple(
                    d for d in recent if d and d.startswith(self.narrative)
                )  # no other day than this month's
            exact = next((d for d in recent if d and len(d) >= least), self.narrative)
            return exact or (self.document if self.news else None)
        told = self.line if self.aside and self.line else self.narrative
        return self.document if self.news else (told or self.document)

    def _recent(self, when: When, year: int, month: int | None, day: int | None) -> str | None:
        """A bare month or day: the year set before, in news the latest such month that is not ahead."""
        assert when.month is not None
        if when.falls_on is not None and (fitting := reckoning.year_of_weekday(when, year)):
            return reckoning.season_or_date(when, fitting)
        if not self.news:
            near = self._near(when)
            if near is not None:
                return near
            here = self.told_block == self.block
            for told in [] if here else reversed(self.told):  # a day or month that was told with its year
                if dates.parse(told)[1] == when.month and (when.day is None or len(told) == 10):
                    return reckoning.season_or_date(when, int(told[:4]))
            return reckoning.season_or_date(when, year)
        if when.ahead:
            return reckoning.season_or_date(when, year if month and when.month > month else year + 1)
        if month is not None and (when.month > month or (when.month == month and day and when.day and when.day > day)):
            year -= 1
        latest = reckoning.season_or_date(when, year)
        headed = self.headed_block == self.block
        line = self.line if self.aside else self.narrative  # "bound since 2012, ... signed in June"
        if headed and line and self.document and line[:4] < self.document[:4]:
            recent = latest and self._days_ago(latest) <= 45
            if not recent:
                return reckoning.season_or_date(when, int(line[:4]))
        return latest

    def nearest(self, when: When) -> str | None:
        """Return the day of a programme's heading ("17 October"): the nearest to the report, also one ahead of it."""
        own = self.document if self.news else None
        if own is None or len(own) < 10 or when.year is not None or when.day is None or when.month is None:
            return None
        days = [reckoning.season_or_date(when, int(own[:4]) + years) for years in (-1, 0, 1)]
        away = {d: (dates.first_day(d) - dates.first_day(own)).days for d in days if d and len(d) == 10}
        return min((d for d in away if away[d] <= _PROGRAMME), key=lambda d: abs(away[d]), default=None)

    def _near(self, when: When) -> str | None:
        """A day close to one that was told with its year: "on July 18-20, 2024, ... on July 19"."""
        if when.day is None:
            return None
        for told in reversed(self.told[-_NEAREST:]):
            date = reckoning.season_or_date(when, int(told[:4]))
            if date and len(told) == 10 and len(date) == 10:
                apart = (dates.first_day(date) - dates.first_day(told)).days
                if 0 <= apart <= 10:
                    return date
        return None

    def _days_ago(self, date: str) -> int:
        """Return how many days a date lies before the document's own."""
        assert self.document is not None
        return (dates.last_day(self.document) - dates.first_day(date)).days

    def lately(self) -> str | None:
        """Return the narrative's day if it lies within the fortnight before the document's own."""
        day = self.narrative
        if not day or not self.document or len(day) < 10 or len(self.document) < 10:
            return None
        return day if 0 <= self._days_ago(day) <= _LATELY else None

    def _day_of_month(self, number: int, year: int, month: int | None, day: int | None) -> str | None:
        """ "on the 29th": of the month told last, in a report that has told none the latest that is not ahead."""
        if month is None:
            return None
        if self.narrative is None and day is not None and number > day:
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        try:
            return dates.first_day(dates.make(year, month, number)).isoformat()
        except ValueError:
            return None

    def anniversary(self, when: When) -> str | None:
        """Return the year that lies an anniversary's number of years before the narrative's date."""
        base = self.narrative or self.document
        return dates.make(int(base[:4]) - when.count, *dates.parse(base)[1:2]) if base and when.count else None

    def tell(self, date: str | None, aside: bool = False, head: bool = True) -> None:
        """Move the narrative to a date; one that is less precise than the present does not take detail away.

        Args:
            date: the date, if there is one.
            aside: it is looked back to ("back in 2017"): what follows is not of that time.
            head: it opens its sentence, and so sets the year of the bare months that follow.
        """
        if date and not (self.narrative or "").startswith(date):
            self.narrative = date
        if date:
            self.told_block, self.aside = self.block, aside
            if head:
                self.headed_block = self.block
            if len(date) > 4:
                self.told.append(date)
            if not aside:
                self.line = self.narrative
            if not aside and self.document and date[:4] == self.document[:4]:
                self.main = date

    def span(self, when: When, date: str) -> None:
        """Note the first day of a span of days: a bare day that follows may lie in it."""
        if when.first_day and len(date) == 7:
            day = reckoning.season_or_date(replace(when, day=when.first_day), int(date[:4]))
            self.told += [day] if day else []

    def settle(self) -> None:
        """End a sentence: what it looked back to is over."""
        if self.aside and self.line:
            self.narrative = self.line

    def implied(self) -> str | None:
        """Return the time that the text has reached: in news, what a paragraph does not date happened lately."""
        if self.aside and not self.news:
            return self.line or self.narrative
        if not self.news or (self.told_block == self.block and not self.aside):
            return self.narrative or (self.document if self.news else None)
        return self.main or self.document
