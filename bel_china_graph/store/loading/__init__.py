"""Loading a graph: what it says is merged with what the database knows; only differences are written."""

from bel_china_graph.store.loading.run import WHOLE, forget, load

__all__ = ["WHOLE", "forget", "load"]
