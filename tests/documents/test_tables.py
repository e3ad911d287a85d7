"""Tables in plain text."""

from pathlib import Path

import pytest

from .support import blocks, check_mapping, shown, written

BARS = "| Region | Partner | Year |\n|:--|---|---|\n| Brest | Hubei | 2016 |\n| Gomel | Sichuan |  |\n"
TABS = "Region\tPartner\tYear\nBrest\tHubei\t2016\nGomel\tSichuan\tplanned\n"
SPACES = "Region      Partner       Year\nBrest       Hubei         2016\nGomel       Sichuan       planned\n"
SEMICOLONS = "Region;Partner;Year\nBrest;Hubei;2016\nGomel;Sichuan;\n"
SLASHES = "Region / Partner / Year\n\nBrest / Hubei / 2016\nGomel / Sichuan / planned\n"


@pytest.mark.parametrize("table", [BARS, TABS, SPACES, SEMICOLONS, SLASHES])
def test_rows_with_cells_and_header(tmp_path: Path, table: str) -> None:
    document = written(tmp_path, f"Partners of the regions\n\n{table}\nThere are two.\n")
    check_mapping(document)
    rows = [block for block in blocks(document) if block.kind == "row"]
    assert [row.header for row in rows] == [("Region", "Partner", "Year")] * 2
    assert [rows[0].text[a:b] for a, b in rows[0].cells] == ["Brest", "Hubei", "2016"]
    assert rows[0].text == "Brest\tHubei\t2016"
    assert len(rows[1].cells) == 3


def test_a_table_without_header(tmp_path: Path) -> None:
    document = written(tmp_path, "Partners\n\nBrest\tHubei\nGomel\tSichuan\n")
    assert [(block.text, block.header) for block in blocks(document)[1:]] == [
        ("Brest\tHubei", ()),
        ("Gomel\tSichuan", ()),
    ]


def test_semicolons_of_a_sentence_make_no_table(tmp_path: Path) -> None:
    text = "Partners\n\nThe first; the second.\nThe third; the fourth.\nThe fifth; the sixth.\n"
    assert "row" not in {kind for kind, _ in shown(written(tmp_path, text))}


def test_items_that_end_in_semicolons_make_no_table(tmp_path: Path) -> None:
    text = "Partners\n\n- an agreement with Hubei;\n- a contract with Anhui;\n- a plan with Jilin;\n- a trip.\n"
    assert {kind for kind, _ in shown(written(tmp_path, text))} == {"title", "item"}


def test_a_header_serves_the_tables_after_it(tmp_path: Path) -> None:
    text = "Partners\n\nCHINA\n\nTown\tPartner\tSince\nBrest\tXiaogan\t2008\n\nFRANCE\n\nGomel\tParis\tnever\n"
    document = written(tmp_path, text)
    assert [block.header for block in blocks(document) if block.kind == "row"] == [("Town", "Partner", "Since")] * 2


STACK = "Partners of Brest\nCity council\n\nBaoji\nChina\n2015\n\nTorun\nPoland\n2002\n\nXiaogan\nChina\n2008\n"


def test_cells_below_one_another_are_rows(tmp_path: Path) -> None:
    document = written(tmp_path, STACK)
    check_mapping(document)
    rows = [block.text for block in blocks(document) if block.kind == "row"]
    assert rows == ["Baoji\tChina\t2015", "Torun\tPoland\t2002", "Xiaogan\tChina\t2008"]


@pytest.mark.parametrize(
    "text",
    [
        "Title\nHead\n\nBaoji\na big city\n\nTorun\nan old city\n\nXiaogan\nfar away\n",
        "Title\nHead\n\nBaoji\nChina\n\nXiaogan\nChina\n",
        "Title\nHead\n\n2014\nLida with Baoji\n\n2015\nLida with Jinan\n\n2016\nLida with Baoji\n",
        "Title\nHead\n\nMinsk\nBaoji - since 2015\n\nBrest\nXiaogan - since 2015\n\nLida\nJinan - since 2015\n",
    ],
)
def test_short_lines_that_are_no_rows(tmp_path: Path, text: str) -> None:
    assert not [block for block in blocks(written(tmp_path, text)) if block.kind == "row"]
