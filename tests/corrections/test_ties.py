"""Ties that are wrong, checked, or of another date; and what is no node."""

from pathlib import Path

import pytest

from bel_china_graph import graphfiles

from .support import document, graph_of, named, tie

NEWS = document(
    "news",
    ("TWINNED_WITH", "Minsk", "Harbin", "2015"),
    ("AGREED_WITH", "Lathe Works", "North Tools", "2016"),
    ("RESIDENT_OF", "Bright Future", "Big Rock", "2020"),
    kind="contract",
)
LIST = document("list", ("TWINNED_WITH", "Minsk", "Harbin", "2021-04"), ("TWINNED_WITH", "Minsk", "Harbin", "2021"))
TWINS = "{type: TWINNED_WITH, ends: [Harbin, gn-1]}"


def test_a_rejected_tie_is_among_the_rejected_with_the_note() -> None:
    graph = graph_of(NEWS, LIST, corrections=f"- reject: {TWINS}\n  note: Another pair.\n")
    assert not [e for e in graph.edges if e.type == "TWINNED_WITH"]
    told = [(r.document, r.type, r.reason, r.detail) for r in graph.rejected]
    assert told == [
        (document_, "TWINNED_WITH", "corrected: Another pair.", "Minsk - Harbin")
        for document_ in ("list", "list", "news")
    ]
    assert {"Minsk", "Harbin"} <= named(graph), "its ends are still named"
    (record,) = graph.corrections
    assert record.matched == record.removed == (tie(graph_of(NEWS, LIST), "Minsk", "Harbin").id,)


def test_passages_that_nothing_rests_on_any_more_are_gone() -> None:
    graph = graph_of(NEWS, LIST, corrections=f"- reject: {TWINS}\n  note: a\n")
    assert {e.id for e in graph.evidence} == {"news-0", "list-0", "news-1", "news-2"}, "list-1 named nothing first"


def test_a_confirmed_tie_says_so_and_stays_as_it_is() -> None:
    before = tie(graph_of(NEWS, LIST), "Minsk", "Harbin")
    after = tie(
        graph_of(NEWS, LIST, corrections=f"- confirm: {TWINS}\n  note: Seen.\n  when: 2024\n"), "Minsk", "Harbin"
    )
    assert after.model_copy(update={"corrections": (), "claims": before.claims}) == before
    assert before.disputed
    assert [c.words for c in after.corrections] == ["checked by a person: Seen. (2024)"]


def test_a_date_of_a_person_holds_and_the_claims_stay() -> None:
    before = tie(graph_of(NEWS, LIST), "Minsk", "Harbin")
    after = tie(
        graph_of(NEWS, LIST, corrections=f"- redate: {TWINS}\n  to: 2014-05-01\n  note: Treaty.\n"), "Minsk", "Harbin"
    )
    assert (before.date, before.disputed) == ("2021-04", True)
    assert (after.id, after.date, after.disputed) == (before.id, "2014-05-01", False)
    assert after.dates == before.dates
    assert after.corrections[0].words == "dated 2014-05-01 by a person: Treaty."


def test_of_several_dates_the_one_given_last_holds() -> None:
    two = "\n".join(
        f"- {{redate: {TWINS}, to: {date}, note: a, when: {when}}}"
        for date, when in (("2013", "2024-05"), ("2014", "2024"))
    )
    assert tie(graph_of(NEWS, corrections=two), "Minsk", "Harbin").date == "2013"
    assert tie(graph_of(NEWS, corrections=two.replace(", when: 2024-05", "")), "Minsk", "Harbin").date == "2014"
    undated = two.replace(", when: 2024-05", "").replace(", when: 2024", "")
    assert tie(graph_of(NEWS, corrections=undated), "Minsk", "Harbin").date == "2014", "the later entry"


def test_an_agreement_dated_as_another_joins_it() -> None:
    more = document("more", ("AGREED_WITH", "Lathe Works", "North Tools", "2017-03"), kind="contract")
    both = graph_of(NEWS, more)
    wrong, right = sorted((e for e in both.edges if e.type == "AGREED_WITH"), key=lambda e: e.date or "")
    graph = graph_of(NEWS, more, corrections=f"- redate: {wrong.id}\n  to: 2017-03\n  note: a\n")
    joined = tie(graph, "Lathe Works", "North Tools")
    assert (joined.id, joined.date, joined.disputed) == (right.id, "2017-03", False)
    assert set(joined.evidence) == {"news-1", "more-0"}


