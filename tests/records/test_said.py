"""Each document's share in nodes and ties, without a database."""

import datetime

import database_graphs as facts
import pytest

from bel_china_graph.model import Claim, Node
from bel_china_graph.model.joining import shares_of, unite
from bel_china_graph.records.properties import (
    edge_of,
    filled,
    node_of,
    node_record,
    node_shares,
    tie_record,
    tie_shares,
)
from bel_china_graph.records.said import read_claims, shares_of_edge
from bel_china_graph.store.loading.stored import changes
from bel_china_graph.vocabulary.grouping import ties

HOME = {passage.id: passage.document for passage in facts.sample().evidence}


@pytest.mark.parametrize("node", facts.sample().nodes, ids=lambda node: node.id)
def test_a_node_is_what_its_shares_make(node: Node) -> None:
    shares = shares_of(node, HOME)
    assert unite(shares) == node
    properties = {"id": node.id, **node_record(node, HOME)}
    assert node_of(node.label, properties) == node
    assert node_shares(node, properties) == shares


@pytest.mark.parametrize("edge", facts.sample().edges, ids=lambda edge: edge.id)
def test_a_tie_is_what_its_shares_make(edge: facts.Edge) -> None:
    shares = shares_of_edge(edge, HOME)
    assert list(ties(shares)) == [edge]
    properties = {"id": edge.id, **tie_record(edge, HOME)}
    assert edge_of(edge.type, edge.source, edge.target, properties) == edge
    assert tie_shares(edge, properties) == shares


def test_each_document_has_its_own_claims() -> None:
    shares = shares_of_edge(facts.TWINS, HOME)
    said = {document: [(claim.date, claim.evidence) for claim in claims] for document, claims in shares.items()}
    assert said == {"list": [("2019", ("l1",))], "news": [("2021-04", ("n1",))]}
    (alone,) = ties({"list": shares["list"]})
    assert (alone.date, alone.disputed) == ("2019", False)


def test_who_denies_a_tie_is_kept_with_it_and_makes_none_alone() -> None:
    made = Claim(type="TWINNED_WITH", source="a", target="b", evidence=("n1",), date="2015")
    denied = Claim(type="TWINNED_WITH", source="a", target="b", evidence=("l1",), status="denied")
    (tie,) = ties({"news": [made], "list": [denied]})
    assert (tie.status, tie.date, tie.disputed) == ("established", "2015", True)
    assert edge_of(tie.type, "a", "b", {"id": tie.id, **tie_record(tie, HOME)}) == tie
    shares = shares_of_edge(tie, HOME)
    assert list(ties({"news": shares["news"]})) != [] and list(ties({"list": shares["list"]})) == []


def test_what_rests_on_no_passage_names_its_documents() -> None:
    shares = shares_of(facts.REGION, HOME)
    assert sorted(shares) == ["list", "news", "page"]
    assert node_record(facts.REGION, HOME)["documents"] == ["list", "news", "page"]


def test_a_node_keeps_what_each_document_says_otherwise() -> None:
    shares = {
        "a": Node(id="1", label="City", name="Homiel", evidence=("x",)),
        "b": Node(id="1", label="City", name="Gomel", aliases=("Гомель",), evidence=("y",)),
        "c": Node(id="1", label="City", name="Gomel", country="BY", evidence=("z",)),
    }
    node = unite(shares)
    assert (node.name, node.aliases, node.country) == ("Gomel", ("Homiel", "Гомель"), "BY")
    assert node.evidence == ("x", "y", "z")
    home = {"x": "a", "y": "b", "z": "c"}
    assert shares_of(node, home) == shares
    properties = {"id": "1", **node_record(node, home)}
    assert node_of("City", properties) == node
    assert node_shares(node, properties) == shares


def test_a_document_that_only_holds_a_node_has_a_share_too() -> None:
    """Where the others name it in several ways: the document of a tie holds its ends."""
    shares = {
        "a": Node(id="1", label="City", name="Homiel", evidence=("x",)),
        "b": Node(id="1", label="City", name="Gomel", evidence=("y",)),
    }
    node = unite(shares).model_copy(update={"documents": ("c",)})
    home = {"x": "a", "y": "b"}
    assert shares_of(node, home).keys() == {"a", "b", "c"}
    properties = {"id": "1", **node_record(node, home)}
    assert properties["documents"] == ["a", "b", "c"]
    assert node_shares(node_of("City", properties), properties).keys() == {"a", "b", "c"}


def test_dates_become_days() -> None:
    properties = tie_record(facts.TWINS, HOME)
    assert properties["date_from"] == datetime.date(2021, 4, 1)
    assert properties["date_to"] == datetime.date(2021, 4, 30)
    assert properties["claim_dates"] == ["2019", "2021-04"]


def test_only_differences_are_written() -> None:
    assert filled({"a": 1, "b": None, "c": [], "d": False}) == {"a": 1, "d": False}
    assert changes({"id": "x", "a": 1, "b": 2}, {"a": 1, "b": None, "c": 3}) == {"b": None, "c": 3}
    assert changes({"id": "x", "a": 1}, {"a": 1, "b": None, "c": []}) == {}


def test_what_version_0_1_0_wrote_is_understood() -> None:
    said = [
        '{"document": "list", "dates": [{"date": "2019", "evidence": ["l1"]}], "evidence": ["l1"], "kind": "pact"}',
        '{"document": "news", "dates": [{"date": "2021-04", "evidence": ["n1"]}], "evidence": ["n1"]}',
    ]
    shares = read_claims(facts.TWINS, said, ["list", "news"])
    assert [(c.date, c.evidence, c.kind) for c in shares["list"]] == [("2019", ("l1",), "pact")]
    (tie,) = ties(shares)
    assert (tie.id, tie.date, tie.disputed) == (facts.TWINS.id, "2021-04", True)
