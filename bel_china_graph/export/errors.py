"""What can go wrong with an export."""

from bel_china_graph.errors import BelChinaGraphError


class ExportError(BelChinaGraphError):
    """A graph that cannot be written in a format, or a format that is not known."""
