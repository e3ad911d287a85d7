"""Titles, date lines, headings, items and paragraphs without markup."""

from pathlib import Path

import pytest

from .support import blocks, check_mapping, shown, written


def kinds(folder: Path, text: str) -> list[tuple[str, str]]:
    document = written(folder, text)
    check_mapping(document)
    return shown(document)


def test_a_report(tmp_path: Path) -> None:
    text = "Two towns meet\n3 June 2022\n\nThey met on Monday. It rained.\n\nThey parted on Tuesday.\n"
    document = written(tmp_path, text)
    assert shown(document) == [
        ("title", "Two towns meet"),
        ("dateline", "3 June 2022"),
        ("paragraph", "They met on Monday. It rained."),
        ("paragraph", "They parted on Tuesday."),
    ]
    assert (document.title, document.date) == ("Two towns meet", "2022-06-03")


def test_a_subtitle_and_headings_over_their_texts(tmp_path: Path) -> None:
    text = (
        "Friends of the province\nOffice of Foreign Affairs\n\nFirst level\n"
        "The region is a friend since 2015.\n\n"
        "Second level\nHuai - Lida. Friends since 1997.\nXu - Orsha. Friends since 2012.\n"
    )
    document = written(tmp_path, text)
    assert shown(document) == [
        ("title", "Friends of the province"),
        ("heading", "Office of Foreign Affairs"),
        ("heading", "First level"),
        ("paragraph", "The region is a friend since 2015."),
        ("heading", "Second level"),
        ("item", "Huai - Lida. Friends since 1997."),
        ("item", "Xu - Orsha. Friends since 2012."),
    ]
    assert [block.level for block in blocks(document) if block.kind == "heading"] == [1, 2, 2]


@pytest.mark.parametrize("sign", ["-", "*", "•", "–"])
def test_items_with_markers(tmp_path: Path, sign: str) -> None:
    text = f"Twin towns\n\nThere are two of them:\n{sign} Brest and Xiaogan;\n{sign} Orsha and Zibo.\n"
    assert kinds(tmp_path, text)[1:] == [
        ("paragraph", "There are two of them:"),
        ("item", "Brest and Xiaogan;"),
        ("item", "Orsha and Zibo."),
    ]


@pytest.mark.parametrize("sign", ["No. 14.", "No 14.", "Nr. 14)", "№ 14."])
def test_numbers_told_to_be_numbers_open_items(tmp_path: Path, sign: str) -> None:
    text = f"Documents\n\nThere are two of them:\n{sign} Brest and Xiaogan;\nNo. 15. Orsha and Zibo.\n"
    assert kinds(tmp_path, text)[2:] == [("item", "Brest and Xiaogan;"), ("item", "Orsha and Zibo.")]


def test_a_number_within_a_line_opens_no_item(tmp_path: Path) -> None:
    text = "Schools\n\nSchool No. 14 of Brest has friends in Xiaogan.\n\nNo. 14 is the oldest school of Brest.\n"
    assert "item" not in dict(kinds(tmp_path, text))


def test_numbered_items(tmp_path: Path) -> None:
    text = "Twin towns\n\nTwo were held:\n\n- 1) the forum of towns;\n- 2) the fair.\n\n1. Brest\n2. Orsha\n1.1. Lida\n"
    assert [pair for pair in kinds(tmp_path, text) if pair[0] == "item"] == [
        ("item", "the forum of towns;"),
        ("item", "the fair."),
        ("item", "Brest"),
        ("item", "Orsha"),
        ("item", "Lida"),
    ]


def test_numbered_headings(tmp_path: Path) -> None:
    text = "Two towns\n\n1. Trade\n\nIt grew by a tenth.\n\n2. Culture\n\nA choir came.\n\n"
    text += "1. Brest\n\n2. Orsha\n"
    assert kinds(tmp_path, text)[1:] == [
        ("heading", "Trade"),
        ("paragraph", "It grew by a tenth."),
        ("heading", "Culture"),
        ("paragraph", "A choir came."),
        ("item", "Brest"),
        ("item", "Orsha"),
    ]


def test_entries_a_line(tmp_path: Path) -> None:
    text = "Twin towns\n\nBrest - Xiaogan (2008)\nOrsha - Zibo\nLida: Sanya\n"
    assert [kind for kind, _ in kinds(tmp_path, text)] == ["title", "item", "item", "item"]


def test_entries_set_apart(tmp_path: Path) -> None:
    text = "Twin towns\n\nBrest - Xiaogan (2008)\n\nOrsha - Zibo\n"
    assert [kind for kind, _ in kinds(tmp_path, text)] == ["title", "item", "item"]


