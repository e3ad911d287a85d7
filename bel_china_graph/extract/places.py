"""Mentions of places: the gazetteer's names, with region, city and district told apart by the words around them."""

import itertools
from dataclasses import replace

from bel_china_graph.extract import lexicon, mentions
from bel_china_graph.extract.gazetteer import Gazetteer, Place, gazetteer
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.words import Words
from bel_china_graph.ids import fold, slug

_LEVELS = {
    "region": ("BelarusianRegion", "ChineseProvince"),
    "city": ("City", "ChineseProvince"),
    "district": ("District",),
}
PLURAL = {"regions", "provinces", "oblasts", "voblasts", "cities", "towns", "districts", "raions", "rayons"}


class PlaceFinder:
    """Finds the places of a section. Built once; its tables come from the gazetteer and `places.yaml`."""

    def __init__(self) -> None:
        self.gazetteer: Gazetteer = gazetteer()
        data = lexicon.words("places")
        self._after = PhraseTable((phrase, level) for level, phrases in data["kinds"].items() for phrase in phrases)
        self._before = PhraseTable((phrase, level) for level, phrases in data["before"].items() for phrase in phrases)
        self._stand_for = PhraseTable((p, "body") for p in lexicon.words("organisations")["stand_for"])
        self._nationality = {w: c for c, ws in lexicon.words("organisations")["nationality"].items() for w in ws}

    def find(self, words: Words, taken: list[bool]) -> list[Mention]:
        """Return the place mentions among the words that are not taken yet, in order."""
        found: list[Mention] = []
        i, n = 0, len(words.text)
        while i < n:
            mention = None if taken[i] else self._at(words, i, taken)
            if mention is None:
                i += 1
                continue
            found.append(mention)
            i = mention.end
        self._spread_kinds(words, found)
        self._agree(words, found)
        return found

    def _at(self, words: Words, i: int, taken: list[bool]) -> Mention | None:
        word = words.text[i]
        if not (word[0].isupper() or ord(word[0]) > 0x400) or word.lower() in ("the", "a"):
            return None
        if fold(word).split(" ")[0] not in self.gazetteer.first_words:
            return self._unlisted_district(words, i)
        block = words.cell_of(i)
        for j in range(min(len(words.text), i + self.gazetteer.longest + 2), i, -1):
            if words.text[j - 1] in (",", ".", ";", ":", ")", "(") or taken[j - 1] or words.cell_of(j - 1) != block:
                continue
            places = self.gazetteer.folded(fold(words.reading(i, j)))
            if places:
                return self._choose(words, i, j, places)
        return self._unlisted_district(words, i)

    def _choose(self, words: Words, i: int, j: int, places: tuple[Place, ...]) -> Mention | None:
        after = self._kind_after(words, j)
        before = self._kind_before(words, i)
        body = self._body_after(words, after.end if after else j)
        end = after.end if after else j
        level = after.value if after else before.value if before else self._kind_in_brackets(words, j)
        start = before.start if before else i
        fitting = [p for p in places if level and p.label in _LEVELS[level]]
        if level == "city":  # "the cities of Shanxi" are not Shanxi
            fitting = [p for p in fitting if p.label == "City" or p.kind not in ("province", "autonomous region")]
        if words.low[max(0, i - 2) : i] == ["the", "other"] and len(places) > 1:
            fitting = [p for p in places if p.country != places[0].country] or fitting  # "the other Brest"
        if level == "region" and not fitting:  # in rough translations a district is a region too ("Kobrin region")
            fitting = [p for p in places if p.label == "District" and p.country == "BY"]
        if level == "district" and not fitting:
            return self._district(words, i, j, start, end, places)
        if level == "city":
            fitting.sort(key=lambda p: p.label != "City")
        if level == "city" and not fitting and before and all(p.label == "District" for p in places):
            return self._town(start, end, words.reading(i, j), places[0])
        if level and not fitting and places[0].label == "Country":
            return mentions.of_place(start, j, places[0], places)
        if level and not fitting:
            after, end, start = None, j, i
        options = fitting or sorted(places, key=lambda p: p.weak)
        if not level:
            options = self._bare(words, i, j, options)
        if not options or (options[0].weak and not level and not body and not self._stands_alone(words, i, j)):
            return None
        mention = mentions.of_place(start, body.end if body else end, options[0], places)
        mention.explicit = bool(fitting)
        mention.stands_for = body is not None
        mention.plural = bool(after and words.low[after.end - 1] in PLURAL)
        return mention

    def _stands_alone(self, words: Words, i: int, j: int) -> bool:
        """A rare place's name counts where it is long enough and no other large word stands beside it."""
        left = words.text[i - 1] if i and words.cell_of(i - 1) == words.cell_of(i) else ""
        right = words.text[j] if j < len(words.text) and words.cell_of(j) == words.cell_of(i) else ""
        if not left and not right and words.blocks[words.block_of(i)].kind == "row":
            return True  # a cell of its own
        opening = left in ("", ".", "!", "?", '"', "“")
        return (
            words.end[j - 1] - words.begin[i] >= 5
            and (not left[:1].isupper() or left.lower() in self._nationality)
            and not right[:1].isupper()
            and (not opening or right in ("-", "–", "—", "(", ",", "and", ":", "|", "("))
        )

    def _bare(self, words: Words, i: int, j: int, options: list[Place]) -> list[Place]:
        """Order the candidates of a bare name: a centre's name means the city, unless the text says otherwise."""
        if words.low[j : j + 2] == [",", "a"] or words.low[j : j + 1] == ["("]:
            nearby = words.low[j + 1 : j + 5]
            if "city" in nearby or "town" in nearby:
                cities = [p for p in options if p.label == "City"]
                if cities:
                    return cities
        if any(p.label == "BelarusianRegion" for p in options):
            return sorted(options, key=lambda p: p.label != "City")
        return options

    def _kind_after(self, words: Words, j: int) -> Match | None:
        if j >= len(words.low) or words.cell_of(j) != words.cell_of(j - 1):
            return None
        at = j + 1 if words.low[j] in ("'s", "’s") else j
        match = self._after.at(words.low, at) if at < len(words.low) else None
        return match if match and words.cell_of(match.end - 1) == words.cell_of(j - 1) else None

    def _kind_in_brackets(self, words: Words, j: int) -> str | None:
        """ "Vitebsk (district)": the level that brackets behind a name tell."""
        if words.low[j : j + 1] != ["("]:
            return None
        match = self._after.at(words.low, j + 1) if j + 1 < len(words.low) else None
        return match.value if match and words.low[match.end : match.end + 1] == [")"] else None

    def _kind_before(self, words: Words, i: int) -> Match | None:
        for k in (2, 3):
            if i - k >= 0:
                match = self._before.at(words.low, i - k)
                if match and match.end == i and words.cell_of(match.start) == words.cell_of(i):
                    named = (
                        match.start > 0
                        and words.text[match.start - 1][0].isupper()
                        and words.cell_of(match.start - 1) == words.cell_of(i)
                    )
                    if words.low[match.start - 1 : match.start] in (["a"], ["an"], ["another"], ["one"]):
                        return None  # "Yuexiu, a district of Guangzhou"
                    if named and words.low[match.start - 1] not in ("the", "in"):
                        return None  # "Chaoyang District of Changchun": the kind is the other name's
                    return match
        return None

    def _body_after(self, words: Words, j: int) -> Match | None:
        """ "Gomel City Executive Committee", "Gansu Provincial Government"."""
        if j >= len(words.low) or words.cell_of(j) != words.cell_of(j - 1):
            return None
        if words.low[j] in ("'s", "’s"):
            j += 1
        return self._stand_for.at(words.low, j) if j < len(words.low) else None

    def _unlisted_district(self, words: Words, i: int) -> Mention | None:
        """A name that the gazetteer does not know, followed by "District" or "Region" of a known country's form."""
        j = i + 1
        while j < len(words.text) and j < i + 3 and words.text[j][0].isupper() and not self._after.at(words.low, j):
            j += 1
        if j >= len(words.text) or words.cell_of(j) != words.cell_of(i):
            return None
        kind = self._after.at(words.low, j)
        if not kind or kind.value != "district" or words.low[i] in self._nationality or not words.text[j][0].isalpha():
            return None
        if words.low[kind.end - 1] in PLURAL or words.low[i] in (
            "new",
            "each",
            "every",
            "this",
            "the",
            "urban",
            "municipal",
            "federal",
        ):
            return None
        return self._district(words, i, j, i, kind.end, ())

    def _district(self, words: Words, i: int, j: int, start: int, end: int, places: tuple[Place, ...]) -> Mention:
        """A district that the gazetteer lacks: it belongs to the town of its name, or to what "of" names."""
        name = words.reading(i, j)
        parent = next((p for p in places if p.label == "City"), None)
        country = (
            parent.country if parent else ("BY" if name.endswith(("sky", "ski", "skiy", "y")) and not places else None)
        )
        body = self._body_after(words, end)
        id = f"district-{slug(name)}"
        made = Place(
            id=id,
            label="District",
            name=name,
            country=country or "",
            parent=parent.parent if parent else None,
        )
        mention = mentions.of_place(start, body.end if body else end, made, (made,))
        mention.country = country
        mention.explicit, mention.stands_for = True, body is not None
        return mention

    def _town(self, start: int, end: int, name: str, district: Place) -> Mention:
        """ "the city of Suichang", where the gazetteer knows only the county of the name: a town in the same parent."""
        made = Place(id=f"city-{slug(name)}", label="City", name=name, country=district.country, parent=district.parent)
        mention = mentions.of_place(start, end, made, (made,))
        mention.explicit = True
        return mention

    def _spread_kinds(self, words: Words, found: list[Mention]) -> None:
        """ "the Brest and Gomel regions", "the cities of Brest and Pinsk": the kind holds for the whole list."""
        for index, mention in enumerate(found):
            if mention.plural and mention.place:
                k = index
                while k > 0 and self._joined(words, found[k - 1], found[k]) and not found[k - 1].explicit:
                    self._relabel(found[k - 1], mention.place.label)
                    k -= 1
            elif (
                mention.explicit
                and mention.place
                and mention.start + 1 < mention.end
                and words.low[mention.start] in PLURAL
            ):
                k = index
                while k + 1 < len(found) and self._joined(words, found[k], found[k + 1]) and not found[k + 1].explicit:
                    self._relabel(found[k + 1], mention.place.label)
                    k += 1

    @staticmethod
    def _joined(words: Words, left: Mention, right: Mention) -> bool:
        between = words.low[left.end : right.start]
        return bool(between) and len(between) <= 3 and set(between) <= {",", "and", "&", "the", "as", "well"}

    def _relabel(self, mention: Mention, label: str) -> None:
        level = next((labels for labels in _LEVELS.values() if label in labels), (label,))
        fitting = [p for p in mention.candidates if p.label in level]
        if fitting:
            mention.place = fitting[0]
            mention.labels, mention.key, mention.name = (fitting[0].label,), fitting[0].id, fitting[0].name
            mention.country = fitting[0].country

    def _agree(self, words: Words, found: list[Mention]) -> None:
        """Settle namesakes by the place that follows: "Nanshan District of Shenzhen", "Lida, Grodno Region"."""
        for left, right in itertools.pairwise(found):
            between = words.low[left.end : right.start]
            if (
                not right.place
                or not left.place
                or between not in ([","], ["("], ["of"], ["in"], [",", "in"], ["in", "the"], ["of", "the"], ["from"])
            ):
                continue
            inside = [p for p in left.candidates if self._lies_in(p, right)]
            same = [p for p in inside if p.label == left.place.label] or [
                p for p in inside if left.place.id.startswith("district-") and p.label == "District"
            ]
            if same or (inside and not left.explicit):
                chosen = (same or inside)[0]
                self._relabel_to(left, chosen)
            elif left.place.label == "District" and left.place.id.startswith("district-"):
                parent = right.place
                made = replace(
                    left.place,
                    id=f"{parent.id}-{slug(left.place.name)}-district",
                    country=parent.country,
                    parent=parent.id,
                )
                self._relabel_to(left, made)
            elif right.place.country not in ("BY", "CN") and left.place.country in ("BY", "CN") and between != ["in"]:
                left.country = right.place.country
                left.key = f"{right.place.country.lower()}-{slug(left.place.name)}"
                left.place = replace(
                    left.place,
                    id=left.key,
                    country=right.place.country,
                    parent=None,
                    lat=None,
                    lon=None,
                    geonames=None,
                    iso=None,
                )

    def _lies_in(self, place: Place, outer: Mention) -> bool:
        if outer.place is None:
            return False
        if outer.place.label == "Country":
            return place.country == outer.place.country
        ids = {p.id for p in self.gazetteer.within(place)} if place.parent else set()
        return any(p.id in ids for p in outer.candidates)

    @staticmethod
    def _relabel_to(mention: Mention, place: Place) -> None:
        mention.place = place
        mention.labels, mention.key, mention.name, mention.country = (
            (place.label,),
            place.id,
            place.name,
            place.country,
        )
