"""Documents: from files of several formats to `Document`, whose blocks lead back into the original."""

from bel_china_graph.documents.finding import find, ids_for
from bel_china_graph.documents.reading import read, read_all
from bel_china_graph.documents.registry import loader, loaders

__all__ = ["find", "ids_for", "loader", "loaders", "read", "read_all"]
