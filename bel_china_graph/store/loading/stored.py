"""What the database holds already of what a load touches."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bel_china_graph.store.records import Properties
from bel_china_graph.store.said import Shares, read_shares

Place = tuple[str, str]
"""A node's label and id."""


@dataclass(frozen=True)
class StoredNode:
    """A node as it is in the database."""

    label: str
    id: str
    properties: Properties

    @property
    def shares(self) -> Shares:
        """Return what each document says of it."""
        return read_shares(self.properties)


@dataclass(frozen=True)
class StoredTie:
    """A tie as it is in the database."""

    id: str
    type: str
    source: Place
    target: Place
    properties: Properties

    @property
    def shares(self) -> Shares:
        """Return what each document says of it."""
        return read_shares(self.properties)


def node_in(label: str, row: Mapping[str, Any]) -> StoredNode:
    """Return the node of a row."""
    return StoredNode(label, row["node"]["id"], row["node"])


def tie_in(type_: str, row: Mapping[str, Any]) -> StoredTie:
    """Return the tie of a row."""
    return StoredTie(
        id=row["tie"]["id"],
        type=type_,
        source=(row["source_label"], row["source"]),
        target=(row["target_label"], row["target"]),
        properties=row["tie"],
    )


def same(stored: Mapping[str, Any], wanted: Mapping[str, Any], ignored: Iterable[str] = ("id",)) -> bool:
    """Tell whether the database holds these properties already; there, what is empty may be missing."""

    def kept(properties: Mapping[str, Any]) -> dict[str, Any]:
        return {k: v for k, v in properties.items() if v not in (None, []) and k not in ignored}

    return kept(stored) == kept(wanted)
