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


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("cooperation agreement only", (["Lida -- Jinan 2015"], ["Lida -- Suzhou"])),
        ("memorandum of 2016; no twins", (["Lida -- Jinan 2015"], ["Lida -- Suzhou 2016"])),
        ("planned", (["Lida -- Jinan 2015", "Lida -- Suzhou planned"], [])),
        ("ended in 2020", (["Lida -- Jinan 2015"], [])),
        ("twin towns since May 2021", (["Lida -- Jinan 2015", "Lida -- Suzhou 2021-05"], [])),
    ],
)
@pytest.mark.parametrize("form", ["- Suzhou ({})\n- Jinan (2015)\n", "- Suzhou*\n- Jinan (2015)\n\n* {}\n"])
def test_a_remark_is_about_one_partner(form: str, remark: str, expected: tuple[list[str], list[str]]) -> None:
    found = graph("Twin towns of Lida\n\n" + form.format(remark))
    assert (shown(found, "TWINNED_WITH"), shown(found, "AGREED_WITH")) == expected


def test_an_empty_cell_stands_for_the_name_above() -> None:
    table = (
        "# Twin towns\n\n| Town | Partner | Year |\n|---|---|---|\n| Lida | Suzhou | 2016 |\n| {} | Jinan | 2003 |\n"
    )
    assert shown(graph(table.format(""), name="text.md"), "TWINNED_WITH") == [
        "Lida -- Jinan 2003",
        "Lida -- Suzhou 2016",
    ]
    assert shown(graph(table.format("Riverton"), name="text.md"), "TWINNED_WITH") == ["Lida -- Suzhou 2016"]


def test_a_heading_of_a_third_country_ends_the_list() -> None:
    row = "Luoyang\tLida\t2013\tSister City\n"
    text = "Friendship cities of Henan\n\nBELARUS\n\n" + row + "\n{}\n\nSanmenxia\tDinant\t2017\tSister City\n"
    assert twins(text.format("BELGIUM")) == ["Lida -- Luoyang 2013"]
    assert twins(text.format("BELGIUM") + "\nBELARUS\n\n" + row.replace("Lida", "Orsha")) == [
        "Lida -- Luoyang 2013",
        "Orsha -- Luoyang 2013",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lida: Suzhou, 2017; Orsha: Jinan.", ["Lida -- Suzhou 2017", "Orsha -- Jinan"]),
        ("Lida: Suzhou, 2017; Orsha: none.", ["Lida -- Suzhou 2017"]),
        ("Lida: a) Suzhou; b) Jinan", ["Lida -- Jinan", "Lida -- Suzhou"]),
    ],
)
def test_parts_of_an_entry(text: str, expected: list[str]) -> None:
    assert twins(f"Twin towns of Belarus in China\n\n- {text}\n- Pinsk: none\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The towns have these twins: Lida has Suzhou and Jinan, Orsha has Zibo.",
            ["Lida -- Jinan", "Lida -- Suzhou", "Orsha -- Zibo"],
        ),
        ("The towns have these twins: Suzhou with Lida, Jinan with Orsha.", ["Lida -- Suzhou", "Orsha -- Jinan"]),
        ("Twins may come from afar: Lida has a train to Brest, and Orsha has a road to Minsk.", []),
    ],
)
def test_owners_and_what_they_have_within_a_sentence(text: str, expected: list[str]) -> None:
    assert twins(text) == expected


def test_each_partner_of_a_register_has_its_own_date() -> None:
    head = "The districts have entered into agreements as follows:\n\n"
    entry = "- Lida District - with Suzhou (10.09.2015) and Jinan (29.10.2018)\n- Orsha District - none\n"
    assert agreements(head + entry) == ["Lida District -- Jinan 2018-10-29", "Lida District -- Suzhou 2015-09-10"]


def test_a_letter_of_intent_in_a_register_is_concluded_a_draft_is_not() -> None:
    entries = ("Lida and Suzhou - letter of intent, 2018", "Orsha and Jinan - agreement, draft")
    text = "Documents signed by the cities:\n\n- {}\n- {}\n".format(*entries)
    assert agreements(text) == ["Lida -- Suzhou 2018", "Orsha -- Jinan planned"]


