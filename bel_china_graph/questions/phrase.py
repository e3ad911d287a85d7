"""A question in plain English as words, and what stands at each of them that can fill a parameter."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bel_china_graph import dates
from bel_china_graph.model import Named
from bel_china_graph.questions.wording import at, phrases, wording

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r"[\"“”«](?P<it>[^\"“”»]+)[\"“”»]")
_TIE = re.compile(r"(?P<it>\b[a-z]+(?:-[a-z]+)+-[0-9a-f]{12}\b)")


@dataclass(frozen=True)
class Thing:
    """Words `start` to `end` that can fill a parameter of one of the `types` with `values` (two for a period)."""

    start: int
    end: int
    types: tuple[str, ...]
    values: tuple[str | None, ...]


@dataclass
class Phrase:
    """The words as they are compared, as they are written, and the things by the word with which they begin.

    `held` tells of a word that it belongs to a name or date, and does not stand for itself.
    """

    words: list[str]
    written: list[str]
    things: dict[int, list[Thing]] = field(default_factory=dict)
    held: list[bool] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, named: Iterable[Named]) -> "Phrase":
        """Return the phrase that a text is, where `named` has been recognised in it."""
        matches = list(_WORD.finditer(text))
        written = [re.sub(r"['’]s$", "", match[0]) for match in matches]
        phrase = cls([word.casefold().replace("’", "'") for word in written], written)
        spans = [(match.start(), match.start() + len(word)) for match, word in zip(matches, written, strict=True)]
        phrase.held = [False] * len(spans)
        found = [(item, *_words(spans, item.start, item.end)) for item in named]
        for item, start, end in found:
            phrase._name(item, start, end)
        phrase._periods([(item, start, end) for item, start, end in found if item.kind == "date"])
        for type_, pattern in (("tie", _TIE), ("text", _QUOTED)):
            for match in pattern.finditer(text):
                start, end = _words(spans, match.start("it"), match.end("it"))
                if end > start:
                    phrase._add(Thing(start, end, (type_,), (match["it"],)), whole=True)
        phrase._vocabulary()
        return phrase

    def _add(self, thing: Thing, *, whole: bool = False) -> None:
        self.things.setdefault(thing.start, []).append(thing)
        if whole:
            for i in range(thing.start, thing.end):
                self.held[i] = True

    def _name(self, item: Named, start: int, end: int) -> None:
        if item.kind == "node":
            self._add(Thing(start, end, ("node",), (item.value,)), whole=True)
            self._add(Thing(start, end, ("region",), (item.unit or item.value,)))
        elif item.kind == "country":
            types = ("country", "side") if item.value in ("BY", "CN") else ("country",)
            self._add(Thing(start, end, types, (item.value,)))
        elif item.kind == "number":
            self._add(Thing(start, end, ("integer",), (item.value,)))
        elif item.kind == "document":
            self._add(Thing(start, end, ("document",), (item.value,)), whole=True)
        elif item.until is None:
            self._add(Thing(start, end, ("date", "last_day"), (item.value,)), whole=True)

    def _vocabulary(self) -> None:
        for type_ in ("relation", "labels", "status"):
            for i in range(len(self.words)):
                for phrase, value in phrases(type_).items():
                    if at(self.words, i, phrase) and not any(self.held[i : i + len(phrase)]):
                        self._add(Thing(i, i + len(phrase), (type_,), (value,)))
        for i in reversed(range(len(self.words))):
            self._join_labels(i)
            if len(self.words[i]) > 2 and not self.held[i] and self.words[i] not in wording().skip:
                self._add(Thing(i, i + 1, ("text",), (self.written[i],)))

    def _join_labels(self, i: int) -> None:
        """ "cities, districts and universities" are one thing."""
        for one in [thing for thing in self.things.get(i, ()) if "labels" in thing.types]:
            follows = one.end + 1 if self.words[one.end : one.end + 1] == ["and"] else one.end
            for other in [thing for thing in self.things.get(follows, ()) if "labels" in thing.types]:
                self._add(Thing(one.start, other.end, ("labels",), (f"{one.values[0]}, {other.values[0]}",)))

    def _periods(self, told: Sequence[tuple[Named, int, int]]) -> None:
        """Add what dates mean with the words before them, as far as they make a period."""
        for item, start, end in told:
            self.held[start:end] = [True] * (end - start)
            self._add(Thing(start, end, ("period",), (item.value, item.until or item.value)))
            for meaning, lead in self._leads(start):
                if period := _period(meaning, item.value, item.until):
                    self._add(Thing(lead, end, ("period",), period))
            for opener in wording().between.opens:
                if item.until and self.words[max(start - 1, 0)] == opener:
                    self._add(Thing(start - 1, end, ("period",), (item.value, item.until)))
        for (one, start, end), (other, then, until) in itertools.pairwise(told):
            between = wording().between
            opened = start > 0 and self.words[start - 1] in between.opens
            if opened and then == end + 1 and self.words[end] in between.joins and not (one.until or other.until):
                self._add(Thing(start - 1, until, ("period",), (one.value, other.value)))

    def _leads(self, start: int) -> Iterable[tuple[str, int]]:
        """Yield what the words before word `start` say of a date, and where they begin."""
        for meaning, options in wording().periods.items():
            for option in options:
                words = tuple(option.split())
                if start >= len(words) and at(self.words, start - len(words), words):
                    yield meaning, start - len(words)


def _period(meaning: str, date: str, until: str | None) -> tuple[str | None, str | None] | None:
    """Return the first and the last date of what a preposition makes of a date, `None` where it makes nothing."""
    if meaning == "in":
        return date, until or date
    if until is not None:
        return None
    periods = {
        "since": (date, None),
        "after": (dates.after(date), None),
        "before": (None, dates.before(date)),
        "until": (None, date),
    }
    return periods[meaning]


def _words(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Return the words that characters `start` to `end` cover."""
    inside = [i for i, (first, last) in enumerate(spans) if first < end and start < last]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
