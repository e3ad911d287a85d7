"""The whole graph as one page with several views: `Graph` in, HTML out."""

from bel_china_graph.atlas.page import render
from bel_china_graph.atlas.trim import Trim
from bel_china_graph.page.errors import PageError
from bel_china_graph.page.files import write

__all__ = ["PageError", "Trim", "render", "write"]
