"""A graph into the files of other programs."""

from pathlib import Path

from bel_china_graph import export, graphfiles
from bel_china_graph.model import Graph
from bel_china_graph.pipeline.database import StoreLike, opened
from bel_china_graph.records import GraphRecords


def export_graph(
    path: str | Path,
    graph: Graph | str | Path | None = None,
    *,
    format: str | None = None,
    store: StoreLike = None,
) -> Path:
    """Write a graph for other programs, whole or not at all, and return where it is.

    Args:
        path: a file or, for the formats that are folders (`csv`, `neo4j-admin`), a folder, which is made.
        graph: a graph, or the folder that `write_graph` wrote; without one it is what the database holds.
        format: a name of `bel_china_graph.export.all_formats()`; without one the suffix of `path` tells it.

    Raises:
        ExportError: the format is not known or cannot hold the graph, or the place cannot be written.
        GraphFileError: the folder holds no graph, or the graph contradicts itself.
    """
    out = Path(path)
    chosen = export.format_for(out, format)
    if graph is not None:
        parts = graph if isinstance(graph, Graph) else graphfiles.Folder(Path(graph))
        export.write(GraphRecords(parts), out, chosen)
        return out
    with opened(store) as database:
        export.write(database.records(), out, chosen)
    return out
