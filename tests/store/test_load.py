"""Loading: the whole graph, the same again, more, less, and what goes wrong."""

import threading
from typing import Any

import database_graphs as facts
import pytest
from databases import dump

from bel_china_graph.errors import QuestionError, StoreError
from bel_china_graph.model import DateClaim, Edge, Graph, Node
from bel_china_graph.store import LoadReport, Store, Tally, loading

pytestmark = pytest.mark.database


def by_id(items: tuple[Any, ...]) -> dict[str, Any]:
    return {item.id: item for item in items}


def edge(store: Store, id_: str) -> Edge:
    item = store.explain(id_).item
    assert isinstance(item, Edge)
    return item


def test_what_is_loaded_is_there_whole(store: Store) -> None:
    graph = facts.sample()
    report = store.load(graph)
    assert (report.documents.added, report.nodes.added, report.ties.added, report.passages.added) == (
        3,
        14,
        12,
        10,
    )
    found = store.graph()
    assert by_id(found.nodes) == by_id(graph.nodes)
    assert by_id(found.edges) == by_id(graph.edges)
    assert by_id(found.evidence) == by_id(graph.evidence)
    assert by_id(found.documents) == by_id(graph.documents)


def test_each_node_has_one_label_and_dates_are_dates(store: Store) -> None:
    store.load(facts.sample())
    assert store.read("MATCH (n) WHERE size(labels(n)) <> 1 RETURN count(n) AS n").rows == ((0,),)
    rows = store.read(
        "MATCH ()-[r:TWINNED_WITH]->() "
        "WHERE r.date_from >= date('2015-01-01') AND r.date_to < date('2021-05-01') "
        "RETURN r.id AS id, r.date_from AS first, r.date_to AS last, r.date_from.month AS month ORDER BY first DESC"
    ).rows
    assert rows == ((facts.TWINS.id, "2021-04-01", "2021-04-30", 4), (facts.REGIONS.id, "2015-03-02", "2015-03-02", 3))


def test_a_question_goes_from_a_tie_to_what_says_it(store: Store) -> None:
    store.load(facts.sample())
    rows = store.read(
        "MATCH (d:Document)<-[:IN_DOCUMENT]-(p:Passage)-[:MENTIONS]->(n:City {name: 'Jilin City'}) "
        "MATCH (p)-[:CITES]->(c:Citation) "
        "RETURN d.title AS source, p.quote AS quote, c.title AS title, c.url AS url"
    ).rows
    assert rows == (("Twin towns", "Gomel - Jilin (1997)", "Year book", "https://example.org/book"),)


def test_the_same_citation_is_one_node(store: Store) -> None:
    store.load(facts.sample())
    assert store.summary().citations == 2


def test_the_same_load_twice_changes_nothing(store: Store) -> None:
    graph = facts.sample()
    store.load(graph)
    before = dump(store)
    report = store.load(graph)
    assert not report.changed
    assert report.ties == Tally(same=12)
    assert dump(store) == before


