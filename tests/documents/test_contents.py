"""Books: front matter, tables of contents, chapters, what follows them."""

from pathlib import Path

import pytest

from .support import blocks, check_mapping, written

ENTRIES = ["A project that will shape tomorrow", "Towns on the way to one another", "University friendships"]
CHAPTER = "{}\n\nThe chapter says a lot. It says even more.\n\nIt ends here.\n\n"
HEADINGS = [
    "A project to shape tomorrow",
    "The towns on their way to one another",
    "Friendships of universities",
]
FRONT = "Rivers and seas\n\nAnn Lee\n\nAll brand names belong to their holders, and so on for a long line.\n\n"
BACK = "Literature\n\n1. Kim, B. Ports. – Minsk, 2020. – 90 p.\n\nBuy books!\n"

CONTENTS = {
    "bars": "Table of contents\n\n| | |\n|--|--|\n" + "".join(f"| {e} | {n} |\n" for n, e in enumerate(ENTRIES, 3)),
    "dots": "CONTENTS\n\n" + "".join(f"{n}. {e} ....... {n * 9}\n" for n, e in enumerate(ENTRIES, 1)),
    "spaces": "Contents\n" + "".join(f"{e}      {n * 9}\n" for n, e in enumerate(ENTRIES, 1)),
    "no heading": "".join(f"{e} ....... {n * 9}\n" for n, e in enumerate([*ENTRIES, "Literature"], 1)),
}


@pytest.mark.parametrize("contents", CONTENTS.values(), ids=CONTENTS)
def test_chapters_are_found_though_their_titles_differ(tmp_path: Path, contents: str) -> None:
    text = FRONT + contents + "\n" + "".join(CHAPTER.format(heading) for heading in HEADINGS) + BACK
    document = written(tmp_path, text)
    assert [section.title for section in document.sections] == HEADINGS
    assert [block.text for block in document.sections[1].blocks] == [
        HEADINGS[1],
        "The chapter says a lot. It says even more.",
        "It ends here.",
    ]
    assert document.sections[2].blocks[-1].text == "It ends here."
    assert document.title == "Rivers and seas"
    assert document.date is None
    check_mapping(document)


def test_a_table_of_contents_without_pages(tmp_path: Path) -> None:
    contents = "Contents\n\n" + "\n".join(ENTRIES) + "\n\n"
    document = written(tmp_path, FRONT + contents + "".join(CHAPTER.format(entry) for entry in ENTRIES))
    assert [section.title for section in document.sections] == ENTRIES


def test_a_table_of_contents_at_the_end(tmp_path: Path) -> None:
    contents = "Contents\n\n" + "".join(f"{entry} .... {n}\n" for n, entry in enumerate(ENTRIES, 3))
    document = written(tmp_path, FRONT + "".join(CHAPTER.format(entry) for entry in ENTRIES) + contents)
    assert [section.title for section in document.sections] == ENTRIES
    assert "...." not in blocks(document)[-1].text


def test_a_lost_chapter_is_passed_over(tmp_path: Path) -> None:
    contents = CONTENTS["bars"]
    document = written(tmp_path, FRONT + contents + "\n" + "".join(CHAPTER.format(h) for h in HEADINGS[::2]))
    assert [section.title for section in document.sections] == HEADINGS[::2]


def test_chapter_numbers_on_their_own_line(tmp_path: Path) -> None:
    chapters = "".join(f"Chapter {n}\n{CHAPTER.format(e)}" for n, e in enumerate(ENTRIES, 1))
    document = written(tmp_path, FRONT + CONTENTS["dots"] + "\n" + chapters)
    assert [section.title for section in document.sections] == ENTRIES


def test_a_chapter_may_be_its_own_running_head(tmp_path: Path) -> None:
    head = ENTRIES[0].upper()
    chapters = f"{head}\n\nThe chapter says a lot and\n\n{head}\n\ngoes on. So it\n\n{head}\n\nis.\n\n"
    chapters += CHAPTER.format(ENTRIES[1])
    document = written(tmp_path, FRONT + CONTENTS["dots"] + "\n" + chapters)
    assert [block.text for block in document.sections[0].blocks] == [
        head,
        "The chapter says a lot and goes on. So it is.",
    ]


def test_an_article_is_one_section(tmp_path: Path) -> None:
    document = written(tmp_path, "Contents of a suitcase\n\nIt was full of gifts. He opened it.\n\nIt was late.\n")
    assert len(document.sections) == 1
    assert document.sections[0].title == ""