PORTRAIT = (
    "Jilin University\nOur partners in Belarus\n\n1. {}\n{}\n\n2. Belarusian State Academy of Arts\nNo agreement yet.\n"
)


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Agreement on joint training, 2013.", ["Grodno State Agrarian University -- Jilin University 2013"]),
        ("The agreement was signed in 2014.", ["Grodno State Agrarian University -- Jilin University 2014"]),
        ("We sent a draft memorandum in 2024.", []),
        ("Its campus lies on the river.", []),
    ],
)
def test_a_portrait_below_a_partners_name(below: str, expected: list[str]) -> None:
    assert agreements(PORTRAIT.format("Grodno State Agrarian University", below)) == expected


def test_signed_and_a_date_behind_an_entry_date_it() -> None:
    text = (
        "Cooperation\n\nChina\nAgreement on sister-city relations between Lida and Suzhou. Signed 14.09.2016, Suzhou.\n"
    )
    assert twins(text) == ["Lida -- Suzhou 2016-09-14"]
    assert twins(text.replace("Signed", "Room")) == ["Lida -- Suzhou"]


def test_dates_told_in_order() -> None:
    text = "The {} concluded two agreements in 2014 and 2017: the first with {}, the second with {}."
    names = ("Grodno State Agrarian University", "Qingdao Agricultural University", "Shandong Agricultural University")
    assert agreements(text.format(*names)) == [f"{names[0]} -- {names[1]} 2014", f"{names[0]} -- {names[2]} 2017"]


def test_a_date_belongs_to_the_clause_that_it_stands_in() -> None:
    text = "The Lida District and Suzhou, which built a plant together in 2011, signed a memorandum in May 2021."
    assert agreements(text) == ["Lida District -- Suzhou 2021-05"]
    assert agreements(text.replace("in 2011", "well")) == ["Lida District -- Suzhou 2021-05"]


def test_a_titles_year_is_the_texts_own() -> None:
    text = "Work summary for the year 2023\n\nIn April, Lida and Suzhou became twin towns. In 2024 the work goes on.\n"
    assert twins(text) == ["Lida -- Suzhou 2023-04"]
    assert twins(text.replace(" for the year 2023", "")) == ["Lida -- Suzhou 2024-04"]


def test_a_digest_by_day() -> None:
    days = "{}. Lida and Suzhou became twin towns.\n{}. Orsha and Jinan became twin towns.\n"
    text = f"Digest, third quarter of 2020\n\nJULY\n{days}"
    assert twins(text.format(8, 16)) == ["Lida -- Suzhou 2020-07-08", "Orsha -- Jinan 2020-07-16"]
    assert twins(text.format(1, 2)) == ["Lida -- Suzhou 2020-07", "Orsha -- Jinan 2020-07"], "these count"


def test_a_column_may_tell_that_a_partner_lies_elsewhere() -> None:
    text = (
        "Twinning agreements of Gomel Region\n\n| Town | Partner | Country | Since |\n|---|---|---|---|\n"
        "| Zhlobin | Ankang | China | 2015 |\n| Rogachev | Novoselkino | Russia | 2011 |\n"
    )
    assert shown(graph(text, name="text.md"), "TWINNED_WITH") == ["Zhlobin -- Ankang 2015"]


def test_the_day_behind_an_entrys_year_is_its_date() -> None:
    text = "Twin cities of Vitebsk: a chronicle\n\n- 2013. On 17 May: Harbin.\n- 2015. Jinan.\n"
    assert twins(text) == ["Vitebsk -- Harbin 2013-05-17", "Vitebsk -- Jinan 2015"]


def test_a_line_below_the_title_tells_when_a_page_was_published() -> None:
    body = "Baranovichi and Xianning became sister cities on Monday."
    assert twins(f"Friends\n\n12.07.2023, 15:40. Author: O. S. Views: 1187\n\n{body}\n") == [
        "Baranovichi -- Xianning 2023-07-10"
    ]