def test_a_lost_id_is_made_good_by_type_ends_and_keys() -> None:
    agreement = "{id: agreed-with-lost, type: AGREED_WITH, ends: [Lathe Works, North Tools], kind: contract, date: %s}"
    for date, found in (("2016", True), ("2016-03", True), ("2017", False)):
        graph = graph_of(NEWS, corrections=f"- confirm: {agreement % date}\n  note: a\n")
        assert bool(tie(graph, "Lathe Works", "North Tools").corrections) is found, date
        assert bool(graph.corrections[0].idle) is not found


def test_several_ties_are_not_guessed() -> None:
    more = document("more", ("AGREED_WITH", "Lathe Works", "North Tools", "2019"), kind="contract")
    entry = "- reject: {type: AGREED_WITH, ends: [Lathe Works, North Tools]}\n  note: a\n"
    graph = graph_of(NEWS, more, corrections=entry)
    assert "may be any of" in graph.corrections[0].idle
    assert len([e for e in graph.edges if e.type == "AGREED_WITH"]) == 2


def test_what_is_no_node_goes_with_its_ties_and_what_only_it_needed() -> None:
    alone = document("alone", ("RESIDENT_OF", "Bright Future", "Big Rock", "2020"))
    assert {"Minsk", "Minsk Region"} <= named(graph_of(alone)), "they contain it"
    graph = graph_of(alone, corrections="- not: Bright Future\n  note: A slogan.\n")
    assert named(graph) == {"Big Rock"}
    assert graph.edges == ()
    assert {(r.type, r.reason, r.detail) for r in graph.rejected} == {
        ("Company", "corrected: A slogan.", "Bright Future"),
        ("RESIDENT_OF", "corrected: A slogan.", "Bright Future - Big Rock"),
    }
    (record,) = graph.corrections
    assert record.matched == ("company-bright-future",)
    assert (record.removed, record.claims) == (record.matched, 1)


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("confirm: twinned-with-nothing", "nothing that was read says so"),
        ("reject: {type: TWINNED_WITH, ends: [Minsk, North Tools]}", "nothing that was read says so"),
        ("confirm: {type: PART_OF, ends: [Minsk, Minsk Region]}", "from the gazetteer"),
        ("not: Brighter Future", "nothing that was read is called Brighter Future"),
    ],
)
def test_what_matches_nothing_is_told(entry: str, reason: str) -> None:
    graph = graph_of(NEWS, LIST, corrections=f"# first\n- {entry}\n  note: a\n")
    (record,) = graph.corrections
    assert reason in record.idle
    assert (record.file, record.line, record.matched) == ("corrections.yaml", 2, ())
    assert graph.model_copy(update={"corrections": ()}) == graph_of(NEWS, LIST)


def test_the_order_of_the_file_is_the_order_of_the_record() -> None:
    text = f"- {{reject: {TWINS}, note: a}}\n- {{confirm: {TWINS}, note: b}}\n- {{rename: Minsk, to: Mensk, note: c}}\n"
    records = graph_of(NEWS, LIST, corrections=text).corrections
    assert [(r.action, r.line, bool(r.idle)) for r in records] == [
        ("reject", 1, False), ("confirm", 2, True), ("rename", 3, False),
    ]  # fmt: skip


def test_the_same_corrections_make_the_same_bytes(tmp_path: Path) -> None:
    text = f"- {{redate: {TWINS}, to: 2014, note: a}}\n- {{not: Bright Future, note: b}}\n- {{confirm: x, note: c}}\n"
    graphs = [graph_of(NEWS, LIST, corrections=text) for _ in range(2)]
    for name, graph in zip("ab", graphs, strict=True):
        graphfiles.write(graph, tmp_path / name)
        assert graphfiles.read(tmp_path / name) == graph
    for file in (tmp_path / "a").iterdir():
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()
