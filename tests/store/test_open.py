"""Opening a database, and what is said when it cannot be opened."""

import socket
import subprocess
import sys

import pytest
from databases import Database
from pydantic import SecretStr

from bel_china_graph.errors import StoreError
from bel_china_graph.store import DatabaseSettings, Store, status

PASSWORD = SecretStr("a-wrong-password")


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_importing_the_store_imports_neither_driver_nor_java() -> None:
    code = (
        "import sys, bel_china_graph.store\n"
        "print([m for m in ('neo4j', 'jpype', 'arcadedb_embedded') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "neo4j+s://example.org")
    monkeypatch.setenv("NEO4J_USERNAME", "me")
    monkeypatch.setenv("NEO4J_PASSWORD", "secret-secret")
    monkeypatch.setenv("NEO4J_DATABASE", "mine")
    settings = DatabaseSettings()
    assert (settings.uri, settings.username, settings.database) == ("neo4j+s://example.org", "me", "mine")
    assert "secret-secret" not in repr(settings)


def test_an_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "")
    assert DatabaseSettings().uri is None


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            DatabaseSettings(uri=f"bolt://127.0.0.1:{closed_port()}", password=PASSWORD),
            "cannot be reached.*NEO4J_URI",
        ),
        (
            DatabaseSettings(uri="bolt://no-such-host.invalid", password=PASSWORD),
            "cannot be reached.*NEO4J_URI",
        ),
        (
            DatabaseSettings(uri="http://localhost:7474", password=PASSWORD),
            "no address of a database.*bolt://",
        ),
        (DatabaseSettings(uri="localhost", password=PASSWORD), "no address of a database.*bolt://"),
        (DatabaseSettings(uri="bolt://localhost:7687", password=None), "no password.*NEO4J_PASSWORD"),
        (
            DatabaseSettings(uri="bolt://localhost:notaport", password=PASSWORD),
            "no address of a database.*bolt://",
        ),
    ],
)
def test_a_wrong_address_gets_a_remedy(settings: DatabaseSettings, message: str) -> None:
    with pytest.raises(StoreError, match=f"(?s){message}"):
        Store(settings)


@pytest.mark.database
def test_a_wrong_password_gets_a_remedy(database: Database) -> None:
    with database.open() as store:
        where = store.status().where
        name = "writer" if database.name == "embedded" else database.settings.username
    with pytest.raises(StoreError, match=r"refuses the user name or password.*NEO4J_PASSWORD"):
        Store(DatabaseSettings(uri=where, username=name, password=PASSWORD))


@pytest.mark.database
def test_a_wrong_database_gets_a_remedy(neo4j_database: Database) -> None:
    wrong = neo4j_database.settings.model_copy(update={"database": "nowhere"})
    with pytest.raises(StoreError, match=r"nowhere.*NEO4J_DATABASE"):
        Store(wrong)


@pytest.mark.database
def test_the_status_tells_which_database_it_is(database: Database) -> None:
    with database.open() as store:
        assert store.status().running
    found = status(database.settings, database.embedded)
    assert (found.kind, found.running) == (database.name, True)
    assert found.where.startswith("bolt://")
    assert (found.pid is not None) == (database.name == "embedded")
