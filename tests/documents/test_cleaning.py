"""From what stands in the file to what a reader reads."""

import pytest

from bel_china_graph.documents.strand import Strand
from bel_china_graph.documents.structure.cleaning import Clean, clean

NONE: frozenset[str] = frozenset()


def cleaned(text: str, numbers: frozenset[str] = NONE, *, brackets: bool = False) -> Clean:
    return clean(Strand.of(text, 0, len(text)), numbers, brackets=brackets)


@pytest.mark.parametrize(
    ("text", "expected", "marks"),
    [
        ("the residents¹² will", "the residents will", ["12"]),
        ('a "new port"³. It', 'a "new port". It', ["3"]),
        ('the whole world,"⁵. The', 'the whole world,". The', ["5"]),
        ('an initiative."¹.', 'an initiative."', ["1"]),
        ("in a year.⁷ . But", "in a year. But", ["7"]),
        ("a plant ⁴² , then", "a plant, then", ["42"]),
        ("²⁴⁷As a result", "As a result", ["247"]),
        ("according to²⁴ .", "according to.", ["24"]),
        ("two sources¹,² here", "two sources here", ["1", "2"]),
        ("three sources¹⁻³ here", "three sources here", ["1", "2", "3"]),
        ("since 2019⁴. And", "since 2019. And", ["4"]),
        ("a plant of 12 km² and 3 m³", "a plant of 12 km² and 3 m³", []),
        ("10⁶ parts", "10⁶ parts", []),
        ("said[^n1] so", "said so", ["[^n1]"]),
    ],
)
def test_marks_are_taken_out_and_kept(text: str, expected: str, marks: list[str]) -> None:
    result = cleaned(text)
    assert result.strand.text == expected
    assert [mark for _, mark, _ in result.marks] == marks


def test_a_mark_stands_before_the_character_that_follows() -> None:
    assert cleaned("residents¹² of").marks == [(9, "12", 9)]
    assert cleaned("²⁴⁷As").marks[0][0] == 0


def test_ten_to_a_power_is_a_mark_where_a_note_has_that_number() -> None:
    assert cleaned("reached 10⁶.", frozenset({"6"})).strand.text == "reached 10."


@pytest.mark.parametrize(
    ("text", "expected", "marks"),
    [
        ("so it is [12, p. 5].", "so it is.", ["[12]"]),
        (r"so it is \[12\].", "so it is.", ["[12]"]),
        ("so it is [3-5].", "so it is.", ["[3]", "[4]", "[5]"]),
        ("so it is [3; 7, p. 2].", "so it is.", ["[3]", "[7]"]),
        ("this year [2023] it", "this year [2023] it", []),
        ("it [the park] grew", "it [the park] grew", []),
    ],
)
def test_numbers_in_brackets_lead_to_the_list_of_sources(text: str, expected: str, marks: list[str]) -> None:
    result = cleaned(text, brackets=True)
    assert result.strand.text == expected
    assert [mark for _, mark, _ in result.marks] == marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("worth \\$5 million, \\$ 7", "worth $5 million, $ 7"),
        ("in all towns, < ... > only", "in all towns, only"),
        ("grew. <...> It", "grew. It"),
        ("the policy &...> will", "the policy will"),
        ("field of<…>, and", "field of, and"),
        ('the " " park', "the park"),
        ("the “” park and «» it", "the park and it"),
        ('an "A" "B" pair', 'an "A" "B" pair'),
        ("the Centre () of", "the Centre of"),
        ("co\xadoper\u200bation", "cooperation"),
        ("one\xa0two  three\tfour\nfive", "one two three four five"),
        ("spare parts . Second , third", "spare parts. Second, third"),
        ("“curly” ‘quotes’ stay", "“curly” ‘quotes’ stay"),
        ("see [the page](https://example.org/a_b) here", "see the page here"),
        ("a ![map](map.png) b", "a b"),
        ("an *old* and _new_ tie, snake_case, 2 * 3", "an old and new tie, snake_case, 2 * 3"),
    ],
)
def test_residues_are_dropped(text: str, expected: str) -> None:
    assert cleaned(text).strand.text == expected


def test_numbers_in_brackets_without_a_list() -> None:
    assert cleaned("It is old.[3] [12-20] is a day, and so is [11-30].").strand.text == (
        "It is old. [12-20] is a day, and so is [11-30]."
    )
    assert cleaned("[29] The town").strand.text == "[29] The town"


def test_bold_is_a_span() -> None:
    result = cleaned("in **the Gomel region** it")
    assert result.strand.text == "in the Gomel region it"
    assert [result.strand.text[a:b] for a, b in result.bold] == ["the Gomel region"]


def test_a_lone_bold_sign_is_dropped() -> None:
    result = cleaned("between the regions and** others")
    assert result.strand.text == "between the regions and others"
    assert result.bold == []


def test_a_star_is_a_mark_where_a_note_has_it() -> None:
    result = cleaned("Orsha*, Lida", frozenset({"*"}))
    assert result.strand.text == "Orsha, Lida"
    assert [mark for _, mark, _ in result.marks] == ["*"]
