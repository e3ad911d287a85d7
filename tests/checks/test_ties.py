"""The rules by which several statements of a tie become one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bel_china_graph import dates
from bel_china_graph.model import Correction, DateClaim, Edge
from bel_china_graph.model.ties import combine, disagreements, pick, why_status


def said(date: str | None, *passages: str, status: str = "established", **more: object) -> Edge:
    return Edge(
        id="e", type="TWINNED_WITH", source="a", target="b", date=date, status=status,  # type: ignore[arg-type]
        dates=(DateClaim(date=date, evidence=passages),), evidence=passages, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def test_most_passages_win() -> None:
    tie = combine([said("2014", "1"), said("2016", "2"), said("2016", "3")])
    assert (tie.date, tie.disputed) == ("2016", True)


def test_a_less_precise_date_supports_those_that_agree_with_it() -> None:
    tie = combine([said("2014-05", "1"), said("2016-03", "2"), said("2016", "3")])
    assert tie.date == "2016-03"


def test_of_equals_the_more_precise_then_the_earlier() -> None:
    assert combine([said("2014", "1"), said("2016-03", "2")]).date == "2016-03"
    assert combine([said("2016", "1"), said("2014", "2")]).date == "2014"


def test_precision_is_no_disagreement() -> None:
    tie = combine([said("2016", "1"), said("2016-03", "2"), said("2016-03-04", "3"), said(None, "4")])
    assert (tie.date, tie.disputed) == ("2016-03-04", False)
    assert [d.date for d in tie.dates] == [None, "2016", "2016-03", "2016-03-04"]


def test_two_months_of_one_year_are_a_disagreement() -> None:
    assert combine([said("2016-03", "1"), said("2016-04", "2")]).disputed


def test_undated_stays_undated() -> None:
    tie = combine([said(None, "1"), said(None, "2")])
    assert (tie.date, tie.disputed, tie.evidence) == (None, False, ("1", "2"))


def test_a_plan_neither_dates_nor_disputes_what_came_about() -> None:
    tie = combine([said("2015", "1", status="planned"), said("2016", "2")])
    assert (tie.date, tie.status, tie.disputed) == ("2016", "established", False)
    assert tie.evidence == ("1", "2"), "its passage is kept"
    assert combine([said("2015", "1", status="planned")]).status == "planned"


def test_an_end_is_what_a_reader_has_to_know() -> None:
    assert combine([said("2015", "1"), said("2015", "2", status="ended")]).status == "ended"


def test_properties_come_from_the_first_that_has_them() -> None:
    tie = combine([said(None, "1"), said(None, "2", number=60), said(None, "3", number=61, business="tyres")])
    assert (tie.number, tie.business, tie.kind) == (60, "tyres", None)


@st.composite
def partial(draw: st.DrawFn) -> str | None:
    year = draw(st.integers(2014, 2016))
    month = draw(st.none() | st.integers(1, 3))
    day = draw(st.none() | st.integers(1, 3)) if month else None
    return draw(st.sampled_from([None, dates.make(year, month, day)]))


@given(st.lists(partial(), min_size=1, max_size=6))
def test_whatever_is_said(claimed: list[str | None]) -> None:
    edges = [said(d, str(n)) for n, d in enumerate(claimed)]
    tie = combine(edges)
    assert (tie.date is None) == (not any(claimed))
    assert tie.date in claimed
    assert {d.date for d in tie.dates} == set(claimed)
    assert tie.disputed == any(not dates.agrees(a, b) for a in claimed for b in claimed)
    assert sorted(p for d in tie.dates for p in d.evidence) == sorted(tie.evidence)
    backwards = combine(edges[::-1])
    assert (backwards.date, backwards.disputed, backwards.status) == (tie.date, tie.disputed, tie.status)
    again = combine([tie])
    assert (again.date, again.disputed, again.dates) == (tie.date, tie.disputed, tie.dates)


def claim(date: str | None, *passages: str, status: Any = None) -> DateClaim:
    return DateClaim(date=date, evidence=passages, status=status)


@pytest.mark.parametrize(
    ("claims", "date", "rule"),
    [
        ([claim(None, "1")], None, "no passage gives a date"),
        ([claim("2016", "1"), claim(None, "2")], "2016", "no other date is given"),
        ([claim("2016", "1"), claim("2016-03", "2")], "2016-03", "it agrees with every date that is given"),
        ([claim("2014", "1"), claim("2016", "2", "3")], "2016", "most passages give it: 2, no other date more than 1"),
        ([claim("2014", "1"), claim("2016-03", "2")], "2016-03", "the more precise"),
        ([claim("2014", "1"), claim("2016", "2")], "2014", "the earlier"),
    ],
)
def test_the_rule_that_picked_a_date_is_told(claims: list[DateClaim], date: str | None, rule: str) -> None:
    assert pick(claims).date == date
    assert rule in pick(claims).rule


def test_made_and_denied_or_ended_is_a_disagreement() -> None:
    for status, combined in (("denied", "established"), ("ended", "ended")):
        against = said(None, "2").model_copy(update={"dates": (claim(None, "2", status=status),)})
        tie = combine([said("2015", "1"), against])
        assert (tie.date, tie.status, tie.disputed) == ("2015", combined, True)
        assert disagreements(tie.dates, tie.status) == ("status",)
        assert {c.status or tie.status for c in tie.dates} == {"established", status}
    assert "ended" in why_status("ended") and "denial" in why_status("established")


def test_an_end_does_not_date_what_was_made() -> None:
    ended = said("2020", "2", status="ended")
    assert combine([said("2010", "1"), ended]).date == "2010"
    assert combine([ended]).date == "2020"


def test_combining_again_changes_nothing() -> None:
    denied = said(None, "2").model_copy(update={"dates": (claim(None, "2", status="denied"),)})
    tie = combine([said("2015", "1"), denied, said("2016", "3")])
    assert combine([tie]) == tie


def test_a_person_settles_the_date() -> None:
    given = Correction(action="redate", note="By the treaty.", to="2013")
    two = [claim("2014", "1"), claim("2016", "2")]
    assert pick(two, corrections=(given,)) == ("2013", "a person gave it")
    assert disagreements(two, corrections=(given,)) == ()
