"""The words of a section as plain lists, which are quicker to walk than spaCy's tokens."""

import bisect
from dataclasses import dataclass, field

from spacy.tokens import Doc

from bel_china_graph.model import Block


@dataclass(slots=True)
class Sentence:
    """Words `start` to `end` (exclusive) of block `block`."""

    start: int
    end: int
    block: int


@dataclass(slots=True)
class Words:
    """Token texts, their lower-case forms and character offsets; the blocks and sentences they stand in."""

    text: list[str]
    low: list[str]
    begin: list[int]
    end: list[int]
    blocks: tuple[Block, ...]
    block_at: list[int]
    sentences: list[Sentence] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, doc: Doc, blocks: tuple[Block, ...]) -> "Words":
        """Return the words of a Doc made of the blocks' texts joined by line breaks."""
        tokens = [t for t in doc if not t.is_space]
        text = [t.text for t in tokens]
        begin = [t.idx for t in tokens]
        end = [b + len(w) for b, w in zip(begin, text, strict=True)]
        starts = []
        at = 0
        for block in blocks:
            starts.append(at)
            at += len(block.text) + 1
        bold = [False] * len(text)
        for start, block in zip(starts, blocks, strict=True):
            for low, high in block.bold:
                for i in range(bisect.bisect_left(begin, start + low), bisect.bisect_left(begin, start + high)):
                    bold[i] = True
        cells, cell, whole = [], 0, doc.text
        for i, at in enumerate(begin):
            if i and any(c in "\t\n" for c in whole[end[i - 1] : at]):
                cell += 1
            cells.append(cell)
        return cls(text, [w.lower() for w in text], begin, end, blocks, starts, bold=bold, cells=cells)

    def block_of(self, i: int) -> int:
        """Return the number of the block in which word `i` stands."""
        return bisect.bisect_right(self.block_at, self.begin[i]) - 1

    def sentence_of(self, i: int) -> Sentence:
        """Return the sentence in which word `i` stands."""
        return self.sentences[bisect.bisect_right(self.sentences, i, key=lambda s: s.start) - 1]

    def cell_of(self, i: int) -> int:
        """Return the number of the block, or of the cell in a row, in which word `i` stands: no name crosses it."""
        return self.cells[i]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that words `start` to `end` of one block were read from."""
        block = self.block_of(start)
        at = self.block_at[block]
        return self.blocks[block].original(self.begin[start] - at, self.end[end - 1] - at)

    def reading(self, start: int, end: int) -> str:
        """Return words `start` to `end` of one block as a reader reads them."""
        block = self.block_of(start)
        at = self.block_at[block]
        return self.blocks[block].text[self.begin[start] - at : self.end[end - 1] - at]

    def glued(self, i: int) -> bool:
        """Tell whether word `i` stands directly behind the word before it."""
        return i > 0 and self.begin[i] == self.end[i - 1]
