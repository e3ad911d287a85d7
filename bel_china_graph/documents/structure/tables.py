"""Tables in plain text: columns set apart by bars, tabs, spaces or semicolons, as rows with cells."""

import re
from collections.abc import Iterator

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.strand import Strand, join
from bel_china_graph.documents.structure.words import words
from bel_china_graph.ids import fold

_SPACES = re.compile(r"\t+ *| {3,}|(?<=\S) {2,}(?=\S)")
_RULE = re.compile(r"\|?(?:\s*:?[-=]+:?\s*[|+])*\s*:?[-=]+:?\s*\|?")
_SEMICOLON = re.compile(";")
_FEWEST = 2
_FEWEST_DELIMITED = 3


def row(cells: list[Strand], header: tuple[str, ...] = (), *, gap: bool = False) -> Unit:
    """Return a row: its cells joined by tabs, which lead to what parts the cells in the original."""
    return Unit(join(cells, "\t"), kind="row", cells=tuple(cells), header=header, gap=gap)


def with_tables(units: list[Unit]) -> list[Unit]:
    """Return the lines with those of tables as rows; lines that only draw or name columns are left out."""
    result: list[Unit] = []
    index = 0
    while index < len(units):
        end = _barred(units, index)
        if end:
            result += _from_bars(units[index:end])
        else:
            separator = _SEMICOLON if ";" in units[index].text else _SPACES
            end = _even(units, index, separator)
            if end > index + 1:
                result += _from_columns(units[index:end], separator)
            else:
                result.append(units[index])
                end = index + 1
        index = end
    return result


def _barred(units: list[Unit], start: int) -> int:
    """Return where a table with bars ends that begins here (0: none does)."""
    end = start
    while (
        end < len(units)
        and units[end].kind is None
        and units[end].text.count("|") >= 2
        and (end == start or not units[end].gap)
    ):
        end += 1
    return end if end - start >= _FEWEST else 0


def _from_bars(lines: list[Unit]) -> list[Unit]:
    rows: list[list[Strand]] = []
    header: tuple[str, ...] = ()
    for number, line in enumerate(lines):
        if _RULE.fullmatch(line.text):
            if number == 1 and rows:
                header = tuple(cell.text for cell in rows.pop())
            continue
        rows.append(_parts(line.strand, re.finditer(r"(?<!\\)\|", line.text), edges=True))
    if not any(header):
        header = ()
    return [
        row(cells, header, gap=lines[0].gap and not n)
        for n, cells in enumerate(rows)
        if any(c.text for c in cells)
    ]


def _parts(strand: Strand, separators: Iterator[re.Match[str]], *, edges: bool = False) -> list[Strand]:
    cells: list[Strand] = []
    at = 0
    for match in separators:
        cells.append(strand.cut(at, match.start()).strip())
        at = match.end()
    cells.append(strand.cut(at).strip())
    if edges:
        cells = cells[not cells[0].text : len(cells) - (not cells[-1].text)]
    return cells


def _even(units: list[Unit], start: int, separator: re.Pattern[str]) -> int:
    """Return where lines of equally many columns end (`start`: there are none)."""
    columns = _columns(units[start], separator)
    if columns < 2:
        return start
    end = start + 1
    while end < len(units) and not units[end].gap and _columns(units[end], separator) == columns:
        end += 1
    fewest = _FEWEST if separator is _SPACES else _FEWEST_DELIMITED
    return end if end - start >= fewest else start


def _columns(unit: Unit, separator: re.Pattern[str]) -> int:
    """Return how many columns a line has; semicolons part columns only if no space follows them."""
    text = unit.text
    if unit.kind is not None:
        return 0
    if separator is _SEMICOLON:
        return text.count(";") + 1 if ";" in text and "; " not in text else 0
    return len(_SPACES.split(text)) if "\t" in text or "  " in text else 0


def _from_columns(lines: list[Unit], separator: re.Pattern[str]) -> list[Unit]:
    rows = [_parts(line.strand, separator.finditer(line.text)) for line in lines]
    header = names_columns([cell.text for cell in rows[0]])
    body = rows[1:] if header else rows
    names = tuple(cell.text for cell in rows[0]) if header else ()
    return [row(cells, names, gap=lines[0].gap and not number) for number, cells in enumerate(body)]


def names_columns(cells: list[str]) -> bool:
    """Tell whether a row names the columns: each cell has a word that columns are called by, and no digit."""
    return all(
        cell
        and not any(c.isdigit() for c in cell)
        and any(word in words().columns for word in fold(cell).split())
        for cell in cells
    )
