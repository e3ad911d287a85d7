"""Organisations by form: legal forms, head nouns, quotation marks, known names; and what is none."""

import pytest

from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations import core, country_of_name

from .support import prepared


def bodies(*texts: str) -> list[Mention]:
    return [m for m in prepared(*texts)[1] if m.kind == "organisation"]


def known(*texts: str) -> list[tuple[str, str]]:
    return [(m.name, m.label) for m in bodies(*texts)]


COMPANY, UNIVERSITY, PARK, BODY = "Company", "University", "IndustrialPark", "Organization"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        # legal forms before and after, with and without quotation marks
        ("OJSC Belshina grew.", "Belshina", COMPANY),
        ("Belshina OJSC grew.", "Belshina", COMPANY),
        ("Kedr Bio LLC grew.", "Kedr Bio", COMPANY),
        ('LLC "Kedr Bio" grew.', "Kedr Bio", COMPANY),
        ("LLC “Kedr Bio” grew.", "Kedr Bio", COMPANY),
        ("CJSC Alfa-Med grew.", "Alfa-Med", COMPANY),
        ('SOOO "Vostok" grew.', "Vostok", COMPANY),
        ("RUE Belinvest grew.", "Belinvest", COMPANY),
        ("Huaxin Bearings Co., Ltd. grew.", "Huaxin Bearings", COMPANY),
        ("Huaxin Bearings Co. Ltd. grew.", "Huaxin Bearings", COMPANY),
        # a common noun beside the name
        ('The company "Nordtech" grew.', "Nordtech", COMPANY),
        ("The company Nordtech grew.", "Nordtech", COMPANY),
        ("Nordtech, a manufacturer of seats, grew.", "Nordtech", COMPANY),
        ("the BELDZI factory grew", "BELDZI", COMPANY),
        # head nouns
        ("Tianhe Robotics Corporation grew.", "Tianhe Robotics Corporation", COMPANY),
        ("The Lida Dairy Plant grew.", "Lida Dairy Plant", COMPANY),
        ("Harbin Institute of Technology grew.", "Harbin Institute of Technology", UNIVERSITY),
        ("Gomel State Medical University grew.", "Gomel State Medical University", UNIVERSITY),
        ("Tsinghua university grew.", "Tsinghua University", UNIVERSITY),
        ("The Orsha College grew.", "Orsha College", UNIVERSITY),
        (
            "The Institute of Chemistry of New Materials grew.",
            "Institute of Chemistry of New Materials",
            BODY,
        ),
        ("The Confucius Institute grew.", "Confucius Institute", BODY),
        ("The Ministry of Education grew.", "Ministry of Education", BODY),
        ("The Chinese Academy of Sciences grew.", "Chinese Academy of Sciences", BODY),
        # zones and the many names of the park
        ("The Great Stone Industrial Park grew.", "Great Stone Industrial Park", PARK),
        ("Great Stone grew.", "Great Stone Industrial Park", PARK),
        ('China-Belarus Industrial Park "Great Stone" grew.', "Great Stone Industrial Park", PARK),
        ("Veliky Kamen grew.", "Great Stone Industrial Park", PARK),
        ('The free economic zone "Brest" grew.', "Brest Free Economic Zone", PARK),
        ("FEZ Mogilev grew.", "Mogilev Free Economic Zone", PARK),
        ('FEZ "Mogilev" grew.', "Mogilev Free Economic Zone", PARK),
        ('FEZ "Grodnoinvest" grew.', "Grodnoinvest Free Economic Zone", PARK),
        ("The free economic zone Brest grew.", "Brest Free Economic Zone", PARK),
        ("The Vitebsk zone grew.", "Vitebsk Free Economic Zone", PARK),
        ("The Vitebsk FEZ grew.", "Vitebsk Free Economic Zone", PARK),
        ("Suzhou Industrial Park grew.", "Suzhou Industrial Park", PARK),
        ("The High-Tech Zone in Changchun grew.", "High-Tech Zone in Changchun", PARK),
        ("Kunshan Industrial Park in Jiangsu grew.", "Kunshan Industrial Park", PARK),
    ],
)
def test_a_form_tells_the_label(text: str, name: str, label: str) -> None:
    assert known(text) == [(name, label)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Silk Road Forum opened.", "event"),
        ("The Canton Fair opened.", "event"),
        ("Rector Ivan Petrov spoke.", "person"),
        ("Ivan Petrov, the rector, spoke.", "person"),
        ("The deputy head of the park's administration, Ivan Petrov, spoke.", "person"),
        ("Li Wei said so.", "person"),
    ],
)
def test_events_and_people_are_no_bodies(text: str, kind: str) -> None:
    assert [m.kind for m in prepared(text)[1] if m.kind != "description"] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "However, exports grew.",
        "Belarusian-Chinese trade grew.",
        "The Belt and Road Initiative began.",
        "Universities and companies met.",
        "The Chinese people met.",
    ],
)
def test_large_letters_alone_make_no_body(text: str) -> None:
    assert known(text) == []


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Guests saw the Haidu Yinhe electric car factory.", True),
        ("Guests saw the Haidu Yinhe electric car.", False),
        ("Guests saw the Haidu Yinhe near a factory.", False),
        ("Guests saw another Chinese manufacturer, Haidu Yinhe, which makes tests.", True),
        ("Guests saw another Chinese painter, Haidu Yinhe, who makes pictures.", False),
    ],
)
def test_small_words_beside_a_name_tell_a_company(text: str, company: bool) -> None:
    assert (("Haidu Yinhe", COMPANY) in known(text)) == company


