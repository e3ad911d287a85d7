"""What a phrase names: places, countries, dates and numbers."""

import datetime

import pytest

from bel_china_graph.extract.phrase import named
from bel_china_graph.extract.units import unit, units

TODAY = datetime.date(2026, 5, 1)


def found(text: str) -> list[tuple[str, str, str]]:
    return [(text[item.start : item.end], item.kind, item.value) for item in named(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gomel and the Gomel Region", [("Gomel", "node", "gn-627907"), ("Gomel Region", "node", "BY-HO")]),
        ("the sister cities of Minsk?", [("Minsk", "node", "gn-625144")]),
        ("partners in 四川", [("四川", "node", "CN-SC")]),
        ("Chinese capital in Germany", [("Chinese", "country", "CN"), ("Germany", "country", "DE")]),
        ("top five of 10", [("five", "number", "5"), ("10", "number", "10")]),
        ("on 3 May 2019", [("3 May 2019", "date", "2019-05-03")]),
        ("since 2015-06", [("2015-06", "date", "2015-06")]),
        ("last year", [("last year", "date", "2025")]),
        ("in the spring of 2015", []),
        ("since spring 2015", []),
        ("January to May 2019", []),
        ("a word", []),
    ],
)
def test_what_a_phrase_names(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def test_a_bare_name_may_also_mean_the_region() -> None:
    assert [item.unit for item in named("Gomel, the city of Gomel", TODAY)] == ["BY-HO", None]


def test_a_period_has_an_end() -> None:
    (period,) = named("between 2010 and 2015", TODAY)
    assert (period.value, period.until) == ("2010", "2015")


def test_units_are_found_by_all_their_names() -> None:
    assert len(units()) == 40
    for name in ("Gomel Region", "Gomel", "BY-HO", "gomel region"):
        found = unit(name)
        assert found and found.id == "BY-HO", name
    assert unit("Tibet") and unit("Sichuan Province") and unit("City:Gomel") is None
