"""Lists, tables and registers: entries without verbs, which a heading, title or opening line asserts."""

import pytest

from .support import agreements, graph, residents, shown, twins

EXPECTED = ["Vitebsk -- Harbin 2019", "Vitebsk -- Jinan 2015"]


@pytest.mark.parametrize(
    "text",
    [
        "Twin cities of Vitebsk\n\n- Harbin (2019)\n- Jinan (2015)\n",
        "Twin cities of Vitebsk\n\n1. Harbin, 2019\n2. Jinan, 2015\n",
        "# Vitebsk\n\n## Sister cities\n\n* Harbin – since 2019\n* Jinan – since 2015\n",
        "The twin cities of Vitebsk are:\n\n- Harbin (2019);\n- Jinan (2015).\n",
        "The twin cities of Vitebsk are Harbin (2019) and Jinan (2015).\n",
        "# Sister cities of Vitebsk\n\n| City | Province | Since |\n|---|---|---|\n"
        "| Harbin | Heilongjiang | 2019 |\n| Jinan | Shandong | 2015 |\n",
        "# Twinning\n\nVitebsk: Harbin (2019), Jinan (2015)\n",
        "- Vitebsk and Harbin, twin cities since 2019\n- Vitebsk and Jinan, twin cities since 2015\n",
    ],
)
def test_a_list_of_twins_in_many_forms(text: str) -> None:
    name = "text.md" if "|" in text or "#" in text else "text.txt"
    assert shown(graph(text, name=name), "TWINNED_WITH") == EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        "Hotels of Vitebsk\n\n- Harbin (2019)\n- Jinan (2015)\n",
        "Former twin cities of Vitebsk\n\n- Harbin (2019)\n- Jinan (2015)\n",
        "Airports near Vitebsk:\n\n- Harbin (2019)\n- Jinan (2015)\n",
    ],
)
def test_a_heading_about_something_else_asserts_nothing(text: str) -> None:
    assert twins(text) == []


def test_a_planned_list_holds_planned_ties() -> None:
    assert twins("Planned twin cities of Vitebsk\n\n- Harbin in China\n- Jinan in China\n") == [
        "Vitebsk -- Harbin planned",
        "Vitebsk -- Jinan planned",
    ]


def test_an_entry_may_say_otherwise() -> None:
    text = "Twin cities of Vitebsk\n\n- Harbin (2019)\n- Jinan (planned)\n- Zibo (terminated in 2020)\n"
    assert twins(text) == ["Vitebsk -- Harbin 2019", "Vitebsk -- Jinan planned"]


def test_partners_in_other_countries_are_left_out() -> None:
    text = "Twin cities of Vitebsk\n\n- Harbin, China (2019)\n- Zielona Gora, Poland (2001)\n- Riga, Latvia\n"
    assert twins(text) == ["Vitebsk -- Harbin 2019"]


def test_the_place_that_holds_an_entry_is_no_party() -> None:
    text = "Twin cities of Vitebsk\n\n- Harbin, Heilongjiang Province (2019)\n- Jinan (Shandong Province), 2015\n"
    assert twins(text) == EXPECTED


def test_a_line_that_is_only_a_name_heads_what_follows() -> None:
    text = "Sister regions\n\nBrest Region\n\n- Anhui Province (2016)\n\nGomel Region\n\n- Sichuan Province (2015)\n"
    assert twins(text) == ["Brest Region -- Anhui 2016", "Gomel Region -- Sichuan 2015"]


def test_a_table_joins_the_cells_of_a_row() -> None:
    text = (
        "# Sister cities\n\n| Belarus | China | Year |\n|---|---|---|\n| Orsha | Binzhou | 2016 |\n"
        "| Pinsk | Wuxi | 2017 |\n"
    )
    assert shown(graph(text, name="text.md"), "TWINNED_WITH") == [
        "Orsha -- Binzhou 2016",
        "Pinsk -- Wuxi 2017",
    ]


def test_respectively_joins_item_by_item() -> None:
    text = "Orsha, Pinsk and Lida became twin towns of Binzhou, Wuxi and Tongling respectively in 2016."
    assert twins(text) == ["Lida -- Tongling 2016", "Orsha -- Binzhou 2016", "Pinsk -- Wuxi 2016"]


def test_a_register_of_agreements() -> None:
    text = (
        "Agreements of Polotsk State University with Chinese universities\n\n"
        "- Lanzhou University, cooperation agreement, 12 May 2017\n"
        "- Wuhan University of Technology, memorandum of 3 June 2019\n"
    )
    assert agreements(text) == [
        "Polotsk State University -- Lanzhou University 2017-05-12",
        "Polotsk State University -- Wuhan University of Technology 2019-06-03",
    ]


def test_a_register_of_residents() -> None:
    text = "# Residents of the Great Stone Industrial Park\n\n- Altair Drones LLC (2019)\n- Vesta Optics LLC (2021)\n"
    assert residents(text) == [
        "Altair Drones -- Great Stone Industrial Park 2019",
        "Vesta Optics -- Great Stone Industrial Park 2021",
    ]


def test_the_table_of_contents_tells_nothing() -> None:
    text = (
        "CONTENTS\n\nTwin cities of Vitebsk: Harbin and Jinan ........ 5\n"
        "Trade ........ 9\nIndex ........ 12\n\n"
        "CHAPTER 1. TRADE\n\nTrade grew in 2019.\n"
    )
    assert twins(text) == []
