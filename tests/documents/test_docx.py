"""Word files."""

import io
from pathlib import Path

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from bel_china_graph.errors import DocumentError

from .support import blocks, check_mapping, shown, written


def word() -> bytes:
    document = docx.Document()
    document.add_heading("Twin towns of Brest", 0)
    document.add_paragraph("3 June 2022")
    paragraph = document.add_paragraph("The ")
    paragraph.add_run("first pair").bold = True
    paragraph.add_run(" signed")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" in 2008.")
    document.add_heading("Pairs", 1)
    document.add_paragraph("Xiaogan (2008)", style="List Bullet")
    document.add_paragraph("Baoji (2015)", style="List Bullet")
    table = document.add_table(rows=3, cols=2)
    for row, cells in zip(table.rows, [("Region", "Partner"), ("Brest", "Hubei"), ("Gomel", "Sichuan")], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("References")
    document.add_paragraph("1. Lee, A. Silk. – Minsk, 2019. – P. 12.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_paragraphs_lists_and_tables(tmp_path: Path) -> None:
    document = written(tmp_path, word(), "text.docx")
    assert shown(document) == [
        ("title", "Twin towns of Brest"),
        ("dateline", "3 June 2022"),
        ("paragraph", "The first pair signed in 2008."),
        ("heading", "Pairs"),
        ("item", "Xiaogan (2008)"),
        ("item", "Baoji (2015)"),
        ("row", "Brest\tHubei"),
        ("row", "Gomel\tSichuan"),
    ]
    paragraph = blocks(document)[2]
    assert [paragraph.text[a:b] for a, b in paragraph.bold] == ["first pair"]
    assert [mark.mark for mark in paragraph.marks] == ["1"]
    assert document.sections[0].notes["1"][0].year == "2019"
    assert blocks(document)[-1].header == ("Region", "Partner")
    assert document.date == "2022-06-03"
    check_mapping(document)


def with_footnote() -> bytes:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document()
    document.add_paragraph("Two towns")
    document.add_paragraph("3 June 2022")
    paragraph = document.add_paragraph("The towns are twins")
    paragraph._p.append(parse_xml(f'<w:r {names}><w:footnoteReference w:id="2"/></w:r>'))
    paragraph.add_run(" since 2008.")
    blob = (
        f'<w:footnotes {names}><w:footnote w:id="2"><w:p><w:r>'
        "<w:t>Lee, A. Silk. – Minsk, 2019. – P. 12.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", blob.encode(), document.part.package)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    document.part.relate_to(part, kind)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_footnotes(tmp_path: Path) -> None:
    document = written(tmp_path, with_footnote(), "text.docx")
    assert shown(document)[2] == ("paragraph", "The towns are twins since 2008.")
    assert [(mark.at, mark.mark) for mark in blocks(document)[2].marks] == [(19, "1")]
    assert document.sections[0].notes["1"][0].title == "Lee, A. Silk"
    check_mapping(document)


def test_what_is_no_word_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"text\.docx is no Word file"):
        written(tmp_path, b"nothing", "text.docx")


def test_a_file_without_text(tmp_path: Path) -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)
    with pytest.raises(DocumentError, match="holds no text"):
        written(tmp_path, stream.getvalue(), "text.docx")
