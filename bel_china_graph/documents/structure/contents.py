"""The table of contents of a book, and where its chapters begin."""

import re
from dataclasses import dataclass

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.structure.shapes import begins, is_heading
from bel_china_graph.documents.structure.words import words
from bel_china_graph.ids import fold

_PAGE = re.compile(r"(?:\d{1,4}|[ivxlc]{1,7})$")
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVXLC]{1,7}[.)])\s+")
_LABEL = re.compile(r"(?:[^\W\d_]{4,8}\s+)?(?:\d{1,3}|[IVXLC]{1,7})\.?")
_LEADERS = " \t.…·_|–-"
_LIKE = 0.55
_FEWEST = 4
_MOST_LINES = 3
_TITLE = 160


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: which units it takes (`start` to `end`), and its entries."""

    start: int
    end: int
    entries: tuple[str, ...]

    @property
    def titles(self) -> frozenset[str]:
        """The titles without their numbers, folded."""
        return frozenset(fold(_NUMBER.sub("", entry)) for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Chapter:
    """Where a chapter begins: its heading takes the units from `start` to `text`."""

    title: str
    start: int
    text: int


def find_contents(units: list[Unit]) -> Contents | None:
    """Return the first table of contents of a text, with or without a heading, or `None`."""
    for index, unit in enumerate(units):
        if len(unit.text) <= 40 and fold(unit.text) in words().contents:
            found = _headed(units, index) or _unnumbered(units, index)
            if found:
                return found
    return _unheaded(units)


def _entry(text: str) -> tuple[str, str] | None:
    """Return title and page of an entry, or `None`."""
    body = text.strip("| \t")
    match = _PAGE.search(body)
    if not match or match.start() == 0 or body[match.start() - 1] not in _LEADERS:
        return None
    if not match.group().isdigit() and ".." not in body and "|" not in text:
        return None
    title = body[: match.start()].strip(_LEADERS)
    return (title, match.group()) if any(c.isalpha() for c in title) and len(title) <= 250 else None


def _headed(units: list[Unit], index: int) -> Contents | None:
    entries: list[str] = []
    waiting: list[str] = []
    end = at = index + 1
    while at < len(units) and len(waiting) <= 2:
        text = units[at].text
        entry = _entry(text)
        at += 1
        if entry:
            entries.append(" ".join([*waiting, entry[0]]))
            waiting = []
            end = at
        elif any(c.isalnum() for c in text):
            if len(text) > _TITLE:
                break
            waiting.append(text.strip("| \t"))
    return Contents(index, end, tuple(entries)) if len(entries) >= 2 else None


def _unnumbered(units: list[Unit], index: int) -> Contents | None:
    """Read a table of contents without page numbers: it ends where its first entry comes again."""
    entries: dict[str, str] = {}
    for at in range(index + 1, min(index + 200, len(units))):
        text = units[at].text
        key = fold(_NUMBER.sub("", text))
        if key in entries and len(entries) >= 2:
            return Contents(index, at, tuple(entries.values())) if key == next(iter(entries)) else None
        if len(text) > _TITLE:
            return None
        if key:
            entries[key] = text
    return None


def _unheaded(units: list[Unit]) -> Contents | None:
    """Read a run of lines that end in rising page numbers, led there by dots or spaces."""
    start, entries, last = 0, list[str](), 0
    for index, unit in enumerate(units):
        entry = _entry(unit.text) if unit.text[-1:].isdigit() and (".." in unit.text or "  " in unit.text) else None
        page = int(entry[1]) if entry and entry[1].isdigit() else 0
        if entry and page >= last and ".." in unit.text:
            if not entries:
                start = index
            entries.append(entry[0])
            last = page
        elif len(entries) >= _FEWEST:
            return Contents(start, index, tuple(entries))
        else:
            entries, last = [], 0
    return None


def find_chapters(units: list[Unit], contents: Contents) -> list[Chapter]:
    """Return the chapters in order: the lines that are like an entry of the table of contents.

    Titles need not be equal: what counts are their words, without endings. Entries without a line like them
    are passed over, for scanned books lose some.
    """
    candidates = _candidates(units, contents)
    index: dict[str, list[int]] = {}
    for number, (_, _, stems) in enumerate(candidates):
        for stem in stems:
            index.setdefault(stem, []).append(number)
    pairs: list[tuple[int, int, float]] = []
    for order, entry in enumerate(contents.entries):
        wanted = _stems(entry)
        hits: dict[int, int] = {}
        for stem in wanted:
            for number in index.get(stem, ()):
                hits[number] = hits.get(number, 0) + 1
        for number, shared in hits.items():
            like = 2 * shared / (len(wanted) + len(candidates[number][2]))
            if like >= _LIKE:
                pairs.append((order, number, like))
    chapters = [
        Chapter(contents.entries[order], candidates[number][0], candidates[number][1])
        for order, number in _chain(pairs, candidates)
    ]
    return chapters if len(chapters) >= 2 else []


def _candidates(units: list[Unit], contents: Contents) -> list[tuple[int, int, frozenset[str]]]:
    """Return what may be a heading: where it starts, where the text goes on, and its words."""
    found: list[tuple[int, int, frozenset[str]]] = []
    for start, unit in enumerate(units):
        if contents.start <= start < contents.end:
            continue
        if not _may_head(unit):
            continue
        label = start > 0 and not unit.gap and is_label(units[start - 1])
        if not (unit.gap or start == 0 or label):
            continue
        text = ""
        for end in range(start + 1, min(start + 1 + _MOST_LINES, len(units) + 1)):
            part = units[end - 1]
            if end - 1 > start and (part.gap or not _may_head(part, first=False)):
                break
            text = f"{text} {part.text}"
            whole = end == len(units) or units[end].gap or units[end].kind is not None
            if (whole or unit.kind == "heading" or end == start + 1) and (stems := _stems(text)):
                found.append((start - label, end, stems))
    return found


def is_label(unit: Unit) -> bool:
    """Tell whether a line only numbers the chapter whose title follows: `3`, `IV.`, `Chapter 3`."""
    return len(unit.text) <= 20 and _LABEL.fullmatch(unit.text) is not None and unit.gap


def _may_head(unit: Unit, *, first: bool = True) -> bool:
    if unit.kind in ("heading", "title"):
        return True
    text = unit.text.rstrip(".")
    return (
        unit.kind is None
        and len(text) <= _TITLE
        and (is_heading(text, _TITLE) or (not first and not begins(text) and len(text) < _TITLE))
    )


def _stems(text: str) -> frozenset[str]:
    """Return the first letters of a title's words, without numbers before it and small words."""
    kept = [word for word in fold(_NUMBER.sub("", text.strip())).split() if word not in words().small]
    if len(kept) > 2 and kept[0] in words().chapter and kept[1].isdigit():
        kept = kept[2:]
    return frozenset(word[:5] for word in kept)


def _chain(
    pairs: list[tuple[int, int, float]], candidates: list[tuple[int, int, frozenset[str]]]
) -> list[tuple[int, int]]:
    """Return the likest pairs whose entries and lines both rise."""
    best: list[tuple[float, int]] = []
    for number, (order, candidate, like) in enumerate(pairs):
        score, before = like, -1
        for earlier in range(number):
            other_order, other, _ = pairs[earlier]
            if (
                other_order < order
                and candidates[other][1] <= candidates[candidate][0]
                and best[earlier][0] + like > score + 1e-9
            ):
                score, before = best[earlier][0] + like, earlier
        best.append((score, before))
    if not best:
        return []
    at = max(range(len(best)), key=lambda number: (best[number][0], -number))
    chain: list[tuple[int, int]] = []
    while at >= 0:
        chain.append(pairs[at][:2])
        at = best[at][1]
    return chain[::-1]
