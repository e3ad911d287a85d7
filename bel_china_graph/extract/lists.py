"""Lists and tables: entries without verbs, whose heading, title or opening line asserts them all."""

from bel_china_graph.extract import dating, lexicon
from bel_china_graph.extract.discourse import Discourse, Draft
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import PairReader, Refusal, Sides
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.words import Sentence

_SUBHEADING = 80  # a name alone on its line
_OPENING = 90  # the level of a line that opens a list: below every heading


class ListReader:
    """Reads entries of lists and rows of tables for the pair relations. Built once."""

    def __init__(self, pairs: list[PairReader]) -> None:
        self._pairs = pairs

    def head(self, scene: Scene, discourse: Discourse) -> None:
        """Note what a heading or title asserts of the entries below it."""
        block = scene.words.blocks[scene.sentence.block]
        level = 0 if block.kind == "title" else block.level or 1
        self._assert(scene, discourse, level)

    def _assert(self, scene: Scene, discourse: Discourse, level: int) -> None:
        words = scene.words
        again = scene.start > 0 and words.block_of(scene.start - 1) == scene.sentence.block
        for other in [] if again else [k for k in discourse.asserted if k >= level]:
            del discourse.asserted[other]
        for pairs in self._pairs:
            if not pairs.reading.needs_act and pairs.triggers(scene, heading=True):
                negative = bool(scene.ended or scene.denied)
                status = "ended" if negative else "planned" if scene.planned else "established"
                discourse.asserted[level] = (pairs, (scene.start, scene.end), status)
                return
        if scene.ended or scene.denied:
            discourse.asserted[level] = (None, (scene.start, scene.end), "ended")
        elif scene.planned:
            discourse.asserted[level] = (None, (scene.start, scene.end), "planned")

    def is_entry(self, scene: Scene, first: Sentence) -> bool:
        """Tell whether a text is an entry: a row, or names and dates without a sentence around them.

        Args:
            scene: the whole of the text.
            first: its first sentence.
        """
        words = scene.words
        block = words.blocks[scene.sentence.block]
        if block.kind == "row":
            return True
        held = {k for m in scene.mentions for k in range(m.start, m.end)} | {
            k for w in scene.whens for k in range(w.start, w.end)
        }
        held |= {k for m in scene.mentions if m.seat for k in range(m.seat.start, m.seat.end)}
        loose = [words.low[k] for k in range(first.start, first.end) if k not in held and words.text[k][0].isalnum()]
        if block.kind in ("paragraph", "heading") and not any(
            p.triggers(scene) for p in self._pairs if block.kind == "heading"
        ):
            return bool(scene.mentions) and all(w in _ENTRY_WORDS for w in loose)
        verbless = not any(w in _VERBS for w in loose)
        return verbless or scene.end - scene.start <= 25

    def read(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> tuple[list[Draft], list[Refusal]]:
        """Return the ties of an entry or row."""
        if self._only_name(scene) and not self._answers(scene.mentions[0], discourse):
            discourse.head(_SUBHEADING, scene.mentions)  # a line that is only a name heads the entries below it
            return [], []
        own = next((p for p in self._pairs if not p.reading.needs_act and p.triggers(scene)), None)
        other = next((p for p in self._pairs if p.reading.needs_act and p.triggers(scene)), None)
        asserted = next(
            (discourse.asserted[k] for k in sorted(discourse.asserted, reverse=True) if discourse.asserted[k][0]),
            None,
        )
        state = next((discourse.asserted[k][2] for k in sorted(discourse.asserted, reverse=True)), "established")
        headed = next(
            (
                p
                for p in self._pairs
                if not p.reading.needs_act
                and any(p.asserts(h) for h in scene.words.blocks[scene.sentence.block].header)
            ),
            None,
        )
        if headed and not asserted:
            asserted = (headed, (scene.start, scene.end), "established")
        reader = own or (asserted[0] if asserted and not other else None)
        if reader is None:
            return [], []
        row = scene.words.blocks[scene.sentence.block].kind == "row"
        members = self._innermost(
            [
                m
                for g in scene.groups
                if row or g.official or g.prep not in ("in", "at", "near", "from")
                for m in g.members
                if m.named and m.may_be(reader.labels) and m.kind == "place"
            ]
        )
        left = [m for m in members if m.country == "BY"]
        right = [m for m in members if m.country == "CN"]
        foreign = [m for m in members if m.country not in ("BY", "CN", None)]
        if not left and not right:
            return [], []
        how = "entry"
        for side, country, known in ((left, "BY", right), (right, "CN", left)):
            if not side and known:
                if foreign or own:
                    found = discourse.side(country) if own and not foreign else None
                else:
                    found = self._topic(discourse, country, known[0])
                if found is None:
                    return [], []
                side.append(found)
                how = "entry under a heading that names the other end"
        aside = {m.start for m in scene.planned + scene.denied + scene.ended if self._in_brackets(scene, m.start)}
        planned = [m for m in scene.planned if m.start not in aside]
        if (
            reader is not own
            and asserted
            and not reader.triggers_of(scene, asserted[1])
            and not (scene.whens or discourse.date)
        ):
            return [], []  # under a heading like "Friends" only a dated entry is a tie
        status = "planned" if planned else state if state != "ended" or not own else "established"
        if [m for m in scene.denied if m.start not in aside]:
            return [], [Refusal(reader.relation.type, scene.start, scene.end, "denied", "the entry denies it")]
        if [m for m in scene.ended if m.start not in aside] or status == "ended":
            return [], [
                Refusal(reader.relation.type, scene.start, scene.end, "ended", "the entry or its heading says so")
            ]
        sides = Sides(left, right, how=how)
        pairs = self._by_line(scene, members) or reader._paired(scene, scene.groups, sides) or reader._cross(sides)
        named = dating.own_dates(scene, [m for p in pairs for m in p])
        plain = [
            w for w in scene.whens if w.kind == "date" and w.start in dates and w.said not in ("until", "by", "for")
        ]
        register = next((discourse.registers[k] for k in sorted(discourse.registers, reverse=True)), None)
        listed = register.date if register else None
        drafts = []
        for a, b in pairs:
            when = named.get(b.start) if b in members else None
            when = when or (named.get(a.start) if a in members else None)
            if when is None and not named and plain:
                when = plain[0]
            mine = [
                m
                for m in scene.planned + scene.denied + scene.ended
                if m.start in aside and self._follows(scene, b if b in members else a, m.start)
            ]
            if mine and mine[0].value != "planned":
                continue
            draft = Draft(
                reader.relation.type,
                a,
                b,
                f"list: {how}",
                date=dates.get(when.start) if when else discourse.date or listed,
                implied=when is None and discourse.date is None,
                status="planned" if mine else status,
                spans=[(scene.start, scene.end)],
            )
            if asserted and not own:
                draft.spans.append(asserted[1])
            drafts.append(draft)
        if drafts:
            discourse.pair, discourse.pair_block = (drafts[-1].a, drafts[-1].b), discourse.block
        return drafts, []

    @staticmethod
    def _only_name(scene: Scene) -> bool:
        if len(scene.mentions) != 1 or scene.mentions[0].kind != "place":
            return False
        name = scene.mentions[0]
        rest = (*range(scene.start, name.start), *range(name.end, scene.end))
        return not any(scene.words.text[k][0].isalnum() for k in rest)

    @staticmethod
    def _answers(mention: Mention, discourse: Discourse) -> bool:
        """Whether a name in a list is a partner of the one in the heading: "Twin cities of Vitebsk": "Harbin"."""
        heads = {m.country for m in discourse.topics() if m.kind == "place"}
        return bool(discourse.asserted) and {*heads, mention.country} == {"BY", "CN"} and mention.country not in heads

    @staticmethod
    def _in_brackets(scene: Scene, i: int) -> bool:
        low = scene.words.low
        opened = max((k for k in range(scene.start, i) if low[k] == "("), default=-1)
        return opened >= 0 and ")" not in low[opened:i]

    @staticmethod
    def _follows(scene: Scene, mention: Mention, i: int) -> bool:
        """Whether a remark in brackets at word `i` is about this mention: it is the last one before it."""
        before = [m for m in scene.mentions if m.end <= i]
        return bool(before) and before[-1] is mention

    def opening(self, scene: Scene, discourse: Discourse) -> None:
        """ "The sister cities of Minsk are:" opens the list below it."""
        blocks = scene.words.blocks
        number = scene.sentence.block
        last = scene.end == len(scene.words.low) or scene.words.block_of(scene.end) != number
        follows = number + 1 < len(blocks) and blocks[number + 1].kind in ("item", "row")
        opens = scene.words.low[scene.end - 1] == ":" or not (scene.denied or scene.ended)
        if last and follows and opens:
            self._assert(scene, discourse, _OPENING)
            if _OPENING in discourse.asserted:
                discourse.headings[_OPENING] = [m for m in scene.mentions if m.named]
        elif not follows:
            discourse.asserted.pop(_OPENING, None)
            discourse.headings.pop(_OPENING, None)

    @staticmethod
    def _topic(discourse: Discourse, country: str, known: Mention) -> Mention | None:
        topics = [m for m in discourse.topics() if m.country == country and m.kind == "place"]
        level = {"BelarusianRegion": 3, "ChineseProvince": 3, "City": 2, "District": 1}
        equal = [m for m in topics if level.get(m.label) == level.get(known.label)]
        found = equal or topics
        return found[0] if found else None

    @staticmethod
    def _innermost(mentions: list[Mention]) -> list[Mention]:
        """Leave out a place that only says where another of the entry lies (a "Province" column)."""
        outer = set()
        for mention in mentions:
            place = mention.place
            if place and place.parent and any(m.key == place.parent for m in mentions if m is not mention):
                outer.add(place.parent)
        return [m for m in mentions if m.key not in outer]

    @staticmethod
    def _by_line(scene: Scene, members: list[Mention]) -> list[tuple[Mention, Mention]] | None:
        """One on each side: the plain case."""
        if len(members) == 2 and {m.country for m in members} == {"BY", "CN"}:
            a, b = members
            return [(a, b) if a.country == "BY" else (b, a)]
        return None


_ENTRY_WORDS = lexicon.wordset("entry_words")
_VERBS = lexicon.wordset("entry_verbs")
