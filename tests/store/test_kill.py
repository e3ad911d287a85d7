"""A load that is killed, at whatever moment, and run again ends in the graph of an undisturbed one."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import database_graphs as facts
import pytest
from databases import Database, dump, empty, environment

from bel_china_graph.model import Graph, Node
from bel_china_graph.store import EmbeddedSettings, Store, status

pytestmark = [pytest.mark.database, pytest.mark.slow]

LOADER = """
import sys
from pathlib import Path
from bel_china_graph.model import Graph
from bel_china_graph.store import Store, loading
from bel_china_graph.store.loading import run
run.ROWS = 40
graph = Graph.model_validate_json(Path(sys.argv[1]).read_text())
with Store() as store:
    print("loading", flush=True)
    loading.load(store._connection, graph, whole=int(sys.argv[2]))
    print("loaded", flush=True)
"""


def large() -> Graph:
    """Return the sample graph and a few hundred more companies, resident in the park by the same passage."""
    names = [f"company:made-up-{i}" for i in range(400)]
    sample = facts.sample()
    return sample.model_copy(
        update={
            "nodes": (
                *sample.nodes,
                *(Node(id=name, label="Company", name=name.title(), evidence=("n4",)) for name in names),
            ),
            "edges": (
                *sample.edges,
                *(facts.tie("RESIDENT_OF", n, facts.PARK.id, ("2020", "n4")) for n in names),
            ),
        }
    )


def loader(database: Database, graph: Path, whole: int) -> subprocess.Popen[str]:
    """Start a process that loads the graph; it has opened the database."""
    process = subprocess.Popen(
        [sys.executable, "-c", LOADER, str(graph), str(whole)],
        env=environment(database),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "loading\n"
    return process


@pytest.mark.parametrize("whole", [0, 100_000], ids=["in-parts", "whole"])
def test_a_killed_loader(database: Database, store: Store, tmp_path: Path, whole: int) -> None:
    graph = large()
    (tmp_path / "graph.json").write_text(graph.model_dump_json())
    started = time.monotonic()
    store.load(graph)
    usual = time.monotonic() - started
    expected = dump(store)
    dice = random.Random(3)
    before: list[str] = []
    for _ in range(2):
        empty(store)
        with loader(database, tmp_path / "graph.json", whole) as process:
            time.sleep(dice.random() * usual)
            process.kill()
        if whole:
            assert dump(store) in (before, expected)
        with loader(database, tmp_path / "graph.json", whole) as process:
            process.wait()
        assert process.returncode == 0
        assert dump(store) == expected


def test_a_killed_server(embedded_database: Database, tmp_path: Path) -> None:
    graph = large()
    (tmp_path / "graph.json").write_text(graph.model_dump_json())
    with embedded_database.open() as store:
        empty(store)
        started = time.monotonic()
        store.load(graph)
        usual = time.monotonic() - started
        expected = dump(store)
    dice = random.Random(5)
    for _ in range(1):
        with embedded_database.open() as store:
            empty(store)
        pid = status(embedded_database.settings, EmbeddedSettings(home=embedded_database.embedded.folder)).pid
        assert pid is not None
        with loader(embedded_database, tmp_path / "graph.json", 0) as process:
            time.sleep(dice.random() * usual)
            os.kill(pid, signal.SIGKILL)
            process.wait(timeout=120)
        with embedded_database.open() as store:
            store.load(graph)
            assert dump(store) == expected
