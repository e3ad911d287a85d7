"""Tables in plain text: columns set apart by bars, tabs, spaces, slashes or semicolons."""

import re
from collections.abc import Iterator

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.strand import Strand, join
from bel_china_graph.documents.structure.words import words
from bel_china_graph.ids import fold

_SPACES = re.compile(r"\t+ *| {3,}|(?<=\S) {2,}(?=\S)")
_RULE = re.compile(r"\|?(?:\s*:?[-=]+:?\s*[|+])*\s*:?[-=]+:?\s*\|?")
_SEMICOLON = re.compile(";")
_SLASH = re.compile(r" / ")
_FEWEST_SLASHES = 2
_TABS_OF_A_ROW = 2
_FEWEST = 2
_FEWEST_DELIMITED = 3


def row(cells: list[Strand], header: tuple[str, ...] = (), *, gap: bool = False) -> Unit:
    """Return a row: its cells joined by tabs, which lead to what parts the cells in the original."""
    return Unit(join(cells, "\t"), kind="row", cells=tuple(cells), header=header, gap=gap)


def with_tables(units: list[Unit]) -> list[Unit]:
    """Return the lines with those of tables as rows; lines that only draw or name columns are left out.

    A table that does not name its columns has the names of the one before it, if it has as many.
    """
    result: list[Unit] = []
    header: tuple[str, ...] = ()
    index = 0
    while index < len(units):
        end = _barred(units, index)
        rows = _from_bars(units[index:end]) if end else []
        if not end:
            separator = _separator(units[index])
            end = _even(units, index, separator) if separator else index
            rows = _from_columns(units[index:end], separator) if separator and end > index else []
        if not rows:
            result.append(units[index])
            index += 1
            continue
        for line in rows:
            if not line.header and len(line.cells) == len(header):
                line.header = header
        header = rows[0].header or header
        result += rows
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
        row(cells, header, gap=lines[0].gap and not n) for n, cells in enumerate(rows) if any(c.text for c in cells)
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


def _separator(unit: Unit) -> re.Pattern[str] | None:
    """Return what may part columns in a line."""
    if unit.kind is not None:
        return None
    text = unit.text
    if "\t" in text or "  " in text:
        return _SPACES
    if text.count(" / ") >= _FEWEST_SLASHES:
        return _SLASH
    return _SEMICOLON if ";" in text else None


def _even(units: list[Unit], start: int, separator: re.Pattern[str]) -> int:
    """Return where lines of equally many columns end (`start`: there are none)."""
    columns = _columns(units[start], separator)
    if columns < 2:
        return start
    named = names_columns(separator.split(units[start].text))
    end = start + 1
    while end < len(units) and _columns(units[end], separator) == columns:
        if units[end].gap and not (named and end == start + 1):
            break
        end += 1
    if units[start].text.count("\t") >= _TABS_OF_A_ROW:
        return end
    return end if end - start >= (_FEWEST if separator is _SPACES else _FEWEST_DELIMITED) else start


def _columns(unit: Unit, separator: re.Pattern[str]) -> int:
    """Return how many columns a line has; semicolons part columns only where no space follows."""
    text = unit.text
    if unit.kind is not None:
        return 0
    if separator is _SEMICOLON:
        count = text.count(";")
        return count + 1 if "; " not in text and (count > 1 or not text.endswith(";")) else 0
    return len(separator.split(text))


def _from_columns(lines: list[Unit], separator: re.Pattern[str]) -> list[Unit]:
    rows = [_parts(line.strand, separator.finditer(line.text)) for line in lines]
    header = names_columns([cell.text for cell in rows[0]])
    body = rows[1:] if header else rows
    names = tuple(cell.text for cell in rows[0]) if header else ()
    return [row(cells, names, gap=lines[0].gap and not number) for number, cells in enumerate(body)]


def names_columns(cells: list[str]) -> bool:
    """Tell whether a row names the columns: no digits, and most cells have a word of columns."""
    named = sum(any(word in words().columns for word in fold(cell).split()) for cell in cells)
    return named * 2 > len(cells) and not any(c.isdigit() for cell in cells for c in cell)
