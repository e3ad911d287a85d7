"""What can go wrong with a page."""

from bel_china_graph.errors import BelChinaGraphError


class PageError(BelChinaGraphError):
    """A page that cannot be made or written."""
