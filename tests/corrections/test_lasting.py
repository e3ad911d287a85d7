"""In the database: what a person said of one folder's documents holds when another folder is loaded."""

import pytest

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Edge, Node
from bel_china_graph.pipeline.database import explain
from bel_china_graph.store import Store

from .support import document, graph_of, tie

pytestmark = pytest.mark.database

ONE = document("one", ("TWINNED_WITH", "Minsk", "Harbin", "2015"), ("RESIDENT_OF", "LW", "Big Rock", "2020"))
TWO = document("two", ("TWINNED_WITH", "Minsk", "Harbin", "2021"), ("TWINNED_WITH", "Minsk", "Harbin", "2021-04"))
TWINS = "{type: TWINNED_WITH, ends: [Minsk, Harbin]}"
SAID = f"""\
- {{redate: {TWINS}, to: 2014-05, note: Treaty.}}
- {{confirm: {TWINS}, note: Seen., who: Olga, when: 2024}}
- {{rename: LW, to: Lathes, note: Its sign.}}
- {{confirm: twinned-with-nothing, note: Lost.}}
"""
ID = tie(graph_of(ONE), "Minsk", "Harbin").id


def twins(store: Store) -> Edge:
    item = store.explain(ID).item
    assert isinstance(item, Edge)
    return item


def dump(store: Store) -> list[str]:
    nodes = store.read("MATCH (n) WHERE NOT n:Loading RETURN labels(n)[0], properties(n)", limit=None)
    ties = store.read("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)", limit=None)
    return sorted(map(str, (*nodes.rows, *ties.rows)))


@pytest.mark.parametrize("corrected_first", [True, False])
def test_corrections_of_one_folder_survive_the_load_of_another(store: Store, corrected_first: bool) -> None:
    corrected, plain = graph_of(ONE, corrections=SAID), graph_of(TWO)
    for graph in (corrected, plain) if corrected_first else (plain, corrected):
        store.load(graph)
    found = twins(store)
    assert (found.date, found.disputed) == ("2014-05", False)
    assert [c.action for c in found.corrections] == ["redate", "confirm"]
    assert {claim.date for claim in found.dates} == {"2015", "2021", "2021-04"}, "the sources' claims stay"
    before = dump(store)
    for graph in (plain, corrected):
        assert not store.load(graph).changed
    assert dump(store) == before


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_folders_corrected_apart_make_the_graph_of_all_together(store: Store, order: tuple[int, ...]) -> None:
    contract = document("three", ("AGREED_WITH", "Lathe Works", "North Tools", "2016"), kind="contract")
    documents = (ONE, TWO, contract)
    text = SAID + (
        "- {redate: {type: AGREED_WITH, ends: [Lathe Works, North Tools], date: 2016}, to: 2018, note: a}\n"
        "- {not: Big Rock, note: b}\n"
    )
    together = graph_of(*documents, corrections=text)
    for number in order:
        store.load(graph_of(documents[number], corrections=text))
    apart = store.graph()
    assert {node.id: node for node in apart.nodes} == {node.id: node for node in together.nodes}
    assert {edge.id: edge for edge in apart.edges} == {edge.id: edge for edge in together.edges}


def test_another_name_holds_against_what_others_say(store: Store) -> None:
    store.load(graph_of(ONE, corrections=SAID))
    store.load(graph_of(*(document(f"d{n}", ("RESIDENT_OF", "LW", "Big Rock", "2020")) for n in range(3))))
    found = store.resolve("LW")
    assert (found.name, found.corrections[0].note) == ("Lathes", "Its sign.")


def test_a_correction_taken_back_is_gone_with_the_next_reading(store: Store) -> None:
    store.load(graph_of(ONE, corrections=SAID))
    store.load(graph_of(TWO))
    store.load(graph_of(ONE))
    found = twins(store)
    assert (found.date, found.disputed, found.corrections) == ("2021-04", True, ())
    assert store.corrections() == ()
    assert store.resolve("LW").name == "LW"


def test_forgetting_the_document_forgets_what_was_said_of_it(store: Store) -> None:
    store.load(graph_of(ONE, corrections=SAID))
    store.load(graph_of(TWO))
    store.forget("one")
    assert (twins(store).date, twins(store).corrections) == ("2021-04", ())
    assert store.corrections() == ()


def test_the_record_is_kept_as_it_was_written(store: Store) -> None:
    graph = graph_of(ONE, corrections=SAID)
    store.load(graph)
    assert store.corrections() == graph.corrections
    (idle,) = [record for record in store.corrections() if record.idle]
    assert (idle.line, idle.note) == (4, "Lost.")


def test_two_folders_with_one_file_keep_a_record_each(store: Store) -> None:
    store.load(graph_of(ONE, corrections=SAID))
    store.load(graph_of(TWO, corrections=SAID))
    renames = [record for record in store.corrections() if record.action == "rename"]
    assert sorted(bool(record.idle) for record in renames) == [False, True]


def test_explain_tells_why_something_is_not_there(store: Store) -> None:
    gone = f"- {{reject: {TWINS}, note: Another pair.}}\n- {{not: LW, note: A slogan.}}\n"
    store.load(graph_of(ONE, corrections=gone))
    with pytest.raises(QuestionError, match=r"Minsk TWINNED_WITH Harbin was rejected by a person: Another pair"):
        explain(ID, store=store)
    with pytest.raises(QuestionError, match=r"LW was taken out by a person: A slogan.*corrections\.yaml, line 2"):
        explain("lw", store=store)
    with pytest.raises(QuestionError, match="Nothing in the graph is called 'nothing'"):
        explain("nothing", store=store)
    store.load(graph_of(TWO))
    assert set(twins(store).evidence) == {"two-0", "two-1"}, "who did not correct it still says so"


def test_merged_nodes_stay_one_and_are_found_by_either_name(store: Store) -> None:
    merge = "- {merge: LW, into: {id: company-lathe-works, name: Lathe Works, label: Company}, note: Short for it.}\n"
    store.load(graph_of(ONE, corrections=merge))
    store.load(graph_of(document("three", ("AGREED_WITH", "Lathe Works", "North Tools", "2016"))))
    found = store.resolve("LW")
    assert isinstance(found, Node)
    assert (found.id, set(found.evidence)) == ("company-lathe-works", {"one-1", "three-0"})
    assert found.variants["LW"] == "corrected: Short for it."


def test_a_dated_agreement_is_one_with_what_others_say_of_that_date(store: Store) -> None:
    one, other, right = (
        document(name, ("AGREED_WITH", "Lathe Works", "North Tools", date), kind="contract")
        for name, date in (("one", "2016"), ("other", "2016"), ("right", "2017"))
    )
    wrong = tie(graph_of(one), "Lathe Works", "North Tools")
    dated = graph_of(one, corrections=f"- redate: {wrong.id}\n  to: 2017-03\n  note: Its seal.\n")
    store.load(dated)
    assert explain(wrong.id, store=store).item == tie(dated, "Lathe Works", "North Tools"), "the former id leads there"
    store.load(graph_of(right))
    store.load(graph_of(other))
    agreements = sorted((e for e in store.graph().edges if e.type == "AGREED_WITH"), key=lambda e: e.date or "")
    assert [(e.date, e.disputed, set(e.evidence)) for e in agreements] == [
        ("2016", False, {"other-0"}),
        ("2017-03", False, {"one-0", "right-0"}),
    ]
    assert [claim.date for claim in agreements[1].dates] == ["2016", "2017"]
