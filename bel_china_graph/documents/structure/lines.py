"""A plain text as lines."""

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.strand import Strand

_TAB = 4


def units(text: str, start: int = 0) -> list[Unit]:
    """Return the lines of a text that are not blank; a form feed ends a page."""
    found: list[Unit] = []
    gap = page = False
    at = start
    for line in text[start:].splitlines(keepends=True):
        bare = line.strip()
        if bare:
            lead = line.find(bare)
            indent = sum(_TAB if c == "\t" else 1 for c in line[:lead])
            strand = Strand.of(text, at + lead, at + lead + len(bare))
            found.append(Unit(strand, gap=gap or page, page=page, indent=indent))
            gap = page = False
        else:
            gap = True
        page = page or line.endswith("\f")
        at += len(line)
    return found
