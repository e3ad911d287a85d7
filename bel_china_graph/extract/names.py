"""Names of one section settled among themselves: abbreviations, short forms, and the country of an organisation."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations import core, country_of_name
from bel_china_graph.extract.organisations.tables import FORMS
from bel_china_graph.extract.words import Words

_NO_MODIFIERS = lexicon.wordset("prepositions") | lexicon.wordset("separators") | lexicon.wordset("finite_verbs")


class NameBook:
    """Abbreviations introduced in brackets and short forms of names; one for each section.

    Each section has its own, since the same letters may stand for two universities in two chapters.
    """

    def __init__(self) -> None:
        data = lexicon.words("organisations")
        self._company_nouns = {w for n in data["company_nouns"] for w in n.split()}
        self._nationality: dict[str, str] = {w: c for c, ws in data["nationality"].items() for w in ws}
        self._by_alias: dict[str, Mention] = {}
        self._by_core: dict[str, Mention] = {}

    def settle(self, words: Words, mentions: list[Mention]) -> None:
        """Settle the mentions of a section in place; a bracketed abbreviation is taken out of the list."""
        for mention in mentions:  # "China's Beifang Valves"
            owner = mention.start - 2
            if mention.kind in ("organisation", "name") and owner >= 0 and words.low[owner + 1] in ("'s", "’s"):
                if words.low[owner] in self._nationality and words.cell_of(owner) == words.cell_of(mention.start):
                    mention.country = mention.country or self._nationality[words.low[owner]]
                    mention.start = owner
        absorbed: list[Mention] = []
        for index, mention in enumerate(mentions):
            if mention.kind in ("organisation", "name"):
                self._learn(words, mention, mentions[index + 1] if index + 1 < len(mentions) else None, absorbed)
        for mention in absorbed:
            mentions.remove(mention)
        spelt: dict[str, Mention] = {}  # companies named so far
        for index, mention in enumerate(mentions):
            if mention.kind == "name":
                self._settle_name(words, mention)
            elif mention.kind == "organisation" and mention.label == "Company":
                self._shorten(words, mention, spelt)
            if mention.kind in ("organisation", "name") and mention.country is None:
                mention.country = self._country(words, mention, mentions[index - 1] if index else None)
        for mention in mentions:
            if mention.kind == "organisation":
                first = self._by_core.setdefault(mention.key, mention)
                if mention.country is None:
                    mention.country = first.country
        for mention in mentions:  # a short form takes its country from the name it is short for
            if mention.kind == "organisation" and mention.country is None:
                mention.country = self._by_core[mention.key].country

    def _learn(self, words: Words, mention: Mention, following: Mention | None, absorbed: list[Mention]) -> None:
        if mention.kind == "organisation":
            self._by_core.setdefault(mention.key, mention)
        for alias in mention.aliases:
            self._by_alias.setdefault(alias, mention)
        if (
            following is None
            or following.kind not in ("name", "organisation")
            or following.end - following.start > 3
            or words.cell_of(following.start) != words.cell_of(mention.start)
        ):
            return
        low = words.low
        between = [w for w in low[mention.end : following.start] if w not in ('"', "“", "hereinafter", "the", ",")]
        if (
            between == ["or"]
            and mention.kind == "organisation"
            and words.reading(following.start, following.end).isupper()
        ):
            alias = words.reading(following.start, following.end)
            mention.aliases.append(alias)
            mention.reasons[alias] = 'abbreviation introduced by "or"'
            self._by_alias[alias] = mention
            absorbed.append(following)
        if between == ["("] and low[following.end : following.end + 1] in ([")"], ['"'], [","], ["”"]):
            alias = words.reading(following.start, following.end)
            if alias.isupper() or sum(c.isupper() for c in alias) >= 2 or core(alias) in core(mention.name):
                mention.aliases.append(alias)
                mention.reasons[alias] = "abbreviation introduced in brackets"
                self._by_alias[alias] = mention
                absorbed.append(following)
                if mention.kind == "name" and alias.isupper():  # only bodies are abbreviated like this
                    mention.kind = "organisation"
                    self._by_core.setdefault(mention.key, mention)

    def _settle_name(self, words: Words, mention: Mention) -> None:
        known = (
            self._by_alias.get(mention.name)
            or self._by_initials(mention)
            or self._by_core.get(mention.key)
            or self._short_form(mention)
        )
        if known is not None:
            self._take(mention, known)
        elif self._called_company(words, mention):
            mention.kind = "organisation"

    def _shorten(self, words: Words, mention: Mention, spelt: dict[str, Mention]) -> None:
        """ "Yatai Machinery" behind "Yangzhou Yatai Machinery Co., Ltd.": short for a name told with its form."""
        formed = next(FORMS.find(words.low, mention.start, mention.end), None) is not None
        if formed or mention.key in spelt or len(mention.key.split()) < 2:
            if formed:
                spelt.setdefault(mention.key, mention)
            return
        longer = _longer(mention.key, spelt)
        if longer is not None:
            self._take(mention, longer)

    def _take(self, mention: Mention, known: Mention) -> None:
        """Make a mention one of a name that is known already, as a short form of it."""
        mention.kind, mention.labels, mention.country = "organisation", known.labels, known.country
        if core(known.name) != mention.key:
            known.aliases.append(mention.name)
            known.reasons.setdefault(mention.name, "short form of the name")
        mention.key, mention.name, mention.aliases = known.key, known.name, known.aliases
        mention.reasons = known.reasons

    def _by_initials(self, mention: Mention) -> Mention | None:
        """ "BSMU" after "Belarusian State Medical University": the initials of one name of the section."""
        if not (mention.name.isupper() and 3 <= len(mention.name) <= 6):
            return None
        fitting = [m for m in self._by_core.values() if _initials(m.name) == mention.name]
        return fitting[0] if len(fitting) == 1 else None

    def _short_form(self, mention: Mention) -> Mention | None:
        """A name whose words open or close a longer name of the section is short for it, if only one fits."""
        return _longer(mention.key, {k: m for k, m in self._by_core.items() if m.label == "Company"})

    def _called_company(self, words: Words, mention: Mention) -> bool:
        """ "the company Human Kraft"; "Chengju Chenghua Seating, a manufacturer of car seats"."""
        low = words.low
        before = low[mention.start - 1] if mention.start else ""
        if before in ('"', "“") and mention.start > 1:
            before = low[mention.start - 2]
        if before in self._company_nouns or self._introduced(words, mention) or self._made_of(words, mention):
            return True
        k = mention.end
        if low[k : k + 1] == [","]:
            window = low[k + 1 : k + 9]
            if window[:1] in (["a"], ["an"], ["the"], ["one"]):
                for word in window:
                    if word in (",", ".", "of"):
                        break
                    if word in self._company_nouns or word in (
                        "manufacturers",
                        "producers",
                        "companies",
                        "daughter",
                    ):
                        return True
        return False

    def _introduced(self, words: Words, mention: Mention) -> bool:
        """ "another Chinese manufacturer, Zybio, which ..."."""
        low, k = words.low, mention.start - 2
        set_off = low[k + 1] == "," and low[mention.end : mention.end + 1] == [","]
        if k < 2 or not set_off or low[k] not in self._company_nouns:
            return False
        return bool({"a", "an", "another", "the", "its", "one"} & set(low[max(0, k - 3) : k]))

    def _made_of(self, words: Words, mention: Mention) -> bool:
        """ "the GAC Aion electric car factory": small words that end in a company's noun go on with the name."""
        if mention.start == 0 or words.low[mention.start - 1] not in ("the", "a", "an"):
            return False
        behind = list(range(mention.end, min(mention.end + 4, len(words.low))))
        noun = next((k for k in behind if words.low[k] in self._company_nouns), None)
        return noun is not None and all(
            words.text[k].isalpha() and words.text[k].islower() and words.low[k] not in _NO_MODIFIERS
            for k in range(mention.end, noun)
        )

    def _country(self, words: Words, mention: Mention, before: Mention | None) -> str | None:
        low = words.low
        if before is not None and before.kind == "description" and before.end == mention.start and before.country:
            return before.country  # "the Minsk firm Medtekhnika Plus"
        for k in range(mention.start - 1, max(-1, mention.start - 5), -1):
            if words.cell_of(k) != words.cell_of(mention.start):
                break
            if low[k] in self._nationality and low[k + 1 : k + 2] != ["-"] and low[k - 1 : k] != ["-"]:
                return self._nationality[low[k]]
            if low[k] not in self._company_nouns and low[k] not in (
                '"',
                "“",
                "state",
                "private",
                "large",
                "leading",
                "-",
                "joint",
                "stock",
                "open",
                "closed",
                "unitary",
                "limited",
                "liability",
            ):
                break
        if (
            before is not None
            and before.kind == "place"
            and 0 < mention.start - before.end <= 2
            and all(w in self._company_nouns for w in low[before.end : mention.start])
        ):
            return before.country  # "the Minsk firm Medtekhnika Plus"
        return country_of_name(mention.name)


def _longer(key: str, names: dict[str, Mention]) -> Mention | None:
    """Return the only name that a key opens, closes or (of several words) stands in."""
    parts = key.split()
    if not parts or (len(parts) == 1 and len(parts[0]) < 4):
        return None
    fitting = [
        m
        for other, m in names.items()
        if other != key
        and (
            other.startswith(f"{key} ") or other.endswith(f" {key}") or (len(parts) > 1 and f" {key} " in f" {other} ")
        )
    ]
    return fitting[0] if len(fitting) == 1 else None


def _initials(name: str) -> str:
    """Return the initials of a name's large words, up to a dedication ("named after ...")."""
    return "".join(w[0] for w in name.split(" named ")[0].replace("-", " ").split() if w[0].isupper())
