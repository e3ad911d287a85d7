"""Paragraphs put together again: over hard line breaks, and over notes and pages that cut them in two."""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.strand import join
from bel_china_graph.documents.structure.dateline import of_line
from bel_china_graph.documents.structure.shapes import (
    HEADING,
    bare,
    begins,
    finished,
    goes_on,
    is_entry,
    is_heading,
    marker,
)
from bel_china_graph.documents.structure.words import words

_WIDEST = 160
_NARROWEST = 40
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST = re.compile(r"\S+")
_LAST_PART = re.compile(r"([^\W\d_]+)-$")
_FIRST_PART = re.compile(r"[^\W\d_]+")


class Joiner:
    """Joins units of one text; knows its words, to tell a hyphen from a broken word."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = list(units)

    @functools.cached_property
    def _words(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for unit in self._units:
            found.update(word.casefold() for word in _WORD.findall(unit.text))
        return found

    def join(self, first: Unit, second: Unit) -> Unit:
        """Return both as one unit; a word broken by a hyphen is made whole."""
        strand, separator = first.strand, " "
        text = strand.text
        if text.endswith("\xad"):
            separator = ""
        elif text.endswith("-") and len(text) > 1 and text[-2].isalpha() and second.text[:1].isalpha():
            separator = ""
            if self._broken(text, second.text):
                strand = strand.cut(0, len(text) - 1)
        return replace(first, strand=join([strand, second.strand], separator))

    def _broken(self, first: str, second: str) -> bool:
        """Tell whether the hyphen at the end of a line only breaks a word."""
        left, right = _LAST_PART.search(first), _FIRST_PART.match(second)
        if not left or not right or right.group()[0].isupper():
            return False
        one, other = left.group(1).casefold(), right.group().casefold()
        if one + other in self._words:
            return True
        if f"{one}-{other}" in self._words:
            return False
        if one in words().prefixes:
            return False
        return not (self._words[one] > 1 and self._words[other] > 1)


def unwrapped(units: list[Unit], joiner: Joiner) -> list[Unit]:
    """Return the lines with those joined that are lines of one paragraph.

    A line goes on in the next if that begins in the middle of a sentence, or if it is as full as the lines of
    the text that surely go on: the next word would not have fitted. A paragraph of several lines stands apart
    from its neighbours, also where no blank line says so.
    """
    width = _width(units)
    joined: list[Unit] = []
    last: Unit | None = None
    lines = 0
    for unit in units:
        if last is not None and _same_paragraph(joined[-1], last, unit, width):
            joined[-1] = joiner.join(joined[-1], unit)
            lines += 1
            if lines == 2 and width >= _NARROWEST and not marker(joined[-1].text):
                joined[-1].gap = True
        else:
            unit.gap = unit.gap or (lines > 1 and width >= _NARROWEST and not marker(unit.text))
            joined.append(unit)
            lines = 1
        last = unit
    return joined


def _width(units: list[Unit]) -> int:
    """Return how wide the lines of a text are that go on in the next (0: none does)."""
    lengths = sorted(
        len(unit.text) + unit.indent
        for unit, following in itertools.pairwise(units)
        if not following.gap
        and unit.kind is None
        and goes_on(following.text)
        and not finished(unit.text)
        and " " in unit.text
        and len(unit.text) <= _WIDEST
    )
    return lengths[-(-(len(lengths) - 1) * 9 // 10)] if lengths else 0


def _same_paragraph(whole: Unit, last: Unit, unit: Unit, width: int) -> bool:
    if unit.gap or unit.kind is not None or whole.kind is not None or marker(unit.text):
        return False
    text = bare(last.text)
    if goes_on(unit.text) and not finished(last.text) and text[-1:] != ":":
        return not (text[-1:].isdigit() and len(text) < max(_NARROWEST, width * 0.6))
    if _breaks_word(last.text) and unit.text[0].isalpha():
        return True
    if width < _NARROWEST or of_line(unit.text) or of_line(last.text):
        return False
    length = len(last.text) + last.indent
    first = _FIRST.match(unit.text)
    full = length + 1 + len(first.group() if first else "") > width and width * 0.6 <= length <= width * 1.3
    if marker(whole.text) and unit.indent > whole.indent:
        return True
    return full and not (is_entry(last.text) and is_entry(unit.text) and begins(unit.text))


def _breaks_word(text: str) -> bool:
    return len(text) > 2 and text[-1] == "-" and text[-2].isalpha()


def mended(units: list[Unit], joiner: Joiner) -> list[Unit]:
    """Return the units with those joined that a note, a stamp or the end of a page had cut in two."""
    whole: list[Unit] = []
    parts = 0
    for unit in units:
        if whole and _cut_in_two(whole[-1], unit, parts):
            whole[-1] = joiner.join(whole[-1], unit)
            parts += 1
        else:
            whole.append(unit)
            parts = 0
    return whole


def _cut_in_two(first: Unit, second: Unit, parts: int) -> bool:
    if first.kind not in (None, "paragraph", "item") or second.kind not in (None, "paragraph"):
        return False
    if marker(second.text) or of_line(first.text) or of_line(second.text):
        return False
    text = bare(first.text)
    if not second.cut:
        return second.gap and first.kind is None and _broken_off(text, second.text)
    if goes_on(second.text):
        return True
    if finished(text) or text.endswith((":", ";")):
        return False
    return bool(parts) or not is_heading(text) or not begins(second.text)


def _broken_off(text: str, following: str) -> bool:
    """Tell whether a paragraph was broken by a blank line: the next begins in mid-sentence, or it ends so."""
    if len(text) <= 40 or text.isupper() or not (text[-1].isalpha() or text[-1] in ",-"):
        return False
    if goes_on(following):
        return True
    last = text.rsplit(None, 1)[-1]
    return len(text) > HEADING and (last[-1] == "," or last in words().small)
