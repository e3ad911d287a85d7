"""Places: region, city and district of one name told apart, namesakes, bodies that stand for a place."""

import pytest

from bel_china_graph.extract.mentions import Mention

from .support import prepared


def places(text: str) -> list[Mention]:
    return [m for m in prepared(text)[1] if m.kind == "place"]


def known(text: str) -> list[tuple[str, str, str | None]]:
    return [(m.name, m.label, m.country) for m in places(text)]


REGION, PROVINCE, CITY, DISTRICT = "BelarusianRegion", "ChineseProvince", "City", "District"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The Brest Region grew.", "Brest", REGION),
        ("The Brest Oblast grew.", "Brest", REGION),
        ("The Brest voblast grew.", "Brest", REGION),
        ("The region of Brest grew.", "Brest", REGION),
        ("Brest grew.", "Brest", CITY),
        ("The city of Brest grew.", "Brest", CITY),
        ("Lida grew.", "Lida", CITY),
        ("The town of Lida grew.", "Lida", CITY),
        ("Lida District grew.", "Lida", DISTRICT),
        ("The Lidsky district grew.", "Lida", DISTRICT),
        ("The Kopyl raion grew.", "Kopyl", DISTRICT),
        ("Minsk grew.", "Minsk", CITY),
        ("The Minsk Region grew.", "Minsk", REGION),
        ("Hunan grew.", "Hunan", PROVINCE),
        ("The province of Hunan grew.", "Hunan", PROVINCE),
        ("Chongqing grew.", "Chongqing", PROVINCE),
        ("The port of Tianjin grew.", "Tianjin", PROVINCE),
        ("The port of Ningbo grew.", "Ningbo", CITY),
        ("Xinjiang Uyghur Autonomous Region grew.", "Xinjiang", PROVINCE),
        ("Xinjiang Uygur Autonomous Region grew.", "Xinjiang", PROVINCE),
        ("Guangxi Zhuang Autonomous Region grew.", "Guangxi", PROVINCE),
        ("Jilin Province grew.", "Jilin", PROVINCE),
        ("The city of Jilin grew.", "Jilin", CITY),
        ("The northern region of Belarus grew.", "Vitebsk", REGION),
        ("The capital region grew.", "Minsk", REGION),
        ("The Belarusian capital grew.", "Minsk", CITY),
        ("The Chinese capital grew.", "Beijing", PROVINCE),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text: str, name: str, label: str) -> None:
    assert [(n, kind) for n, kind, _ in known(text)] == [(name, label)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hrodna grew.", "Grodno"),
        ("Homel grew.", "Gomel"),
        ("Vitsebsk grew.", "Vitebsk"),
        ("Mahilioŭ grew.", "Mogilev"),
        ("Гомель grew.", "Gomel"),
        ("Xian grew.", "Xi'an"),
        ("甘肃省 grew.", "Gansu"),
    ],
)
def test_a_place_has_many_spellings(text: str, name: str) -> None:
    assert [n for n, _, _ in known(text)] == [name]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The Brest, Gomel and Mogilev regions grew.", [REGION] * 3),
        ("The Brest and Gomel regions grew.", [REGION] * 2),
        ("The cities of Brest and Gomel grew.", [CITY] * 2),
        ("The Gomel Region and Gomel grew.", [REGION, CITY]),
        ("Jilin and Hubei provinces grew.", [PROVINCE] * 2),
    ],
)
def test_a_plural_kind_holds_for_the_whole_list(text: str, labels: list[str]) -> None:
    assert [label for _, label, _ in known(text)] == labels


def test_shanxi_is_not_shaanxi() -> None:
    assert [m.key for m in places("Shanxi and Shaanxi grew.")] == ["CN-SX", "CN-SN"]


@pytest.mark.parametrize(
    ("text", "country"),
    [("Brest grew.", "BY"), ("Brest in France grew.", "FR"), ("Brest, France, grew.", "FR")],
)
def test_brest_is_in_france_too(text: str, country: str) -> None:
    assert known(text)[0] == ("Brest", CITY, country)


def test_the_place_that_follows_settles_namesakes() -> None:
    (anhui, *_), (jiangsu, *_) = places("Suzhou in Anhui grew."), places("Suzhou, Jiangsu Province, grew.")
    assert anhui.name == jiangsu.name == "Suzhou" and anhui.key != jiangsu.key
    assert anhui.place and anhui.place.parent == "CN-AH"
    assert jiangsu.place and jiangsu.place.parent == "CN-JS"


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("The Moskovsky District of Minsk grew.", "Minsk"),
        ("The Frunzensky district of Minsk grew.", "Minsk"),
        ("Nanshan District of Shenzhen grew.", "Shenzhen"),
    ],
)
def test_a_citys_district_lies_in_it(text: str, parent: str) -> None:
    district, city = places(text)
    assert district.label == DISTRICT and city.name == parent
    assert district.place and district.place.parent == city.key and district.country == city.country


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The Gomel City Executive Committee met.", "Gomel", CITY),
        ("The Gomel Regional Executive Committee met.", "Gomel", REGION),
        ("The Lida District Executive Committee met.", "Lida", DISTRICT),
        ("The Gansu Provincial Government met.", "Gansu", PROVINCE),
        ("The Harbin Municipal People's Government met.", "Harbin", CITY),
        ("The People's Government of Gansu Province met.", "Gansu", PROVINCE),
        ("The Executive Committee of the city of Orsha met.", "Orsha", CITY),
    ],
)
def test_a_body_stands_for_its_place(text: str, name: str, label: str) -> None:
    assert [(m.name, m.label) for m in places(text)] == [(name, label)]
    assert all(m.kind in ("place", "description") for m in prepared(text)[1])


def test_a_body_behind_the_name_is_part_of_the_mention() -> None:
    (mention,) = places("The Gomel City Executive Committee met.")
    assert mention.stands_for and mention.explicit
    (bare,) = places("Gomel met.")
    assert not bare.stands_for and not bare.explicit


@pytest.mark.parametrize(
    "text",
    [
        "Harbin Institute of Technology grew.",
        "The Lida Dairy Plant grew.",
        "Brest State Technical University grew.",
        "Mir Castle burned.",
        "The Belarusian regions grew.",
        "A brest grew.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert places(text) == []


def test_a_word_that_is_also_a_name_needs_its_kind() -> None:
    assert known("The town of Mir grew.") == [("Mir", CITY, "BY")]


def test_no_name_crosses_a_paragraphs_end() -> None:
    assert [(m.name, m.label) for m in prepared("They live in Xi'an", "District heating grew.")[1]] == [("Xi'an", CITY)]


def test_other_countries_have_places_too() -> None:
    assert known("Paris and Kazan grew.") == [("Paris", CITY, "FR"), ("Kazan", CITY, "RU")]
