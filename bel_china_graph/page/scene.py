"""What is on a page: nodes and ties in a fixed order, and what the page says about the rest."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bel_china_graph.model import DocumentRecord, Edge, Evidence, Graph, Node
from bel_china_graph.page.style import is_context, node_style
from bel_china_graph.page.words import count, date_words


@dataclass(frozen=True)
class Scene:
    """The nodes and ties on the page, in a fixed order; the claimed ties come newest first.

    `inside` names the places that a node lies in, by its id. `notes` are sentences about what is not there.
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


def unique(graph: Graph) -> Graph:
    """Return the graph with each node and each tie once."""
    nodes = {node.id: node for node in graph.nodes}
    edges = {edge.id: edge for edge in graph.edges}
    return graph.model_copy(update={"nodes": tuple(nodes.values()), "edges": tuple(edges.values())})


def ordered_nodes(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return the nodes by kind and name."""
    return tuple(sorted(nodes, key=lambda node: (node_style(node.label).order, node.name, node.id)))


def ordered_edges(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Return the ties, those that a text claims first, the newest first."""
    by_id = sorted(edges, key=lambda edge: edge.id)
    return tuple(sorted(by_id, key=lambda edge: (not is_context(edge), edge.date or ""), reverse=True))


def containers(graph: Graph) -> dict[str, tuple[str, ...]]:
    """Return the names of the places that a node lies in, by its id."""
    names = {node.id: node.name for node in graph.nodes}
    inside: defaultdict[str, set[str]] = defaultdict(set)
    for edge in graph.edges:
        if is_context(edge) and edge.target in names:
            inside[edge.source].add(names[edge.target])
    return {name: tuple(sorted(places)) for name, places in inside.items()}


def summary(scene: Scene) -> str:
    """Return how much there is and from which years."""
    ties = count(len(scene.edges), "tie", "ties") if scene.edges else "no ties"
    parts = [count(len(scene.nodes), "node", "nodes") if scene.nodes else "no nodes", ties]
    years = sorted(edge.date[:4] for edge in scene.edges if edge.date)
    if years:
        parts.append(date_words(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}")
    return ", ".join(parts)
