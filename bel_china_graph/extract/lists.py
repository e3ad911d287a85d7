"""Lists and tables: entries without verbs, whose heading, title or opening line asserts them all."""

from bel_china_graph.extract import beside, lexicon
from bel_china_graph.extract.discourse import Discourse, Row
from bel_china_graph.extract.drafts import Draft, Refusal
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import PairRelation, pairing, triggers
from bel_china_graph.extract.pairs.sides import Sides
from bel_china_graph.extract.remarks import Remark, RemarkReader, in_brackets, outside_brackets
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Sentence

_SUBHEADING = 80  # a name alone on its line
_OPENING = 90  # the level of a line that opens a list: below every heading


class ListReader:
    """Reads entries of lists and rows of tables for the pair relations. Built once."""

    def __init__(self, pairs: list[PairRelation]) -> None:
        self._pairs = pairs
        self._remarks = RemarkReader(pairs)

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
            if not pairs.reading.needs_act and triggers.find(pairs, scene, heading=True):
                negative = bool(scene.ended or scene.denied)
                status = "ended" if negative else "planned" if scene.planned else "established"
                discourse.asserted[level] = (pairs, (scene.start, scene.end), status)
                return
        elsewhere = all(m.kind == "country" and m.country not in ("BY", "CN") for m in scene.mentions)
        if scene.mentions and elsewhere and not _HOME & set(words.low[scene.start : scene.end]):
            discourse.asserted[level] = (None, (scene.start, scene.end), "abroad")
        elif scene.ended or scene.denied:
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
            triggers.find(p, scene) for p in self._pairs if block.kind == "heading"
        ):
            return bool(scene.mentions) and all(w in _ENTRY_WORDS for w in loose)
        verbless = not any(w in _VERBS for w in loose)
        return verbless or scene.end - scene.start <= 25

    def read(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> tuple[list[Draft], list[Refusal]]:
        """Return the ties of an entry or row."""
        if self._only_name(scene) and not self._answers(scene.mentions[0], discourse):
            discourse.head(_SUBHEADING, scene.mentions)  # a line that is only a name heads the entries below it
            return [], []
        drafts: list[Draft] = []
        refusals: list[Refusal] = []
        for part in _parts(scene):
            found, refused = self._part(part, discourse, dates)
            drafts += found
            refusals += refused
        if drafts:
            discourse.pair, discourse.pair_block = (drafts[-1].a, drafts[-1].b), discourse.block
        return drafts, refusals

    def _part(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> tuple[list[Draft], list[Refusal]]:
        own = next((p for p in self._pairs if not p.reading.needs_act and triggers.find(p, scene)), None)
        other = any(p.reading.needs_act and outside_brackets(scene, triggers.find(p, scene)) for p in self._pairs)
        levels = sorted(discourse.asserted, reverse=True)
        asserted = next((discourse.asserted[k] for k in levels if discourse.asserted[k][0]), None)
        state = discourse.asserted[levels[0]][2] if levels else "established"
        if not asserted:
            asserted = self._headed(scene)
        reader = own or (asserted[0] if asserted and not other else None)
        if reader is None:
            return [], []
        if state == "abroad":
            return [], [Refusal(reader.type, scene.start, scene.end, "abroad", "the heading names a third country")]
        how = self._ends(scene, discourse, reader, own is not None)
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
        status = "planned" if planned else state if state != "ended" or not own else "established"
        if any(m.start not in aside for m in scene.denied):
            return [], [Refusal(reader.type, scene.start, scene.end, "denied", "the entry denies it")]
        if any(m.start not in aside for m in scene.ended) or status == "ended":
            return [], [Refusal(reader.type, scene.start, scene.end, "ended", "the entry or its heading says so")]
        pairs = (
            self._by_line(scene, members)
            or pairing.as_told(scene, scene.groups, sides.left, sides.right)
            or pairing.across(reader, sides.left, sides.right)
        )
        spans = [(scene.start, scene.end), *([asserted[1]] if asserted and not own else [])]
        return self._drafts(scene, discourse, dates, reader, pairs, members, status, sides.how, spans), []

    def _headed(self, scene: Scene) -> tuple[PairRelation, tuple[int, int], str] | None:
        """Return the relation that the heading of a column asserts."""
        header = scene.words.blocks[scene.sentence.block].header
        found = next(
            (p for p in self._pairs if not p.reading.needs_act and any(triggers.asserted_by(p, h) for h in header)),
            None,
        )
        return (found, (scene.start, scene.end), "established") if found else None

    def _ends(
        self, scene: Scene, discourse: Discourse, reader: PairRelation, own: bool
    ) -> tuple[Sides, list[Mention]] | None:
        """Return the sides of an entry and its own members: a side that it does not name, the heading names."""
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
        sides = {c: [m for m in members if m.country == c] for c in ("BY", "CN")}
        abroad = [m for m in scene.mentions if m.kind == "country"]  # a column may tell the country
        foreign = any(m.country not in ("BY", "CN", None) for m in [*members, *abroad])
        columns = _Columns(scene, discourse) if row else None
        how = "entry"
        for country, known in (("BY", sides["CN"]), ("CN", sides["BY"])):
            if sides[country] or not known:
                continue
            if _NOBODY & set(scene.words.low[scene.start : scene.end]):
                return None
            if columns is not None and columns.name(country):
                found = columns.above(country)
            elif foreign and (row or own):
                found = None
            elif own:
                found = discourse.side(country)
            else:
                found = self._topic(discourse, country, known[0])
            if found is None:
                return None
            sides[country] = [found]
            how = "entry under a heading that names the other end"
        if not sides["BY"]:
            return None
        if columns is not None and how == "entry":
            columns.note(sides)
        return Sides(sides["BY"], sides["CN"], how=how), members

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
            and not _held_over(scene, w)
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
        equal = [m for m in topics if pairing.LEVEL.get(m.label) == pairing.LEVEL.get(known.label)]
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


class _Columns:
    """The columns of a table whose rows name both ends: an empty cell stands for the name above it."""

    def __init__(self, scene: Scene, discourse: Discourse) -> None:
        self._scene, self._discourse = scene, discourse
        number = scene.sentence.block
        if discourse.row.block not in (number, number - 1):
            discourse.row = Row()
        discourse.row.block = number

    def _cell(self, mention: Mention) -> tuple[int, str]:
        words, number = self._scene.words, self._scene.sentence.block
        text = words.blocks[number].text
        column = text.count("\t", 0, words.begin[mention.start] - words.block_at[number])
        return column, text.split("\t")[column]

    def note(self, sides: dict[str, list[Mention]]) -> None:
        """Note where a row names both ends, if cells hold a name and nothing else."""
        for country, mentions in sides.items():
            column, cell = self._cell(mentions[0])
            if len(cell.split()) <= mentions[0].end - mentions[0].start + 2:
                self._discourse.row.ends[country] = (column, mentions[0])

    def name(self, country: str) -> bool:
        """Tell whether a column names the ends of a country."""
        return country in self._discourse.row.ends

    def above(self, country: str) -> Mention | None:
        """Return the name above an empty cell."""
        column, mention = self._discourse.row.ends[country]
        cells = self._scene.words.blocks[self._scene.sentence.block].text.split("\t")
        return mention if column < len(cells) and not cells[column].strip() else None


def _parts(scene: Scene) -> list[Scene]:
    """Cut an entry at its semicolons, if each part names its own two ends, or one and what it has: "A: B; C: none"."""
    low, cuts, inside = scene.words.low, list[int](), False
    for k in range(scene.start, scene.end):
        inside = low[k] == "(" or (inside and low[k] != ")")
        if low[k] == ";" and not inside:
            cuts.append(k)
    if not cuts:
        return [scene]
    starts = [scene.start, *(k + 1 for k in cuts)]
    parts = [scene.part(a, b) for a, b in zip(starts, [*cuts, scene.end], strict=True) if b > a]
    whole = [p for p in parts if {"BY", "CN"} <= {m.country for m in p.mentions} or ":" in p.words.low[p.start : p.end]]
    return parts if len(whole) == len(parts) else [scene]


def _held_over(scene: Scene, when: When) -> bool:
    """ "held over from the previous year": no date of its own."""
    return bool(when.unit) and "from" in scene.words.low[max(scene.start, when.start - 2) : when.start]


_NOBODY = lexicon.wordset("nobody")
_HOME = {w for ws in lexicon.words("organisations")["nationality"].values() for w in ws}
_ENTRY_WORDS = lexicon.wordset("entry_words")
_VERBS = lexicon.wordset("entry_verbs")
