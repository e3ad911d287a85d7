"""How kinds of node and tie look: taken from the vocabulary, with a plain look for what it does not know."""

from bel_china_graph.model import Edge, Node
from bel_china_graph.vocabulary import Colours, NodeType, RelationType, node_types, relation_types

COUNTRIES = {"BY": "Belarus", "CN": "China"}
"""The countries that have a colour of their own."""

OTHER = "other"


def country_of(node: Node) -> str:
    """Return the country by which a node is coloured: `BY`, `CN` or `other`."""
    return node.country if node.country in COUNTRIES else OTHER


def node_style(label: str) -> NodeType:
    """Return how a label is drawn."""
    known = node_types().get(label)
    return known or NodeType.model_construct(
        label=label,
        code="",
        title=label,
        plural=label,
        description="",
        order=99,
        shape="dot",
        size=10,
        place=False,
        schema_org="Thing",
    )


def relation_style(name: str) -> RelationType:
    """Return how a relation type is drawn."""
    known = relation_types().get(name)
    return known or RelationType.model_construct(
        type=name,
        title=name.replace("_", " ").lower(),
        description="",
        directed=True,
        source=(),
        target=(),
        identity=(),
        colour=Colours(light="#6b6f76", dark="#9aa3af"),
        claimed=True,
    )


def is_context(edge: Edge) -> bool:
    """Tell whether the tie only places something (from the gazetteer) and was not claimed by a text."""
    relation = relation_types().get(edge.type)
    return relation is not None and not relation.claimed
