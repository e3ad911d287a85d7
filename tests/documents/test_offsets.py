"""Whatever stands in a text: every character of every block leads back to it."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from .support import blocks, check_mapping, written

WORDS = st.sampled_from(
    [
        "Brest",
        "signed",
        "the",
        "agreement",
        "in",
        "2019",
        "Xi'an",
        "«Лида»",
        "12 km²",
        '"Great',
        'Stone"',
        "a\xadb",
        "Co.,",
    ]
)
ENDS = st.sampled_from([".", "", ",", '."', "¹", "²³ .", '"⁷.', "!", ":", "-", " < ... >", "[3]", "*"])
BREAKS = st.sampled_from(
    [" ", " ", " ", "\n", "\n\n", "\r\n", "\t", "  ", "\xa0", "\f", "\n- ", "\n1) ", " | ", "**", "\n# "]
)
TAGS = [
    "<p>",
    "</p>",
    "<br>",
    "<li>",
    "<ul>",
    "</ul>",
    "<table><tr><td>",
    "<td>",
    "</table>",
    "<sup>12</sup>",
    "<b>",
    "</b>",
    "&amp;",
    "&nbsp;",
    "&#8212;",
    "&bogus",
    "<",
    "Brest",
    "signed",
    "it.",
    "<h2>",
    "</h2>",
    "<!--x-->",
]
NOTES = st.sampled_from(
    [
        "\n\n¹ Lee, A. Silk [Electronic resource]. – 2020. – URL: <https://example.org/a>\n\n",
        "\n\n²³ He has died since.\n\n",
        "\n\nOFFICE COPY\n\n",
        "\n\n12\n\n",
        "\n\n| a | b |\n|---|---|\n| c | d |\n\n",
        "\n\nReferences\n\n3. Kim, B. Ports. – Minsk, 2020. – 90 p.\n\n",
    ]
)
TEXTS = st.lists(st.one_of(st.tuples(WORDS, ENDS, BREAKS).map("".join), NOTES), min_size=1, max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_plain_texts(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        document = written(Path(folder), f"A{text}")
    check_mapping(document)
    for section in document.sections:
        for block in section.blocks:
            assert block.text == block.text.strip()
            assert "  " not in block.text
            assert all(mark.mark for mark in block.marks)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=200))
def test_any_text(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        document = written(Path(folder), f"A {text}")
    check_mapping(document)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(TAGS),
        max_size=50,
    ).map(" ".join)
)
def test_pages(html: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        document = written(Path(folder), f"<h1>A</h1>{html}", "page.html")
    for block in blocks(document):
        assert sum(piece.length for piece in block.pieces) == len(block.text)
        for index in range(len(block.text)):
            start, end = block.original(index, index + 1)
            assert 0 <= start < end <= len(document.text)
