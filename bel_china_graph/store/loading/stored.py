"""What the database holds already of what a load touches."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bel_china_graph.records import Place, Properties
from bel_china_graph.records.properties import edge_of, filled, node_of, node_shares, tie_shares
from bel_china_graph.records.said import Claims, Names
from bel_china_graph.vocabulary.grouping import Pair, pair_of


@dataclass(frozen=True)
class StoredNode:
    """A node as it is in the database."""

    label: str
    id: str
    properties: Properties

    @property
    def shares(self) -> Names:
        """Return what each document says of it."""
        return node_shares(node_of(self.label, self.properties), self.properties)


@dataclass(frozen=True)
class StoredTie:
    """A tie as it is in the database."""

    id: str
    type: str
    source: Place
    target: Place
    properties: Properties

    @property
    def pair(self) -> Pair:
        """Return what it is about."""
        return pair_of(self.type, self.source[1], self.target[1])

    @property
    def shares(self) -> Claims:
        """Return the claims that each document makes of it."""
        edge = edge_of(self.type, self.source[1], self.target[1], self.properties)
        return tie_shares(edge, self.properties)


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


def changes(stored: Mapping[str, Any], wanted: Mapping[str, Any]) -> Properties:
    """Return the properties to set so that the database holds the wanted ones, `None` for what has to go."""
    now, before = filled(wanted), {key: value for key, value in filled(stored).items() if key != "id"}
    return {key: now.get(key) for key in now.keys() | before.keys() if now.get(key) != before.get(key)}
