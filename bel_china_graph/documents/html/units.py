"""The elements of a page as units: headings, paragraphs, list items and table rows."""

from dataclasses import replace

from bel_china_graph.documents.html.names import names
from bel_china_graph.documents.html.tree import Node
from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.strand import Strand, join
from bel_china_graph.documents.structure.cleaning import SUPERSCRIPT
from bel_china_graph.documents.structure.tables import names_columns, row
from bel_china_graph.model.document import BlockKind

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_RAISED = str.maketrans("0123456789", SUPERSCRIPT)
_LONG_CELL = 400
_TERM = 5


class Reader:
    """Walks through a part of a page and gathers its units."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self._parts: list[Strand] = []
        self._kind: BlockKind | None = None
        self._level = 0
        self._ordinal: int | None = None
        self._gap = True
        self._preformatted = False

    def read(self, node: Node) -> list[Unit]:
        """Return the units of an element."""
        self._walk(node)
        self._flush()
        return self.units

    def _walk(self, node: Node) -> None:
        for child in node.children:
            if isinstance(child, Strand):
                self._text(child)
            elif child.tag in names().blocks:
                self._block(child)
            else:
                self._inline(child)

    def _text(self, strand: Strand) -> None:
        if not self._preformatted:
            self._parts.append(strand)
            return
        at = 0
        while (end := strand.text.find("\n", at)) >= 0:
            self._parts.append(strand.cut(at, end))
            self._break()
            at = end + 1
        self._parts.append(strand.cut(at))

    def _inline(self, node: Node) -> None:
        if node.tag == "br":
            self._break()
        elif node.tag in ("b", "strong"):
            sign = Strand("**", ((0, node.start, 2),))
            self._parts.append(sign)
            self._walk(node)
            self._parts.append(sign)
        elif node.tag == "sup":
            self._raised(node)
        else:
            self._walk(node)

    def _raised(self, node: Node) -> None:
        """Write a note's mark with raised digits, as in plain text."""
        text = node.text
        number = text.strip("[]() ")
        if not number.isdecimal() or not number.isascii() or len(number) > 3:
            self._walk(node)
            return
        for strand in node.texts():
            for at, character in enumerate(strand.text):
                if character in "0123456789":
                    self._parts.append(strand.cut(at, at + 1).written(character.translate(_RAISED)))

    def _block(self, node: Node) -> None:
        self._flush()
        self._gap = True
        if node.tag in ("ol", "ul"):
            self._list(node)
        elif node.tag == "table":
            self._table(node)
        else:
            self._start(node)
            before, self._preformatted = self._preformatted, self._preformatted or node.tag == "pre"
            self._walk(node)
            self._preformatted = before
        self._flush()
        self._gap = True

    def _start(self, node: Node) -> None:
        if node.tag in _HEADINGS:
            self._kind, self._level = "heading", _HEADINGS[node.tag]
        elif node.tag == "dt":
            self._kind, self._level = "heading", _TERM
        elif node.tag in ("dd", "li"):
            self._kind = "item"

    def _list(self, node: Node) -> None:
        start = node.attributes.get("start", "1")
        number = int(start) if start.isdecimal() else 1
        for child in node.children:
            if not isinstance(child, Node):
                continue
            if child.tag != "li":
                self._block(child)
                continue
            self._flush()
            self._gap = not self.units or self.units[-1].kind != "item"
            self._kind, self._ordinal = "item", number if node.tag == "ol" else None
            number += 1
            self._walk(child)
            self._flush()

    def _table(self, node: Node) -> None:
        rows = list(node.find("tr"))
        cells = [[c for c in line.children if isinstance(c, Node) and c.tag in ("td", "th")] for line in rows]
        if _is_layout(node, cells):
            self._walk(node)
            return
        for caption in node.find("caption"):
            self._walk(caption)
            self._flush()
        read = [line for line in _grid(cells) if any(cell.text for cell in line)]
        header: tuple[str, ...] = ()
        if len(read) > 1 and (_all_heads(cells) or names_columns([cell.text for cell in read[0]])):
            header = tuple(" ".join(cell.text.replace("**", "").split()) for cell in read.pop(0))
        self.units += [row(strands, header, gap=not number) for number, strands in enumerate(read)]

    def _break(self) -> None:
        """End a line inside a block; two breaks are a blank line."""
        if any(part.text.strip() for part in self._parts):
            kind = self._kind
            self._flush()
            self._gap, self._kind = False, kind if kind == "heading" else None
        else:
            self._gap = True

    def _flush(self) -> None:
        strand = join(self._parts, "").strip()
        self._parts = []
        if strand.text.strip("* \t\n"):
            unit = Unit(strand, kind=self._kind, level=self._level, gap=self._gap, ordinal=self._ordinal)
            self.units.append(unit)
            self._kind, self._level, self._ordinal = None, 0, None


def _is_layout(table: Node, cells: list[list[Node]]) -> bool:
    """Tell whether a table only arranges the page: nested, of one column, or with cells as long as texts."""
    return (
        next(table.find("table"), None) is not None
        or max((len(line) for line in cells), default=0) < 2
        or any(len(cell.text) > _LONG_CELL for line in cells for cell in line)
    )


def _all_heads(cells: list[list[Node]]) -> bool:
    return bool(cells) and all(cell.tag == "th" for cell in cells[0])


def _grid(cells: list[list[Node]]) -> list[list[Strand]]:
    """Return the cells' texts by row and column.

    A cell that goes down over several rows is repeated where it leads the row; elsewhere the place stays
    empty, so that a row's characters stand in the order of the original.
    """
    grid: list[list[Strand]] = []
    down: dict[int, tuple[int, Strand]] = {}
    for line in cells:
        made: list[Strand] = []
        leading = True
        for cell in line:
            while len(made) in down:
                made.append(_taken(down, len(made), leading=leading))
            leading = False
            strand = _cell(cell)
            rows = _span(cell, "rowspan")
            if rows > 1:
                down[len(made)] = (rows - 1, strand)
            made.append(strand)
            made += [Strand("", ())] * (_span(cell, "colspan") - 1)
        while len(made) in down:
            made.append(_taken(down, len(made), leading=leading))
        grid.append(made)
    return grid


def _taken(down: dict[int, tuple[int, Strand]], column: int, *, leading: bool) -> Strand:
    rows, strand = down.pop(column)
    if rows > 1:
        down[column] = (rows - 1, strand)
    return strand if leading else Strand("", ())


def _span(cell: Node, name: str) -> int:
    value = cell.attributes.get(name, "1")
    return min(int(value), 1000) if value.isdecimal() and int(value) > 0 else 1


def _cell(cell: Node) -> Strand:
    """Return the text of a cell, its lines joined."""
    return join([unit.strand for unit in Reader().read(cell)])


def title_unit(node: Node) -> Unit | None:
    """Return the title element as a unit: the first part, without the name of the site after it."""
    strand = join(list(node.texts()), "").strip()
    cuts = [at for sign in (" | ", " — ", " – ", " :: ", " » ") if (at := strand.text.find(sign)) > 0]
    if cuts:
        strand = strand.cut(0, min(cuts)).strip()
    return replace(Unit(strand), kind="title", level=1, gap=True) if strand.text else None
