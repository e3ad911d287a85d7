"""The reader: a Document in, an Extraction out. No spaCy object leaves it."""

import bisect
import functools
from collections.abc import Iterable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from bel_china_graph import dates as partial_dates
from bel_china_graph import model
from bel_china_graph.extract import dating, lexicon, nodes, organisations, pairs, portraits, sentences, timex
from bel_china_graph.extract import scene as scenes
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.descriptions import DescriptionFinder
from bel_china_graph.extract.discourse import Discourse, equals
from bel_china_graph.extract.drafts import Draft, Refusal
from bel_china_graph.extract.lists import ListReader
from bel_china_graph.extract.members import MemberReader
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.names import NameBook
from bel_china_graph.extract.places import PlaceFinder
from bel_china_graph.extract.registers import RegisterReader
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.words import Sentence, Words
from bel_china_graph.ids import digest
from bel_china_graph.model import Citation, Claim, Document, Evidence, Extraction, Node, Rejected, Section, joining
from bel_china_graph.vocabulary import relation_types


@Language.factory("bcg_sentences")
class SentenceComponent:
    """Splits a section's blocks into sentences."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Put the sentences into the section's words."""
        words: Words = doc.user_data["words"]
        words.sentences = sentences.split(words)
        return doc


@Language.factory("bcg_dates")
class DateComponent:
    """Finds time expressions."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Put the time expressions into the Doc's user data."""
        doc.user_data["whens"] = timex.find(doc.user_data["words"])
        return doc


@Language.factory("bcg_mentions")
class MentionComponent:
    """Finds organisations, places and descriptions, in this order of right."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.places = PlaceFinder()
        self.descriptions = DescriptionFinder()

    def __call__(self, doc: Doc) -> Doc:
        """Put the mentions into the Doc's user data, in order."""
        words: Words = doc.user_data["words"]
        taken = [False] * len(words.text)
        for when in doc.user_data["whens"]:
            for k in range(when.start, when.end):
                taken[k] = True
        places = self.places.find(words, taken)
        is_place = [False] * len(words.text)
        for mention in places:
            for k in range(mention.start, mention.end):
                is_place[k] = True
        found = organisations.find(words, list(taken), is_place)
        held = list(taken)
        for mention in found:
            for k in range(mention.start, mention.end):
                held[k] = True
        places = [self.descriptions.by_place(words, p) or p for p in self.places.find(words, held)]
        for mention in places:
            for k in range(mention.start, mention.end):
                held[k] = True
        found = found + places
        found += self.descriptions.find(words, held)
        doc.user_data["mentions"] = sorted(found, key=lambda m: m.start)
        return doc


@functools.cache
def pipeline(spacy_model: str | None = None) -> Language:
    """Return the spaCy pipeline: a blank English one, or an installed model, with this project's components."""
    import spacy

    nlp: Language = lexicon.tuned(spacy.load(spacy_model)) if spacy_model else lexicon.english()
    for name in ("bcg_sentences", "bcg_dates", "bcg_mentions"):
        if name not in nlp.pipe_names:
            nlp.add_pipe(name)
    return nlp


