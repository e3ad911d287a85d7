"""Word files: `text` is their paragraphs, list items and table rows, a line each, and their notes."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bel_china_graph.documents.registry import loader
from bel_china_graph.documents.source import Source, Unit
from bel_china_graph.documents.strand import Strand, join
from bel_china_graph.documents.structure.cleaning import SUPERSCRIPT
from bel_china_graph.documents.structure.tables import names_columns, row
from bel_china_graph.errors import DocumentError
from bel_china_graph.model.document import BlockKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RAISED = str.maketrans("0123456789", SUPERSCRIPT)
_NOTES = ("footnotes", "endnotes")


@loader(".docx")
def load_docx(data: bytes, path: Path) -> Source:
    """Read a Word file.

    Raises:
        DocumentError: it is no Word file, or one without text.
    """
    import docx  # here, since only Word files need it
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise DocumentError(f"{path} is no Word file (.docx)", "Save it anew as .docx.") from error
    writer = _Writer(_notes(document))
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            writer.table(item)
        else:
            writer.paragraph(item)
    writer.notes()
    if not writer.units:
        raise DocumentError(f"{path} holds no text", "Give a file that holds text.")
    return Source(
        text="".join(writer.texts),
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        units=writer.units,
        title=document.core_properties.title or "",
    )


def _notes(document: Any) -> dict[tuple[str, str], str]:
    """Return the texts of footnotes and endnotes, by sort and id."""
    from docx.oxml import parse_xml

    found: dict[tuple[str, str], str] = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind in _NOTES:
            root = parse_xml(relation.target_part.blob)
            for note in root:
                text = "".join(part.text or "" for part in note.iter(f"{_W}t"))
                found[kind, note.get(f"{_W}id", "")] = " ".join(text.split())
    return found


class _Writer:
    """Writes the text of a Word file, and gathers its units on the way."""

    def __init__(self, notes: dict[tuple[str, str], str]) -> None:
        self.texts: list[str] = []
        self.units: list[Unit] = []
        self._at = 0
        self._notes = notes
        self._cited: list[str] = []

    def write(self, text: str) -> Strand:
        """Add to the text, and return what was added."""
        strand = Strand(text, ((0, self._at, len(text)),) if text else ())
        self.texts.append(text)
        self._at += len(text)
        return strand

    def paragraph(self, paragraph: Any) -> None:
        """Write a paragraph, its kind after its style."""
        strand = join(self._runs(paragraph._p), "").strip()
        self.write("\n")
        if not strand.text.strip("* \t\n"):
            return
        kind, level = _kind(paragraph)
        gap = not (kind == "item" and self.units and self.units[-1].kind == "item")
        for number, line in enumerate(_lines(strand)):
            self.units.append(Unit(line, kind=kind, level=level, gap=gap and not number))

    def table(self, table: Any) -> None:
        """Write a table, a line a row; a cell that spans several is repeated downwards only."""
        rows: list[list[Strand]] = []
        for line in table.rows:
            cells: list[Strand] = []
            seen: list[Any] = []
            for cell in line.cells:
                if cells:
                    self.write("\t")
                if any(cell._tc is other for other in seen):
                    cells.append(Strand("", ()))
                    continue
                seen.append(cell._tc)
                parts: list[Strand] = []
                for paragraph in cell.paragraphs:
                    if parts:
                        parts.append(self.write(" "))
                    parts += self._runs(paragraph._p)
                cells.append(join(parts, "").strip())
            self.write("\n")
            if any(cell.text for cell in cells):
                rows.append(cells)
        header: tuple[str, ...] = ()
        if len(rows) > 1 and (_marked_header(table) or names_columns([cell.text.strip("*") for cell in rows[0]])):
            header = tuple(" ".join(cell.text.replace("**", "").split()) for cell in rows.pop(0))
        self.units += [row(cells, header, gap=not number) for number, cells in enumerate(rows)]

    def notes(self) -> None:
        """Write the notes that the text refers to, each after its mark."""
        for number, text in enumerate(self._cited, 1):
            strand = self.write(f"{str(number).translate(_RAISED)} {text}")
            self.write("\n")
            self.units.append(Unit(strand, gap=True))

    def _runs(self, element: Any) -> Iterator[Strand]:
        """Write the runs of a paragraph; bold ones stand between signs that are not in the text."""
        for run in element.iter(f"{_W}r"):
            if any(parent.tag == _FALLBACK for parent in run.iterancestors()):
                continue
            bold, raised = _looks(run)
            sign = Strand("**", ((0, self._at, 2),))
            parts = [part for child in run if (part := self._piece(child, raised=raised)) is not None]
            if bold and any(part.text.strip() for part in parts):
                parts = [sign, *parts, sign]
            yield from parts

    def _piece(self, child: Any, *, raised: bool) -> Strand | None:
        if child.tag == f"{_W}t":
            text = child.text or ""
            strand = self.write(text)
            return strand.written(text.translate(_RAISED)) if raised and text.strip().isdecimal() else strand
        if child.tag == f"{_W}tab":
            return self.write("\t")
        if child.tag in (f"{_W}br", f"{_W}cr"):
            return self.write("\n")
        if child.tag == f"{_W}noBreakHyphen":
            return self.write("-")
        for kind in _NOTES:
            if child.tag == f"{_W}{kind[:-1]}Reference":
                text = self._notes.get((kind, child.get(f"{_W}id", "")), "")
                self._cited.append(text)
                return self.write(str(len(self._cited)).translate(_RAISED))
        return None


def _lines(strand: Strand) -> Iterator[Strand]:
    at = 0
    while (end := strand.text.find("\n", at)) >= 0:
        if strand.text[at:end].strip():
            yield strand.cut(at, end).strip()
        at = end + 1
    if strand.text[at:].strip():
        yield strand.cut(at).strip()


def _kind(paragraph: Any) -> tuple[BlockKind | None, int]:
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    if name == "Title":
        return "title", 1
    if name.startswith("Heading "):
        level = name.rsplit(" ", 1)[-1]
        return "heading", int(level) if level.isdecimal() else 1
    if name.startswith("List ") or paragraph._p.find(f"{_W}pPr/{_W}numPr") is not None:
        return "item", 0
    return None, 0


def _looks(run: Any) -> tuple[bool, bool]:
    """Tell whether a run is bold, and whether it is raised."""
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return False, False
    bold = properties.find(f"{_W}b")
    align = properties.find(f"{_W}vertAlign")
    return (
        bold is not None and bold.get(f"{_W}val", "1") not in ("0", "false"),
        align is not None and align.get(f"{_W}val") == "superscript",
    )


def _marked_header(table: Any) -> bool:
    return table.rows[0]._tr.find(f"{_W}trPr/{_W}tblHeader") is not None