def test_capitals_over_entries(tmp_path: Path) -> None:
    text = "Who is friends with whom\n\nMINSK\nBeijing - since 2016\n\nBREST\nXiaogan - since 2008\nBaoji - no date\n"
    assert [kind for kind, _ in kinds(tmp_path, text)] == [
        "title",
        "heading",
        "item",
        "heading",
        "item",
        "item",
    ]


def test_years_over_entries(tmp_path: Path) -> None:
    document = written(
        tmp_path, "Twinning in years\n\n1992\nMinsk with Changchun\n\n2005\nLida with Wuxi\nOrsha with Zibo\n"
    )
    assert [kind for kind, _ in shown(document)] == ["title", "dateline", "item", "dateline", "item", "item"]
    assert document.date is None


def test_dates_within_entries(tmp_path: Path) -> None:
    text = "Partners\n\nBaoji\nChina\n2015\n\nXiaogan\nChina\n2008\n"
    assert [kind for kind, _ in kinds(tmp_path, text)] == ["title", *["heading", "item", "item"] * 2]


def test_lines_of_one_form(tmp_path: Path) -> None:
    text = "Residents\n\nXin LLC, since 2016, chairs\nLong LLC, since 2018, tables\nHua LLC, since 2019, doors\n"
    assert [kind for kind, _ in kinds(tmp_path, text)] == ["title", "item", "item", "item"]


def test_narrow_lines_are_not_wrapped(tmp_path: Path) -> None:
    text = "Partners\n\nInstitute of Ports\n  agreement, 2005\n  contract, 2013\n"
    text += "Institute of Seas\n  letter, 2014\n"
    assert len(kinds(tmp_path, text)) > 3


def test_a_chronicle(tmp_path: Path) -> None:
    text = (
        "A chronicle\n\n2001 - a letter is sent. It rains.\n\n2004 - a protocol.\n\n"
        "12 May 2008. An agreement is signed.\n"
    )
    assert [kind for kind, _ in kinds(tmp_path, text)] == ["title", "item", "item", "item"]


def test_a_talk_is_no_list(tmp_path: Path) -> None:
    text = '"We like it"\n\n- Where do you come from?\n- From the river. It is cold there.\n'
    assert kinds(tmp_path, text) == [
        ("title", '"We like it"'),
        ("paragraph", "Where do you come from?"),
        ("paragraph", "From the river. It is cold there."),
    ]


def test_a_dash_in_a_paragraph_makes_no_entry(tmp_path: Path) -> None:
    text = "Twin towns\n\nThe town - it is old - met its friends on the river. They came by ship.\n\nMore came later.\n"
    assert [kind for kind, _ in kinds(tmp_path, text)] == ["title", "paragraph", "paragraph"]


def test_a_text_without_title(tmp_path: Path) -> None:
    document = written(tmp_path, "The towns met on Monday. It rained.\n\nThey parted on Tuesday.\n")
    assert [kind for kind, _ in shown(document)] == ["paragraph", "paragraph"]
    assert document.title == "text"


def test_a_bold_line_is_a_heading(tmp_path: Path) -> None:
    text = "Twin towns\n\nThere are many.\n\n**Old ones**\n\nBrest is one of them.\n"
    assert kinds(tmp_path, text)[2] == ("heading", "Old ones")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Two towns\nUpdated: 2020-03-24\n\nThey met.\n", "2020-03-24"),
        ("Two towns\n\nMINSK, 12 May 2021 (Agency) - They met.\n\nThey parted.\n", "2021-05-12"),
        ("Two towns\nMay 2021\n\nMINSK, 12 May (Agency) - They met.\n\nThey parted.\n", "2021-05-12"),
        ("Two towns\n13 May 2021\n\nMINSK, 12 May (Agency) - They met.\n\nThey parted.\n", "2021-05-13"),
        ("Two towns (as of 1 January 2021)\n\nThey met.\n\nThey parted.\n", "2021-01-01"),
        ("Two towns\n\nThey met.\n\nThey parted.\n\nPress service, 6 September 2021\n", "2021-09-06"),
        ("Two towns\n\nThey met.\n\nPublished on 3 May 2020\n", "2020-05-03"),
        ("Two towns\n\nThey met in May 2020.\n\nThey parted in 2021.\n", None),
    ],
)
def test_the_date_of_a_text(tmp_path: Path, text: str, date: str | None) -> None:
    assert written(tmp_path, text).date == date
