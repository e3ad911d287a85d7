"""Each document's share in nodes and ties, without a database."""

import datetime

import database_graphs as facts
import pytest

from bel_china_graph.model import Node
from bel_china_graph.records.properties import edge_of, node_of, tie_properties
from bel_china_graph.records.said import (
    GAZETTEER,
    edge_from,
    node_from,
    node_record,
    shares_of_edge,
    shares_of_node,
    stored_shares,
    tie_record,
    write_shares,
)
from bel_china_graph.store.loading.stored import changes

HOME = {passage.id: passage.document for passage in facts.sample().evidence}


@pytest.mark.parametrize("node", facts.sample().nodes, ids=lambda node: node.id)
def test_a_node_is_what_its_shares_make(node: Node) -> None:
    shares = shares_of_node(node, HOME)
    assert node_from(node.label, node.id, shares) == node
    properties = {"id": node.id, **node_record(node, shares)}
    assert node_of(node.label, properties) == node
    assert stored_shares(node, properties) == shares


@pytest.mark.parametrize("edge", facts.sample().edges, ids=lambda edge: edge.id)
def test_a_tie_is_what_its_shares_make(edge: facts.Edge) -> None:
    shares = shares_of_edge(edge, HOME)
    assert edge_from(edge.id, edge.type, edge.source, edge.target, shares) == edge
    properties = {"id": edge.id, **tie_record(edge, shares)}
    assert edge_of(edge.type, edge.source, edge.target, properties) == edge
    assert stored_shares(edge, properties) == shares


def test_each_document_has_its_own_claims() -> None:
    shares = shares_of_edge(facts.TWINS, HOME)
    assert shares == {
        "list": {"dates": [{"date": "2019", "evidence": ["l1"]}], "evidence": ["l1"]},
        "news": {"dates": [{"date": "2021-04", "evidence": ["n1"]}], "evidence": ["n1"]},
    }
    alone = edge_from("t1", "TWINNED_WITH", "a", "b", {"list": shares["list"]})
    assert (alone.date, alone.disputed) == ("2019", False)


def test_what_rests_on_no_document_is_the_gazetteers() -> None:
    assert list(shares_of_node(facts.REGION, HOME)) == [GAZETTEER]
    assert write_shares(shares_of_node(facts.REGION, HOME)) == {"said": [], "documents": []}


def test_the_name_that_most_documents_use_wins() -> None:
    shares = {
        "a": {"name": "Homiel", "evidence": ["x"]},
        "b": {"name": "Gomel", "aliases": ["Гомель"], "evidence": ["y"]},
        "c": {"name": "Gomel", "country": "BY", "evidence": ["z"]},
    }
    node = node_from("City", "1", shares)
    assert (node.name, node.aliases, node.country) == ("Gomel", ("Homiel", "Гомель"), "BY")
    assert node.evidence == ("x", "y", "z")


def test_dates_become_days() -> None:
    properties = tie_properties(facts.TWINS)
    assert properties["date_from"] == datetime.date(2021, 4, 1)
    assert properties["date_to"] == datetime.date(2021, 4, 30)
    assert properties["claim_dates"] == ["2019", "2021-04"]


def test_only_differences_are_written() -> None:
    assert changes(None, {"a": 1, "b": None, "c": []}) == {"a": 1}
    assert changes({"id": "x", "a": 1, "b": 2}, {"a": 1, "b": None, "c": 3}) == {"b": None, "c": 3}
    assert changes({"id": "x", "a": 1}, {"a": 1, "b": None, "c": []}) == {}
