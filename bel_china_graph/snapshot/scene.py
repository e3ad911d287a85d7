"""What of a graph is drawn, and what the page says about the rest."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from bel_china_graph.model import DocumentRecord, Edge, Evidence, Graph, Node
from bel_china_graph.snapshot.errors import SnapshotError
from bel_china_graph.snapshot.selection import LIMIT, interesting, is_context
from bel_china_graph.snapshot.style import node_style
from bel_china_graph.snapshot.words import count


@dataclass(frozen=True)
class Scene:
    """The nodes and ties on the page, in a fixed order; the claimed ties come newest first.

    `inside` names the places that a node lies in, by its id. `notes` are sentences about what is not drawn.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    evidence: Mapping[str, Evidence]
    documents: Mapping[str, DocumentRecord]
    inside: Mapping[str, tuple[str, ...]]
    notes: tuple[str, ...]
    focus: str | None = None

    @property
    def claimed(self) -> tuple[Edge, ...]:
        """The ties that shape the layout: all that a text claims, or all there are if it claims none."""
        return tuple(edge for edge in self.edges if not is_context(edge)) or self.edges


def compose(graph: Graph, focus: str | None = None, limit: int = LIMIT) -> Scene:
    """Choose what of the graph is drawn.

    Raises:
        SnapshotError: `focus` is neither a node nor a tie of the graph.
    """
    if focus is not None and focus not in _ids(graph):
        raise SnapshotError(f"{focus!r} is neither a node nor a tie of this graph", "Name one of its ids.")
    bare, notes = _without_context(_unique(graph), focus)
    core = interesting(bare, limit, keep=focus)
    if len(core.nodes) < len(bare.nodes):
        drawn = count(len(core.nodes), "best-connected node is", "best-connected nodes are")
        others = count(len(bare.nodes) - len(core.nodes), "other", "others")
        their = count(len(bare.edges) - len(core.edges), "tie", "ties")
        notes.append(f"The {drawn} drawn; {others} with {their} would not fit: ask a narrower question to see them.")
    nodes = tuple(sorted(core.nodes, key=_node_order))
    return Scene(
        nodes=nodes,
        edges=tuple(sorted(sorted(core.edges, key=lambda e: e.id), key=_newest, reverse=True)),
        evidence={item.id: item for item in graph.evidence},
        documents={item.id: item for item in graph.documents},
        inside=_containers(graph),
        notes=tuple(notes),
        focus=focus if focus in _ids(core) else None,
    )


def _ids(graph: Graph) -> set[str]:
    return {node.id for node in graph.nodes} | {edge.id for edge in graph.edges}


def _node_order(node: Node) -> tuple[int, str, str]:
    return node_style(node.label).order, node.name, node.id


def _newest(edge: Edge) -> tuple[bool, str]:
    return not is_context(edge), edge.date or ""


def _unique(graph: Graph) -> Graph:
    nodes = {node.id: node for node in graph.nodes}
    edges = {edge.id: edge for edge in graph.edges}
    return graph.model_copy(update={"nodes": tuple(nodes.values()), "edges": tuple(edges.values())})


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
    containers = {edge.target for edge in edges if is_context(edge)} - claimed - ends
    if claimed and containers:
        edges = [edge for edge in edges if edge.source not in containers and edge.target not in containers]
        hidden = count(len(containers), "place that only contains another is", "places that only contain others are")
        notes.append(f"{hidden} not drawn; the facts of a node name what it lies in.")
        nodes = tuple(node for node in graph.nodes if node.id not in containers)
        return graph.model_copy(update={"nodes": nodes, "edges": tuple(edges)}), notes
    return graph.model_copy(update={"edges": tuple(edges)}), notes


def _containers(graph: Graph) -> dict[str, tuple[str, ...]]:
    names = {node.id: node.name for node in graph.nodes}
    inside: defaultdict[str, set[str]] = defaultdict(set)
    for edge in graph.edges:
        if is_context(edge) and edge.target in names:
            inside[edge.source].add(names[edge.target])
    return {name: tuple(sorted(places)) for name, places in inside.items()}
