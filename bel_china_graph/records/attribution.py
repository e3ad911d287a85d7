"""The documents of all that a graph holds, so that what nobody says any more can be found.

What rests on no passage and names no document is taken to be held by all; the ends of a tie are held by the documents
that say it.
"""

from collections.abc import Mapping, Sequence, Set

from bel_china_graph.model import Edge, Node


def attributed_tie(edge: Edge, everyone: Sequence[str]) -> Edge:
    """Return the tie with the documents that say it.

    Args:
        everyone: all documents of the graph, in the order of their ids.
    """
    return edge if edge.evidence or edge.documents else edge.model_copy(update={"documents": tuple(everyone)})


def attributed_node(node: Node, needed: Set[str], home: Mapping[str, str], everyone: Sequence[str]) -> Node:
    """Return the node with the documents that hold it.

    Args:
        needed: the documents of its ties.
        home: the document of each passage.
        everyone: all documents of the graph, in the order of their ids.
    """
    held = {home[passage] for passage in node.evidence}.union(node.documents)
    more = needed - held if held or needed else set(everyone)
    return node.model_copy(update={"documents": tuple(sorted({*node.documents, *more}))}) if more else node
