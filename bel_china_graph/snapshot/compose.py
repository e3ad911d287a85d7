"""What of a graph is drawn, and what the page says about the rest."""

from bel_china_graph.model import Graph
from bel_china_graph.page.errors import PageError
from bel_china_graph.page.scene import Scene, containers, ordered_edges, ordered_nodes, unique
from bel_china_graph.page.style import is_context
from bel_china_graph.page.words import count
from bel_china_graph.snapshot.selection import LIMIT, interesting


def compose(graph: Graph, focus: str | None = None, limit: int = LIMIT) -> Scene:
    """Choose what of the graph is drawn.

    Raises:
        PageError: `focus` is neither a node nor a tie of the graph.
    """
    if focus is not None and focus not in _ids(graph):
        raise PageError(f"{focus!r} is neither a node nor a tie of this graph", "Name one of its ids.")
    bare, notes = _without_context(unique(graph), focus)
    core = interesting(bare, limit, keep=focus)
    if len(core.nodes) < len(bare.nodes):
        drawn = count(len(core.nodes), "best-connected node is", "best-connected nodes are")
        others = count(len(bare.nodes) - len(core.nodes), "other", "others")
        their = count(len(bare.edges) - len(core.edges), "tie", "ties")
        notes.append(f"The {drawn} drawn; {others} with {their} would not fit: ask a narrower question to see them.")
    nodes = ordered_nodes(core.nodes)
    return Scene(
        nodes=nodes,
        edges=ordered_edges(core.edges),
        evidence={item.id: item for item in graph.evidence},
        documents={item.id: item for item in graph.documents},
        inside=containers(graph),
        notes=tuple(notes),
        focus=focus if focus in _ids(core) else None,
    )


def _ids(graph: Graph) -> set[str]:
    return {node.id for node in graph.nodes} | {edge.id for edge in graph.edges}


def _without_context(graph: Graph, focus: str | None) -> tuple[Graph, list[str]]:
    """Leave out ties without both ends, and places that only contain others; say how many."""
    known = {node.id for node in graph.nodes}
    edges = [edge for edge in graph.edges if edge.source in known and edge.target in known]
    notes = []
    if lost := len(graph.edges) - len(edges):
        notes.append(
            count(lost, "tie leads out of this picture and is", "ties lead out of this picture and are") + " not drawn."
        )
    claimed = {end for edge in edges if not is_context(edge) for end in (edge.source, edge.target)}
    ends = {end for edge in edges if edge.id == focus for end in (edge.source, edge.target)} | {focus}
    hollow = {edge.target for edge in edges if is_context(edge)} - claimed - ends
    if claimed and hollow:
        edges = [edge for edge in edges if edge.source not in hollow and edge.target not in hollow]
        hidden = count(len(hollow), "place that only contains another is", "places that only contain others are")
        notes.append(f"{hidden} not drawn; the facts of a node name what it lies in.")
        nodes = tuple(node for node in graph.nodes if node.id not in hollow)
        return graph.model_copy(update={"nodes": nodes, "edges": tuple(edges)}), notes
    return graph.model_copy(update={"edges": tuple(edges)}), notes
