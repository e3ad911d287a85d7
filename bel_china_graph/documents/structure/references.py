"""The list of sources at the end of a text or of a chapter."""

import re

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.structure.citations import is_citation
from bel_china_graph.documents.structure.shapes import begins, finished, is_address
from bel_china_graph.documents.structure.words import words
from bel_china_graph.ids import fold

_NUMBER = re.compile(r"\\?\[?(\d{1,4})(?:\\?\]\.?|[.)])\s+(?=\S)")


def is_references(text: str) -> bool:
    """Tell whether a line is the heading of a list of sources."""
    return len(text) <= 60 and fold(text) in words().references


def find_references(units: list[Unit], *, to_the_end: bool = False) -> tuple[int, int, dict[str, str]] | None:
    """Return where the last list of sources starts and ends, and its entries by number.

    Args:
        units: the units of the text.
        to_the_end: nothing but back matter follows the list.
    """
    for index in range(len(units) - 1, -1, -1):
        if is_references(units[index].text) and units[index].kind in (None, "heading"):
            end, entries = _entries(units, index + 1)
            if entries:
                return index, len(units) if to_the_end else end, entries
    return None


def _entries(units: list[Unit], start: int) -> tuple[int, dict[str, str]]:
    entries: dict[str, str] = {}
    last = ""
    index = start
    while index < len(units):
        unit = units[index]
        number = _number(unit)
        if unit.kind in ("heading", "title", "row"):
            break
        if number:
            last, text = number
            entries[last] = text
        elif last and _continues(unit, entries[last]):
            entries[last] += f" {unit.text}"
        else:
            break
        index += 1
    sources = sum(is_citation(text) for text in entries.values())
    return (index, entries) if entries and (sources * 2 >= len(entries) or len(entries) >= 3) else (start, {})


def _number(unit: Unit) -> tuple[str, str] | None:
    match = _NUMBER.match(unit.text)
    if match:
        return match.group(1), unit.text[match.end() :]
    return (str(unit.ordinal), unit.text) if unit.ordinal is not None else None


def _continues(unit: Unit, entry: str) -> bool:
    return (
        not unit.gap
        or is_address(unit.text)
        or not begins(unit.text)
        or is_citation(unit.text)
        or not (finished(entry) or entry.endswith((">", ")", "/")))
    )
