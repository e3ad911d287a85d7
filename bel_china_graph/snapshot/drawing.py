"""The drawing as pyvis's data model holds it and vis-network draws it."""

from pathlib import Path
from typing import Any

from bel_china_graph.model import Edge, Node
from bel_china_graph.page.layout.geometry import Layout
from bel_china_graph.page.scene import Scene
from bel_china_graph.page.style import COUNTRIES, country_of, is_context, node_style, relation_style
from bel_china_graph.page.words import date_words
from bel_china_graph.snapshot.curves import curves

FILLS = {"BY": "#0b7a5e", "CN": "#c2262e", "other": "#6b6f76"}
"""Colours of countries on a light page; the style sheet has the same and those of a dark page."""

_DASHES: dict[str, Any] = {"planned": [7, 5], "ended": [2, 4]}

_OPTIONS: dict[str, Any] = {
    "autoResize": False,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "dragNodes": False,
        "hover": False,
        "selectable": False,
        "keyboard": False,
        "tooltipDelay": 1000000,
        "zoomSpeed": 0.6,
    },
    "nodes": {"borderWidth": 1.5, "chosen": False},
    "edges": {"chosen": False, "arrowStrikethrough": False, "hoverWidth": 0},
}


def draw(scene: Scene, layout: Layout) -> dict[str, Any]:
    """Return the nodes, edges and options for vis-network.

    A node's key is `n` and its place in the scene, a tie's `e` and its place. pyvis holds undirected networks
    without their parallel ties, so the network is directed, and undirected ties have no arrows.
    """
    from pyvis.network import Network  # here, since it takes a third of a second

    network = Network(directed=True, cdn_resources="in_line")
    network.options = _OPTIONS
    keys = {node.id: f"n{place}" for place, node in enumerate(scene.nodes)}
    for node in scene.nodes:
        spot = layout.spots[node.id]
        style = node_style(node.label)
        network.add_node(
            keys[node.id],
            label=node.name,
            title=f"{node.name}\n{_about(node)}",
            shape=style.shape,
            size=style.size,
            color=FILLS[country_of(node)],
            x=int(spot.x),
            y=int(spot.y),
            side=spot.side,
            **_narrow(layout, node),
        )
    bends = curves(scene.edges, layout)
    names = {node.id: node.name for node in scene.nodes}
    for place, edge in enumerate(scene.edges):
        relation = relation_style(edge.type)
        network.add_edge(
            keys[edge.source],
            keys[edge.target],
            id=f"e{place}",
            title=_tie_words(edge, names),
            color=relation.colour.light,
            width=0.8 if is_context(edge) else 1.6,
            arrows="to" if relation.directed else "",
            dashes=_DASHES.get(edge.status, False),
            **bends[edge.id],
        )
    nodes, edges, *_ = network.get_network_data()
    if (len(nodes), len(edges)) != (len(scene.nodes), len(scene.edges)):
        raise AssertionError("pyvis has lost a node or a tie")
    return {"kind": layout.kind, "nodes": nodes, "edges": edges, "options": network.options}


def _narrow(layout: Layout, node: Node) -> dict[str, Any]:
    """Return the node's other spot, for a phone, where the layout has one."""
    if layout.narrow is layout.spots:
        return {}
    spot = layout.narrow[node.id]
    return {"narrow": [int(spot.x), int(spot.y), spot.side]}


def library() -> str:
    """Return vis-network as pyvis bundles it, with its licence, without the address of its source map."""
    import pyvis

    path = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    lines = path.read_text(encoding="utf-8").split("\n")  # not splitlines: strings hold other line ends
    return "\n".join(line for line in lines if not line.startswith("//# sourceMappingURL="))


def _about(node: Node) -> str:
    country = COUNTRIES.get(node.country or "", node.country or "")
    return ", ".join(part for part in (node_style(node.label).title, country) if part)


def _tie_words(edge: Edge, names: dict[str, str]) -> str:
    words = [relation_style(edge.type).title]
    if not is_context(edge):
        words.append(date_words(edge.date) + (" (disputed)" if edge.disputed else ""))
    if edge.status != "established":
        words.append(edge.status)
    return f"{names[edge.source]} – {names[edge.target]}\n{', '.join(words)}"
