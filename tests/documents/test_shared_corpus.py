"""Facts about the structure of the shared texts, where they are at hand (they are no part of the project)."""

import re
import time
from pathlib import Path

import pytest

from bel_china_graph.documents import read
from bel_china_graph.model.document import Document

from .support import check_mapping

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared texts are not at hand")


@pytest.fixture(scope="module")
def book() -> Document:
    return read(CORPUS / "book.txt")


def test_the_chapters(book: Document) -> None:
    assert len(book.sections) == 11
    assert all(section.title and section.blocks[0].kind == "title" for section in book.sections)
    assert all(len(section.blocks) > 10 for section in book.sections)


def test_no_residues(book: Document) -> None:
    for section in book.sections:
        for block in section.blocks:
            assert "FOR AUTHOR USE ONLY" not in block.text
            assert not re.search(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]|\*\*|\\|<|  | [.,;]|URL:", block.text), block.text


def test_marks_lead_to_notes(book: Document) -> None:
    marks = [(s, mark) for s in book.sections for block in s.blocks for mark in block.marks]
    assert len(marks) > 240
    assert all(section.notes.get(mark.mark) for section, mark in marks)
    described = [c for s in book.sections for note in s.notes.values() for c in note]
    assert sum(c.url is not None for c in described) > 0.9 * len(described)
    assert all(c.year for c in described)


def test_sentences_are_whole(book: Document) -> None:
    paragraphs = [b.text for s in book.sections for b in s.blocks if b.kind == "paragraph"]
    assert not [text for text in paragraphs if text[0].islower()]
    assert sum(text[-1] not in '.!?":' for text in paragraphs) <= 2


def test_the_mapping(book: Document) -> None:
    check_mapping(book)


def test_a_chapter_reads_the_same_alone(book: Document) -> None:
    chapters = [read(path) for path in sorted((CORPUS / "chapters").glob("*.txt"))]
    for section, chapter in zip(book.sections, chapters, strict=True):
        assert [(b.kind, b.text) for b in section.blocks] == [(b.kind, b.text) for b in chapter.sections[0].blocks]
        assert section.notes == chapter.sections[0].notes


def test_the_news() -> None:
    for path in sorted((CORPUS / "news").glob("*.txt")):
        document = read(path)
        check_mapping(document)
        assert document.sections[0].blocks[0].kind == "title"
        assert document.date or path.stem in ("n032", "n080")


def test_it_is_fast(book: Document) -> None:
    start = time.perf_counter()
    read(CORPUS / "book.txt")
    assert time.perf_counter() - start < 1
