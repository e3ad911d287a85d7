"""The records of a graph, from the graph and from databases that loaded it."""

from pathlib import Path

import database_graphs as facts
import pytest
from export.support import awkward, contents

from bel_china_graph import graphfiles
from bel_china_graph.errors import GraphFileError
from bel_china_graph.model import Edge, Graph
from bel_china_graph.records import GraphRecords
from bel_china_graph.records.properties import edge_of, tie_properties
from bel_china_graph.store import Store, streaming


@pytest.mark.database
@pytest.mark.parametrize("page", [2, 5000])
def test_they_are_what_a_load_writes(store: Store, page: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "_NODES", page)
    monkeypatch.setattr(streaming, "_SOURCES", page)
    store.load(awkward())
    assert contents(store.records()) == contents(GraphRecords(awkward()))


@pytest.mark.database
def test_of_an_empty_database_there_are_none(store: Store) -> None:
    assert contents(store.records()) == ([], []) == contents(GraphRecords(Graph()))


def test_they_are_the_same_from_a_folder(tmp_path: Path) -> None:
    graphfiles.write(awkward(), tmp_path)
    assert contents(GraphRecords(graphfiles.Folder(tmp_path))) == contents(GraphRecords(awkward()))


def test_they_can_be_read_twice() -> None:
    records = GraphRecords(awkward())
    assert contents(records) == contents(records)


def test_a_passage_mentions_what_it_evidences_and_the_ends_of_its_ties() -> None:
    found = {(tie.source[1], tie.target) for tie in GraphRecords(facts.sample()).relationships(["MENTIONS"])}
    assert {target for passage, target in found if passage == "n1"} == {
        ("City", facts.GOMEL.id),
        ("City", facts.HUAIAN.id),
    }


@pytest.mark.parametrize(
    ("part", "item", "says"),
    [
        ("nodes", facts.GOMEL, "Two nodes of the graph have the id geonames:1"),
        ("edges", facts.TWINS, "Two ties of the graph have the id t1"),
        ("nodes", facts.GOMEL.model_copy(update={"id": "x", "label": "Village"}), "the label Village"),
        ("edges", facts.TWINS.model_copy(update={"id": "x", "type": "LIKES"}), "the type LIKES"),
        ("edges", facts.TWINS.model_copy(update={"id": "x", "target": "nowhere"}), "Tie x names the node nowhere"),
        ("edges", facts.TWINS.model_copy(update={"id": "x", "evidence": ("q",)}), "the passage q"),
        ("evidence", facts.NEWS_PASSAGES[0].model_copy(update={"id": "x", "document": "q"}), "the document q"),
    ],
)
def test_a_graph_that_contradicts_itself_is_refused(part: str, item: object, says: str) -> None:
    graph = facts.sample()
    wrong = graph.model_copy(update={part: (*getattr(graph, part), item)})
    with pytest.raises(GraphFileError, match=says):
        GraphRecords(wrong)


@pytest.mark.parametrize("date", [None, "2018"])
def test_claims_are_kept_where_one_gives_a_date(date: str | None) -> None:
    tie: Edge = facts.tie("x", "AGREED_WITH", "a", "b", (date, "p1"), (None, "p2"), date=date)
    properties = tie_properties(tie)
    assert properties["claim_dates"] == (["2018", ""] if date else [])
    assert edge_of("AGREED_WITH", "a", "b", {"id": "x", **properties}) == tie
