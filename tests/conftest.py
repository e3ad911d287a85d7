"""Databases for the tests: the embedded server always, and a real Neo4j where there is one.

The user's own database is never touched: the environment's settings are put aside, and the embedded server of
the tests lives in a folder of its own. A Neo4j named by NEO4J_URI is only used when it is empty.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import browser, launch, opened  # noqa: F401, fixtures
from database_graphs import CORRECTIONS, sample
from databases import Database, empty
from pydantic import SecretStr

from bel_china_graph.store import DatabaseSettings, EmbeddedSettings, Store, stop

HOW_TO_GET_NEO4J = (
    'no Neo4j: run `eval "$(.ci/neo4j.sh start)"` (needs Java 17 and Maven), set NEO4J_URI to an empty one, '
    "or start Docker"
)
_NAMES = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")


@pytest.fixture(scope="session", autouse=True)
def users_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Put the settings of the user's database aside, and return them.

    BEL_CHINA_GRAPH_HOME names a folder of the tests, so that whatever a test starts is not the user's.
    """
    home = tmp_path_factory.mktemp("database")
    with pytest.MonkeyPatch.context() as patch:
        aside = {name: os.environ[name] for name in _NAMES if os.environ.get(name)}
        for name in _NAMES:
            patch.delenv(name, raising=False)
        patch.setenv("BEL_CHINA_GRAPH_HOME", str(home))
        yield aside
    stop(EmbeddedSettings(home=home))


@pytest.fixture(scope="session")
def embedded_home(users_database: dict[str, str]) -> Path:
    """Return the folder of the embedded server of the tests, which BEL_CHINA_GRAPH_HOME names."""
    return Path(os.environ["BEL_CHINA_GRAPH_HOME"])


@pytest.fixture(scope="session")
def embedded_database(embedded_home: Path) -> Database:
    """Return the embedded server of the tests."""
    return Database("embedded", DatabaseSettings(uri=None), EmbeddedSettings(home=embedded_home))


def _named(aside: dict[str, str]) -> DatabaseSettings:
    return DatabaseSettings(
        uri=aside["NEO4J_URI"],
        username=aside.get("NEO4J_USERNAME", "neo4j"),
        password=SecretStr(aside.get("NEO4J_PASSWORD", "")),
        database=aside.get("NEO4J_DATABASE"),
    )


@contextlib.contextmanager
def _in_docker() -> Iterator[DatabaseSettings]:
    docker = pytest.importorskip("docker", reason=HOW_TO_GET_NEO4J)
    try:
        docker.from_env().ping()
    except docker.errors.DockerException:
        pytest.skip(HOW_TO_GET_NEO4J)
    from testcontainers.neo4j import Neo4jContainer

    with Neo4jContainer("neo4j:5.26-community", password="a-password-for-tests") as container:
        yield DatabaseSettings(
            uri=container.get_connection_url(), password=SecretStr("a-password-for-tests"), database="neo4j"
        )


@contextlib.contextmanager
def _neo4j(aside: dict[str, str]) -> Iterator[DatabaseSettings]:
    if "NEO4J_URI" in aside:
        yield _named(aside)
    elif os.environ.get("REQUIRE_NEO4J"):
        pytest.fail(f"REQUIRE_NEO4J is set, but there is {HOW_TO_GET_NEO4J}")
    else:
        with _in_docker() as settings:
            yield settings


@pytest.fixture(scope="session")
def neo4j_database(users_database: dict[str, str], embedded_home: Path) -> Iterator[Database]:
    """Return a real Neo4j that was empty, or skip. It is emptied at the end."""
    with _neo4j(users_database) as settings:
        found = Database("neo4j", settings, EmbeddedSettings(home=embedded_home))
        with found.open() as store:
            rows = store.read("MATCH (n) WHERE NOT n:Loading RETURN count(n) AS number").rows
            if rows != ((0,),):
                pytest.fail(f"{settings.uri} holds {rows[0][0]} nodes; the tests only use an empty database")
        yield found
        with found.open() as store:
            empty(store)


@pytest.fixture(params=["embedded", "neo4j"])
def database(request: pytest.FixtureRequest) -> Database:
    """Return each database in turn."""
    found: Database = request.getfixturevalue(f"{request.param}_database")
    return found


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    """Return an open, empty database."""
    with database.open() as found:
        empty(found)
        yield found


@pytest.fixture(scope="session", params=["embedded", "neo4j"])
def loaded(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Return each database in turn, with the sample graph: for tests that only read."""
    found: Database = request.getfixturevalue(f"{request.param}_database")
    with found.open() as store:
        empty(store)
        store.load(sample().model_copy(update={"corrections": CORRECTIONS}))
        yield store
