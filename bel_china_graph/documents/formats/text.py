"""Plain text."""

from pathlib import Path

from bel_china_graph.documents.decoding import decode
from bel_china_graph.documents.registry import loader
from bel_china_graph.documents.source import Source
from bel_china_graph.documents.structure.lines import units


@loader(".txt")
def load_text(data: bytes, path: Path) -> Source:
    """Read a plain text.

    Raises:
        DocumentError: the file is empty, binary or in another encoding.
    """
    text = decode(data, path)
    return Source(text=text, media_type="text/plain", units=units(text), lined=True)
