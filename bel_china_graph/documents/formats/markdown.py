"""Markdown: read as plain text, whose structure knows its signs."""

import re
from pathlib import Path

from bel_china_graph.documents.decoding import decode
from bel_china_graph.documents.registry import loader
from bel_china_graph.documents.source import Source
from bel_china_graph.documents.structure.dateline import of_line
from bel_china_graph.documents.structure.lines import units

_OPENING = re.compile(r"---[ \t]*\r?\n")


@loader(".md", ".markdown")
def load_markdown(data: bytes, path: Path) -> Source:
    """Read a Markdown text; a block of fields before it (`---`) may give title and date.

    Raises:
        DocumentError: the file is empty, binary or in another encoding.
    """
    text = decode(data, path)
    fields, start = _front_matter(text)
    return Source(
        text=text,
        media_type="text/markdown",
        units=units(text, start),
        lined=True,
        title=fields.get("title", ""),
        date=of_line(fields.get("date", "").partition("T")[0]),
    )


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the fields before the text, and where the text begins."""
    match = _OPENING.match(text)
    if not match:
        return {}, 0
    fields: dict[str, str] = {}
    at = match.end()
    for line in text[at:].splitlines(keepends=True):
        at += len(line)
        if line.strip() in ("---", "..."):
            return fields, at
        key, colon, value = line.partition(":")
        if colon and key == key.strip():
            fields[key.lower()] = value.strip().strip("\"'")
        elif line.strip() and not line.startswith((" ", "\t", "-", "#")):
            break
    return {}, 0
