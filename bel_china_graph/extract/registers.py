"""Registers: lists of documents ("Agreements with Chinese universities"): entries name a partner and a dated paper.

The partner that all entries share stands in the title or a heading above. An entry may hold several documents, each
with its own date behind it.
"""

from dataclasses import dataclass

from bel_china_graph.extract import beside, portraits
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.drafts import Draft, Refusal
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import PairRelation, acts, triggers
from bel_china_graph.extract.remarks import in_brackets
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.timex import When

_FIELD = 4  # words of the label of a field, with its colon
_PLACES = ("BelarusianRegion", "ChineseProvince", "City", "District")


@dataclass(slots=True)
class Register:
    """A heading or opening line that says that the documents below it were concluded, and when."""

    span: tuple[int, int]
    date: str | None


class RegisterReader:
    """Reads the entries of registers for a relation that rests on documents. Built once."""

    def __init__(self, relation: PairRelation) -> None:
        self.relation = relation

    def head(self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str], level: int) -> None:
        """Note whether a heading, title or opening line asserts the documents below it."""
        for other in [k for k in discourse.registers if k >= level]:
            del discourse.registers[other]
        documents = triggers.find(self.relation, scene)
        if not documents or scene.planned or scene.denied or scene.ended:
            return
        low = scene.words.low
        plural = any(low[t.end - 1].endswith("s") or low[t.end - 1] == "memoranda" for t in documents)
        if plural:
            when = next((dates[w.start] for w in scene.whens if w.start in dates and w.kind == "date"), None)
            when = when or (clock.implied() if clock.news and level else None)
            discourse.registers[level] = Register((scene.start, scene.end), when)

    def entry(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> tuple[list[Draft], list[Refusal]]:
        """Return the agreements of an entry or row."""
        register = self._register(discourse)
        documents = triggers.find(self.relation, scene)
        if not documents and register is None:
            return [], []
        left, right = self._parties(scene)
        if left and right and self._told(scene, documents) and register is None:
            return [], []  # a full sentence: the sentence readers read it
        for side, country, known in ((left, "BY", right), (right, "CN", left)):
            if not side and known:
                partner = self._topic(discourse, country, known[0])
                if partner is None or scene.words.low[known[0].start - 1] == "and":  # with somebody unknown
                    return [], []
                side.append(partner)
        if not left and not right and self._heads(scene, documents):  # one more document of the same
            before = discourse.entered if discourse.registered == discourse.block - 1 else portraits.pair(discourse)
            left, right = ([before[0]], [before[1]]) if before else ([], [])
        if not left or not right or (len(left) > 1 and len(right) > 1):
            return [], []
        discourse.entered = left[-1], right[-1]
        return self._drafts(scene, dates, register, documents, left, right)

    def below(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> list[Draft]:
        """Return the document that a verbless sentence below a partner's name tells: "Agreement of 2013."."""
        pair, documents = portraits.pair(discourse), triggers.find(self.relation, scene)
        if pair is None or not self._heads(scene, documents) or self._told(scene, documents):
            return []
        if any(m.named for m in scene.mentions if m.kind == "organisation"):
            return []
        return self._drafts(scene, dates, self._register(discourse), documents, [pair[0]], [pair[1]])[0]

    @staticmethod
    def _register(discourse: Discourse) -> Register | None:
        return next((discourse.registers[k] for k in sorted(discourse.registers, reverse=True)), None)

    @staticmethod
    def _heads(scene: Scene, documents: list[Match]) -> bool:
        """Tell whether a text begins with a document."""
        if not documents:
            return False
        low = scene.words.low[scene.start : documents[0].start]
        return len(low) <= 1 or (len(low) <= _FIELD and low[-1] == ":")  # "Further documents: action plan of 2022"

    def _drafts(
        self,
        scene: Scene,
        dates: dict[int, str],
        register: Register | None,
        documents: list[Match],
        left: list[Mention],
        right: list[Mention],
    ) -> tuple[list[Draft], list[Refusal]]:
        own = beside.own_dates(scene, [*left, *right])
        drafts: list[Draft] = []
        refusals: list[Refusal] = []
        for low, high, trigger in self._parts(scene, documents):
            when = self._when(scene, dates, low, high)
            named = [(t.start, t.end) for t in documents]  # "letter of intent" plans nothing
            planned = any(low <= m.start < high and not any(a <= m.start < b for a, b in named) for m in scene.planned)
            if when is None and register is None and not planned:
                continue
            aside = {m.start for m in scene.denied if in_brackets(scene, m.start)}  # "(no twin relations)"
            gone = [m for m in scene.denied + scene.ended if low <= m.start < high and m.start not in aside]
            if gone:
                refusals.append(Refusal(self.relation.type, scene.start, scene.end, "ended", "the entry says so"))
                continue
            for a in left:
                for b in right:
                    mine = own.get(b.start) or own.get(a.start) if len(own) > 1 else None
                    told = mine if mine and mine.start in dates else when
                    date = dates[told.start] if told else register.date if register else None
                    draft = Draft(
                        self.relation.type,
                        a,
                        b,
                        "register",
                        date=date,
                        implied=told is None,
                        status="planned" if planned else "established",
                        kind=trigger.value or None if trigger else "agreement",
                        spans=[(scene.start, scene.end)],
                    )
                    if register is not None:
                        draft.spans.append(register.span)
                    drafts.append(draft)
        return drafts, refusals

    @staticmethod
    def _when(scene: Scene, dates: dict[int, str], low: int, high: int) -> When | None:
        """The most precise date of a document, the first of equals; one until which it is valid is none."""
        usable = [
            w
            for w in scene.whens
            if low <= w.start < high and w.kind == "date" and w.start in dates and w.said not in ("until", "by", "for")
        ]
        return max(usable, key=lambda w: (len(dates[w.start]), -w.start), default=None)

    def _told(self, scene: Scene, documents: list[Match]) -> bool:
        return any(acts.told(self.relation, scene, t) for t in documents)

    def _parts(self, scene: Scene, documents: list[Match]) -> list[tuple[int, int, Match | None]]:
        """Cut an entry at its documents; dates before the first belong to it if it is the only one."""
        if not documents:
            return [(scene.start, scene.end, None)]
        if len(documents) == 1:
            return [(scene.start, scene.end, documents[0])]
        cuts = [t.start for t in documents[1:]] + [scene.end]
        whens = [w for w in scene.whens if w.kind == "date"]
        parts: list[tuple[int, int, Match | None]] = []
        start = documents[0].start
        for trigger, end in zip(documents, cuts, strict=True):
            if _dated(whens, start, end) or end == scene.end:
                parts.append((start, end, trigger))
                start = end
        return parts

    def _parties(self, scene: Scene) -> tuple[list[Mention], list[Mention]]:
        """The entry's parties by country; a place beside an organisation of its side only says where that is."""
        members = [
            m
            for g in scene.groups
            if g.prep in ("", "with", "between", "among", "by") or g.official
            for m in g.members
            if m.named and m.may_be(self.relation.labels) and (m.kind != "name" or g.prep in ("between", "with"))
        ]
        bodies = {m.country for m in members if m.kind == "organisation"}
        kept = [m for m in members if not (m.kind == "place" and not m.stands_for and m.country in bodies)]
        left = [m for m in kept if m.country == "BY"]
        right = [m for m in kept if m.country == "CN"]
        unknown = [m for m in kept if m.country is None]
        if unknown and not (left and right):  # "between Mogilevliftmash and Hunan Xingda Elevator"
            if left:
                right = unknown
            elif right:
                left = unknown
        return left, right

    @staticmethod
    def _topic(discourse: Discourse, country: str, known: Mention) -> Mention | None:
        topics = [m for m in discourse.topics() if m.country == country and m.kind in ("place", "organisation")]
        place = known.label in _PLACES
        alike = [m for m in topics if (m.label in _PLACES) == place]
        same = [m for m in alike if m.label == known.label]
        found = same or alike
        return found[0] if found else None


def _dated(whens: list[When], start: int, end: int) -> bool:
    return any(start <= w.start < end for w in whens)
