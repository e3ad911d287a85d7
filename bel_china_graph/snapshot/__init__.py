"""One self-contained page of a graph: `Graph` in, HTML out.

The page needs no network, runs under a strict content security policy, and treats every text as text.
"""

from bel_china_graph.snapshot.errors import SnapshotError
from bel_china_graph.snapshot.files import write
from bel_china_graph.snapshot.notebook import Display, display
from bel_china_graph.snapshot.page import render
from bel_china_graph.snapshot.selection import interesting

__all__ = ["Display", "SnapshotError", "display", "interesting", "render", "write"]