def test_an_entry_may_tell_the_plan_and_then_the_tie() -> None:
    heading = "Friendship cities of Jiangxi\n\n"
    told = "- Jiujiang and Bobruisk. A letter of intent was signed in 2015; friendship relations were set up in 2018.\n"
    other = "- Jiujiang and Bobruisk. Friendship relations have lasted since 2015; a new letter is planned for 2018.\n"
    assert twins(heading + told) == ["Bobruisk -- Jiujiang 2018"]
    assert [tie.split()[-1] for tie in twins(heading + other)] != ["2018"]


def test_talks_under_way_are_a_plan() -> None:
    text = (
        "Sister regions\n\n| Region | Partner | Since |\n|---|---|---|\n"
        "| Brest Region | Hubei | 2016 |\n| Gomel Region | Sichuan | talks under way |\n"
    )
    assert shown(graph(text, name="text.md"), "TWINNED_WITH") == [
        "Brest Region -- Hubei 2016",
        "Gomel Region -- Sichuan planned",
    ]


def test_the_agreement_in_an_entrys_brackets_is_the_one_that_founds_it() -> None:
    text = "Zhodino: ties\n\nSister cities:\n1) Jinzhong, Shanxi Province, China (agreement of 17.09.2013);\n"
    assert twins(text) == ["Zhodino -- Jinzhong 2013-09-17"] and agreements(text) == []


def test_a_report_of_new_residents_names_them_at_the_head_of_its_entries() -> None:
    title = "New residents of Great Stone in 2023\n31 December 2023\n\n"
    told = "1. Alpha Rotor LLC - 14.02.2023 - rotors\n2. Beta Glass CJSC - 03.05.2023 - glass\n"
    assert residents(title + told) == [
        "Alpha Rotor -- Great Stone Industrial Park 2023-02-14",
        "Beta Glass -- Great Stone Industrial Park 2023-05-03",
    ]
    assert residents(title + "1. Machines from Alpha Rotor LLC\n2. Glass from Beta Glass CJSC\n") == []


def test_an_entry_of_twins_may_tell_how_its_agreement_was_signed() -> None:
    heading = "Twin cities of Orsha\n\n"
    text = heading + "- Xiangtan, Hunan Province - the agreement was signed on 14 September 2022 by video link\n"
    assert twins(text) == ["Orsha -- Xiangtan 2022-09-14"] and agreements(text) == []
    other = heading + "- Xiangtan, Hunan Province - a cooperation agreement was signed on 14 September 2022\n"
    assert twins(other) == [] and agreements(other) == ["Orsha -- Xiangtan 2022-09-14"]


BY_OWNER = """Mogilev Region

Twin towns of the cities and districts of the region in China.

Bobruisk (city)
Xuzhou, Jiangsu Province - twin city, agreement of 5 June 2012

Krichev (district)
Nantong, Jiangsu Province - twin relations since 2018

Gorki District
Yangling, Shaanxi Province - memorandum of cooperation signed on 3 May 2021 (no twin relations)
"""


def test_the_heading_right_above_an_entry_owns_it() -> None:
    assert twins(BY_OWNER) == ["Bobruisk -- Xuzhou 2012-06-05", "Krichev District -- Nantong 2018"]
    assert "Gorki District -- Yangling 2021-05-03" in agreements(BY_OWNER)  # the bracket denies only a twinning


def test_a_line_that_opens_a_list_may_only_mention_the_twins() -> None:
    text = "# Luoyang\n\nIn addition to sister cities, Luoyang has agreements on friendly exchange with:\n\n"
    entries = "- Vitebsk, Belarus (6 May 2015)\n- Lida, Belarus (2018)\n"
    signed = ["Lida -- Luoyang 2018", "Vitebsk -- Luoyang 2015-05-06"]
    assert shown(graph(text + entries, name="text.md"), "TWINNED_WITH") == []
    assert shown(graph(text + entries, name="text.md"), "AGREED_WITH") == signed
    twinned = "# Luoyang\n\nLuoyang is twinned with:\n\n"
    assert shown(graph(twinned + entries, name="text.md"), "TWINNED_WITH") == signed
