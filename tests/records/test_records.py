"""The records of a graph, from the graph and from databases that loaded it."""

from pathlib import Path

import database_graphs as facts
import pytest
from export.support import CARRIED_OUT, DENIED, awkward, contents

from bel_china_graph import graphfiles
from bel_china_graph.errors import GraphFileError
from bel_china_graph.model import DateClaim, Edge, Graph, Statement
from bel_china_graph.records import GraphRecords
from bel_china_graph.records.properties import edge_of, tie_record
from bel_china_graph.store import Store, streaming

LOST = facts.GOMEL.model_copy(update={"evidence": ("q",)})


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
        ("edges", facts.TWINS, f"Two ties of the graph have the id {facts.TWINS.id}"),
        ("nodes", facts.GOMEL.model_copy(update={"id": "x", "label": "Village"}), "the label Village"),
        ("edges", facts.TWINS.model_copy(update={"id": "x", "type": "LIKES"}), "the type LIKES"),
        ("edges", facts.TWINS.model_copy(update={"id": "x", "target": "nowhere"}), "Tie x names the node nowhere"),
        ("edges", facts.TWINS.model_copy(update={"id": "x", "evidence": ("q",)}), "Tie x names the passage q"),
        ("edges", facts.TWINS.model_copy(update={"id": "x", "claims": (Statement(evidence=("q",)),)}), "the passage q"),
        ("edges", facts.PARTS[0].model_copy(update={"id": "x", "documents": ("q",)}), "Tie x names the document q"),
        ("nodes", facts.REGION.model_copy(update={"id": "x", "documents": ("q",)}), "Node x names the document q"),
        ("nodes", facts.GOMEL.model_copy(update={"id": "x", "shares": (LOST,)}), "Node x names the passage q"),
        ("evidence", facts.NEWS_PASSAGES[0].model_copy(update={"id": "x", "document": "q"}), "the document q"),
    ],
)
def test_a_graph_that_contradicts_itself_is_refused(part: str, item: object, says: str) -> None:
    graph = facts.sample()
    wrong = graph.model_copy(update={part: (*getattr(graph, part), item)})
    with pytest.raises(GraphFileError, match=says):
        GraphRecords(wrong)


HOME = {passage.id: passage.document for passage in awkward().evidence}


@pytest.mark.parametrize("tie", awkward().edges, ids=lambda tie: tie.id)
def test_claims_are_told_by_lists_unless_there_is_one_without_a_date(tie: Edge) -> None:
    properties = tie_record(tie, HOME)
    assert properties["claim_dates"] != [""], "which neo4j-admin cannot take"
    passages = [passage for claim in tie.dates for passage in claim.evidence]
    assert properties["claim_evidence"] == ([] if tie.date is None and len(passages) == 1 else passages)
    assert edge_of(tie.type, tie.source, tie.target, {"id": tie.id, **properties}) == tie


def test_a_date_that_no_list_tells_is_that_of_the_claim_that_counts() -> None:
    assert CARRIED_OUT.evidence == ("n3", "l3")
    assert CARRIED_OUT.dates == (DateClaim(date=None, evidence=("l3",)),), "the plan's year does not"
    assert tie_record(CARRIED_OUT, HOME)["claim_dates"] == []


def test_what_passages_say_of_the_status_is_told_where_they_differ() -> None:
    assert (DENIED.disputed, DENIED.status) == (True, "established")
    properties = tie_record(DENIED, HOME)
    assert properties["claim_dates"] == ["", ""]
    assert dict(zip(properties["claim_evidence"], properties["claim_status"], strict=True)) == {
        "l3": "",
        "n5": "denied",
    }


@pytest.mark.database
def test_what_names_no_document_is_held_as_a_load_holds_it(store: Store) -> None:
    graph = awkward()
    bare = graph.model_copy(
        update={
            part: tuple(item.model_copy(update={"documents": ()}) for item in getattr(graph, part))
            for part in ("nodes", "edges")
        }
    )
    store.load(bare)
    assert contents(store.records()) == contents(GraphRecords(bare))
