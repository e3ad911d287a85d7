"""What neo4j-admin takes, imported into a Neo4j of its own, which then answers all questions like a loaded one.

The import needs the database to be down, so it happens in a folder beside that of the tests' Neo4j.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from databases import Database, empty
from pydantic import SecretStr

from bel_china_graph import export_graph
from bel_china_graph.export import ExportError
from bel_china_graph.export.formats import neo4j_admin
from bel_china_graph.model import Graph
from bel_china_graph.questions import all_questions
from bel_china_graph.records import GraphRecords
from bel_china_graph.records.statements import schema
from bel_china_graph.store import DatabaseSettings, Store
from bel_china_graph.vocabulary import node_types, relation_types

from .support import ODD, answers, awkward, contents

SCRIPT = Path(__file__).parents[2] / ".ci" / "neo4j.sh"
HOW = 'needs the jars of a Neo4j: run `eval "$(.ci/neo4j.sh start)"` (Java 17 and Maven)'


def _neo4j_sh(home: Path, *words: str, folder: Path | None = None) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf"), "NEO4J_TEST_HOME": str(home)}
    done = subprocess.run(
        [SCRIPT, *words], env={**kept, **places}, cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export_graph(tmp_path_factory.mktemp("admin") / "out", awkward(), format="neo4j-admin")


@pytest.fixture(scope="module")
def imported(exported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a Neo4j into which the export was imported."""
    if not (os.environ.get("NEO4J_TEST_HOME") and SCRIPT.exists()):
        (pytest.fail if os.environ.get("REQUIRE_NEO4J") else pytest.skip)(HOW)
    home = tmp_path_factory.mktemp("imported")
    _neo4j_sh(home, "admin", "database", "import", "full", "neo4j", "@import.args", folder=exported)
    started = dict(line.removeprefix("export ").split("=", 1) for line in _neo4j_sh(home, "start").splitlines())
    try:
        password = SecretStr(started["NEO4J_PASSWORD"])
        with Store(DatabaseSettings(uri=started["NEO4J_URI"], username="neo4j", password=password)) as store:
            yield store
    finally:
        _neo4j_sh(home, "stop")


@pytest.mark.slow
@pytest.mark.database
def test_the_import_is_what_a_load_makes(imported: Store, neo4j_database: Database) -> None:
    with neo4j_database.open() as loaded:
        empty(loaded)
        loaded.load(awkward())
        assert contents(imported.records()) == contents(loaded.records())
        expected = list(answers(loaded))
        empty(loaded)
    assert {name for name, _, rows in expected if rows} == set(all_questions())
    assert list(answers(imported)) == expected


@pytest.mark.slow
@pytest.mark.database
def test_the_next_load_makes_the_schema_and_changes_nothing(imported: Store, exported: Path) -> None:
    assert _constraints(imported) == set()
    report = imported.load(awkward())
    assert not report.changed
    assert report.ties.same == len(awkward().edges)
    wanted = {text.split()[2] for text in schema() if "CREATE CONSTRAINT" in text and "//" not in text}
    assert wanted <= _constraints(imported)
    for text in (exported / "schema.cypher").read_text(encoding="utf-8").split(";\n")[:-1]:
        imported.write(text)
    assert not imported.load(awkward()).changed


def _constraints(store: Store) -> set[str]:
    return {row[0] for row in store.write("SHOW CONSTRAINTS YIELD name RETURN name").rows}


def test_it_has_a_file_for_each_label_and_type_that_there_is(exported: Path) -> None:
    arguments = (exported / "import.args").read_text(encoding="utf-8").splitlines()
    named = {line.split("=")[1] for line in arguments if line.startswith(("--nodes=", "--relationships="))}
    graph = awkward()
    assert named == {
        *(node.label for node in graph.nodes), *(edge.type for edge in graph.edges),
        "Document", "Passage", "Citation", "Correction", "IN_DOCUMENT", "CITES", "MENTIONS",
    }  # fmt: skip
    files = {file for line in arguments if line.startswith("--") for file in line.split("=")[-1].split(",")}
    assert {file for file in files if file.endswith(".csv")} == {path.name for path in exported.glob("*.csv")}


def test_no_property_is_left_out() -> None:
    records = GraphRecords(awkward())
    for node in records.nodes((*node_types(), *neo4j_admin._EVIDENCE)):
        assert node.properties.keys() <= {"id", *neo4j_admin._EVIDENCE.get(node.label, neo4j_admin._NODE)}
    for tie in records.relationships(relation_types()):
        assert tie.properties.keys() <= neo4j_admin._TIE.keys()


@pytest.mark.parametrize("aliases", [("",), ("a\x1fb",)])
def test_a_list_that_it_cannot_take_is_named(aliases: tuple[str, ...], tmp_path: Path) -> None:
    graph = Graph(nodes=(ODD.model_copy(update={"aliases": aliases, "evidence": (), "shares": ()}),))
    with pytest.raises(ExportError, match="aliases"):
        export_graph(tmp_path / "out", graph, format="neo4j-admin")
    assert list((tmp_path / "out").iterdir()) == []
