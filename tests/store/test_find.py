"""Names, explanations and neighbourhoods."""

import database_graphs as facts
import pytest

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Graph, Node
from bel_china_graph.store import Store

pytestmark = pytest.mark.database


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Gomel", facts.GOMEL),
        ("HOMIEL", facts.GOMEL),
        ("гомель", facts.GOMEL),
        ("淮安", facts.HUAIAN),
        ("huaian", facts.HUAIAN),
        ("the polytechnic", facts.POLYTECHNIC),
        ("BY-HO", facts.REGION),
        ("City:Jilin", facts.JILIN),
        ("ChineseProvince:Jilin", facts.OTHER_PROVINCE),
        ("Jilin", facts.OTHER_PROVINCE),
        ("Jilin province", facts.OTHER_PROVINCE),
        ("Jilin City", facts.JILIN),
        ("gomel region", facts.REGION),
        ("Gomel City", facts.GOMEL),
    ],
)
def test_a_name_is_resolved(store: Store, name: str, found: Node) -> None:
    store.load(facts.sample())
    assert store.resolve(name) == found


def test_the_bearer_of_the_name_comes_before_those_of_an_alias(store: Store) -> None:
    store.load(facts.sample())
    assert [node.id for node in store.find("Jilin").nodes] == [facts.OTHER_PROVINCE.id, facts.JILIN.id]


@pytest.mark.parametrize(
    ("name", "suggestion"), [("Gomell", "Gomel"), ("Polytechnic", "Gomel Polytechnic"), ("гомел", "Gomel")]
)
def test_a_near_miss_gets_suggestions(store: Store, name: str, suggestion: str) -> None:
    store.load(facts.sample())
    assert suggestion in store.find(name).suggestions
    with pytest.raises(QuestionError, match=f"Nothing in the graph is called '{name}'. Did you mean .*{suggestion}"):
        store.resolve(name)


def test_an_unknown_name_in_an_empty_graph(store: Store) -> None:
    with pytest.raises(QuestionError, match="Nothing in the graph is called 'Gomel'"):
        store.resolve("Gomel")


def test_a_city_is_meant_by_the_name_that_it_shares_with_its_region(store: Store) -> None:
    region = facts.REGION.model_copy(update={"name": "Gomel"})
    nodes = tuple(region if node.id == region.id else node for node in facts.sample().nodes)
    namesake = Node(id="company:gomel", label="Company", name="Gomel", documents=facts.HELD)
    store.load(facts.sample().model_copy(update={"nodes": (*nodes, namesake)}))
    assert [node.id for node in store.find("Gomel").nodes] == [region.id, facts.GOMEL.id, namesake.id]
    assert store.resolve("Gomel") == facts.GOMEL
    assert store.resolve("Company:Gomel") == namesake
    assert store.resolve("Gomel Region") == store.resolve("BelarusianRegion:gomel") == region


def test_two_bearers_of_a_name_have_to_be_told_apart(store: Store) -> None:
    twin = Node(id="geonames:9", label="City", name="Gomel", country="BY", documents=facts.HELD)
    store.load(facts.sample().model_copy(update={"nodes": (*facts.sample().nodes, twin)}))
    with pytest.raises(QuestionError, match="may be any of City:Gomel \\(geonames:1\\), City:Gomel \\(geonames:9\\)"):
        store.resolve("gomel")
    assert store.resolve("geonames:9") == twin


def test_a_tie_is_explained_by_its_own_passages(store: Store) -> None:
    store.load(facts.sample())
    found = store.explain(facts.REGIONS.id)
    assert found.item == facts.REGIONS
    assert {n.id for n in found.graph.nodes} == {"BY-HO", "CN-SC"}
    assert {p.id: p for p in found.graph.evidence} == {
        "l2": facts.LIST_PASSAGES[1],
        "n2": facts.NEWS_PASSAGES[1],
    }
    assert {d.id for d in found.graph.documents} == {"list", "news"}


def test_a_node_is_explained_by_the_passages_that_name_it(store: Store) -> None:
    store.load(facts.sample())
    found = store.explain(facts.POLYTECHNIC.id)
    assert found.item == facts.POLYTECHNIC
    assert [p.id for p in found.graph.evidence] == ["p1"]


def test_what_is_not_there_cannot_be_explained(store: Store) -> None:
    with pytest.raises(QuestionError, match="No node or tie has the id 'nothing'"):
        store.explain("nothing")


@pytest.mark.parametrize(
    ("hops", "expected"),
    [
        (0, set()),
        (1, {facts.TWINS.id, facts.OLD_TWINS.id, facts.PARTS[0].id, facts.PARTS[3].id}),
        (
            2,
            {
                facts.TWINS.id,
                facts.OLD_TWINS.id,
                facts.PARTS[0].id,
                facts.PARTS[3].id,
                facts.PLAN.id,
                facts.PARTS[2].id,
                facts.REGIONS.id,
                facts.PARTS[1].id,
                facts.MEMORANDUM.id,
                facts.UNDATED.id,
            },
        ),
    ],
)
def test_a_neighbourhood_grows_hop_by_hop(store: Store, hops: int, expected: set[str]) -> None:
    store.load(facts.sample())
    graph = store.neighbourhood(facts.GOMEL.id, hops)
    assert {e.id for e in graph.edges} == expected
    assert facts.GOMEL.id in {n.id for n in graph.nodes}


def test_a_neighbourhood_is_no_larger_than_its_limit(store: Store) -> None:
    store.load(facts.sample())
    assert len(store.neighbourhood(facts.GOMEL.id, 2, limit=3).edges) == 3


def test_no_neighbourhood_of_what_is_not_there(store: Store) -> None:
    with pytest.raises(QuestionError, match="No node has the id 'nothing'"):
        store.neighbourhood("nothing")


def test_the_summary_counts(store: Store) -> None:
    assert store.graph() == Graph()
    store.load(facts.sample())
    summary = store.summary()
    assert summary.nodes["City"] == 4
    assert summary.nodes["District"] == 0
    assert summary.ties == {"AGREED_WITH": 2, "PART_OF": 4, "RESIDENT_OF": 2, "TWINNED_WITH": 4}
    assert (summary.documents, summary.passages, summary.citations) == (3, 10, 2)
    assert (summary.disputed, summary.planned, summary.undated) == (1, 1, 1)
    assert (summary.first, summary.last) == ("1997-01-01", "2024-01-01")
