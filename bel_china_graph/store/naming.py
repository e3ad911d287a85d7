"""Nodes and documents that a phrase names."""

import re
from collections.abc import Iterator

from bel_china_graph import ids
from bel_china_graph.model import Named
from bel_china_graph.records.statements import statement
from bel_china_graph.store.connection import Connection

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_LONGEST = 12  # words of a name


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each run of words begins and ends, a possessive's ending left out."""
    words = list(_WORD.finditer(text))
    for i in range(len(words)):
        for j in range(i, min(len(words), i + _LONGEST)):
            yield words[i].start(), words[j].end() - len("".join(_POSSESSIVE.findall(words[j][0])))


def nodes_in(connection: Connection, text: str) -> list[tuple[int, int]]:
    """Return where the text has a name or alias of a node, in any case, accents and script; names may overlap."""
    keys: dict[str, list[tuple[int, int]]] = {}
    for start, end in spans(text):
        keys.setdefault(ids.fold(text[start:end]), []).append((start, end))
    keys.pop("", None)
    rows = connection.read(statement("read", "named"), keys=sorted(keys))
    return sorted({span for row in rows for key in row["names"] for span in keys[key]})


def documents_in(connection: Connection, text: str) -> list[Named]:
    """Return the documents whose title or id stands in the text."""
    return [
        Named(kind="document", start=match.start(), end=match.end(), value=row["id"])
        for row in connection.read(statement("read", "titles"))
        for name in filter(None, (row["title"], row["id"]))
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    ]
