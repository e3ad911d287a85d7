"""Lines put together into paragraphs."""

from pathlib import Path

from .support import check_mapping, shown, written


def test_hard_wrapped_paragraphs(tmp_path: Path) -> None:
    text = (
        "A title\n\nThe two towns signed the agreement on the last day of the year, and\n"
        "Brest Region sent a delegation of seven people to the town hall, where\n"
        "they were met by the mayor.\n\nThe next day was a holiday. Nobody in the whole of the\n"
        "town worked, as is the custom.\n"
    )
    document = written(tmp_path, text)
    assert [text for _, text in shown(document)[1:]] == [
        "The two towns signed the agreement on the last day of the year, and Brest"
        " Region sent a delegation of"
        " seven people to the town hall, where they were met by the mayor.",
        "The next day was a holiday. Nobody in the whole of the town worked, as is the custom.",
    ]
    check_mapping(document)


def test_wrapped_paragraphs_without_blank_lines(tmp_path: Path) -> None:
    text = (
        "A title\n\nThe two towns signed the agreement on the last day of the year,\n"
        "which was very cold. It was the coldest day that anybody in the\nwhole town could remember.\n"
        "The next day was a holiday, and nobody worked. The mayor slept\nuntil noon, as he always does.\n"
    )
    assert len(shown(written(tmp_path, text))) == 3


def test_broken_words(tmp_path: Path) -> None:
    text = (
        "A title\n\nThe agree-\nment of the well-\nknown towns was signed by Chinese-\n"
        "Belarusian friends, a coop-\n"
        "eration. Their cooperation is old.\n"
    )
    assert shown(written(tmp_path, text))[1][1] == (
        "The agreement of the well-known towns was signed by Chinese-Belarusian friends, a cooperation."
        " Their cooperation is old."
    )


def test_soft_hyphens_at_line_ends(tmp_path: Path) -> None:
    document = written(tmp_path, "A title\n\nThe agree\xad\nment was signed.\n")
    assert shown(document)[1][1] == "The agreement was signed."
    check_mapping(document)


def test_a_sentence_broken_by_a_blank_line(tmp_path: Path) -> None:
    text = "A title\n\nThe two old towns by the river and the sea signed an agreement and\n\nbecame twins.\n"
    assert len(shown(written(tmp_path, text))) == 2


def test_one_paragraph_a_line(tmp_path: Path) -> None:
    text = "A title\n\n" + "The first long paragraph says a lot. " * 5 + "\n" + "The second says more. " * 9 + "\n"
    assert [kind for kind, _ in shown(written(tmp_path, text))] == ["title", "paragraph", "paragraph"]
