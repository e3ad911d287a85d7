"""Stamps, running heads and page numbers."""

from pathlib import Path

from .support import shown, written


def texts(folder: Path, text: str) -> list[str]:
    return [text for _, text in shown(written(folder, text))]


def test_a_stamp_in_capitals(tmp_path: Path) -> None:
    stamp = "READING COPY ONLY"
    text = f"A title\n\n{stamp}\n\nThe towns met in the\n\n{stamp}\n\nold hall.\n\n{stamp}\n\nThey parted.\n"
    assert texts(tmp_path, text) == ["A title", "The towns met in the old hall.", "They parted."]


def test_a_known_stamp_that_stands_once(tmp_path: Path) -> None:
    assert texts(tmp_path, "A title\n\nThe towns met.\n\nFOR AUTHOR USE ONLY\n") == [
        "A title",
        "The towns met.",
    ]


def test_page_numbers(tmp_path: Path) -> None:
    text = (
        "A title\n\nThe towns met in the\n\n12\n\nold hall and\n\n- 13 -\n\n"
        "parted there. In\n\nPage 14 of 20\n\nMay it rained.\n"
    )
    assert texts(tmp_path, text) == [
        "A title",
        "The towns met in the old hall and parted there. In May it rained.",
    ]


def test_a_year_is_no_page_number(tmp_path: Path) -> None:
    assert "2018" in texts(tmp_path, "A chronicle\n\n2018\n\nThe towns met. They parted.\n\nIt rained.\n")


def test_running_heads_of_pages(tmp_path: Path) -> None:
    pages = [f"Rivers and seas {n}\nThe towns met, and then\nwere not seen by\n" for n in range(4)]
    document = "\f".join(pages) + "anyone."
    assert not any("Rivers" in text for text in texts(tmp_path, document))


def test_a_heading_that_comes_again_stays(tmp_path: Path) -> None:
    part = "Cities\n\nThe towns met. They parted.\n\n"
    assert texts(tmp_path, f"A title\n\n{part * 4}").count("Cities") == 4


def test_roman_page_numbers(tmp_path: Path) -> None:
    text = "A title\n\nThe towns met in the\n\nxiv\n\nold hall.\n\nCivil\n\nThey parted.\n"
    assert texts(tmp_path, text) == ["A title", "The towns met in the old hall.", "Civil", "They parted."]
