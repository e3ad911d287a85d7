"""What the database holds already of what a load touches."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bel_china_graph.records.properties import Properties, edge_of, filled, node_of
from bel_china_graph.records.said import Shares, stored_shares

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
        return stored_shares(node_of(self.label, self.properties), self.properties)


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
        edge = edge_of(self.type, self.source[1], self.target[1], self.properties)
        return stored_shares(edge, self.properties)


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


def changes(stored: Mapping[str, Any] | None, wanted: Mapping[str, Any]) -> Properties:
    """Return the properties to set so that the database holds the wanted ones; none when it does already.

    What is empty is not kept in the database: it is missing in what is new, and `None` in what has to go.
    """
    now, before = ({k: v for k, v in filled(side).items() if k != "id"} for side in (wanted, stored or {}))
    if not before:
        return now
    return {key: now.get(key) for key in now.keys() | before.keys() if now.get(key) != before.get(key)}
