"""Notes, taken out of the text that they interrupt."""

import re
from collections import Counter
from dataclasses import dataclass

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.structure.citations import is_citation, is_complete
from bel_china_graph.documents.structure.cleaning import SUPERSCRIPT, leading_mark
from bel_china_graph.documents.structure.shapes import finished, is_address, is_rule

_RAISED = re.compile(f"[{SUPERSCRIPT}]+")
_BRACKET = re.compile(r"\\?\[(\^?[\w-]{1,20})\\?\]:?\s*")
_PLAIN = re.compile(r"(\d{1,3})[.)]?\s+(?=\S)")
_SIGN = re.compile(r"(\*{1,3}|[†‡])\s+(?=\S)|([†‡])")
_CITED_SIGN = re.compile(r"(?<=[\w)\]\"”».,])(?:\*{1,3}|[†‡])(?=[\s.,;:)]|$)")
_ADDRESS = re.compile(r"(?:<[^<>\s]*>|\[[^\[\]\s]*\]\([^()\s]*\)|(?:https?://|www\.)\S+)\s*")
_AWAITS = re.compile(r"URL\s*:?\s*<?$", re.IGNORECASE)


@dataclass(slots=True)
class Note:
    """A note's mark, its text, and where it stands in the original."""

    mark: str
    text: str
    start: int


def without_notes(units: list[Unit]) -> tuple[list[Unit], list[Note]]:
    """Return the units that are no notes, and the notes.

    A note begins with its mark: raised, in brackets, a plain number under a rule, or a star. A paragraph that
    happens to begin with a mark stays: it describes no source, and the text does not refer to it. What
    follows a note is marked as cut off from what stands before.
    """
    heads = _heads(units)
    kept: list[Unit] = []
    notes: list[Note] = []
    current: Note | None = None
    cut = gap = False
    for index, unit in enumerate(units):
        if index + 1 in heads and unit.kind is None and is_rule(unit.text):
            cut = gap = True
            continue
        if index in heads:
            mark, at = heads[index]
            current = Note(mark, unit.text[at:].strip(), unit.strand.start)
            notes.append(current)
            cut = gap = True
            continue
        rest = unit
        if current is not None and _belongs(current, unit):
            current.text = f"{current.text} {unit.text}"
            continue
        if notes and is_address(unit.text) and unit.kind is None:
            match = _ADDRESS.match(unit.text)
            if match:
                _give_address(notes, match.group().strip())
                cut = gap = True
                if match.end() == len(unit.text):
                    continue
                rest = Unit(unit.strand.cut(match.end()), gap=True, cut=True)
        current = None
        rest.cut = rest.cut or cut
        rest.gap = rest.gap or gap
        cut = gap = False
        kept.append(rest)
    return kept, notes


def _heads(units: list[Unit]) -> dict[int, tuple[str, int]]:
    """Return the units that begin a note: mark, and where the note's text begins."""
    marked: dict[int, tuple[str, int]] = {}
    ruled = False
    for index, unit in enumerate(units):
        if unit.kind in ("heading", "row", "title"):
            ruled = False
            continue
        if is_rule(unit.text):
            ruled = True
            continue
        found = _head(unit.text, ruled=ruled)
        if found:
            marked[index] = found
        ruled = ruled and found is not None
    cited = _cited(units, marked)
    signs = _signs(units)
    heads = Counter(mark for mark, _ in marked.values())
    return signs | {
        index: (mark, at)
        for index, (mark, at) in marked.items()
        if is_citation(units[index].text) or _AWAITS.search(units[index].text) or cited[mark] >= heads[mark]
    }


def _signs(units: list[Unit]) -> dict[int, tuple[str, int]]:
    """Return the units that begin with a star or dagger to which the text refers; lists have more."""
    heads: dict[str, list[tuple[int, int]]] = {}
    cited: Counter[str] = Counter()
    for index, unit in enumerate(units):
        text = unit.text
        match = _SIGN.match(text) if text[0] in "*†‡" and unit.kind is None else None
        if match:
            heads.setdefault(match.group(1) or match.group(2), []).append((index, match.end()))
        elif "*" in text or "†" in text or "‡" in text:
            found = _CITED_SIGN.findall(text)
            cited.update(sign for sign in found if text.count(sign) % 2 or sign in "†‡")
    return {index: (sign, at) for sign, places in heads.items() if len(places) <= cited[sign] for index, at in places}


def _head(text: str, *, ruled: bool) -> tuple[str, int] | None:
    if text[0] in SUPERSCRIPT:
        return leading_mark(text)
    match = _BRACKET.match(text) if text[0] in "[\\" else None
    if match and match.end() < len(text):
        return f"[{match.group(1)}]", match.end()
    if ruled and (plain := _PLAIN.match(text)):
        return plain.group(1), plain.end()
    return None


def _cited(units: list[Unit], marked: dict[int, tuple[str, int]]) -> Counter[str]:
    """Return how often each mark stands inside the text."""
    cited: Counter[str] = Counter()
    for index, unit in enumerate(units):
        text = unit.text[marked[index][1] :] if index in marked else unit.text
        for match in _RAISED.finditer(text):
            found = leading_mark(match.group())
            if found:
                cited[found[0]] += 1
        if "[" in text:
            cited.update(f"[{match.group(1)}]" for match in _BRACKET.finditer(text))
    return cited


def _belongs(note: Note, unit: Unit) -> bool:
    """Tell whether a unit goes on with the note before it."""
    if unit.kind in ("heading", "row", "title") or is_rule(unit.text):
        return False
    if not unit.gap:
        return not is_complete(note.text)
    return (
        not finished(note.text) and not is_complete(note.text) and is_citation(unit.text) and not is_address(unit.text)
    )


def _give_address(notes: list[Note], address: str) -> None:
    """Give an address to the last note that waits for one, else to the last."""
    for note in reversed(notes[-4:]):
        if _AWAITS.search(note.text):
            note.text = f"{note.text} {address}"
            return
    notes[-1].text = f"{notes[-1].text} {address}"
