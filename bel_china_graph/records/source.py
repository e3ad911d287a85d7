"""Nodes and relationships one by one, from wherever they are."""

from collections.abc import Collection, Iterator
from typing import NamedTuple, Protocol

from bel_china_graph.records.properties import Properties

Place = tuple[str, str]
"""A node's label and id."""


class NodeRow(NamedTuple):
    """A node with its properties, among them its `id`; what is empty is not there."""

    label: str
    properties: Properties


class RelationshipRow(NamedTuple):
    """A relationship with its properties; those of the vocabulary have an `id` among them."""

    type: str
    source: Place
    target: Place
    properties: Properties


class Records(Protocol):
    """A graph of any size: each call goes through it anew, in the same order, without holding it in memory."""

    def nodes(self, labels: Collection[str]) -> Iterator[NodeRow]:
        """Yield the nodes of these labels: of the vocabulary, or of `EVIDENCE_LABELS`."""
        ...

    def relationships(self, types: Collection[str]) -> Iterator[RelationshipRow]:
        """Yield the relationships of these types: of the vocabulary, or of `EVIDENCE_TYPES`."""
        ...
