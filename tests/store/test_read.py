"""Free queries: plain values, limits, and what a reader may not do."""

import signal
import subprocess
import sys
import time
from typing import Any

import database_graphs as facts
import pytest
from databases import Database, environment

from bel_china_graph.errors import BelChinaGraphError, QuestionError
from bel_china_graph.store import Store

pytestmark = pytest.mark.database


@pytest.mark.parametrize(
    ("cypher", "expected"),
    [
        (
            "RETURN 1 AS a, 2.5 AS b, 'c' AS c, true AS d, null AS e, [1, 'x'] AS f",
            (1, 2.5, "c", True, None, [1, "x"]),
        ),
        (
            "RETURN {k: date('2021-04-15'), l: [date('2020-01-01')]} AS m",
            ({"k": "2021-04-15", "l": ["2020-01-01"]},),
        ),
        ("RETURN duration({days: 3}) AS d", ("P3D",)),
    ],
)
def test_values_are_plain(store: Store, cypher: str, expected: tuple[Any, ...]) -> None:
    assert store.read(cypher).rows == (expected,)


def test_nodes_and_relationships_are_maps(store: Store) -> None:
    store.load(facts.sample())
    answer = store.read("MATCH (a:City {name: 'Gomel'})-[r:TWINNED_WITH {date: '1997'}]->(b) RETURN a, r, b")
    assert answer.columns == ("a", "r", "b")
    ((a, r, b),) = answer.rows
    assert (a["label"], a["id"], a["lat"]) == ("City", facts.GOMEL.id, 52.4345)
    assert (r["type"], r["source"], r["target"]) == ("TWINNED_WITH", facts.GOMEL.id, facts.JILIN.id)
    assert (r["date"], r["date_from"], r["date_to"]) == ("1997", "1997-01-01", "1997-12-31")
    assert b["name"] == "Jilin City"
    assert not {"said", "search"} & {*a, *r}


def test_a_path_is_its_nodes_and_relationships(store: Store) -> None:
    store.load(facts.sample())
    answer = store.read("MATCH p = (:Company {name: 'Acme Pumps'})-[:RESIDENT_OF]->(:IndustrialPark) RETURN p")
    ((path,),) = answer.rows
    assert [n["name"] for n in path["nodes"]] == ["Acme Pumps", "Great Stone"]
    assert [r["id"] for r in path["relationships"]] == [facts.PUMPS_RESIDENT.id]
    assert {e.id for e in store.graph_of(answer).edges} == {facts.PUMPS_RESIDENT.id}


def test_a_relationship_alone_is_enough_for_a_graph(store: Store) -> None:
    store.load(facts.sample())
    graph = store.graph_of(store.read("MATCH ()-[r:RESIDENT_OF]->() RETURN r"))
    assert {e.id for e in graph.edges} == {facts.PUMPS_RESIDENT.id, facts.LANTERNS_RESIDENT.id}
    assert {n.name for n in graph.nodes} == {"Acme Pumps", "Red Lanterns", "Great Stone"}


def test_parameters_are_values_and_never_cypher(store: Store) -> None:
    store.load(facts.sample())
    wicked = "x'}) DETACH DELETE n //"
    assert store.read("MATCH (n:City {name: $name}) RETURN n", {"name": wicked}).rows == ()
    assert store.summary().nodes["City"] == 4


