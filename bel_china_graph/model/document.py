"""A document as it was read: its original text, and the blocks a reader sees in it."""

from typing import Literal

from pydantic import Field

from bel_china_graph.model.base import Model, PartialDate

BlockKind = Literal["title", "heading", "paragraph", "item", "row", "dateline"]


class Piece(Model):
    """A run of a block's text and where it stands in the original: `text[start : start + length]`."""

    at: int
    start: int
    length: int


class NoteMark(Model):
    """A note's mark, taken out of the block's text at `at` (it stood before that character)."""

    at: int
    mark: str


class Citation(Model):
    """A source that a passage names: a note or an entry of the reference list."""

    title: str
    year: str | None = None
    url: str | None = None


class Block(Model):
    """A heading, a paragraph, a list item or a table row, put together again across page breaks and notes.

    `text` is what a reader reads: no note marks, bold markers, soft hyphens or markup. `pieces` lead every
    character back into the original. `level` is a heading's depth (1 is the highest). A row has `cells`,
    spans of `text`, and the `header` of its table, if it has one. An item belongs to the `paragraph` or
    `heading` above it.
    """

    kind: BlockKind
    text: str
    pieces: tuple[Piece, ...]
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    header: tuple[str, ...] = ()
    marks: tuple[NoteMark, ...] = ()
    bold: tuple[tuple[int, int], ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that `text[start:end]` was made of (`start < end`)."""
        first = last = None
        for piece in self.pieces:
            if first is None and start < piece.at + piece.length:
                first = piece.start + max(0, start - piece.at)
            if end <= piece.at + piece.length:
                last = piece.start + max(0, end - piece.at)
                break
        if first is None or last is None or first >= last:
            raise ValueError(f"{start}:{end} is no span of this block")
        return first, last


class Section(Model):
    """A chapter, or the whole of a text without chapters: the discourse starts anew at each."""

    title: str = ""
    blocks: tuple[Block, ...] = ()
    notes: dict[str, tuple[Citation, ...]] = Field(default_factory=dict)


class Document(Model):
    """A file as it was read.

    `text` is the decoded original, into which all offsets lead. `date` is the document's own time, as
    precise as its head line, metadata, sidecar file or the user says.
    """

    id: str
    title: str
    path: str
    media_type: str
    text: str
    sha256: str
    date: PartialDate | None = None
    sections: tuple[Section, ...] = ()

    @property
    def about(self) -> "DocumentRecord":
        """What the graph keeps of the document: everything but its text."""
        return DocumentRecord(
            id=self.id,
            title=self.title,
            path=self.path,
            media_type=self.media_type,
            sha256=self.sha256,
            characters=len(self.text),
            date=self.date,
        )


class Sentence(Model):
    """A sentence as a reader reads it, and where it stands in the original (`start` to `end`, exclusive)."""

    start: int
    end: int
    text: str


class DocumentRecord(Model):
    """A line of `documents.jsonl`."""

    id: str
    title: str
    path: str
    media_type: str
    sha256: str
    characters: int
    date: PartialDate | None = None
