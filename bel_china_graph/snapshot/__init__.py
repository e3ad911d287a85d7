"""One self-contained page of a graph: `Graph` in, HTML out.

The page needs no network, runs under a strict content security policy, and treats every text as text.
"""

from bel_china_graph.page.errors import PageError
from bel_china_graph.page.files import write
from bel_china_graph.snapshot.notebook import Display, display
from bel_china_graph.snapshot.page import render
from bel_china_graph.snapshot.selection import interesting

__all__ = ["Display", "PageError", "display", "interesting", "render", "write"]
