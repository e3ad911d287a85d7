"""How dates and numbers are written on a page."""

import datetime

from bel_china_graph import dates

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def date_words(text: str | None) -> str:
    """Return a date as people write it, as precise as it is.

    >>> date_words("2021"), date_words("2021-04"), date_words("2021-04-15"), date_words(None)
    ('2021', 'April 2021', '15 April 2021', 'undated')
    """
    if text is None:
        return "undated"
    year, month, day = dates.parse(text)
    parts = (str(day) if day else "", _MONTHS[month - 1] if month else "", f"{year}")
    return " ".join(part for part in parts if part)


def day_words(day: datetime.date) -> str:
    """Return a day as people write it, in English whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def count(number: int, one: str, many: str) -> str:
    """Return a number with its word.

    >>> count(1, "tie", "ties"), count(1200, "tie", "ties")
    ('1 tie', '1,200 ties')
    """
    return f"{number:,} {one if number == 1 else many}"