def test_progress_is_told(store: Store) -> None:
    told: list[tuple[int, int]] = []
    store.load(facts.sample(), progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == max(done for done, _ in told)


@pytest.mark.parametrize("order", [("news", "list", "page"), ("page", "list", "news"), ("list", "news", "page")])
def test_documents_one_by_one_make_the_same_graph(store: Store, order: tuple[str, ...]) -> None:
    for name in order:
        store.load(facts.part(facts.sample(), name))
    expected = facts.sample()
    found = store.graph()
    assert by_id(found.nodes).keys() == by_id(expected.nodes).keys()
    for id_, wanted in by_id(expected.edges).items():
        got = by_id(found.edges)[id_]
        assert set(got.evidence) == set(wanted.evidence), id_
        assert (got.date, got.disputed, got.status) == (wanted.date, wanted.disputed, wanted.status), id_


def test_another_source_adds_its_claim_to_a_known_tie(store: Store) -> None:
    store.load(facts.part(facts.sample(), "list"))
    assert (edge(store, facts.TWINS.id).date, edge(store, facts.TWINS.id).disputed) == ("2019", False)
    report = store.load(facts.part(facts.sample(), "news"))
    assert report.ties.changed == 3, "two claimed ties, and a place of place that now both documents hold"
    found = edge(store, facts.TWINS.id)
    assert {claim.date: claim.evidence for claim in found.dates} == {"2019": ("l1",), "2021-04": ("n1",)}
    assert found.disputed
    assert found.date == "2021-04"


def test_a_document_that_is_read_again_replaces_what_it_said(store: Store) -> None:
    store.load(facts.sample())
    page = facts.part(facts.sample(), "page")
    changed = page.model_copy(
        update={
            "edges": tuple(e for e in page.edges if e.id != facts.UNDATED.id),
            "nodes": tuple(n for n in page.nodes if n.id != facts.ACADEMY.id),
            "evidence": tuple(e for e in page.evidence if e.id != "p2"),
        }
    )
    report = store.load(changed)
    assert (report.ties.removed, report.nodes.removed, report.passages.removed) == (1, 1, 1)
    ids = {e.id for e in store.graph().edges}
    assert facts.UNDATED.id not in ids
    assert {facts.MEMORANDUM.id, facts.TWINS.id, facts.PARTS[3].id} <= ids
    assert store.find("Academy of Crafts").nodes == ()


def test_what_another_document_says_too_stays(store: Store) -> None:
    store.load(facts.sample())
    store.forget("list")
    found = edge(store, facts.TWINS.id)
    assert (found.date, found.disputed, found.evidence) == ("2021-04", False, ("n1",))
    assert edge(store, facts.REGIONS.id).dates == (DateClaim(date="2015-03-02", evidence=("n2",)),)
    assert store.find("Jilin City").nodes == ()
    assert store.summary().citations == 0
    assert dict(store.read("MATCH (d:Document) RETURN d.id, d.title").rows) == {
        "news": "Wire news",
        "page": "A university's page",
    }


def test_nothing_is_left_when_all_documents_are_forgotten(store: Store) -> None:
    store.load(facts.sample())
    for name in ("page", "news", "list"):
        store.forget(name)
    left = {n.id for n in store.graph().nodes}
    assert left <= {facts.OTHER_REGION.id}  # it came from the gazetteer and was never held by anything


def test_a_document_that_is_not_there_cannot_be_forgotten(store: Store) -> None:
    store.load(facts.sample())
    with pytest.raises(QuestionError, match=r"No document has the id .nws.\. .*list"):
        store.forget("nws")


def test_a_replaced_property_is_gone(store: Store) -> None:
    store.load(facts.sample())
    news = facts.part(facts.sample(), "news")
    bare = tuple(
        e.model_copy(update={"business": None, "capital": (), "number": None}) if e.id == facts.PUMPS_RESIDENT.id else e
        for e in news.edges
    )
    store.load(news.model_copy(update={"edges": bare}))
    found = edge(store, facts.PUMPS_RESIDENT.id)
    assert (found.business, found.capital, found.number) == (None, (), None)


def test_a_node_that_gets_another_label_keeps_its_ties(store: Store) -> None:
    store.load(facts.sample())
    before = edge(store, facts.MEMORANDUM.id), edge(store, facts.UNDATED.id)
    page = facts.part(facts.sample(), "page")
    nodes = tuple(
        n.model_copy(update={"label": "Organization"}) if n.id == facts.POLYTECHNIC.id else n for n in page.nodes
    )
    store.load(page.model_copy(update={"nodes": nodes}))
    assert [n.label for n in store.find("Gomel Polytechnic").nodes] == ["Organization"]
    assert (edge(store, facts.MEMORANDUM.id), edge(store, facts.UNDATED.id)) == before
    mentions = store.read(
        "MATCH (p:Passage)-[:MENTIONS]->(n {id: $id}) RETURN p.id AS id ORDER BY id",
        {"id": facts.POLYTECHNIC.id},
    )
    assert mentions.rows == (("p1",), ("p2",))


def test_another_documents_ties_and_mentions_survive_a_new_label(store: Store) -> None:
    store.load(facts.sample())
    list_ = facts.part(facts.sample(), "list")
    nodes = tuple(n.model_copy(update={"label": "District"}) if n.id == facts.GOMEL.id else n for n in list_.nodes)
    store.load(list_.model_copy(update={"nodes": nodes}))
    assert {e.id for e in store.neighbourhood(facts.GOMEL.id).edges} == {
        facts.TWINS.id,
        facts.OLD_TWINS.id,
        facts.PARTS[0].id,
        facts.PARTS[3].id,
    }
    mentions = store.read("MATCH (p:Passage)-[:MENTIONS]->(n:District) RETURN p.id AS id ORDER BY id")
    assert mentions.rows == (("l1",), ("l3",), ("n1",), ("p1",))


def test_a_tie_that_turns_round_is_no_second_tie(store: Store) -> None:
    store.load(facts.sample())
    news = facts.part(facts.sample(), "news")
    turned = tuple(
        e.model_copy(update={"source": e.target, "target": e.source}) if e.id == facts.PLAN.id else e
        for e in news.edges
    )
    store.load(news.model_copy(update={"edges": turned}))
    assert (edge(store, facts.PLAN.id).source, edge(store, facts.PLAN.id).target) == (
        facts.HUAIAN.id,
        facts.RECHYTSA.id,
    )
    assert store.summary().ties["TWINNED_WITH"] == 4


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"evidence": facts.NEWS_PASSAGES}, "names the passage l1"),
        ({"documents": (facts.NEWS,)}, "names the document list"),
        ({"nodes": (facts.GOMEL,)}, "names the node"),
        ({"nodes": (*facts.sample().nodes, facts.GOMEL)}, "Two nodes"),
        ({"nodes": (*facts.sample().nodes, Node(id="x", label="Planet", name="Mars"))}, "label Planet"),
        (
            {"edges": (Edge(id="x", type="LOVES", source=facts.GOMEL.id, target=facts.HUAIAN.id),)},
            "type LOVES",
        ),
    ],
)
def test_a_graph_that_contradicts_itself_is_refused(store: Store, change: dict[str, Any], message: str) -> None:
    with pytest.raises(StoreError, match=message):
        store.load(facts.sample().model_copy(update=change))
    assert dump(store) == []


