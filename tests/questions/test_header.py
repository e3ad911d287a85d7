"""The comment on top of a question, and the values that users give."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Parameter, Question
from bel_china_graph.questions import Lookup, all_questions, bind, question
from bel_china_graph.questions.header import parse

TEXT = """// title: Partners
// description: Whom it is
//   tied to.
// @param name: node - the place
// @param since: date = null - not before
// @param number: integer = 10 - how many
// @param word: text = "x - y" - a word
// asked: partners of {name}
// also: since {since}
// example: Partners of Minsk?
MATCH (a:<<nodes>> {id: $name})-[r:<<ties>>]-() WHERE r.date_from >= $since AND a.name <> $word
RETURN r AS found, a.name AS name LIMIT $number
"""


def nowhere(name: str) -> str:
    raise QuestionError(f"Nothing is called {name}")


def looking(node: Callable[[str], str]) -> Lookup:
    return Lookup(
        node=node, region=lambda name: f"region {name}", units=lambda label: [{"id": "x", "name": label, "kind": None}]
    )


def test_a_header_is_read() -> None:
    read = parse(Path("my_partners.cypher"), TEXT)
    assert (read.name, read.title, read.description) == ("my-partners", "Partners", "Whom it is tied to.")
    assert read.parameters == (
        Parameter(name="name", description="the place", type="node", required=True),
        Parameter(name="since", description="not before", type="date"),
        Parameter(name="number", description="how many", type="integer", default=10),
        Parameter(name="word", description="a word", type="text", default="x - y"),
    )
    assert (read.asked, read.also) == (("partners of {name}",), ("since {since}",))
    assert read.example == "Partners of Minsk?"
    assert read.columns == ("found", "name")
    assert read.cypher.startswith("MATCH (a:BelarusianRegion|ChineseProvince|")
    assert "[r:AGREED_WITH|RESIDENT_OF|TWINNED_WITH]" in read.cypher


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("// title: Partners\n", "", "has no title"),
        ("description", "descripton", "line 2: 'descripton: Whom it is tied to.' is neither"),
        ("of {name}", "of {nam}", "line 8: no parameter is called nam"),
        ("of {name}", "of [{name}", "line 8: .* opens a bracket"),
        ("of {name}", "of <frends>", "line 8: there is no group of words <frends>"),
        ("of {name}", "of {name", "line 8: '{name' is neither a word nor a parameter"),
        ("// example: Partners of Minsk?\n", "", "has patterns, but no example"),
        ("AS found", "+ 1", "the column 'r . 1' has no name"),
        (": node", ": nod", "line 4: no parameter has the type nod"),
        ("= 10", "= ten", "line 6: the default 'ten' is no JSON value"),
        ("// @param since: date = null - not before\n", "", "line 8: no parameter is called since"),
        (">= $since", ">= date()", "since is not both declared and used"),
        ("LIMIT $number", "", "number is not both declared and used"),
    ],
)
def test_a_wrong_header_is_named_with_its_line(old: str, new: str, message: str) -> None:
    with pytest.raises(QuestionError, match=message) as caught:
        parse(Path("folder/mine.cypher"), TEXT.replace(old, new))
    assert "folder/mine.cypher" in str(caught.value)


def test_every_question_explains_itself() -> None:
    for name, item in all_questions().items():
        assert name == item.name
        assert item.title[0].isupper() and not item.title.endswith(".")
        assert item.description.endswith(".")
        for parameter in item.parameters:
            assert parameter.description, f"{name}: {parameter.name}"


def test_an_unknown_question_is_answered_with_those_like_it() -> None:
    with pytest.raises(QuestionError, match=r"No question is called 'partner'. Did you mean partners"):
        question("partner")


def with_parameters(*parameters: Parameter) -> Question:
    return Question(name="q", title="Q", description="Q.", cypher="RETURN 1", parameters=parameters)


@pytest.mark.parametrize(
    ("type_", "given", "expected"),
    [
        ("text", "x", "x"),
        ("integer", "12", 12),
        ("integer", 12, 12),
        ("boolean", "yes", True),
        ("date", "2015", datetime.date(2015, 1, 1)),
        ("last_day", "2016-02", datetime.date(2016, 2, 29)),
        ("relation", "twinned-with", "TWINNED_WITH"),
        ("label", "city", "City"),
        ("node", "Gomel", "id of Gomel"),
        ("region", "Gomel", "region Gomel"),
        ("units", "City", [{"id": "x", "name": "City", "kind": None}]),
        ("labels", "city", ["City"]),
        ("labels", "region", ["BelarusianRegion", "ChineseProvince"]),
        ("labels", "City, University", ["City", "University"]),
        ("status", "Planned", "planned"),
        ("country", "cn", "CN"),
        ("side", "by", "BY"),
    ],
)
def test_a_value_is_turned_into_what_the_query_needs(type_: str, given: Any, expected: Any) -> None:
    asked = with_parameters(Parameter(name="x", type=type_, required=True))
    assert bind(asked, {"x": given}, looking(lambda name: f"id of {name}")) == {"x": expected}


@pytest.mark.parametrize(
    ("type_", "given", "message"),
    [
        ("integer", "ten", "'ten' is no whole number"),
        ("boolean", "perhaps", "'perhaps' is neither yes nor no"),
        ("date", "2015-13", "The parameter 'x' is wrong"),
        ("date", "yesterday", "'yesterday' is no date"),
        ("relation", "loves", "'loves' is no type of tie; there are AGREED_WITH"),
        ("node", "Atlantis", "Nothing is called Atlantis"),
        ("labels", "village", "'village' is no label or level"),
        ("status", "broken", "'broken' is no status; there are established"),
        ("country", "China", "'China' is no country"),
        ("side", "DE", "'DE' is no side of a tie"),
    ],
)
def test_a_wrong_value_is_refused(type_: str, given: str, message: str) -> None:
    with pytest.raises(QuestionError, match=message):
        bind(with_parameters(Parameter(name="x", type=type_, required=True)), {"x": given}, looking(nowhere))


def test_defaults_unknown_and_missing_parameters() -> None:
    asked = with_parameters(
        Parameter(name="x", required=True, description="the place"),
        Parameter(name="y", default=3, type="integer"),
    )
    assert bind(asked, {"x": "a"}, looking(nowhere)) == {"x": "a", "y": 3}
    assert bind(asked, {"x": "a", "y": None}, looking(nowhere)) == {"x": "a", "y": 3}
    with pytest.raises(QuestionError, match="needs 'x': the place"):
        bind(asked, {}, looking(nowhere))
    with pytest.raises(QuestionError, match=r"has no parameter 'z'. It has x, y"):
        bind(asked, {"x": "a", "z": 1}, looking(nowhere))
