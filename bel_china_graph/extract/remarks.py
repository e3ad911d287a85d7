"""Remarks on one partner of a list: in brackets behind the name, or in a note whose mark the name bears."""

import bisect
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bel_china_graph import dates
from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.pairs import PairRelation, triggers
from bel_china_graph.extract.scene import Scene, modality
from bel_china_graph.model import Citation


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of one partner: `status` ("planned", "denied", "ended" or ""), a document that there is, a date."""

    status: str = ""
    document: tuple[PairRelation, str] | None = None
    date: str | None = None


class RemarkReader:
    """Reads remarks. Built once."""

    def __init__(self, pairs: list[PairRelation]) -> None:
        self._documents = [p for p in pairs if p.reading.needs_act]
        self._ties = [p for p in pairs if not p.reading.needs_act]
        # at the head also "ended in 2020", which in a sentence may be "ended in a draw"
        self._gone = PhraseTable((p, "ended") for p in lexicon.words("modality")["ended"])

    def of(self, scene: Scene, notes: Mapping[str, Sequence[Citation]]) -> dict[int, Remark]:
        """Return the remarks of an entry by the first word of the mention that they are about."""
        found = self._noted(scene, notes)
        for mention, following in itertools.zip_longest(scene.mentions, scene.mentions[1:]):
            end = following.start if following is not None else scene.end
            remark = self._in_brackets(scene, mention.end, end)
            if remark is not None:
                found[mention.start] = remark
        return found

    def _in_brackets(self, scene: Scene, start: int, end: int) -> Remark | None:
        low = scene.words.low
        opened = next((k for k in range(start, end) if low[k] in ("(", "[")), None)
        if opened is None:
            return None
        closed = next((k for k in range(opened, end) if low[k] in (")", "]")), end)
        return self._read(scene.words.text[opened + 1 : closed])

    def _noted(self, scene: Scene, notes: Mapping[str, Sequence[Citation]]) -> dict[int, Remark]:
        """Return what notes say of the mentions that their marks stand behind."""
        words, number = scene.words, scene.sentence.block
        at = words.block_at[number]
        low, high = words.begin[scene.start] - at, words.end[scene.end - 1] - at + 2
        ends = [words.end[m.end - 1] - at for m in scene.mentions]
        found: dict[int, Remark] = {}
        for mark in words.blocks[number].marks:
            before = bisect.bisect_right(ends, mark.at) - 1
            note = next(iter(notes.get(mark.mark, ())), None)
            if low <= mark.at <= high and before >= 0 and note is not None:
                remark = self._read(lexicon.split(note.title))
                if remark is not None:
                    found[scene.mentions[before].start] = remark
        return found

    def _read(self, text: Sequence[str]) -> Remark | None:
        low = [word.lower() for word in text]
        whens = timex.within(text)
        dated = {k for w in whens for k in range(w.start, w.end)}
        modal = {m.value for m in modality.PHRASES.find(low) if m.start not in dated}
        if low and self._gone.at(low, 0):
            modal.add("ended")
        document = next(((p, m.value) for p in self._documents if (m := triggers.first(p, low)) is not None), None)
        tie = any(triggers.first(p, low) for p in self._ties)
        if tie and "denied" not in modal:
            document = None
        status = next((s for s in ("ended", "planned", "denied") if s in modal), "")
        if document and founds(document[1], low):
            document = None
        if status == "denied" and document:
            status = ""  # "cooperation agreement; the parties are no twins"
        if not (status or document or tie):
            return None
        when = next((w for w in whens if w.kind == "date" and w.year), None)
        date = dates.make(when.year, when.month, when.day) if when and when.year else None
        return Remark(status, document, date)


_OTHERWISE = frozenset({"cooperation", "only", "not"})


def founds(kind: str, low: Sequence[str]) -> bool:
    """Tell whether a document that a partner's entry tells of, and its words, is the one by which they are partners."""
    return kind in ("", "agreement") and not _OTHERWISE & set(low)


def outside_brackets(scene: Scene, matches: Sequence[Match]) -> list[Match]:
    """Return the phrases that do not stand in brackets."""
    return [m for m in matches if not in_brackets(scene, m.start)]


def in_brackets(scene: Scene, i: int) -> bool:
    """Tell whether word `i` stands in brackets."""
    low = scene.words.low
    opened = max((k for k in range(scene.start, i) if low[k] == "("), default=-1)
    return opened >= 0 and ")" not in low[opened:i]


def only_in_brackets(scene: Scene, relation: PairRelation) -> bool:
    """Tell whether a relation's words stand only in the remarks of an entry, which are read as such."""
    found = triggers.find(relation, scene)
    return bool(found) and not outside_brackets(scene, found)
