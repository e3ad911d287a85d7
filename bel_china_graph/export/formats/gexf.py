"""GEXF with time: for Gephi's timeline."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bel_china_graph.export.network import network
from bel_china_graph.export.registry import exporter
from bel_china_graph.records import Records

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@exporter("gexf", ".gexf")
def write(records: Records, path: Path) -> None:
    """Write a dynamic graph, in which each dated tie starts at its date, as precise as the sources are.

    A start of `2021` or `2021-04` is what Gephi and networkx read. Undated ties and all nodes are always there.
    """
    from networkx.readwrite.gexf import GEXFWriter

    graph = network(records)
    for _, _, key, tie in graph.edges(keys=True, data=True):
        tie["id"] = key
        if "date" in tie:
            tie["start"] = tie["date"]
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    writer.graph_element.set("mode", "dynamic")
    writer.graph_element.set("timeformat", "date")
    writer.xml.find("meta").attrib.pop("lastmodifieddate")  # the same bytes on another day
    _tell_parallel_ties_apart(writer.xml)
    with path.open("wb") as file:
        writer.write(file)


def _tell_parallel_ties_apart(gexf: "Element") -> None:
    """Give each tie of a pair a `kind` of its own (GEXF 1.3): Gephi makes one of those that have the same."""
    seen: Counter[tuple[str | None, ...]] = Counter()
    for edge in gexf.iter("edge"):
        relation = edge.get("label")
        pair = (edge.get("source"), edge.get("target"), relation)
        seen[pair] += 1
        edge.set("kind", f"{relation} {seen[pair]}" if seen[pair] > 1 else f"{relation}")
