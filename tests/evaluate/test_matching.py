"""Which ties stand for which facts, and what the figures make of it."""

import pytest

from bel_china_graph.evaluate import Evaluation, Fact, evaluate
from bel_china_graph.evaluate.names import bare_place, same_name
from bel_china_graph.model import Edge, Graph, Node

from .support import end, fact

NODES = (
    Node(id="r", label="BelarusianRegion", name="Grodno", country="BY", aliases=("Hrodna",)),
    Node(id="c", label="City", name="Grodno", country="BY"),
    Node(id="p", label="ChineseProvince", name="Gansu", country="CN"),
    Node(id="u", label="University", name="Belarusian State Economic University", country="BY"),
    Node(id="k", label="Company", name="Kedr Bio LLC"),
    Node(id="z", label="IndustrialPark", name="Great Stone"),
)


def edge(
    date: str | None = None, source: str = "r", target: str = "p", type: str = "TWINNED_WITH", **more: str
) -> Edge:
    return Edge(id=f"{source}{date}{type}", type=type, source=source, target=target, date=date, **more)  # type: ignore[arg-type]


def evaluated(facts: list[Fact], *edges: Edge) -> Evaluation:
    return evaluate("d", facts, Graph(nodes=NODES, edges=edges))


def counts(facts: list[Fact], *edges: Edge) -> tuple[int, int, int, int, int]:
    total = evaluated(facts, *edges).total
    return total.gold, total.found, total.right, total.wrong, total.dated


@pytest.mark.parametrize(
    ("facts", "edges", "expected"),
    [
        ([fact()], [edge("2007-05")], (1, 1, 1, 0, 1)),
        ([fact()], [edge("2008")], (1, 1, 1, 0, 0)),
        ([fact()], [edge()], (1, 1, 1, 0, 0)),
        ([fact()], [], (1, 0, 0, 0, 0)),
        ([fact()], [edge("2007", source="p", target="r")], (1, 1, 1, 0, 1)),
        ([fact()], [edge("2007", source="c")], (1, 0, 0, 1, 0)),
        ([fact()], [edge("2007", status="ended")], (1, 1, 1, 0, 1)),
        ([fact(one="R:Grodno ~ C:Grodno")], [edge("2007", source="c")], (1, 1, 1, 0, 1)),
        ([fact(dates="")], [edge("2007")], (1, 1, 1, 0, 0)),
        ([fact(dates="")], [edge()], (1, 1, 1, 0, 1)),
        ([fact(dates="2006,2007-05")], [edge("2007-05-01")], (1, 1, 1, 0, 1)),
        ([fact("opt")], [edge("2007")], (0, 0, 1, 0, 0)),
        ([fact("opt")], [], (0, 0, 0, 0, 0)),
        ([fact("opt"), fact()], [edge("2007")], (1, 1, 1, 0, 1)),
        ([fact("planned")], [edge("2007")], (0, 0, 0, 1, 0)),
        ([fact("planned")], [edge("2007", status="planned")], (0, 0, 0, 0, 0)),
        ([fact()], [edge("2009"), edge("2007")], (1, 1, 1, 1, 1)),
        ([fact(dates="2009"), fact(dates="2007")], [edge("2007")], (2, 1, 1, 0, 1)),
        ([], [edge("2007")], (0, 0, 0, 1, 0)),
        ([fact(types="RESIDENT_OF", one="K:Kedr Bio", other="Z:Great Stone")],
         [edge("2007", "k", "z", "RESIDENT_OF")], (1, 1, 1, 0, 1)),
        ([fact(types="RESIDENT_OF", one="K:Kedr Bio", other="Z:Great Stone")],
         [edge("2007", "z", "k", "RESIDENT_OF")], (1, 0, 0, 1, 0)),
        ([], [edge("2007", type="PART_OF")], (0, 0, 0, 0, 0)),
    ],
)  # fmt: skip
def test_facts_and_edges(facts: list[Fact], edges: list[Edge], expected: tuple[int, ...]) -> None:
    assert counts(facts, *edges) == expected


def test_a_tie_of_another_allowed_type_counts_for_the_likeliest_one() -> None:
    either = fact(types="TWINNED_WITH,AGREED_WITH")
    found = evaluated([either], edge("2007", type="AGREED_WITH")).figures
    assert (found["TWINNED_WITH"].found, found["TWINNED_WITH"].right, found["AGREED_WITH"].right) == (1, 1, 0)


def test_the_shares() -> None:
    facts = [fact(), fact(dates="2009"), fact(types="AGREED_WITH")]
    total = evaluated(facts, edge("2007"), edge("2009-03"), edge("2001", source="c")).total
    assert (total.precision, total.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert (total.f1, total.date_accuracy) == (pytest.approx(2 / 3), 1.0)
    nothing = evaluated([]).total
    assert (nothing.precision, nothing.recall, nothing.f1, nothing.date_accuracy, nothing.year_accuracy) == (0,) * 5


def test_the_year_may_be_right_where_the_day_is_not() -> None:
    total = evaluated([fact(dates="2007-05")], edge("2007-06")).total
    assert (total.dated, total.in_year, total.date_accuracy, total.year_accuracy) == (0, 1, 0.0, 1.0)


def test_the_kinds_of_mistakes() -> None:
    told = evaluated([fact()], edge("2007"), edge("2008"), edge("2007", source="c")).findings
    assert [each.kind for each in told] == ["duplicate", "false"]
    assert [each.kind for each in evaluated([fact("planned", dates="")], edge()).findings] == ["planned"]
    assert [each.kind for each in evaluated([fact()]).findings] == ["missed"]
    wrong = evaluated([fact()], edge("2011")).findings
    assert [(each.kind, each.gold_dates, each.date) for each in wrong] == [("date", ("2007",), "2011")]


def test_names() -> None:
    assert same_name("Kedr Bio LLC", "kedr-bio") and not same_name("Kedr Bio", "Kedr Wood")
    assert same_name("BelazHolding", "Belaz Holding") and same_name("Université Lyon", "Universite Lyon")
    assert not same_name("State University of Belarus", "State University of China")
    assert not same_name("State Economic University", "State Technical University")
    assert same_name("Нефтехим", "нефтехим") and not same_name("Нефтехим", "Белкоммунмаш")
    assert [bare_place(name) for name in ("Central District of Minsk", "Lida, Grodno Region", ", x")] == [
        "Central", "Lida", ", x",
    ]  # fmt: skip


def test_ends() -> None:
    region, _, _, university, *_ = NODES
    assert end("R:Hrodna").fits(region) and not end("C:Hrodna").fits(region)
    assert end("U:BSEU=Belarusian State Economic University").fits(university)
    assert not end("U:Belarusian State University").fits(university)
    assert end("O:Belarusian State Economic University").fits(university), "bodies may have another label"
    assert not end("O:Grodno").fits(region), "a place is no body"
    assert not end("C:Belarusian State Economic University").fits(university)


def test_evaluations_add_up() -> None:
    one, other = evaluated([fact()], edge("2007")), evaluated([fact()])
    both = sum([one, other], Evaluation())
    assert (both.total.gold, both.total.found, len(both.findings)) == (2, 1, 1)
