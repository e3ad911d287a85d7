"""The document's own time: given with it, stated in it, else that of its newest source or of what it speaks of."""

import re
from collections.abc import Iterable

from bel_china_graph import dates
from bel_china_graph.extract import lexicon
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Words
from bel_china_graph.model import Document, Section

_BYLINES = frozenset(lexicon.words("structure")["bylines"])
_CLOCK = re.compile(r"\b([01]?\d|2[0-3]):[0-5]\d\b")
_HEAD, _LINE = 4, 120  # blocks that may hold a byline, and characters of one


def clock(document: Document, section: Section, words: Words, whens: list[When]) -> Clock:
    """Return the clock with which the reading of a section begins; with a time of its own, a text is read as news."""
    own = document.date or _stated(words, whens) or _of_dateline(words, whens)
    return Clock(own or _of_writing(section, words, whens), None, news=own is not None)


def _stated(words: Words, whens: list[When]) -> str | None:
    """A date in the title, or in a short last line ("Press service, 6 September 2021"), is the document's own time."""
    last = len(words.blocks) - 1
    for when in (*whens[:3], *whens[-1:]):
        if when.kind != "date" or when.year is None or when.month is None or when.season:
            continue
        number = words.block_of(when.start)
        block = words.blocks[number]
        closing = number == last and len(block.text) < 100 and when.end >= len(words.text) - 2
        head = block.kind in ("title", "dateline") or (block.kind == "heading" and number <= 2 and when.day is not None)
        if head or closing or (number <= _HEAD and _is_byline(words, when, block.text)):
            return dates.make(when.year, when.month, when.day)
    return None


def _is_byline(words: Words, when: When, text: str) -> bool:
    """ "12.07.2023, Wednesday, 15:40. Author: N. N. Views: 1187": the line of a page below its title."""
    opens = when.start == 0 or words.block_of(when.start - 1) != words.block_of(when.start)
    if when.day is None or not opens or len(text) > _LINE:
        return False
    return bool(_CLOCK.search(text)) or bool(_BYLINES & set(text.lower().replace(":", " ").split()))


def _of_dateline(words: Words, whens: list[When]) -> str | None:
    """A wire text's dateline ("MINSK, 12 May (Agency) - ...") is its own time, in the last year that it speaks of."""
    for when in whens[:4]:
        if when.kind != "date" or when.month is None or when.day is None or when.base == "document":
            continue
        number = words.block_of(when.start)
        start = when.start
        while start and words.block_of(start - 1) == number:
            start -= 1
        place = words.text[start]
        if number > 2 or when.start - start > 8 or not (place.isupper() and len(place) > 3):
            continue
        if words.low[start + 1] not in (",", "(", "/", "."):
            continue
        years = [w.year for w in whens if w.year and w.kind == "date" and not w.ahead]
        year = when.year or max(years, default=None)
        return dates.make(year, when.month, when.day) if year else None
    return None


def _of_writing(section: Section, words: Words, whens: Iterable[When]) -> str | None:
    """A text without a date was written when its newest source was, else in the last year it speaks of."""
    years = [int(c.year) for cs in section.notes.values() for c in cs if c.year]
    if years:
        return dates.make(max(years))
    titled = {
        w.year
        for w in whens
        if w.year and w.until_year in (None, w.year) and w.said in ("", "for")
        if words.blocks[words.block_of(w.start)].kind == "title"
    }
    if len(titled) == 1:  # "Summary for 2023"
        return dates.make(titled.pop())
    said = [w.year for w in whens if w.year and w.kind == "date" and not w.ahead and w.said != "by"]
    return dates.make(max(said)) if said else None
