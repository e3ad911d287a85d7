"""Stamps, running heads and page numbers, which stand between the lines without being part of them."""

import re
from collections import Counter
from collections.abc import Collection

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.structure.shapes import finished, goes_on
from bel_china_graph.documents.structure.words import words
from bel_china_graph.ids import fold

_OFTEN = 3
_LONGEST = 100
_NUMBER = re.compile(
    r"[-–—|\s\[]*(?:(?:page|p\.|стр\.|с\.)\s*)?\d{1,4}(?:\s*(?:of|/|из)\s*\d{1,4})?[-–—|\s\]]*"
    r"|(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_DIGITS = re.compile(r"\d+")


def without_stamps(units: list[Unit], titles: Collection[str] = ()) -> list[Unit]:
    """Return the units that are no stamps; what follows a stamp is marked as cut off.

    A line is a stamp if it is nothing but a page number, is known as one, or is repeated and stands apart:
    all in capitals, in the middle of a sentence, or at the ends of pages. A chapter's title (`titles`,
    folded) may be a running head: then it stays where it stands first.
    """
    drop = _repeated(units, titles) | _page_numbers(units) | _page_ends(units, titles) | _known(units)
    kept: list[Unit] = []
    cut = gap = False
    for index, unit in enumerate(units):
        if index in drop:
            cut, gap = True, gap or unit.gap
            continue
        unit.cut = unit.cut or cut or unit.page
        unit.gap = unit.gap or gap
        cut = gap = False
        kept.append(unit)
    return kept


def _apart(units: list[Unit], index: int) -> bool:
    return units[index].gap and (index + 1 == len(units) or units[index + 1].gap)


def _known(units: list[Unit]) -> set[int]:
    return {i for i, unit in enumerate(units) if len(unit.text) <= 40 and fold(unit.text) in words().stamps}


def _repeated(units: list[Unit], titles: Collection[str]) -> set[int]:
    places: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        if unit.kind is None and len(unit.text) <= _LONGEST:
            places.setdefault(unit.text, []).append(index)
    drop: set[int] = set()
    for text, found in places.items():
        if len(found) < _OFTEN or finished(text) or not any(c.isalpha() for c in text):
            continue
        capitals = text.upper() == text and len(text) > 3
        apart = all(_apart(units, index) for index in found)
        if (capitals and (apart or " " in text)) or (apart and any(_interrupts(units, i) for i in found)):
            drop.update(_but_title(text, found, titles))
    return drop


def _interrupts(units: list[Unit], index: int) -> bool:
    return (
        0 < index < len(units) - 1
        and not finished(units[index - 1].text)
        and len(units[index - 1].text) > 40
        and goes_on(units[index + 1].text)
    )


def _but_title(text: str, found: list[int], titles: Collection[str]) -> list[int]:
    return found[1:] if fold(text) in titles else found


def _page_numbers(units: list[Unit]) -> set[int]:
    return {
        index
        for index, unit in enumerate(units)
        if unit.kind is None
        and len(unit.text) <= 20
        and _NUMBER.fullmatch(unit.text)
        and not _YEAR.fullmatch(unit.text)
        and (_apart(units, index) or unit.page or (index + 1 < len(units) and units[index + 1].page))
    }


def _page_ends(units: list[Unit], titles: Collection[str]) -> set[int]:
    """Return the first and last lines of pages that come again on other pages but for their digits."""
    starts = [0, *(index for index, unit in enumerate(units) if unit.page and index)]
    if len(starts) < _OFTEN:
        return set()
    ends = [*(start - 1 for start in starts[1:]), len(units) - 1]
    drop: set[int] = set()
    for edge in (starts, ends):
        keys = {index: _DIGITS.sub("#", units[index].text) for index in edge}
        counts = Counter(keys.values())
        often = max(_OFTEN, len(edge) // 4)
        for key in {key for key, count in counts.items() if count >= often and len(key) <= _LONGEST}:
            drop.update(_but_title(key, [index for index in edge if keys[index] == key], titles))
    return drop
