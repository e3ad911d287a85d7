"""A database for the tests."""

import json
import os
from dataclasses import dataclass

from bel_china_graph.store import DatabaseSettings, EmbeddedSettings, Store


@dataclass(frozen=True)
class Database:
    """A database for the tests, and how to reach it."""

    name: str
    settings: DatabaseSettings
    embedded: EmbeddedSettings

    def open(self) -> Store:
        return Store(self.settings, self.embedded)


def empty(store: Store) -> None:
    """Delete all but the marks of the schema; a few thousand at a time, for the embedded server's memory."""
    while store.write(
        "MATCH (n) WHERE NOT n:Loading WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS number"
    ).rows != ((0,),):
        pass


def dump(store: Store) -> list[str]:
    """Return everything in the database, comparable."""
    nodes = store.read(
        "MATCH (n) WHERE NOT n:Loading RETURN labels(n)[0] AS label, properties(n) AS properties", limit=None
    )
    ties = store.read(
        "MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties",
        limit=None,
    )
    return sorted(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in (*nodes.rows, *ties.rows))


def environment(database: Database) -> dict[str, str]:
    """Return the environment of a process that is to use the database."""
    settings = database.settings
    home = {"BEL_CHINA_GRAPH_HOME": str(database.embedded.folder)}
    if settings.uri is None or settings.password is None:
        return {**os.environ, **home}
    more = {"NEO4J_DATABASE": settings.database} if settings.database else {}
    named = {"NEO4J_USERNAME": settings.username, "NEO4J_PASSWORD": settings.password.get_secret_value()}
    return {**os.environ, **home, "NEO4J_URI": settings.uri, **named, **more}
