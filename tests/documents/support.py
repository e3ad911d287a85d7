"""What the tests of reading share: texts written to a file and read, and the mapping checked."""

from pathlib import Path

from bel_china_graph.documents import read
from bel_china_graph.model.document import Block, Document

SUBSTITUTED = {"&", "*", "<", "|", ";"}
"""What a character of a block may lead to that is another: a reference's ampersand, what parts two cells."""


def written(folder: Path, text: str | bytes, name: str = "text.txt") -> Document:
    """Write a text to a file, and read it."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path)


def blocks(document: Document) -> list[Block]:
    return [block for section in document.sections for block in section.blocks]


def shown(document: Document) -> list[tuple[str, str]]:
    """Return kind and text of the blocks."""
    return [(block.kind, block.text) for block in blocks(document)]


def check_mapping(document: Document) -> None:
    """Every character has its piece, and leads to itself, to white space, or to what stands for it."""
    for block in blocks(document):
        at = 0
        for piece in block.pieces:
            assert piece.at == at and piece.length > 0
            at += piece.length
        assert at == len(block.text)
        for index, character in enumerate(block.text):
            start, end = block.original(index, index + 1)
            original = document.text[start:end]
            assert len(original) == 1
            if character.isspace():
                assert original.isspace() or original in SUBSTITUTED or character == "\t"
            else:
                assert original == character or original == "&"
        for mark in block.marks:
            assert 0 <= mark.at <= len(block.text)
        for start, end in (*block.bold, *block.cells):
            assert 0 <= start <= end <= len(block.text)
