"""Units made into blocks: cleaned, their marks tied to notes and to the list of sources."""

import re

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.strand import Strand, join
from bel_china_graph.documents.structure.citations import citations
from bel_china_graph.documents.structure.cleaning import Clean, clean
from bel_china_graph.documents.structure.notes import Note
from bel_china_graph.model.document import Block, Citation, NoteMark, Piece

_NUMBER = re.compile(r"\[?(\d{1,4})\]?")


class Blocks:
    """Makes the blocks of a text; `references` are the entries of its list of sources, by number."""

    def __init__(self, references: dict[str, str]) -> None:
        self._references = references

    def build(self, units: list[Unit], notes: list[Note]) -> tuple[tuple[Block, ...], dict[str, tuple[Citation, ...]]]:
        """Return the blocks of a section, and what its marks lead to."""
        desk = _Desk(notes, self._references)
        blocks = tuple(block for unit in units if (block := self._block(unit, desk)) is not None)
        return blocks, desk.cited

    def title(self, unit: Unit) -> str:
        """Return a heading as a reader reads it."""
        return clean(unit.strand, frozenset()).strand.text

    def _block(self, unit: Unit, desk: "_Desk") -> Block | None:
        if unit.kind == "row":
            return self._row(unit, desk)
        cleaned = self._clean(unit.strand, desk)
        if not any(c.isalnum() for c in cleaned.strand.text):
            return None
        return Block(
            kind=unit.kind or "paragraph",
            text=cleaned.strand.text,
            pieces=_pieces(cleaned.strand),
            level=unit.level,
            marks=desk.marks(cleaned.marks, 0),
            bold=tuple((start, min(end, len(cleaned.strand.text))) for start, end in cleaned.bold),
        )

    def _row(self, unit: Unit, desk: "_Desk") -> Block | None:
        cells: list[tuple[int, int]] = []
        strands: list[Strand] = []
        marks: list[NoteMark] = []
        bold: list[tuple[int, int]] = []
        at = 0
        for cell in unit.cells:
            cleaned = self._clean(cell, desk)
            strands.append(cleaned.strand)
            length = len(cleaned.strand.text)
            cells.append((at, at + length))
            marks += desk.marks(cleaned.marks, at)
            bold += [(at + start, at + end) for start, end in cleaned.bold]
            at += length + 1
        if not any(c.isalnum() for strand in strands for c in strand.text):
            return None
        whole = join(strands, "\t")
        return Block(
            kind="row",
            text=whole.text,
            pieces=_pieces(whole),
            cells=tuple(cells),
            header=tuple(clean(Strand.of(name, 0, len(name)), frozenset()).strand.text for name in unit.header),
            marks=tuple(marks),
            bold=tuple(bold),
        )

    def _clean(self, strand: Strand, desk: "_Desk") -> Clean:
        return clean(strand, desk.numbers, brackets=bool(self._references) or desk.bracketed)


class _Desk:
    """Ties the marks of a section to its notes, and to the list of sources."""

    def __init__(self, notes: list[Note], references: dict[str, str]) -> None:
        self._notes: dict[str, list[tuple[int, str]]] = {}
        self._references = references
        self.cited: dict[str, tuple[Citation, ...]] = {}
        for note in notes:
            same = self._notes.setdefault(note.mark, [])
            key = note.mark if not same else f"{note.mark}/{len(same) + 1}"
            same.append((note.start, key))
            self.cited[key] = citations(note.text)
        self.numbers = frozenset(self._notes) or frozenset(references)
        self.bracketed = any(mark.startswith("[") for mark in self._notes)

    def marks(self, found: list[tuple[int, str, int]], moved: int) -> tuple[NoteMark, ...]:
        """Return the marks of a block; a number that has several notes leads to the first after it."""
        return tuple(NoteMark(at=at + moved, mark=self._key(mark, where)) for at, mark, where in found)

    def _key(self, mark: str, where: int) -> str:
        same = self._notes.get(mark)
        if same:
            return next((key for start, key in same if start > where), same[-1][1])
        number = _NUMBER.fullmatch(mark)
        entry = self._references.get(number.group(1)) if number else None
        if entry is not None and mark not in self.cited and (mark.startswith("[") or not self._notes):
            self.cited[mark] = citations(entry)
        return mark


def _pieces(strand: Strand) -> tuple[Piece, ...]:
    return tuple(Piece.model_construct(at=at, start=start, length=length) for at, start, length in strand.runs)