class Reader:
    """Reads documents. Built once; keeps no state between documents."""

    def __init__(self, spacy_model: str | None = None) -> None:
        self._nlp = pipeline(spacy_model)
        types = [t for t in relation_types().values() if t.reading]
        twin_first = sorted(types, key=lambda t: (t.reading.frame, t.reading.needs_act))  # type: ignore[union-attr]
        self._pairs = [pairs.prepare(t) for t in twin_first if t.reading and t.reading.frame == "pair"]
        self._members = [MemberReader(t) for t in twin_first if t.reading and t.reading.frame == "member"]
        self._lists = ListReader(self._pairs)
        self._registers = [RegisterReader(p) for p in self._pairs if p.reading.needs_act]

    def read(self, document: Document) -> Extraction:
        """Return the nodes, claims and evidence of a document."""
        writer = _Writer(document)
        for section in document.sections:
            self._section(document, section, writer)
        return writer.extraction()

    def sentences(self, document: Document) -> list[model.Sentence]:
        """Return a document's sentences in order, without reading them."""
        found = []
        for section in document.sections:
            words = Words.of(self._nlp.make_doc("\n".join(b.text for b in section.blocks)), section.blocks)
            for sentence in sentences.split(words):
                start, end = words.original(sentence.start, sentence.end)
                text = words.reading(sentence.start, sentence.end)
                found.append(model.Sentence(start=start, end=end, text=text))
        return found

    def _section(self, document: Document, section: Section, writer: "_Writer") -> None:
        blocks = section.blocks
        if not blocks:
            return
        doc = self._nlp.make_doc("\n".join(b.text for b in blocks))
        words = Words.of(doc, blocks)
        doc.user_data["words"] = words
        for _, component in self._nlp.pipeline:
            doc = component(doc)
        mentions: list[Mention] = doc.user_data["mentions"]
        whens: list[timex.When] = doc.user_data["whens"]
        NameBook().settle(words, mentions)
        discourse = Discourse(main_park=next((m for m in mentions if m.label == "IndustrialPark" and m.named), None))
        discourse.notes = section.notes
        own = document.date or _stated_time(words, whens) or _dateline_time(words, whens)
        clock = Clock(own or _writing_time(section, words, whens), None, news=own is not None)
        writer.enter(section, words)
        m = w = 0
        entered = -1
        ends = {s.block: s.end for s in words.sentences}
        for number, sentence in enumerate(words.sentences):
            here: list[Mention] = []
            while m < len(mentions) and mentions[m].start < sentence.end:
                here.append(mentions[m])
                m += 1
            now: list[timex.When] = []
            while w < len(whens) and whens[w].start < sentence.end:
                now.append(whens[w])
                w += 1
            discourse.sentence = number
            if sentence.block != discourse.block:
                discourse.block = clock.block = sentence.block
            writer.meet(here)
            if sentence.block != entered:
                entered = sentence.block
                end = ends[sentence.block]
                self._entry(
                    words,
                    sentence,
                    end,
                    mentions[m - len(here) : bisect.bisect_left(mentions, end, key=lambda x: x.start)],
                    whens[w - len(now) : bisect.bisect_left(whens, end, key=lambda x: x.start)],
                    discourse,
                    clock,
                    writer,
                )
            self._sentence(words, scenes.make(words, sentence, here, now), discourse, clock, writer)

    def _entry(
        self,
        words: Words,
        first: Sentence,
        end: int,
        mentions: list[Mention],
        whens: list[timex.When],
        discourse: Discourse,
        clock: Clock,
        writer: "_Writer",
    ) -> None:
        """Read a list entry or table row as one, from its sentence `first` to the word `end`."""
        block = words.blocks[first.block]
        if block.kind not in ("item", "row") and not (block.kind == "heading" and whens and whens[0].start < first.end):
            return
        scene = scenes.make(words, Sentence(first.start, end, first.block), mentions, whens)
        if not self._lists.is_entry(scene, first):
            return
        dates = dating.resolve_all(scene, replace(clock, told=list(clock.told)))
        drafts, refusals = self._lists.read(scene, discourse, dates)
        for members in self._members:
            drafts += members.entry(scene, discourse, dates)
        if drafts or refusals:
            discourse.listed = first.block
        if any(r.relation.type == d.type for r in self._registers for d in drafts):
            discourse.registered = first.block
        elif not (drafts or refusals):
            for register in self._registers:
                drafts, refusals = register.entry(scene, discourse, dates)
                if drafts or refusals:
                    discourse.registered = first.block
        for draft in drafts:
            writer.claim(draft)
        for refusal in refusals:
            writer.refuse(refusal)

    def _sentence(self, words: Words, scene: Scene, discourse: Discourse, clock: Clock, writer: "_Writer") -> None:
        block = words.blocks[scene.sentence.block]
        for mention in scene.mentions:
            if mention.kind == "both":
                mention.refers = self._pair_before(scene, mention, discourse) or discourse.resolve(mention)
            elif mention.kind == "description":
                mention.refers = discourse.resolve(
                    mention, [m for m in scene.mentions if m.named and m.end <= mention.start]
                )
        self._oppose(scene, discourse)
        if block.kind == "dateline" and scene.sentence.block <= 2 and clock.news:
            return  # the document's own time is known
        dates = dating.resolve_all(scene, clock)
        if block.kind in ("dateline", "heading"):
            discourse.date = self._sole_date(scene, dates)
        if block.kind == "dateline":
            return
        if block.kind in ("title", "heading"):
            named = [m for m in scene.mentions if m.named]
            self._lists.head(scene, discourse)
            for register in self._registers:
                register.head(scene, discourse, clock, dates, 0 if block.kind == "title" else block.level or 1)
            for members in self._members:
                members.head(scene, discourse, block.kind, dates)
            level = 0 if block.kind == "title" else block.level or 1
            discourse.head(level, named, again=scene.start != words.sentences[0].start and self._inside(words, scene))
            for mention in named:
                discourse.see(mention, False)
            if block.kind == "heading":
                portraits.opened(scene, discourse)
                for members in self._members:
                    for draft in members.listed(scene, discourse, clock, dates):
                        writer.claim(draft)
            return
        if words.text[scene.end - 1] == "?" or words.text[scene.end - 2 : scene.end - 1] == ["?"]:
            self._note(scene, discourse)
            return  # a question asserts nothing
        if block.kind == "item":
            portraits.opened(scene, discourse)
        claimed: set[int] = set()
        drafts: list[Draft] = []
        refusals: list[Refusal] = []
        if block.kind == "paragraph":
            self._lists.opening(scene, discourse)
            if words.low[scene.end - 1] == ":":
                for register in self._registers:
                    register.head(scene, discourse, clock, dates, 90)
            if self._lists.is_entry(scene, scene.sentence):
                drafts, refusals = self._lists.read(scene, discourse, dates)
                if drafts or refusals:
                    discourse.listed = scene.sentence.block
                if any(r.relation.type == d.type for r in self._registers for d in drafts):
                    discourse.registered = scene.sentence.block
            for register in self._registers if not drafts else ():
                drafts += register.below(scene, discourse, dates)
                claimed.update(scene.clause_ids if drafts else ())
        for relation in self._pairs:
            done = discourse.registered if relation.reading.needs_act else discourse.listed
            if done == scene.sentence.block:
                continue
            found, refused = pairs.read(relation, pairs.Context(scene, discourse, clock, dates), claimed)
            drafts += found
            refusals += refused
        for members in self._members if discourse.listed != scene.sentence.block or block.kind == "paragraph" else ():
            found, refused = members.read(scene, discourse, clock, dates)
            drafts += found
            refusals += refused
        for draft in drafts:
            writer.claim(draft)
        for refusal in refusals:
            writer.refuse(refusal)
        self._note(scene, discourse)

    @staticmethod
    def _oppose(scene: Scene, discourse: Discourse) -> None:
        """ "between the region and the province": two descriptions side by side stand for two countries."""
        for group in scene.groups:
            if len(group.members) != 2:
                continue
            one, other = group.members
            first, second = (m.refers[0] if m.kind == "description" and m.refers else m for m in (one, other))
            if first.country == second.country and first.country in ("BY", "CN"):
                for mention, kept in ((one, second), (other, first)):
                    if mention.kind == "description" and not mention.country:
                        wanted = "BY" if kept.country == "CN" else "CN"
                        found = discourse.side(wanted, mention.labels)
                        if found:
                            mention.refers = (found,)
                            break

        named = [m for g in scene.groups if g.prep in ("", "with", "by") for m in g.members if m.named]
        countries = {m.country for m in named}
        if len(countries) != 1 or not countries <= {"BY", "CN"}:
            return
        wanted = "BY" if countries == {"CN"} else "CN"
        for group in scene.groups:
            for mention in group.members:
                same = mention.refers and mention.refers[0].country in countries and mention.refers[0] not in named
                if mention.kind == "description" and not mention.country and group.prep in ("", "by", "with") and same:
                    found = discourse.side(wanted, mention.labels)
                    if found and (len(mention.labels) > 1 or mention.labels != found.labels[:1]):
                        mention.refers = (found,)

    @staticmethod
    def _pair_before(scene: Scene, both: Mention, discourse: Discourse) -> tuple[Mention, ...]:
        """ "As for X's partner Y, the parties signed ...": the pair that the same sentence has named, or one of it."""
        scenery = {m.start for g in scene.groups if g.prep in ("in", "at", "near") for m in g.members}
        before = [m for m in scene.mentions if m.end <= both.start and m.named and m.start not in scenery]
        described = [r for m in scene.mentions if m.end <= both.start for r in m.refers]
        for known in (before, before + described):
            fitting = [m for m in known if not both.labels or m.label in both.labels]
            belarus = [m for m in fitting if m.country == "BY"]
            china = [m for m in fitting if m.country == "CN"]
            if len(belarus) == 1 == len(china):
                return belarus[0], china[0]
            if known is before and len(belarus) + len(china) == 1:
                one = (belarus or china)[0]
                other = discourse.side("CN" if belarus else "BY", equals(one.label))
                if other is not None:
                    return (one, other) if belarus else (other, one)
        return ()

    @staticmethod
    def _sole_date(scene: Scene, dates: dict[int, str]) -> str | None:
        """A heading that is only a date dates the entries below it."""
        if len(scene.whens) != 1 or scene.mentions:
            return None
        when = scene.whens[0]
        return dates.get(when.start) if when.end - when.start >= scene.end - scene.start - 1 else None

    @staticmethod
    def _inside(words: Words, scene: Scene) -> bool:
        """Whether a sentence is not the first of its block."""
        return words.block_of(scene.start - 1) == scene.sentence.block

    def _note(self, scene: Scene, discourse: Discourse) -> None:
        """Tell the discourse whom the sentence named, and which pair it speaks of."""
        sides: dict[str, Mention] = {}
        many: set[str] = set()
        hosts = [  # "In X University a delegation of Y was received": the host is a party too
            m
            for g in scene.groups
            for m in g.members
            if g.prep in ("in", "at") and m.kind == "organisation" and m.label == "University"
        ]
        for group in scene.groups:
            there = group.prep in ("in", "at", "near", "from", "to", "through", "on") and not group.official
            for mention in group.members:
                party = not there or (group.prep == "from" and mention.kind in ("organisation", "name"))
                if mention.named:
                    discourse.see(mention, party)
                for target in (mention,) if mention.named else mention.refers:
                    if party and target.country in ("BY", "CN"):
                        if sides.setdefault(target.country, target).key != target.key:
                            many.add(target.country)
        if len(sides) == 2 and many:
            return
        if len(sides) == 1 and len(hosts) == 1 and hosts[0].country in {"BY", "CN"} - set(sides):
            sides[hosts[0].country] = hosts[0]
        if len(sides) == 1 and not many:
            self._complete(scene, sides)
        if len(sides) == 2 and (sides["BY"].kind == "place") == (sides["CN"].kind == "place"):
            discourse.pair, discourse.pair_block = (sides["BY"], sides["CN"]), discourse.block
        elif len(sides) == 1 and not many and discourse.pair:  # "Another direction is Xinjiang": the other side stays
            one, other = discourse.pair
            new = next(iter(sides.values()))
            kept, left = (other, one) if new.country == "BY" else (one, other)
            if new.label == left.label and new.key != left.key:
                discourse.pair = (new, kept) if new.country == "BY" else (kept, new)
                discourse.pair_block = discourse.block

    @staticmethod
    def _complete(scene: Scene, sides: dict[str, Mention]) -> None:
        """ "Beltrans and Longhai have come to terms": beside a party of one country, a body of unknown country."""
        (country, known), *_ = sides.items()
        for group in scene.groups:
            if len(group.members) != 2 or group.prep not in ("", "between") or known not in group.members:
                continue
            other = next(m for m in group.members if m is not known)
            if other.kind in ("organisation", "name") and known.kind != "place" and other.country is None:
                across = "CN" if country == "BY" else "BY"
                sides[across] = replace(other, country=across)
                return