def test_an_and_parts_two_bodies_but_not_one() -> None:
    assert known("Minsk Motor Plant and Harbin Turbine Company met.") == [
        ("Minsk Motor Plant", COMPANY),
        ("Harbin Turbine Company", COMPANY),
    ]
    assert known("Vitebsk State University and Harbin Normal University met.") == [
        ("Vitebsk State University", UNIVERSITY),
        ("Harbin Normal University", UNIVERSITY),
    ]
    assert known("The Belarusian Chamber of Commerce and Industry met.") == [
        ("Belarusian Chamber of Commerce and Industry", BODY)
    ]


def test_an_abbreviation_in_brackets_is_the_same_body() -> None:
    first, second = bodies("Grodno State Agrarian University (GSAU) grew. In May GSAU met.")
    assert first.key == second.key and second.country == "BY"
    assert "GSAU" in first.aliases and "brackets" in first.reasons["GSAU"]


def test_the_same_letters_stand_for_another_body_in_another_section() -> None:
    one = bodies("Gomel State Technical University (GSTU) grew. In May GSTU met.")
    other = bodies("Guangxi Science and Technology University (GSTU) grew. In May GSTU met.")
    assert one[1].country == "BY" and other[1].country == "CN"


def test_a_short_form_is_the_same_body() -> None:
    first, second = bodies("Novoera Biotech LLC grew. Novoera makes pills.")
    assert first.key == second.key


def test_a_dedication_belongs_to_the_name() -> None:
    (mention,) = bodies("Vitebsk State University named after P. M. Masherov grew.")
    assert mention.name == "Vitebsk State University named after P. M. Masherov"
    assert mention.country == "BY"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kedr Bio LLC", "LLC Kedr Bio"),
        ("Kedr-Bio LLC", "Kedr Bio"),
        ("FEZ Mogilev", "Mogilev Free Economic Zone"),
        ("Huaxin Co., Ltd.", "HUAXIN"),
    ],
)
def test_the_key_of_a_name_knows_no_legal_form(one: str, other: str) -> None:
    assert core(one) == core(other)


