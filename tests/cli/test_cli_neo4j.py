"""The same commands against a real Neo4j: named by the environment or by options, with the same answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from databases import Database, empty

from .running import Run

pytestmark = pytest.mark.database

QUESTIONS = (
    "ask summary -f csv",
    "ask conflicts -f json",
    "ask partners --name Sichuan -f csv",
    "ask residents --park 'Great Stone' -f csv",
    "ask path --one Sichuan --other BelarusianRegion:Gomel -f csv",
    "explain Changchun -f json",
    "query 'MATCH (n) WHERE n.iso IS NOT NULL RETURN n.iso AS iso ORDER BY iso' -f csv",
)


@pytest.fixture
def emptied(neo4j_database: Database) -> Iterator[Database]:
    """Return a real Neo4j without anything in it, and empty it again."""
    for moment in ("before", "after"):
        with neo4j_database.open() as store:
            empty(store)
        if moment == "before":
            yield neo4j_database


def test_build_gives_the_same_graph_as_embedded(
    emptied: Database, built: Run, sample: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded = [built(question).out for question in QUESTIONS]
    assert built("snapshot embedded.html").code == 0

    settings = emptied.settings
    assert settings.uri and settings.password
    monkeypatch.setenv("NEO4J_URI", settings.uri)
    monkeypatch.setenv("NEO4J_USERNAME", settings.username)
    monkeypatch.setenv("NEO4J_PASSWORD", settings.password.get_secret_value())
    assert built("build", str(sample)).code == 0
    assert [built(question).out for question in QUESTIONS] == embedded
    assert built("snapshot neo4j.html").code == 0
    assert (here / "neo4j.html").read_bytes() == (here / "embedded.html").read_bytes()
    assert "kind,neo4j" in built("db status -f csv").out


def test_options_name_it_as_well(emptied: Database, built: Run) -> None:
    settings = emptied.settings
    assert settings.uri and settings.password
    result = built(
        "query", "RETURN 1 AS one", "-f", "csv", "--uri", settings.uri, "--username", settings.username,
        "--password", settings.password.get_secret_value(),
    )  # fmt: skip
    assert result.out == "one\n1\n"
