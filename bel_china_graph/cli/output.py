"""Prints answers on standard output, and remarks on standard error."""

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from bel_china_graph.cli.options import Format

if TYPE_CHECKING:
    from bel_china_graph.model import Answer


def show(columns: Sequence[str], rows: Iterable[Sequence[Any]], format: Format, *, title: str = "") -> None:
    """Print rows as a table (under a title), as a JSON list of objects, or as CSV."""
    if format is Format.json:
        show_json([dict(zip(columns, row, strict=True)) for row in rows])
    elif format is Format.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        if columns:  # the embedded database tells none of a free query without rows
            writer.writerow(columns)
        writer.writerows([cell(value) for value in row] for row in rows)
    else:
        _table(columns, list(rows), title)


def show_json(value: Any) -> None:
    """Print a value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def show_answer(answer: "Answer", format: Format, *, title: str = "") -> None:
    """Print an answer, and say on standard error if it was cut off."""
    show(answer.columns, answer.rows, format, title=title)
    if format is Format.table and not answer.rows:
        remark("No rows.")
    if answer.truncated:
        remark(f"These are only the first {len(answer.rows)} rows; give --limit for more.")


def say(*lines: str) -> None:
    """Print lines of text, which may hold what documents say."""
    for line in lines:
        indent = line[: len(line) - len(line.lstrip(" "))]
        print(indent + printable(line))


def remark(text: str) -> None:
    """Say something beside the answer."""
    print(text, file=sys.stderr)


def cell(value: Any) -> str:
    """Return a value as the text of a cell.

    >>> cell(None), cell(True), cell(["CN", "BY"]), cell({"a": 1})
    ('', 'yes', 'CN; BY', '{"a": 1}')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return "; ".join(cell(item) for item in value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def printable(text: str) -> str:
    """Return the text on one line and without control characters, which a document may have smuggled in.

    >>> printable("a\\x1b[31mb\\nc")
    'a[31mb c'
    """
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def _table(columns: Sequence[str], rows: Sequence[Sequence[Any]], title: str) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if title:
        say(*title.split("\n"))
    if not rows:
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    numeric = [all(isinstance(row[i], (int, float, type(None))) for row in rows) for i in range(len(columns))]
    for name, is_number in zip(columns, numeric, strict=True):
        table.add_column(Text(name), justify="right" if is_number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell(value))) for value in row))
    console = Console(highlight=False)
    if console.is_terminal:
        console.print(table)
        return
    width = console.measure(table, options=console.options.update(width=100_000)).maximum
    console.width = max(console.width, width)  # whoever reads it has no width: no line is broken
    with console.capture() as printed:
        console.print(table)
    print("\n".join(line.rstrip() for line in printed.get().splitlines()))
