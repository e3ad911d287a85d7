"""Tables whose cells stand below one another: a row is a few short lines, and a blank line parts it from the next."""

import re
from collections import Counter
from collections.abc import Iterator

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.structure.shapes import finished, marker
from bel_china_graph.documents.structure.tables import row
from bel_china_graph.ids import fold

_CELL = 40  # characters
_ROWS = 3
_CELLS = range(2, 6)
_YEAR = re.compile(r"(?:\d{1,2}\.){0,2}(?:19|20)\d\d")


def with_stacks(units: list[Unit]) -> list[Unit]:
    """Return the lines with those of stacked tables as rows.

    Groups of short lines are rows of one table if what is said below their first lines comes again: the same
    words ("China"), or a year.
    """
    result: list[Unit] = []
    waiting: list[list[Unit]] = []
    for number, group in enumerate([*_groups(units), []]):
        if number and _is_stack(group):  # the first holds the title
            waiting.append(group)
            continue
        result += _table(waiting)
        result += group
        waiting = []
    return result


def _groups(units: list[Unit]) -> Iterator[list[Unit]]:
    start = 0
    for at in range(1, len(units) + 1):
        if at == len(units) or units[at].gap:
            yield units[start:at]
            start = at


def _is_stack(group: list[Unit]) -> bool:
    return len(group) in _CELLS and not group[0].text[0].isdigit() and all(map(_is_cell, group))


def _is_cell(unit: Unit) -> bool:
    text = unit.text
    plain = unit.kind is None and len(text) <= _CELL and not marker(text) and not finished(text)
    return plain and not any(mark in text for mark in (",", ";", ":", " - ", " – ", " — ", "\t", "|"))


def _table(groups: list[list[Unit]]) -> list[Unit]:
    below = Counter(_value(unit.text) for group in groups for unit in group[1:])
    again = sum(any(below[_value(unit.text)] > 1 for unit in group[1:]) for group in groups)
    if len(groups) < _ROWS or again * 2 <= len(groups):
        return [unit for group in groups for unit in group]
    return [row([unit.strand for unit in group], gap=group[0].gap) for group in groups]


def _value(text: str) -> str:
    return "year" if _YEAR.fullmatch(text) else fold(text)
