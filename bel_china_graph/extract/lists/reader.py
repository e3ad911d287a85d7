"""Entries of lists and rows of tables, and the ties that they tell."""

from bel_china_graph.extract import beside
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.drafts import Draft, Refusal
from bel_china_graph.extract.lists import ends, headings, shapes
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import PairRelation, pairing, triggers
from bel_china_graph.extract.remarks import Remark, RemarkReader, founds, in_brackets, outside_brackets
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.words import Sentence

_SUBHEADING = 80  # a name alone on its line


class ListReader:
    """Reads entries of lists and rows of tables for the pair relations. Built once."""

    def __init__(self, pairs: list[PairRelation]) -> None:
        self._pairs = pairs
        self._remarks = RemarkReader(pairs)

    def head(self, scene: Scene, discourse: Discourse) -> None:
        """Note what a heading or title asserts of the entries below it."""
        headings.head(self._pairs, scene, discourse)

    def opening(self, scene: Scene, discourse: Discourse) -> None:
        """Note what a line asserts that opens the list below it."""
        headings.opening(self._pairs, scene, discourse)

    def is_entry(self, scene: Scene, first: Sentence) -> bool:
        """Tell whether a text (with its first sentence) is an entry."""
        return shapes.is_entry(self._pairs, scene, first)

    def read(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> tuple[list[Draft], list[Refusal]]:
        """Return the ties of an entry or row."""
        if shapes.is_only_name(scene) and not ends.answers(scene.mentions[0], discourse):
            discourse.head(_SUBHEADING, scene.mentions)  # a line that is only a name heads the entries below it
            return [], []
        drafts: list[Draft] = []
        refusals: list[Refusal] = []
        for part in shapes.parts(scene):
            found, refused = self._part(part, discourse, dates)
            drafts += found
            refusals += refused
        if drafts:
            discourse.pair, discourse.pair_block = (drafts[-1].a, drafts[-1].b), discourse.block
        return drafts, refusals

    def _part(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> tuple[list[Draft], list[Refusal]]:
        own = next((p for p in self._pairs if not p.reading.needs_act and triggers.find(p, scene)), None)
        documents = [m for p in self._pairs if p.reading.needs_act for m in triggers.find(p, scene)]
        documents = outside_brackets(scene, documents)
        other = any(not founds(m.value, scene.words.low[scene.start : scene.end]) for m in documents)
        levels = sorted(discourse.asserted, reverse=True)
        asserted = next((discourse.asserted[k] for k in levels if discourse.asserted[k][0]), None)
        state = discourse.asserted[levels[0]][2] if levels else "established"
        if not asserted:
            asserted = headings.of_column(self._pairs, scene)
        reader = own or (asserted[0] if asserted and not other else None)
        if reader is None:
            return [], []
        if state == "abroad":
            return [], [Refusal(reader.type, scene.start, scene.end, "abroad", "the heading names a third country")]
        how = ends.find(scene, discourse, reader, own is not None)
        if how is None:
            return [], []
        sides, members = how
        aside = {m.start for m in scene.planned + scene.denied + scene.ended if in_brackets(scene, m.start)}
        if (
            reader is not own
            and asserted
            and not triggers.within(reader, scene, asserted[1])
            and not (scene.whens or discourse.date)
        ):
            return [], []  # under a heading like "Friends" only a dated entry is a tie
        planned = any(m.start not in aside for m in scene.planned)
        concluded = shapes.concluded(scene, own) if own and planned else None
        if concluded is not None:
            planned, dates = False, {k: d for k, d in dates.items() if concluded[0] <= k < concluded[1]}
        status = "planned" if planned else state if state != "ended" or not own else "established"
        if any(m.start not in aside for m in scene.denied):
            return [], [Refusal(reader.type, scene.start, scene.end, "denied", "the entry denies it")]
        if any(m.start not in aside for m in scene.ended) or status == "ended":
            return [], [Refusal(reader.type, scene.start, scene.end, "ended", "the entry or its heading says so")]
        pairs = (
            ends.by_line(scene, members)
            or pairing.as_told(scene, scene.groups, sides.left, sides.right)
            or pairing.across(reader, sides.left, sides.right)
        )
        spans = [(scene.start, scene.end), *([asserted[1]] if asserted and not own else [])]
        if documents and not (other or own):
            discourse.registered = discourse.block  # "the agreement was signed in 2022": the one that founds the tie
        return self._drafts(scene, discourse, dates, reader, pairs, members, status, sides.how, spans), []

    def _drafts(
        self,
        scene: Scene,
        discourse: Discourse,
        dates: dict[int, str],
        reader: PairRelation,
        pairs: list[tuple[Mention, Mention]],
        members: list[Mention],
        status: str,
        how: str,
        spans: list[tuple[int, int]],
    ) -> list[Draft]:
        remarks = self._remarks.of(scene, discourse.notes)
        named = beside.own_dates(scene, [m for p in pairs for m in p])
        plain = [
            w
            for w in scene.whens
            if w.kind == "date"
            and w.start in dates
            and w.said not in ("until", "by", "for")
            and not shapes.held_over(scene, w)
        ]
        first = dates[plain[0].start] if plain else ""  # "2013. On 17 May ..."
        register = next((discourse.registers[k] for k in sorted(discourse.registers, reverse=True)), None)
        drafts = []
        for a, b in pairs:
            mine = [m for m in (b, a) if m in members]
            remark = next((remarks[m.start] for m in mine if m.start in remarks), Remark())
            if remark.status in ("ended", "denied"):
                continue
            when = next((named[m.start] for m in mine if m.start in named), None)
            if when is None and not named and plain and not remark.status:
                when = max((w for w in plain if dates[w.start].startswith(first)), key=lambda w: len(dates[w.start]))
            instead = remark.document if not reader.reading.needs_act else None
            date = dates.get(when.start) if when else remark.date or discourse.date or (register and register.date)
            drafts.append(
                Draft(
                    instead[0].type if instead else reader.type,
                    a,
                    b,
                    f"list: {how}",
                    date=date,
                    implied=when is None and discourse.date is None and remark.date is None,
                    status=remark.status or status,
                    kind=(instead[1] or None) if instead else None,
                    spans=list(spans),
                )
            )
        return drafts
