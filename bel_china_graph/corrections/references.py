"""How an entry names a node or a tie, so that it is found again after every reading."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import Field, field_validator, model_validator

from bel_china_graph import dates
from bel_china_graph.ids import fold
from bel_china_graph.model import Edge, Graph, Model, Node, PartialDate
from bel_china_graph.vocabulary import node_types, relation_types


class NodeReference(Model):
    """A node by its id or, where none has it, by a name that only it bears; `label` tells namesakes apart.

    In the file a mapping, or a text: an id, a name, or `Label:name`.
    """

    id: str | None = Field(None, min_length=1)
    name: str | None = Field(None, min_length=1)
    label: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _of_text(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return given
        label, _, name = given.partition(":")
        if label in node_types() and name.strip():
            return {"label": label, "name": name.strip()}
        return {"id": given.strip(), "name": given.strip()}

    @field_validator("label")
    @classmethod
    def _known(cls, label: str | None) -> str | None:
        if label is not None and label not in node_types():
            raise ValueError(f"there is no label {label}; there are {', '.join(node_types())}")
        return label

    @model_validator(mode="after")
    def _something(self) -> "NodeReference":
        if not (self.id or self.name):
            raise ValueError("it needs an id or a name")
        return self

    @property
    def words(self) -> str:
        """The node for a reader."""
        return self.name or self.id or ""

    def among(self, nodes: Mapping[str, Node]) -> list[Node]:
        """Return the nodes that may be meant: the one with the id, else those of the name, else those of an alias."""
        if self.id and self.id in nodes:
            return [nodes[self.id]]
        wanted = fold(self.name or "")
        named = [n for n in {n.id: n for n in nodes.values()}.values() if wanted and self.label in (None, n.label)]
        return [n for n in named if fold(n.name) == wanted] or [
            n for n in named if any(fold(name) == wanted for name in (*n.aliases, *n.variants))
        ]


class TieReference(Model):
    """A tie by its id or, where none has it, by its type and ends; `kind`, `subject` and `date` tell agreements apart.

    In the file a mapping, or a text: an id.
    """

    id: str | None = Field(None, min_length=1)
    type: str | None = None
    ends: tuple[NodeReference, NodeReference] | None = None
    kind: str | None = None
    subject: str | None = None
    date: PartialDate | None = None

    @model_validator(mode="before")
    @classmethod
    def _of_text(cls, given: Any) -> Any:
        return {"id": given.strip()} if isinstance(given, str) else given

    @field_validator("type")
    @classmethod
    def _known(cls, type_: str | None) -> str | None:
        if type_ is not None and type_ not in relation_types():
            raise ValueError(f"there is no type {type_}; there are {', '.join(relation_types())}")
        return type_

    @model_validator(mode="after")
    def _something(self) -> "TieReference":
        if not (self.id or (self.type and self.ends)):
            raise ValueError("it needs an id, or a type and two ends")
        return self

    @property
    def words(self) -> str:
        """The tie for a reader."""
        return (
            " ".join([self.ends[0].words, self.type, self.ends[1].words]) if self.type and self.ends else f"{self.id}"
        )

    def among(self, edges: Iterable[Edge], nodes: Mapping[str, Node]) -> list[Edge]:
        """Return the ties that may be meant: the one with the id, else those of the type and ends."""
        ties = list(edges)
        if known := [tie for tie in ties if self.id and tie.id == self.id]:
            return known
        if not (self.type and self.ends):
            return []
        one, other = ({node.id for node in end.among(nodes)} for end in self.ends)
        return [tie for tie in ties if tie.type == self.type and self._tells(tie) and _joins(tie, one, other)]

    def _tells(self, tie: Edge) -> bool:
        dated = self.date is None or (tie.date is not None and dates.agrees(self.date, tie.date))
        return dated and self.kind in (None, tie.kind) and self.subject in (None, tie.subject)


def _joins(tie: Edge, one: set[str], other: set[str]) -> bool:
    return (tie.source in one and tie.target in other) or (tie.source in other and tie.target in one)


def node_reference(node: Node) -> NodeReference:
    """Return the reference under which a node is found again, also where only its name stays."""
    return NodeReference(id=node.id, name=node.name, label=node.label)


def tie_reference(tie: Edge, graph: Graph) -> TieReference:
    """Return the reference under which a tie of the graph is found again: its ends, and its identity keys."""
    nodes = {node.id: node for node in graph.nodes}
    return TieReference(
        id=tie.id,
        type=tie.type,
        ends=(node_reference(nodes[tie.source]), node_reference(nodes[tie.target])),
        **{key: getattr(tie, key) for key in relation_types()[tie.type].identity},
    )