def test_a_load_that_fails_midway_leaves_the_graph_as_it_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.load(facts.part(facts.sample(), "list"))
    before = dump(store)

    def fail(*_: object) -> LoadReport:
        raise StoreError("The disk is full")

    monkeypatch.setattr("bel_china_graph.store.loading.run.load_ties", fail)
    with pytest.raises(StoreError, match="The disk is full"):
        store.load(facts.sample())
    assert dump(store) == before


def test_a_load_in_several_transactions_ends_in_the_same_graph(store: Store) -> None:
    store.load(facts.sample())
    expected = dump(store)
    store.forget("news")
    loading.load(store._connection, facts.sample(), whole=0)
    assert dump(store) == expected
    page = facts.part(facts.sample(), "page")
    loading.load(store._connection, Graph(documents=page.documents), whole=0)
    store.load(page)
    assert dump(store) == expected


@pytest.mark.parametrize("fails_in", ["load_nodes", "load_passages", "load_ties", "sweep"])
def test_a_broken_off_load_in_several_transactions_is_mended_by_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch, fails_in: str
) -> None:
    """The next load may say something else than the one that broke off."""
    store.load(facts.part(facts.sample(), "list", "news"))
    expected = dump(store)
    store.forget("news")
    with monkeypatch.context() as patch:

        def fail(*_: object) -> LoadReport:
            raise StoreError("The plug was pulled")

        patch.setattr(f"bel_china_graph.store.loading.run.{fails_in}", fail)
        if fails_in == "sweep":
            store.load(facts.part(facts.sample(), "news"))
        with pytest.raises(StoreError, match="The plug was pulled"):
            loading.load(store._connection, facts.sample(), whole=0)
    store.load(facts.part(facts.sample(), "list", "news"))
    if store.find("Gomel Polytechnic").nodes or store.read("MATCH (d:Document {id: 'page'}) RETURN d").rows:
        store.forget("page")
    assert dump(store) == expected


def test_two_loads_at_once_end_in_the_same_graph(database: Any, store: Store) -> None:
    store.load(facts.part(facts.sample(), "news"))
    store.load(facts.part(facts.sample(), "list"))
    expected = dump(store)
    store.forget("news")
    store.forget("list")
    failures: list[BaseException] = []

    def work(name: str) -> None:
        try:
            with database.open() as mine:
                mine.load(facts.part(facts.sample(), name))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("news", "list", "news", "list")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert dump(store) == expected
