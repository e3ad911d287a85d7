"""GraphML: for Gephi, yEd, igraph, networkx and others."""

from pathlib import Path

from bel_china_graph.export.network import network
from bel_china_graph.export.registry import exporter
from bel_china_graph.records import Records


@exporter("graphml", ".graphml")
def write(records: Records, path: Path) -> None:
    """Write the places and bodies and their ties; each tie has its id, so that parallel ones stay apart."""
    import networkx

    networkx.write_graphml_xml(network(records), path)
