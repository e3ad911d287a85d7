"""Places, countries, dates and numbers that a phrase names: the reader's recognition without its reading of ties."""

import datetime
import functools
import re
from collections.abc import Iterable

from bel_china_graph import dates
from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.places import PLURAL, PlaceFinder
from bel_china_graph.extract.reader import pipeline
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.units import is_unit
from bel_china_graph.extract.words import Words
from bel_china_graph.model import Block, Named

_ISO = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")
_NUMBER = re.compile(r"[a-z]+|\d{1,3}")
_VAGUE = ("a", "an", "one", "several", "couple", "dozen")  # numbers in running text, but hardly in a question
_JOINERS = frozenset({"-", "–", "—", "and", "to"})


def named(text: str, today: datetime.date) -> list[Named]:
    """Return what a phrase names, in order and without overlap.

    Args:
        today: what "last year" is counted from.
    """
    words = Words.of(pipeline().make_doc(text), (Block(kind="paragraph", text=text, pieces=()),))
    found = _written(text)
    found += [date for date in _told(words, today) if not _overlaps(date.start, date.end, found)]
    spans = list(zip(words.begin, words.end, strict=True))
    for mention in _finder().find(words, [_overlaps(*span, found) for span in spans]):
        if not mention.stands_for:
            found.append(_place(words, mention))
    for span, low in zip(spans, words.low, strict=True):
        if not _overlaps(*span, found):
            found += _number(*span, low) + _country(*span, low)
    return sorted(found, key=lambda item: item.start)


def _overlaps(start: int, end: int, found: Iterable[Named]) -> bool:
    return any(item.start < end and start < item.end for item in found)


def _written(text: str) -> list[Named]:
    """Return the dates that are written as in the graph: `2015-06`."""
    found = []
    for match in _ISO.finditer(text):
        try:
            dates.parse(match[0])
        except ValueError:
            continue
        found.append(Named(kind="date", start=match.start(), end=match.end(), value=match[0]))
    return found


def _told(words: Words, today: datetime.date) -> list[Named]:
    """Return the dates told in words; a season and a span of months are no day, month or year, and left alone."""
    clock = Clock(document=today.isoformat(), narrative=today.isoformat(), news=True)
    found = []
    for when in timex.find(words):
        until = str(when.until_year) if when.kind == "period" else None
        value = str(when.year) if until else clock.resolve(when)
        said = set(words.low[when.start : when.end])
        months = bool(said & _JOINERS) and any(word in tables().months for word in said)
        if value and not months and not when.season:
            start, end = words.begin[when.start], words.end[when.end - 1]
            found.append(Named(kind="date", start=start, end=end, value=value, until=until))
    return found


@functools.cache
def _finder() -> PlaceFinder:
    return PlaceFinder()


def _place(words: Words, mention: Mention) -> Named:
    unit = next((place.id for place in mention.candidates if is_unit(place.label)), None)
    first = mention.start
    while words.low[first] in PLURAL | {"of"}:
        first += 1  # "the sister cities of Minsk" are not the city of Minsk
    return Named(
        kind="country" if mention.kind == "country" else "node",
        start=words.begin[first],
        end=words.end[mention.end - 1] - words.text[mention.end - 1].endswith("?"),
        value=mention.key,
        unit=unit if not mention.explicit or is_unit(mention.label) else None,
    )


def _number(start: int, end: int, low: str) -> list[Named]:
    value = timex.number(low) if _NUMBER.fullmatch(low) and low not in _VAGUE else None
    return [Named(kind="number", start=start, end=end, value=str(value))] if value else []


@functools.cache
def _demonyms() -> dict[str, str]:
    data = lexicon.words("organisations")
    own = {word: code for code, words in data["nationality"].items() for word in words}
    return {word: code for word, code in (data["demonyms"] | own).items() if code}


def _country(start: int, end: int, low: str) -> list[Named]:
    code = _demonyms().get(low)
    return [Named(kind="country", start=start, end=end, value=code)] if code else []