def _stated_time(words: Words, whens: list[timex.When]) -> str | None:
    """A date in the title, or in a short last line ("Press service, 6 September 2021"), is the document's own time."""
    last = len(words.blocks) - 1
    for when in (*whens[:3], *whens[-1:]):
        if when.kind != "date" or when.year is None or when.month is None:
            continue
        number = words.block_of(when.start)
        block = words.blocks[number]
        closing = number == last and len(block.text) < 100 and when.end >= len(words.text) - 2
        head = block.kind in ("title", "dateline") or (block.kind == "heading" and number <= 2 and when.day is not None)
        if head or closing:
            return partial_dates.make(when.year, when.month, when.day)
    return None


def _dateline_time(words: Words, whens: list[timex.When]) -> str | None:
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
        return partial_dates.make(year, when.month, when.day) if year else None
    return None


def _writing_time(section: Section, words: Words, whens: Iterable[timex.When]) -> str | None:
    """A text without a date was written when its newest source was, else in the last year it speaks of."""
    years = [int(c.year) for cs in section.notes.values() for c in cs if c.year]
    if years:
        return partial_dates.make(max(years))
    titled = {
        w.year
        for w in whens
        if w.year and w.until_year in (None, w.year) and w.said in ("", "for")
        if words.blocks[words.block_of(w.start)].kind == "title"
    }
    if len(titled) == 1:  # "Summary for 2023"
        return partial_dates.make(titled.pop())
    said = [w.year for w in whens if w.year and w.kind == "date" and not w.ahead and w.said != "by"]
    return partial_dates.make(max(said)) if said else None


