"""Dates that keep their precision."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bel_china_graph import dates
from bel_china_graph.model import PartialDate

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
PREFIXES = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from([4, 7, 10]))


@pytest.mark.parametrize(
    ("text", "parts"),
    [("2021", (2021, None, None)), ("2021-04", (2021, 4, None)), ("2021-04-15", (2021, 4, 15))],
)
def test_parts(text: str, parts: tuple[int, int | None, int | None]) -> None:
    assert dates.parse(text) == parts
    assert dates.make(*parts) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "21",
        "2021-4",
        "2021-13",
        "2021-02-30",
        "2021-04-15T10:00",
        "2021/04",
        "April 2021",
        " 2021",
        "2021\n",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):
        dates.parse(text)
    with pytest.raises(ValidationError):
        TypeAdapter(PartialDate).validate_python(text)


@given(PREFIXES)
def test_a_date_is_never_padded(text: str) -> None:
    assert dates.make(*dates.parse(text)) == text
    assert TypeAdapter(PartialDate).validate_python(text) == text


@given(PREFIXES)
def test_what_a_date_covers(text: str) -> None:
    first, last = dates.first_day(text), dates.last_day(text)
    assert first.isoformat().startswith(text) and last.isoformat().startswith(text)
    day = datetime.timedelta(1)
    assert not (first - day).isoformat().startswith(text)
    assert not (last + day).isoformat().startswith(text)


def test_leap_years() -> None:
    assert dates.last_day("2024-02").day == 29 and dates.last_day("2023-02").day == 28


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2021", "2021-04", True),
        ("2021-04", "2021-04-15", True),
        ("2021-05", "2021-04", False),
        ("2021", "2022", False),
        (None, "2021", True),
        (None, None, True),
    ],
)
def test_what_agrees(one: str | None, other: str | None, agree: bool) -> None:
    assert dates.agrees(one, other) is dates.agrees(other, one) is agree
