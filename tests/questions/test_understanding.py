"""Questions in plain English: which saved question they ask, and which are refused."""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Named
from bel_china_graph.pipeline.asking import understand
from bel_china_graph.pipeline.names import lookup
from bel_china_graph.questions import all_questions, bind, question
from bel_china_graph.questions import understand as understood
from bel_china_graph.questions.header import parse
from bel_china_graph.questions.phrase import Phrase
from bel_china_graph.store import Store

ASKED = yaml.safe_load(Path(__file__).with_name("asked.yaml").read_text(encoding="utf-8"))
TODAY = datetime.date(2026, 5, 1)


def bound(name: str, given: dict[str, Any], store: Store) -> dict[str, Any]:
    """Return what the query gets: two names of one place are the same."""
    return bind(question(name), {key: str(value) for key, value in given.items()}, lookup(store))


@pytest.mark.database
@pytest.mark.parametrize("case", ASKED["first"] + ASKED["second"], ids=lambda case: case["asked"])
def test_a_question_is_understood(corpus: Store, case: dict[str, Any]) -> None:
    found = understand(case["asked"], store=corpus, today=TODAY)
    assert found.question == case["question"]
    assert bound(found.question, found.parameters, corpus) == bound(case["question"], case["parameters"], corpus)


@pytest.mark.database
@pytest.mark.parametrize("case", ASKED["refused"], ids=lambda case: case["asked"])
def test_what_is_not_understood_is_refused(corpus: Store, case: dict[str, str]) -> None:
    with pytest.raises(QuestionError) as refused:
        understand(case["asked"], store=corpus, today=TODAY)
    assert case["because"] in refused.value.problem


def test_there_are_enough_of_them() -> None:
    assert len(ASKED["first"] + ASKED["second"]) >= 60
    assert len(ASKED["refused"]) >= 20
    assert {case["question"] for case in ASKED["first"] + ASKED["second"]} | {"evidence"} == set(all_questions())


@pytest.mark.database
@pytest.mark.parametrize("name", all_questions())
def test_every_question_understands_its_example(corpus: Store, name: str) -> None:
    assert understand(question(name).example, store=corpus).question == name


def test_a_refusal_offers_the_nearest_questions_with_examples() -> None:
    with pytest.raises(QuestionError) as refused:
        understood("Who are the enemies of Gomel?", [Named(kind="node", start=23, end=28, value="g")])
    assert "'enemies'" in refused.value.problem
    assert "partners: " in refused.value.remedy and question("partners").example in refused.value.remedy


@pytest.mark.parametrize("text", ["", "???", "tell me, please " * 20])
def test_nothing_and_too_much_are_refused(text: str) -> None:
    with pytest.raises(QuestionError):
        understood(text, [])


MINE = """// title: Colours
// description: What has a colour.
// @param shade: text - which
// asked: coloured {shade}
// example: What is coloured green?
RETURN $shade AS shade
"""


def test_a_question_of_its_own_brings_its_own_phrases() -> None:
    questions = [*all_questions().values(), parse(Path("colours.cypher"), MINE)]
    found = understood("What was coloured crimson?", [], questions)
    assert (found.question, found.parameters) == ("colours", {"shade": "crimson"})


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("since {}", ("2015", None)),
        ("after {}", ("2016", None)),
        ("before {}", (None, "2014")),
        ("until {}", (None, "2015")),
        ("in {}", ("2015", "2015")),
        ("{}", ("2015", "2015")),
    ],
)
def test_what_stands_before_a_date_makes_a_period(text: str, period: tuple[str | None, str | None]) -> None:
    asked = text.format("2015")
    date = Named(kind="date", start=asked.index("2015"), end=len(asked), value="2015")
    things = [thing for thing in Phrase.of(asked, [date]).things.get(0, ()) if "period" in thing.types]
    assert [thing.values for thing in things if thing.end == len(asked.split())] == [period]


def test_two_dates_make_a_period() -> None:
    asked = "between May 2015 and 2017"
    dates = [
        Named(kind="date", start=8, end=16, value="2015-05"),
        Named(kind="date", start=21, end=25, value="2017"),
    ]
    things = Phrase.of(asked, dates).things[0]
    assert [thing.values for thing in things if "period" in thing.types and thing.end == 5] == [("2015-05", "2017")]
