"""A graph to a folder of JSON Lines, and back."""

from pathlib import Path

from bel_china_graph import graphfiles
from bel_china_graph.model import Graph


def write_graph(graph: Graph, folder: str | Path) -> None:
    """Write the graph's files into the folder, which is made; each file appears whole or not at all.

    Raises:
        GraphFileError: the folder cannot be written.
    """
    graphfiles.write(graph, Path(folder))


def read_graph(folder: str | Path) -> Graph:
    """Return the graph that a folder holds.

    Raises:
        GraphFileError: a file is missing or a line is wrong; the message names both.
    """
    return graphfiles.read(Path(folder))