def test_the_key_keeps_what_tells_names_apart() -> None:
    assert core("Huaxin Bearings") != core("Huaxin Motors")
    assert core("LLC") == "llc", "a form alone is all there is"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Harbin Normal University", "CN"),
        ("Belarusian State University", "BY"),
        ("Belarusian-Chinese Bank", None),
        ("Nordtech", None),
        ("Minsk Motor Plant", "BY"),
        ("Vostok University named after Minsk", None),
    ],
)
def test_a_name_may_tell_the_country(name: str, country: str | None) -> None:
    assert country_of_name(name) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Huaxin Bearings Co., Ltd. grew.", "CN"),
        ("CJSC Alfa-Med grew.", "BY"),
        ("Kedr Bio LLC grew.", None),
        ("The Chinese firm Hengda grew.", "CN"),
        ("The Minsk firm Hengda grew.", "BY"),
    ],
)
def test_the_words_beside_a_name_may_tell_the_country(text: str, country: str | None) -> None:
    assert [m.country for m in bodies(text)] == [country]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # brands and numbers that open a name
        ("The company eLab Systems grew.", "eLab Systems"),
        ("Then iSoft Minsk LLC grew.", "iSoft Minsk"),
        ('LLC "iLine" grew.', "iLine"),
        ("The firm 3D-Print Bel grew.", "3D-Print Bel"),
        ("Then 7 Continents LLC grew.", "7 Continents"),
        # a common noun that opens the sentence
        ("Investor Taihe Wood came.", "Taihe Wood"),
        ("Newcomer Volna Robotics grew.", "Volna Robotics"),
        ("Company Volna Robotics grew.", "Volna Robotics"),
        ("Bank Dabrabyt grew.", "Bank Dabrabyt"),
        # legal forms in small letters, and behind them a sentence that begins
        ("Ruida Auto Belt limited liability company grew.", "Ruida Auto Belt"),
        ("Ruikang Device (Belarus) Co., Ltd. Up to now it grew.", "Ruikang Device (Belarus)"),
        # words of events inside a name
        ("The firm Silk Road Development grew.", "Silk Road Development"),
        # the park behind a name
        ("The resident Beta Glass of Great Stone grew.", "Beta Glass"),
        ("The resident Beta Glass LLC in Great Stone grew.", "Beta Glass"),
        # units sign for their university
        ("The Faculty of Law of Gomel State Medical University grew.", "Gomel State Medical University"),
    ],
)
def test_where_a_name_begins_and_ends(text: str, name: str) -> None:
    assert [m.name for m in prepared(text)[1] if m.kind == "organisation" and m.label != PARK] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "There were 7 Chinese guests.",
        "The Podlaskie Voivodeship grew.",
        "Leningrad Oblast grew.",
        "The Silk Road Economic Belt grew.",
        "The Canton Fair 2019 opened.",
        "The Exhibition Pavilion opened.",
    ],
)
def test_units_abroad_events_and_counts_are_no_companies(text: str) -> None:
    assert [m.name for m in prepared(text)[1] if m.kind in ("organisation", "name")] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua Filter and Zhejiang Motors LLC grew.", ["Aqua Filter", "Zhejiang Motors"]),
        ("Altan Foods and Beltea Yunnan grew.", ["Altan Foods", "Beltea Yunnan"]),
        ("Zhongxing Telemed and the Minsk Heart Centre grew.", ["Zhongxing Telemed", "Minsk Heart Centre"]),
        ("China Machinery and Equipment grew.", ["China Machinery and Equipment"]),
        ("The Institute of Culture and National Economics grew.", ["Institute of Culture and National Economics"]),
    ],
)
def test_an_and_between_names_of_several_words(text: str, names: list[str]) -> None:
    assert [m.name for m in prepared(text)[1] if m.kind in ("organisation", "name")] == names


def test_a_person_of_a_company_is_two_mentions() -> None:
    for text in ("Dr Liu of Kingfa Bio LLC spoke.", "General director Li Na of Kingfa Bio LLC spoke."):
        found = [(m.kind, m.name) for m in prepared(text)[1]]
        assert ("organisation", "Kingfa Bio") in found
        assert [k for k, _ in found].count("person") == 1


def test_a_short_form_with_a_head_of_its_own_is_the_same_company() -> None:
    long = "Yangzhou Yatai Machinery Co., Ltd. came in May."
    assert {m.key for m in bodies(f"{long} Later Yatai Machinery built a plant.")} == {core("Yangzhou Yatai Machinery")}
    assert len({m.key for m in bodies(f"{long} Later Yatai Textile Machinery built a plant.")}) == 2
    assert len({m.key for m in bodies(f"Yatai Machinery grew. {long}")}) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # who holds an office is no part of the body's name
        (
            "The director of Vitlift OJSC Pavel Orlov and the vice president of Suzhou Elevator Group Li Ming spoke.",
            ["Vitlift", "Suzhou Elevator Group"],
        ),
        (
            "Rector of Polessky State University Valery Dunets and President of Xidian University Zhang Xin spoke.",
            ["Polessky State University", "Xidian University"],
        ),
        ("Principal Chen Hao of Sichuan Vocational College spoke.", ["Sichuan Vocational College"]),
        ("Dean of Hubei University of Arts and Science Luo Wei spoke.", ["Hubei University of Arts and Science"]),
        ("Vice Governor of Hainan Province Shen Danyang and Consul General Ivan Klimuk spoke.", []),
        # where no office stands before it, or a head noun or a form ends it, it is
        ("The plant of Suzhou Elevator Group Li Ning Ltd. grew.", ["Suzhou Elevator Group Li Ning"]),
        ("The director of the Institute of Nuclear Problems spoke.", ["Institute of Nuclear Problems"]),
        ("The director of Chengdu Elevator Silk Road Group spoke.", ["Chengdu Elevator Silk Road Group"]),
    ],
)
def test_who_heads_a_body_is_no_part_of_its_name(text: str, names: list[str]) -> None:
    assert [m.name for m in bodies(text)] == names