def test_an_answer_ends_at_the_limit_and_says_so(store: Store) -> None:
    answer = store.read("UNWIND range(1, 10) AS x RETURN x", limit=3)
    assert (answer.rows, answer.truncated) == (((1,), (2,), (3,)), True)
    answer = store.read("UNWIND range(1, 3) AS x RETURN x", limit=3)
    assert (len(answer.rows), answer.truncated) == (3, False)


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:City {id: 'x'})",
        "MATCH (n:City) SET n.name = 'x'",
        "MATCH (n:City) REMOVE n.name",
        "MATCH (n:City) DETACH DELETE n",
        "MATCH ()-[r]->() DELETE r",
        "MERGE (n:City {id: 'x'}) RETURN n",
        "MATCH (n:City) CALL (n) { SET n.name = 'x' } RETURN n",
        "MATCH (n:City) FOREACH (x IN [1] | SET n.name = 'x')",
        "CREATE INDEX mine IF NOT EXISTS FOR (n:City) ON (n.mine)",
        "CREATE CONSTRAINT mine IF NOT EXISTS FOR (n:City) REQUIRE n.mine IS UNIQUE",
        "DROP CONSTRAINT City_id",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
        "SHOW USERS",
        "CREATE USER mallory SET PASSWORD 'mallory-mallory'",
        "CALL dbms.listConfig() YIELD name RETURN name",
        "CALL dbms.listActiveLocks('x')",
        "CALL merge.node(['City'], {id: 'x'}, {}, {}) YIELD node RETURN node",
        "CALL db.createLabel('Mine')",
        "CALL { MATCH (n:City) SET n.name = 'x' } IN TRANSACTIONS",
    ],
)
def test_a_reader_changes_nothing_and_sees_nothing_else(store: Store, cypher: str) -> None:
    store.load(facts.sample())
    names = "MATCH (n) RETURN n.id AS id, n.name AS name ORDER BY id"
    before = store.read(names)
    with pytest.raises(QuestionError):
        store.read(cypher)
    assert store.read(names) == before


@pytest.mark.parametrize(
    ("cypher", "message"),
    [
        ("MATCH (n RETURN n", "not valid Cypher"),
        ("RETURN $nothing", "nothing"),
        ("CREATE (n:City {id: 'x'})", "--write"),
    ],
)
def test_a_wrong_query_gets_a_message(store: Store, cypher: str, message: str) -> None:
    with pytest.raises(QuestionError, match=message):
        store.read(cypher)


LONG = (
    "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c "
    "WITH a * b * c AS x WHERE x = -1 RETURN count(x)"
)


def runs(database: Database, store: Store) -> bool:
    """Tell whether the long query runs on the server."""
    show = store.read if database.name == "embedded" else store.write
    answer = show("SHOW TRANSACTIONS")
    return any(LONG in row[answer.columns.index("currentQuery")] for row in answer.rows)


def ended(database: Database, store: Store) -> bool:
    """Tell whether the long query does not run any more, within a few seconds."""
    end = time.monotonic() + 10
    while runs(database, store) and time.monotonic() < end:
        time.sleep(0.1)
    return not runs(database, store)


def test_a_long_query_is_ended_on_the_server(database: Database, store: Store) -> None:
    started = time.monotonic()
    with pytest.raises(QuestionError, match="--timeout"):
        store.read(LONG, timeout=1)
    assert time.monotonic() - started < 10
    assert ended(database, store)


def test_an_interrupted_query_is_ended_on_the_server(database: Database, store: Store) -> None:
    code = (
        "import sys\nfrom bel_china_graph.store import Store\n"
        "with Store() as store:\n    print('asking', flush=True)\n    store.read(sys.argv[1], timeout=None)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, LONG],
        env=environment(database),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        end = time.monotonic() + 20
        while not runs(database, store) and time.monotonic() < end:
            time.sleep(0.1)
        assert runs(database, store)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) != 0
    assert ended(database, store)


def test_a_writer_writes(store: Store) -> None:
    store.write("CREATE (n:City {id: 'x', name: $name})", {"name": "X"})
    assert store.write("MATCH (n:City {id: 'x'}) SET n.name = 'Y' RETURN n.name AS name").rows == (("Y",),)
    assert store.read("MATCH (n:City) RETURN n.name AS name").rows == (("Y",),)


def test_a_write_that_fails_leaves_nothing(store: Store) -> None:
    store.load(facts.sample())
    with pytest.raises(BelChinaGraphError):
        store.write("UNWIND ['new', $id] AS id CREATE (n:City {id: id})", {"id": facts.GOMEL.id})
    assert store.summary().nodes["City"] == 4


def test_a_second_client_sees_what_the_first_wrote(database: Database, store: Store) -> None:
    store.load(facts.sample())
    with database.open() as other:
        assert other.summary() == store.summary()
