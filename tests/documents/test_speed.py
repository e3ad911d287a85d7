"""Reading takes time in proportion to the text."""

import time
from pathlib import Path

import pytest

from .support import written

PARAGRAPH = 'The towns of **the region** signed an agreement, "which is new,"¹² . They met on < ... > 12 May 2020. ' * 6
NOTE = "¹² Lee, A. Silk roads [Electronic resource]. – 2020. – URL: <https://example.org/silk-roads/>"


def seconds(folder: Path, text: str) -> float:
    start = time.process_time()
    written(folder, text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "text",
    [
        "A title\n\n" + f"{PARAGRAPH}\n\n{NOTE}\n\n" * 500,
        "A title\n\n" + "Brest - Xiaogan (2008)\n" * 15_000,
        "A title\n\n" + "a " * 180_000,
        "A title\n\n" + "- " * 100_000 + "x",
        "A title\n\n" + "¹" * 100_000,
        "A title\n\n" + "[" * 100_000,
        "A title\n\n" + "*" * 100_000,
        "A title\n\n" + " " * 300_000 + ".",
        "A title\n\na" + " " * 300_000 + "b",
        "A title\n\n" + "12 May " * 40_000,
        "Contents\n\n" + "A chapter of towns .... 12\n" * 3_000,
        "1. A chapter 3\n" * 10_000,
    ],
)
def test_long_texts(tmp_path: Path, text: str) -> None:
    assert seconds(tmp_path, text) < 3


@pytest.mark.parametrize(
    "page",
    [
        "<p>The towns <b>met</b> &amp; signed.<br>\n" * 8_000,
        "<table><tr><th>Town<th>Partner" + "<tr><td>Brest<td>Xiaogan" * 8_000,
        "<div>" * 50_000 + "The towns met.",
        "<ul><li>Brest" * 8_000,
        "<div class='comment'>The towns met. " * 5_000,
        "<" * 100_000,
    ],
)
def test_long_pages(tmp_path: Path, page: str) -> None:
    start = time.process_time()
    written(tmp_path, f"<h1>Towns</h1>{page}", "page.html")
    assert time.process_time() - start < 5
