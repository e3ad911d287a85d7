"""Mentions that describe: "the Chinese province", "both universities", "its administrative centre"."""

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.gazetteer import Place, gazetteer
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.mentions import Mention, of_place
from bel_china_graph.extract.words import Words

_PLURALS = {
    "regions": "region", "provinces": "province", "cities": "city", "towns": "town", "districts": "district",
    "universities": "university", "companies": "company", "institutions": "institution", "residents": "resident",
    "mayors": "city", "rectors": "university", "governors": "region",
}  # fmt: skip
_SEATS = lexicon.wordset("seats")
_BODIES = {"University", "Company", "Organization"}


class DescriptionFinder:
    """Finds descriptions in a section. Built once; its words are in `descriptions.yaml`."""

    def __init__(self) -> None:
        data = lexicon.words("descriptions")
        self._heads: dict[str, list[str]] = data["heads"]
        self._both = PhraseTable((p, "both") for p in data["both"])
        self._determiners = set(data["determiners"])
        self._country: dict[str, str] = lexicon.words("organisations")["demonyms"] | data["country"]
        self._places = gazetteer()

    def find(self, words: Words, taken: list[bool]) -> list[Mention]:
        """Return the descriptions among the words not taken, in order."""
        found: list[Mention] = []
        i, n = 0, len(words.low)
        while i < n:
            mention = None
            if not taken[i]:
                mention = (
                    self._region(words, i, taken) or self._noun_phrase(words, i, taken) or self._pair(words, i, taken)
                )
            if mention:
                if self._joins(found, mention):
                    mention.start = found.pop().start  # "the two" + "universities"
                found.append(mention)
                i = mention.end
            else:
                i += 1
        return found

    def by_place(self, words: Words, place: Mention) -> Mention | None:
        """Return the description that a place's name opens, if it does: "the Grodno university", "the Brest plant"."""
        i, k = place.start - 1, place.end
        if place.explicit or place.stands_for or i < 0 or k >= len(words.low) or words.low[i] != "the":
            return None
        labels = tuple(self._heads.get(words.low[k], ()))
        compound = k + 1 < len(words.low) and words.low[k + 1] in _COMPOUND
        if compound or not words.text[k].islower() or not _BODIES & set(labels) or words.cell_of(k) != words.cell_of(i):
            return None
        return Mention(i, k + 1, "description", labels, country=place.country, name=words.reading(i, k + 1))

    @staticmethod
    def _joins(found: list[Mention], mention: Mention) -> bool:
        last = found[-1] if found else None
        both = last is not None and last.kind == "both" == mention.kind
        return both and last is not None and last.end == mention.start and not last.labels

    def _pair(self, words: Words, i: int, taken: list[bool]) -> Mention | None:
        match = self._both.at(words.low, i)
        longer = self._both.at(words.low, i + 1) if match is not None and match.end < len(words.low) else None
        if match is not None and longer is not None and longer.end > match.end:
            match = Match(i, longer.end, longer.value)  # "the two schools", not only "the two"
        if match is None or any(taken[match.start : match.end]):
            return None
        before = words.low[i - 1] if i else ""
        word = words.low[match.end - 1]
        if before == "between" and word not in ("parties", "sides", "partners") and match.end - match.start == 1:
            return None
        if match.end - match.start == 1 and before not in (
            "the",
            "these",
            "both",
            "two",
            "between",
            "our",
            "their",
            "same",
            "contracting",
        ):
            behind = words.low[match.end : match.end + 1]
            if word not in ("parties", "sides") or behind not in (["have"], ["signed"], ["had"]):  # without its article
                return None
        counted = i - 1 if before == "two" else i if words.low[i] == "two" else 0
        if counted and words.low[counted - 1] not in _DEFINITE and not self._opens(words, counted):
            return None  # "Hunan has two partners in Belarus" names nobody
        if (
            match.end < len(words.low)
            and words.low[match.end] in ("of", "in")
            and word not in ("parties", "sides", "partners")
        ) and word in ("regions", "cities", "towns", "universities"):
            # "the regions of the two countries" names nobody
            return None
        singular = _PLURALS.get(word, "")
        labels = tuple(self._heads.get(singular, ()))
        return Mention(i, match.end, "both", labels, plural=True, name=words.reading(i, match.end))

    @staticmethod
    def _opens(words: Words, i: int) -> bool:
        return not words.text[i - 1].isalpha() or words.block_of(i - 1) != words.block_of(i)

    def _region(self, words: Words, i: int, taken: list[bool]) -> Mention | None:
        """ "the northern region of Belarus", "the capital region", "the Belarusian capital", "the Chinese capital"."""
        low = words.low
        k = i
        if low[k] in ("the", "this"):
            k += 1
        nation = None
        if k < len(low) and low[k] in self._country:
            nation = self._country[low[k]]
            k += 1
        if k >= len(low) or taken[k]:
            return None
        word = low[k].replace("-", "")
        end = k + 1
        if k + 2 < len(low) and low[k + 1] == "-":
            word, end = low[k] + low[k + 2], k + 3
        if nation is None and end < len(low) and low[end] in self._country:
            nation = self._country[low[end]]
            end += 1
        id = self._places.described.get(word)
        if id and end < len(low) and low[end] in ("region", "oblast") and not taken[end]:
            end += 1
            belarus = (
                nation == "BY"
                or low[end : end + 2] == ["of", "belarus"]
                or low[end : end + 3] == ["of", "the", "republic"]
                or word == "capital"
            )
            if belarus and nation != "CN":
                if low[end : end + 2] == ["of", "belarus"]:
                    end += 2
                place = self._places.place(id)
                return self._of_place(i, end, place)
        meant = low[i] in ("the", "this") or self._opens(words, i)  # "a firm with Chinese capital" has money
        if (
            low[k] == "capital"
            and nation
            and meant
            and low[k + 1 : k + 2] not in (["region"], ["city"], ["investment"])
        ):
            places = self._places.named("Minsk" if nation == "BY" else "Beijing")
            place = next((p for p in places if p.label in ("City", "ChineseProvince")), places[0])
            return self._of_place(i, k + 1, place)
        return None

    @staticmethod
    def _of_place(start: int, end: int, place: Place) -> Mention:
        mention = of_place(start, end, place, (place,))
        mention.explicit = True
        return mention

    def _noun_phrase(self, words: Words, i: int, taken: list[bool]) -> Mention | None:
        low = words.low
        if low[i] not in self._determiners:
            return None
        if low[i + 1 : i + 2] == ["latter"]:
            return Mention(i, i + 2, "description", (), name="latter")
        country = None
        k = i + 1
        ordinal = timex.ordinal(low, k) if k < len(low) else None
        seat = False
        while k < len(low) and k < i + 6 and not taken[k]:
            word = low[k]
            if word in self._country:
                country = self._country[word] or country
            elif word in ("administrative", "regional", "provincial", "district"):
                seat = seat or word in ("administrative", "regional", "provincial")
                if word == "district" and not (k + 1 < len(low) and low[k + 1] in _SEATS):
                    return Mention(
                        i, k + 1, "description", ("District",), country=country, name=words.reading(i, k + 1)
                    )
            elif word in _SEATS and seat:
                return Mention(i, k + 1, "description", ("City",), country=country, name="seat")
            elif word in self._heads:
                nxt = low[k + 1] if k + 1 < len(low) else ""
                if nxt in self._heads and not taken[k + 1]:
                    k += 1
                    continue
                of_state = word in _OF_STATES and low[k - 1] in self._country
                if (
                    word == "capital"
                    or (word == "school" and low[i] != "our")
                    or of_state  # "the Chinese government"
                    or nxt in _COMPOUND
                    or (word in ("government", "administration", "committee") and nxt == "of")
                ):
                    return None
                labels = tuple(self._heads[word])
                if word == "committee" and low[k - 1] == "management":
                    labels = ("IndustrialPark",)
                mention = Mention(i, k + 1, "description", labels, country=country, name=words.reading(i, k + 1))
                mention.explicit = ordinal is not None
                return mention
            elif word in ("side", "partner", "party") and country:
                return Mention(i, k + 1, "description", (), country=country, name=words.reading(i, k + 1))
            elif (
                word in self._determiners
                or not (word.isalpha() or word == "-" or (ordinal and k < ordinal[1]))
                or word in _STOP
            ):
                return None
            k += 1
        return None


_STOP = lexicon.wordset("description_stops")
_COMPOUND = lexicon.wordset("description_compounds")
_OF_STATES = lexicon.wordset("signing_for_states")
_DEFINITE = lexicon.wordset("definite")
