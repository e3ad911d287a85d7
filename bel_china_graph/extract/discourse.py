"""The running state of a section: who was named, which pair is spoken of, what a list has opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.model import Citation

_REGION = frozenset({"BelarusianRegion", "ChineseProvince"})


@dataclass(slots=True)
class Enumeration:
    """An opened list of residents: the park and date that hold for the companies that follow."""

    park: Mention
    when: str | None
    status: str
    left: int
    block: int
    evidence: tuple[int, int]
    last_block: int = 0
    quiet: int = 0
    partitive: bool = False  # a total of which only some are named ("fifteen residents, among them ...")


@dataclass(slots=True)
class Entry:
    mention: Mention
    block: int
    sentence: int
    party: bool


@dataclass(slots=True)
class Row:
    """A table whose rows name both ends: the last row's block, and by country the column and the end that it held."""

    block: int = -2
    ends: dict[str, tuple[int, Mention]] = field(default_factory=dict)


@dataclass(slots=True)
class Discourse:
    """Who and what was spoken of, in order; a chapter starts it anew, a heading sets its topics."""

    entries: list[Entry] = field(default_factory=list)
    headings: dict[int, list[Mention]] = field(default_factory=dict)
    pair: tuple[Mention, Mention] | None = None
    pair_block: int = -1
    pair_sentence: int = -9
    enumeration: Enumeration | None = None
    block: int = 0
    sentence: int = 0
    park: Mention | None = None
    main_park: Mention | None = None
    asserted: dict[int, tuple[Any, tuple[int, int], str]] = field(default_factory=dict)
    registers: dict[int, Any] = field(default_factory=dict)
    notes: Mapping[str, Sequence[Citation]] = field(default_factory=dict)
    row: "Row" = field(default_factory=lambda: Row())
    listed: int = -1
    registered: int = -1
    entered: tuple[Mention, Mention] | None = None
    portrait: int = -9
    date: str | None = None
    opening: tuple[int, str] = (-1, "")
    joined: int = -9
    last_type: str = ""
    last_kind: str | None = None
    last_sentence: int = -9
    announced: str = ""
    announced_at: int = -9
    drafts: list[Draft] = field(default_factory=list)
    residents: bool = False
    joined_on: str | None = None
    numbered: bool = False  # the heading was an entry ("1. New residents")
    resident: Draft | None = None
    newcomers: list[Draft] = field(default_factory=list)
    company: Mention | None = None
    company_sentence: int = -9

    def see(self, mention: Mention, party: bool) -> None:
        """Note a named mention; `party` tells that it is no mere place of action."""
        self.entries.append(Entry(mention, self.block, self.sentence, party))
        if mention.label == "IndustrialPark" and (
            self.park is None or mention.country == "BY" or self.park.country != "BY"
        ):
            self.park = mention  # a partner park abroad does not take the place of the one spoken of

    def speak_of(self, one: Mention, other: Mention) -> None:
        """Note the pair that the sentence speaks of."""
        self.pair = (one, other) if one.country == "BY" else (other, one)
        self.pair_block, self.pair_sentence = self.block, self.sentence

    def open_on(self, date: str) -> None:
        """Note the date with which this block opens."""
        self.opening = (self.block, date)

    @property
    def day(self) -> str | None:
        """The date that alone opens this block, else that of the heading above."""
        return self.opening[1] if self.opening[0] == self.block else self.date

    @property
    def owner(self) -> Mention | None:
        """Whose page it is: the body that is named first, in the title or right below."""
        first = self.entries[0] if self.entries else None
        if first is None or first.block > 2 or not first.party or first.mention.kind != "organisation":
            return None
        return first.mention

    def home(self, labels: tuple[str, ...]) -> Mention | None:
        """Return whose page it is, told by "our city": the first that the title or the first lines name."""
        for entry in self.entries:
            if entry.block > 2:
                break
            if entry.mention.label in labels:
                return entry.mention
        return None

    def abroad(self) -> bool:
        """Tell whether the last place that this block has named lies in a third country."""
        last = self.entries[-1] if self.entries else None
        return last is not None and last.block == self.block and last.mention.country not in ("BY", "CN", None)

    def topics(self) -> list[Mention]:
        """Return the mentions of the headings above and the title, the nearest first."""
        return [m for level in sorted(self.headings, reverse=True) for m in self.headings[level]]

    def headed(self, country: str) -> Mention | None:
        """Return the only place of a country that the heading right above names (a title is none)."""
        level = max(self.headings, default=0)
        places = [m for m in self.headings.get(level, ()) if m.kind == "place" and m.country == country]
        return places[0] if level and len(places) == 1 else None

    def topic_pair(self) -> tuple[Mention, Mention] | None:
        """Return the two whom the headings above name, if they name one of each country, both places or both bodies."""
        topics = {m.key: m for m in self.topics() if m.country in ("BY", "CN")}
        sides = sorted(topics.values(), key=lambda m: m.country or "")
        if [m.country for m in sides] != ["BY", "CN"] or (sides[0].kind == "place") != (sides[1].kind == "place"):
            return None
        return sides[0], sides[1]

    def head(self, level: int, mentions: list[Mention], again: bool = False) -> None:
        """Enter a heading of a level (0 is the title): deeper ones before it no longer hold.

        Args:
            level: the heading's depth.
            mentions: whom it names.
            again: it is a further sentence of the heading entered last.
        """
        if again:
            self.headings.setdefault(level, []).extend(mentions)
            return
        for other in [k for k in self.headings if k >= level]:
            del self.headings[other]
        self.headings[level] = mentions

    def side(self, country: str, labels: tuple[str, ...] = (), reach: int = 4) -> Mention | None:
        """Return the nearest party of a country (and of a label, if any are given), else the topic's."""
        for entry in reversed(self.entries):
            if self.block - entry.block > reach:
                break
            mention = entry.mention
            if entry.party and mention.country == country and _has_label(mention, labels):
                return mention
        for mention in self.topics():
            if mention.country == country and _has_label(mention, labels):
                return mention
        if self.owner is not None and self.owner.country == country and _has_label(self.owner, labels):
            return self.owner
        for entry in reversed(self.entries):  # somebody spoken of, though not as a party
            if self.block - entry.block > 1:
                break
            mention = entry.mention
            if mention.kind == "organisation" and mention.country == country and _has_label(mention, labels):
                return mention
        return None

    def last_party(self, labels: frozenset[str]) -> Mention | None:
        """Return the party named last in the sentence before, if one of the labels and of one of the two countries."""
        for entry in reversed(self.entries):
            if self.sentence - entry.sentence > 1:
                break
            if entry.party and entry.mention.country in ("BY", "CN") and entry.mention.may_be(labels):
                return entry.mention
        return None

    def lately(self, country: str, labels: tuple[str, ...]) -> Mention | None:
        """Return whom the sentence before named of a country, or of none that is told, whatever its part."""
        for entry in reversed(self.entries):
            if self.sentence - entry.sentence > 1:
                return None
            if entry.mention.country in (country, None) and _has_label(entry.mention, labels):
                return entry.mention
        return None

    def counterpart(self, stranger: Mention) -> Mention | None:
        """Return the party that a body of unknown country deals with: the subject of its kind nearest before."""
        found: Entry | None = None
        for entry in reversed(self.entries):
            if self.block - entry.block > 4 or (found and entry.sentence != found.sentence):
                break
            if entry.party and entry.mention.country in ("BY", "CN") and entry.mention.label == stranger.label:
                found = entry
        owner = self.owner
        if found is not None or owner is None:
            return found.mention if found else None
        return owner if owner.label == stranger.label and owner.country else None


def equals(label: str) -> tuple[str, ...]:
    """Return the labels of the equals of a party: regions of regions, cities of cities, bodies of their kind."""
    if label in _REGION:
        return tuple(sorted(_REGION))
    return (label,)


def _has_label(mention: Mention, labels: tuple[str, ...]) -> bool:
    """Whether a mention has one of the labels; next to cities, only a municipality counts as a province."""
    if not labels:
        return True
    if mention.label == "ChineseProvince" and "City" in labels and "BelarusianRegion" not in labels:
        return "ChineseProvince" in labels and mention.place is not None and mention.place.kind == "municipality"
    return mention.label in labels
