"""The graph for other programs, in their formats. Importing it is cheap."""

from bel_china_graph.export.errors import ExportError
from bel_china_graph.export.registry import Format, all_formats, format_for
from bel_china_graph.export.writing import write

__all__ = ["ExportError", "Format", "all_formats", "format_for", "write"]
