"""PDF files, made here by hand."""

from pathlib import Path

import pytest

from bel_china_graph.errors import DocumentError

from .support import check_mapping, shown, written

PAGES = [
    [
        "Rivers and seas",
        "Two towns meet",
        "The two towns signed the agree-",
        "ment on the last day of the year, and Brest",
        "Region sent a delegation to the old hall of",
        "1",
    ],
    [
        "Rivers and seas",
        "the town. It rained.",
        "The next day was a holiday, and nobody in",
        "the town worked.",
        "2",
    ],
    ["Rivers and seas", "The last page is short.", "3"],
]


def pdf(pages: list[list[str]]) -> bytes:
    """Return a PDF file with these lines on its pages."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        shown_lines = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = f"BT /F1 12 Tf 72 720 Td {shown_lines}ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def test_pages_become_paragraphs(tmp_path: Path) -> None:
    document = written(tmp_path, pdf(PAGES), "text.pdf")
    assert shown(document) == [
        ("title", "Two towns meet"),
        (
            "paragraph",
            "The two towns signed the agreement on the last day of the year, and Brest"
            " Region sent a delegation to"
            " the old hall of the town. It rained.",
        ),
        ("paragraph", "The next day was a holiday, and nobody in the town worked."),
        ("paragraph", "The last page is short."),
    ]
    assert document.media_type == "application/pdf"
    assert document.text.count("\f") == 2
    check_mapping(document)


def test_a_broken_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"text\.pdf is no PDF"):
        written(tmp_path, b"%PDF-1.4\nnothing", "text.pdf")


def test_pictures_only(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="holds no text"):
        written(tmp_path, pdf([[]]), "text.pdf")
