"""Where everything stands: computed here, so that the page has nothing to compute and is always the same."""

from bel_china_graph.snapshot.layout.geometry import Layout, Spot
from bel_china_graph.snapshot.layout.plan import plan

__all__ = ["Layout", "Spot", "plan"]
