"""A database for the tests."""

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