_NAMED_FULLY = ("place", "organisation")


class _Writer:
    """Turns drafts into claims with node ids and evidence that leads back into the original."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.nodes: dict[str, Node] = {}
        self.evidence: dict[str, Evidence] = {}
        self.parts: dict[tuple[str, str], None] = {}
        self.claims: list[Claim] = []
        self.rejected: list[Rejected] = []
        self._section = Section()
        self._words: Words | None = None
        self._over: set[tuple[str, str, str]] = set()

    def enter(self, section: Section, words: Words) -> None:
        self._section, self._words = section, words

    def meet(self, mentions: Iterable[Mention]) -> None:
        """Make the nodes of the mentions of a sentence."""
        for mention in mentions:
            if mention.kind in ("place", "organisation") and mention.country in ("BY", "CN", None):
                self._node(mention)

    def _node(self, mention: Mention) -> str:
        node = nodes.make(mention)
        known = self.nodes.get(node.id)
        if known is None:
            passage = self._passage(mention.start, mention.end, "mention")
            node = node.model_copy(update={"evidence": (passage,)})
        else:
            node = joining.join(known, node)
        self.nodes[node.id] = node
        inner = node.id
        for parent in nodes.parents(mention):
            self.nodes.setdefault(parent.id, parent)
            self.parts[inner, parent.id] = None
            inner = parent.id
        if (
            mention.seat is not None
            and mention.seat.kind == "place"
            and mention.place is None
            and mention.seat.country in ("BY", "CN")
        ):
            self.parts[node.id, self._node(mention.seat)] = None
        return node.id

    def claim(self, draft: Draft) -> None:
        """Keep a claim and its passages; one that ended takes back what was claimed before."""
        if draft.status == "ended":
            self._take_back(draft)
            return
        ends = (draft.type, self._node(draft.a), self._node(draft.b))
        if ends in self._over:
            return  # "X lost the status. It had been a resident since 2005"
        passages = tuple(self._passage(a, b, draft.rule) for a, b in draft.spans)
        self.claims.append(
            Claim(
                type=draft.type,
                source=self._node(draft.a),
                target=self._node(draft.b),
                evidence=passages,
                date=draft.date,
                implied=draft.implied,
                status=draft.status,
                kind=draft.kind,
                subject=draft.subject,
                number=draft.number,
                capital=draft.capital,
                business=draft.business,
                period_from=draft.period[0] if draft.period else None,
                period_to=draft.period[1] if draft.period else None,
            )
        )

    def _take_back(self, draft: Draft) -> None:
        ends = (draft.type, self._node(draft.a), self._node(draft.b))
        self._over.add(ends)
        left = [c for c in self.claims if (c.type, c.source, c.target) != ends]
        if len(left) < len(self.claims):
            self.claims = left
            self.refuse(Refusal(draft.type, *draft.spans[0], "ended", "the text says later that it ended"))

    def refuse(self, refusal: Refusal) -> None:
        """Keep what was not believed, with the reason."""
        assert self._words is not None
        for draft in refusal.against:
            if draft.a.kind in _NAMED_FULLY and draft.b.kind in _NAMED_FULLY:
                self.claim(draft)
        start, end = self._words.original(refusal.start, refusal.end)
        said = (refusal.type, start, end, refusal.reason)
        if any((r.type, r.start, r.end, r.reason) == said for r in self.rejected[-4:]):
            return  # said once is enough
        self.rejected.append(
            Rejected(
                document=self.document.id,
                section=self._section.title,
                start=start,
                end=end,
                quote=self.document.text[start:end],
                type=refusal.type,
                reason=refusal.reason,
                detail=refusal.detail,
            )
        )

    def _passage(self, start: int, end: int, rule: str) -> str:
        assert self._words is not None
        words = self._words
        if rule == "mention":  # the sentence that first names it
            sentence = next(s for s in words.sentences if s.start <= start < s.end)
            start, end = sentence.start, sentence.end
        low, high = words.original(start, end)
        quote = self.document.text[low:high]
        reading = words.reading(start, end)
        id = f"{self.document.id}-{digest(self.document.id, str(low), str(high), rule, length=10)}"
        if id not in self.evidence:
            self.evidence[id] = Evidence(
                id=id,
                document=self.document.id,
                section=self._section.title,
                start=low,
                end=high,
                quote=quote,
                reading=reading if reading != quote else None,
                rule=rule,
                citations=self._citations(start, end),
            )
        return id

    def _citations(self, start: int, end: int) -> tuple[Citation, ...]:
        """The notes whose marks stand in the passage or right behind it."""
        assert self._words is not None
        words = self._words
        number = words.block_of(start)
        block, at = words.blocks[number], words.block_at[number]
        low, high = words.begin[start] - at, words.end[end - 1] - at
        marks = [m.mark for m in block.marks if low <= m.at <= high + 2]
        return tuple(c for mark in marks for c in self._section.notes.get(mark, ()))

    def extraction(self) -> Extraction:
        """Return what was read."""
        return Extraction(
            document=self.document.about,
            nodes=tuple(self.nodes.values()),
            parts=tuple(self.parts),
            claims=tuple(self.claims),
            evidence=tuple(self.evidence.values()),
            rejected=tuple(self.rejected),
        )
