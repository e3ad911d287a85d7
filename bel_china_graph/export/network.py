"""The graph as one of networkx, for the formats that it writes."""

import re
from typing import TYPE_CHECKING

from bel_china_graph.export.attributes import NodeAttributes, TieAttributes, node_attributes, tie_attributes
from bel_china_graph.records import Records
from bel_china_graph.vocabulary import node_types, relation_types

if TYPE_CHECKING:
    import networkx

# https://www.w3.org/TR/xml/#charsets: what no XML file can hold
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_LINE_END = re.compile("\r\n?")  # which an XML parser reads as a line feed


def network(records: Records) -> "networkx.MultiDiGraph":
    """Return the places and bodies and their ties; each tie's id is its key, so that parallel ones stay apart.

    `label` is what a drawing writes beside a node or tie. A character that XML cannot hold becomes U+FFFD, and
    a carriage return a line feed.
    """
    import networkx

    graph = networkx.MultiDiGraph()
    for node in records.nodes(node_types()):
        attributes = _known(node_attributes(node))
        graph.add_node(_text(node.properties["id"]), label=attributes["name"], **attributes)
    for tie in records.relationships(relation_types()):
        source, target, key = map(_text, (tie.source[1], tie.target[1], tie.properties["id"]))
        graph.add_edge(source, target, key=key, label=tie.type, **_known(tie_attributes(tie)))
    return graph


def _known(attributes: NodeAttributes | TieAttributes) -> dict[str, str | int | float]:
    return {
        name: _text(value) if isinstance(value, str) else value
        for name, value in attributes._asdict().items()
        if value is not None
    }


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", "\n".join(_LINE_END.split(text)))
