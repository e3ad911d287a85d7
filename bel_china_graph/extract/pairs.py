"""Ties between two parties on an equal footing: twinnings and agreements.

A trigger of the relation's file asserts the tie in its clause. Its parties are the coordinated groups of that clause
that stand as subject, with "with", "between" or "by"; a side that the clause leaves out is asked of the discourse. The
two sides are told apart by country, so that lists on both sides give a tie for each pair across them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bel_china_graph.extract import dating, inline, lexicon, mentions, timex
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse, Draft
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import JOINING, PREPOSITIONS, Group, Scene, relative_pronoun
from bel_china_graph.extract.timex import When
from bel_china_graph.vocabulary import Reading, RelationType, relation_types

_PARTY_PREPOSITIONS = {"", "with", "between", "among", "by"}
_LEVEL = {"BelarusianRegion": 3, "ChineseProvince": 3, "City": 2, "District": 1}
_NOT_YET = lexicon.wordset("not_yet")
_FINITE = lexicon.wordset("entry_verbs")
_DONE = lexicon.wordset("done")


@dataclass(slots=True)
class Sides:
    """The parties of an event by side, and how they were found."""

    left: list[Mention]
    right: list[Mention]
    pairs: list[tuple[Mention, Mention]] | None = None
    how: str = "both ends named"
    stranger: Mention | None = None  # the only party that is named, of unknown country


@dataclass(slots=True)
class Refusal:
    """Why something that looked like a tie is none; `against` are the ties that it denies or says to have ended."""

    type: str
    start: int
    end: int
    reason: str
    detail: str = ""
    against: list[Draft] = field(default_factory=list)


class PairReader:
    """Reads the ties of one relation type. Built once."""

    def __init__(self, relation: RelationType) -> None:
        assert relation.reading is not None
        self.relation = relation
        self.reading: Reading = relation.reading
        self._triggers = PhraseTable(self.reading.triggers.items())
        self._weak = PhraseTable([*self.reading.triggers.items(), *((p, "") for p in self.reading.under_heading)])
        self._headings = PhraseTable([*self.reading.triggers.items(), *((p, "") for p in self.reading.headings)])
        self._acts = PhraseTable((p, "act") for p in self.reading.acts)
        self._sequels = PhraseTable((p, "sequel") for p in self.reading.sequels)
        self._ceremonies = PhraseTable((p, "ceremony") for p in self.reading.ceremonies)
        self._background = PhraseTable((p, "background") for p in self.reading.background)
        self.labels = frozenset(relation.source) | frozenset(relation.target)

    # ---- a sentence --------------------------------------------------------------------------------------------

    def triggers(self, scene: Scene, under_heading: bool = False, heading: bool = False) -> list[Match]:
        """Return the trigger phrases of a sentence that are not part of a name or an event's title.

        Args:
            scene: the sentence.
            under_heading: take the weaker phrases too, which need a heading that asserts the relation.
            heading: take the phrases by which a heading asserts it.
        """
        low, text = scene.words.low, scene.words.text
        found = []
        table = self._headings if heading else self._weak if under_heading else self._triggers
        for match in table.find(low, scene.start, scene.end):
            after = low[match.end] if match.end < scene.end else ""
            if after in self.reading.titles:
                continue
            if any(m.start <= match.start < m.end for m in scene.mentions if m.kind in ("organisation", "name")):
                continue
            if (
                text[match.start][0].isupper()
                and not text[match.start].isupper()
                and match.start > scene.start
                and match.end < scene.end
                and text[match.end][0].isupper()
                and not self.reading.needs_act
            ):
                continue
            found.append(match)
        return found

    def asserts(self, heading: str) -> bool:
        """Tell whether the text of a column's heading asserts the relation."""
        return next(self._headings.find([w.lower() for w in lexicon.split(heading)]), None) is not None

    def document(self, low: Sequence[str]) -> Match | None:
        """Return the first trigger phrase among some lower-case words."""
        return next(self._triggers.find(low), None)

    def triggers_of(self, scene: Scene, span: tuple[int, int]) -> bool:
        """Tell whether a heading at another place of the section has one of the plain triggers."""
        return next(self._triggers.find(scene.words.low, *span), None) is not None

    def read(
        self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str], claimed: set[int]
    ) -> tuple[list[Draft], list[Refusal]]:
        """Return the ties that a sentence asserts, and what looked like one.

        Args:
            scene: the sentence.
            discourse: what was said before.
            clock: the document's and the narrative's time.
            dates: the sentence's resolved dates by first word.
            claimed: clauses that another relation has used up; those used here are added.
        """
        drafts: list[Draft] = []
        refusals: list[Refusal] = []
        done: set[int] = set()
        headed = any(a[0] is self for a in discourse.asserted.values())
        last_act: Match | None = None
        for trigger in self.triggers(scene, under_heading=headed):
            clause = scene.clause_of(trigger.start)
            if clause in done or clause in claimed:
                continue
            act = self._act(scene, trigger, clause)
            if act is None and drafts and self._gapped(scene, clause):
                act = last_act  # "a contract was signed with A; a memorandum, with B"
            if self.reading.needs_act and act is None:
                continue
            last_act = act
            if self._is_background(scene, trigger, act):
                continue
            found, refusal = self._event(scene, discourse, clock, dates, trigger, act, clause)
            if not found and act is not None and self.reading.needs_act:  # "plans were signed. Firstly, between ..."
                discourse.last_type, discourse.last_kind = self.relation.type, trigger.value or None
                discourse.last_sentence = discourse.sentence
            if refusal:
                refusals.append(refusal)
                if refusal.reason == _UNNAMED and not self.reading.needs_act:  # "friendly ties with five provinces. The
                    discourse.announced, discourse.announced_at = self.relation.type, discourse.sentence  # agreement"
            if found or refusal:
                done.add(clause)
            drafts.extend(found)
            if found:
                drafts.extend(self._continued(scene, discourse, clock, dates, trigger, act, found[0], done))
        if not drafts and not refusals:
            drafts = self._sequel(scene, discourse, clock, dates) or self._dated_later(scene, discourse, dates)
        if drafts:
            if not (self._of_intent(scene) and all(d.status == "planned" for d in drafts)):
                claimed |= done  # a signed letter of intent is a document too, which another relation reads
            discourse.drafts = drafts
            discourse.last_type, discourse.last_sentence = self.relation.type, discourse.sentence
            discourse.last_kind = drafts[-1].kind
        return drafts, refusals

    def _continued(
        self,
        scene: Scene,
        discourse: Discourse,
        clock: Clock,
        dates: dict[int, str],
        trigger: Match,
        act: Match | None,
        told: Draft,
        done: set[int],
    ) -> list[Draft]:
        """ "A signed an agreement with B; C with D; a third one, with E": clauses that leave out what was said."""
        drafts: list[Draft] = []
        for clause in range(max(done) + 1, len(scene.clause_starts)):
            start, end = scene.clause_span(clause)
            inside = [g for g in scene.groups if g.clause == clause]
            likewise = "so" in scene.words.low[start : start + 2]  # "and so did C and D"
            if not (likewise or (scene.words.low[start - 1] in (";", ",") and self._gapped(scene, clause))) or any(
                start <= m.start < end for m in [*self.triggers(scene), *scene.planned, *scene.denied]
            ):
                break
            if self._both_sides(inside):
                if not (likewise or self._only_parties(scene, clause)):
                    break
                pseudo = Match(start, start, trigger.value)
                found, _ = self._event(scene, discourse, clock, dates, pseudo, act or trigger, clause)
            else:
                found = self._next_partners(scene, inside, dates, told, clause)
            done.add(clause)
            drafts.extend(found)
        return drafts

    def _next_partners(
        self, scene: Scene, groups: list[Group], dates: dict[int, str], told: Draft, clause: int
    ) -> list[Draft]:
        """The tie told in the clause before, with another partner in its partner's place."""
        start, end = scene.clause_span(clause)
        drafts = []
        for group in groups:
            if group.prep != "with" or group.prep_at - start > 6:
                continue
            own = dating.own_dates(scene, group.members)
            when = dating.choose(scene, start, (start, end), dates, {w.start for w in own.values()})
            for partner in (t for m in group.members for t in self._targets(m) if t.may_be(self.labels)):
                mine = own.get(partner.start) or when
                ends = (partner, told.b) if partner.country == "BY" else (told.a, partner)
                date = dates.get(mine.start) if mine else told.date
                drafts.append(replace(told, a=ends[0], b=ends[1], date=date, implied=mine is None and told.implied))
        return drafts

    @staticmethod
    def _only_parties(scene: Scene, clause: int) -> bool:
        """Whether a clause holds names and dates, and no other words than join them."""
        start, end = scene.clause_span(clause)
        held = {k for m in scene.mentions for k in range(m.start, m.end)}
        held |= {k for m in scene.mentions if m.seat for k in range(m.seat.start, m.seat.end)}
        held |= {k for w in scene.whens for k in range(w.start, w.end)}
        low = scene.words.low
        return all(k in held or low[k] in JOINING or not low[k].isalnum() for k in range(start, end))

    def _dated_later(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> list[Draft]:
        """The ties of the sentence before, with the date that this one gives: "The ceremony was held on ..."."""
        if discourse.last_type != self.relation.type or discourse.sentence - discourse.last_sentence != 1:
            return []
        if any(d.date and not d.implied for d in discourse.drafts) or len(dates) != 1 or scene.planned or scene.denied:
            return []
        signed = scene.words.low[scene.start] in _DONE and min(dates) - scene.start <= 2  # "Signed 14.09.2016, Ezhou."
        if not signed and next(self._ceremonies.find(scene.words.low, scene.start, scene.end), None) is None:
            return []
        (date,) = dates.values()
        span = (scene.start, scene.end)
        return [
            replace(d, date=date, implied=False, rule=f"{d.rule}; dated by the next sentence", spans=[*d.spans, span])
            for d in discourse.drafts
        ]

    def _sequel(self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str]) -> list[Draft]:
        """ "X followed in May", "Y did the same": another tie of the kind that the sentence before told of."""
        if discourse.last_type != self.relation.type or discourse.sentence - discourse.last_sentence > 1:
            return []
        for match in self._sequels.find(scene.words.low, scene.start, scene.end):
            pseudo = Match(match.start, match.end, discourse.last_kind or "")
            if scene.words.low[match.start].endswith("ly") and not any(g.prep == "between" for g in scene.groups):
                continue
            clause = scene.clause_of(match.start)
            found, _ = self._event(
                scene, discourse, clock, dates, pseudo, Match(match.start, match.end, "dated"), clause
            )
            for draft in found:  # "Firstly, between A and B": done when the sentence before was
                if draft.date is None:
                    draft.date, draft.implied = clock.implied(), True
            if found:
                return found
        return []

    @staticmethod
    def _of_intent(scene: Scene) -> bool:
        return any(scene.words.low[m.end - 1] in _INTENT for m in scene.planned)

    @staticmethod
    def _gapped(scene: Scene, clause: int) -> bool:
        """Whether a clause leaves its verb to the one before it."""
        start, end = scene.clause_span(clause)
        return not any(w in _FINITE for w in scene.words.low[start:end])

    def acted(self, scene: Scene, trigger: Match) -> bool:
        """Tell whether a word of conclusion stands with a trigger in its clause."""
        act = self._act(scene, trigger, scene.clause_of(trigger.start))
        return act is not None and act.value != "dated"

    def _act(self, scene: Scene, trigger: Match, clause: int) -> Match | None:
        """Return the word by which the document came about: in the trigger's clause, or in a relative one behind it."""
        low = scene.words.low
        start, end = scene.clause_span(clause)
        acts = [m for m in self._acts.find(low, start, end) if not trigger.start <= m.start < trigger.end]
        if clause + 1 < len(scene.clause_starts):
            start, end = scene.clause_span(clause + 1)
            relative = low[start] in ("which", "that")
            if relative and (not acts or self._both_sides([g for g in scene.groups if g.clause == clause + 1])):
                acts = list(self._acts.find(low, start, end)) or acts
        if not acts:
            # "the agreement of 2019", "Agreement on cooperation (2005)": a dated document was concluded
            after = trigger.end
            for when in scene.whens:
                entry = scene.words.blocks[scene.sentence.block].kind in ("item", "row")
                if when.kind != "date" or when.ahead or (when.year is None and not entry):
                    continue
                if when.start < after or scene.clause_of(when.start) != clause:
                    continue
                if entry:
                    return Match(trigger.start, trigger.end, "dated")
                before = trigger.start - 2 - (low[trigger.start - 1] in ("a", "an", "the"))
                if when.said == "since" and before >= scene.start and self._background.at(low, before):
                    return Match(trigger.start, trigger.end, "dated")  # "on the basis of a memorandum since 2018"
                between = low[after : when.start]
                while between and between[-1] in ("the", "year"):
                    between.pop()
                bracket = "(" in between and ")" not in between
                if between and len(between) <= 30 and (bracket or between[-1] in ("of", "from", "dated")):
                    return Match(trigger.start, trigger.end, "dated")
        if not acts:  # "a contract between A and B is being negotiated": what is planned counts as an act of its own
            ahead = [m for m in scene.within(scene.planned, clause) if 0 < m.start - trigger.end < 15]
            return ahead[0] if ahead and low[ahead[0].start] in ("being", "under", "in", "is", "are") else None
        return min(acts, key=lambda m: (low[m.start] not in _DONE, abs(m.start - trigger.start)))

    def _is_background(self, scene: Scene, trigger: Match, act: Match | None) -> bool:
        """ "under the agreement": the document is spoken of, not made."""
        low = scene.words.low
        for k in range(trigger.start - 1, max(scene.start, trigger.start - 5) - 1, -1):
            match = self._background.at(low, k)
            if (
                match
                and match.end <= trigger.start
                and all(
                    w
                    in (
                        "the",
                        "this",
                        "an",
                        "a",
                        "these",
                        "cooperation",
                        "new",
                        "signed",
                        "existing",
                        "bilateral",
                        "of",
                    )
                    for w in low[match.end : trigger.start]
                )
            ):
                return not self.reading.needs_act or act is None or (act.value != "dated" and act.start < k)
        return False

    # ---- an event ----------------------------------------------------------------------------------------------

    def _event(
        self,
        scene: Scene,
        discourse: Discourse,
        clock: Clock,
        dates: dict[int, str],
        trigger: Match,
        act: Match | None,
        clause: int,
    ) -> tuple[list[Draft], Refusal | None]:
        at = act.start if act and act.value != "dated" else trigger.start
        status = self._status(scene, trigger, act, clause, clock)
        signers = scene.clause_of(at)  # "the agreement which A and B signed"
        relative = scene.words.low[scene.clause_starts[signers]] in ("which", "that")
        if signers > clause and relative and self._both_sides([g for g in scene.groups if g.clause == signers]):
            clause = signers
        sides, reason = self._sides(scene, discourse, trigger, act, clause)
        if sides is None:
            return [], Refusal(self.relation.type, scene.start, scene.end, reason) if reason else None
        if status == "habit":
            return [], Refusal(self.relation.type, scene.start, scene.end, "no event", "a habit is told, not a signing")
        if status in ("denied", "ended"):
            detail = "the clause denies it" if status == "denied" else "the clause says that it has ended"
            against = [
                Draft(
                    self.relation.type, a, b, f"{self.reading.frame}: {status}; {sides.how}",
                    status=status, spans=[(scene.start, scene.end)],
                )
                for a, b in sides.pairs or self._cross(sides)
                if not self.relation.identity  # else it says of none of several agreements which one is meant
            ]  # fmt: skip
            return [], Refusal(self.relation.type, scene.start, scene.end, status, detail, against)
        if self._capitals_for_states(scene, sides):
            return [], Refusal(
                self.relation.type,
                scene.start,
                scene.end,
                "states",
                "the capitals stand for their governments",
            )
        pairs = sides.pairs or self._cross(sides)
        mentions = [m for pair in pairs for m in pair]
        own = dating.own_dates(scene, mentions)
        when = dating.choose(scene, at, scene.clause_span(clause), dates, {w.start for w in own.values()})
        zipped = self._zipped(scene, dates, own, len(pairs))
        drafts = []
        restated = self._restated(scene, discourse, sides, trigger)
        for number, (a, b) in enumerate(pairs):
            date, implied = self._date(scene, clock, dates, own, a, b, when, trigger, act)
            if zipped:
                date, implied = zipped[number], False
            drafts.append(
                Draft(
                    restated or self.relation.type,
                    a,
                    b,
                    f"{self.reading.frame}: {scene.words.reading(trigger.start, trigger.end).lower()}; {sides.how}",
                    date=date,
                    implied=implied,
                    status=status,
                    kind=None if restated else trigger.value or None,
                    subject=self._subject(scene, trigger),
                    period=dating.period(scene, trigger.start) if self.reading.needs_act else None,
                    spans=[(scene.start, scene.end)],
                )
            )
        if len(drafts) == 1 and (drafts[0].a.kind == "place") == (drafts[0].b.kind == "place"):
            discourse.pair, discourse.pair_block = (drafts[0].a, drafts[0].b), discourse.block
        return drafts, None

    def _restated(self, scene: Scene, discourse: Discourse, sides: Sides, trigger: Match) -> str:
        """Return the type of the tie told before if this is its signing, else "".

        "Brest became a twin city of Xiaogan. The relevant agreement was signed on 12 March."
        """
        before = set(scene.words.low[max(scene.start, trigger.start - 3) : trigger.start])
        since_last = discourse.sentence - discourse.last_sentence
        if before & _ALIKE and self._fits(discourse.last_type, sides) and since_last <= 2:
            return discourse.last_type  # "A year later C and D concluded a similar agreement"
        since_announced = discourse.sentence - discourse.announced_at
        if "the" in before and self._fits(discourse.announced, sides) and 0 < since_announced <= 2:
            return discourse.announced
        undated = bool(discourse.drafts) and all(d.date is None or d.implied for d in discourse.drafts)
        founding = "the" in before and trigger.value in ("agreement", "document") and undated
        resumes = before & _RESUMING or (founding and discourse.last_type != self.relation.type)
        right_before = discourse.sentence - discourse.last_sentence <= 1
        left_out = sides.how.startswith("both ends from")
        if not (resumes and right_before and left_out and self.reading.needs_act):
            return ""
        return discourse.last_type

    @staticmethod
    def _fits(type_: str, sides: Sides) -> bool:
        relation = relation_types().get(type_)
        return relation is not None and all(m.label in relation.source for m in (*sides.left, *sides.right))

    def _date(
        self,
        scene: Scene,
        clock: Clock,
        dates: dict[int, str],
        own: dict[int, When],
        a: Mention,
        b: Mention,
        when: When | None,
        trigger: Match,
        act: Match | None,
    ) -> tuple[str | None, bool]:
        """Return the date of a tie, and whether it is only implied by the course of the text."""
        for mention in (b, a):
            if mention.start in own:
                return dates.get(own[mention.start].start), False
        since = dating.anniversary(scene, clock, trigger.start)
        if since:
            return since, False
        if when is not None and not self.reading.needs_act and not self._came_about(scene, act, when):
            when = None
        if when is not None:
            return dates.get(when.start), False
        if act is not None and act.value != "dated" and scene.words.low[act.start] in _DONE:
            perfect = {"has", "have"} & set(scene.words.low[max(scene.start, act.start - 3) : act.start])
            if perfect:
                return (clock.document, True) if clock.news else (None, False)
            active = scene.words.low[act.start - 1] not in ("are", "been", "be", "is", "was", "were", "newly")
            here = active and (clock.news or (clock.told_block == clock.block and not clock.aside))
            if not self.reading.needs_act and not here and scene.words.low[act.start] not in _SIGNED:
                return None, False
            return clock.implied(), True
        if (
            act is not None
            and act.value != "dated"
            and self.reading.needs_act
            and clock.told_block == clock.block
            and not clock.aside
        ):
            return clock.narrative, True  # "The memorandum between the two provides for ...", told of right before
        return None, False

    @staticmethod
    def _zipped(scene: Scene, dates: dict[int, str], own: dict[int, When], count: int) -> list[str]:
        """ "in 2016 and 2017 with A and B respectively": as many dates as ties, in order; empty if not so."""
        low = scene.words.low[scene.start : scene.end]
        numbered = [n for n in ("first", "second", "third") if n in low]  # "in 2016 and 2017: the first with A, ..."
        if count < 2 or own or not (_RESPECTIVELY & set(low) or len(numbered) == count):
            return []
        said = [dates[w.start] for w in scene.whens if w.kind == "date" and w.start in dates]
        exact = [date for date in said if len(date) == max(map(len, said))]
        return next((each for each in (said, exact) if len(each) == count), [])

    def _came_about(self, scene: Scene, act: Match | None, when: When) -> bool:
        """Whether a date is that of a state's beginning: a word of becoming, "since", a date in the state's clause."""
        low = scene.words.low
        if act is not None or when.said == "since" or when.bracket:
            return True
        start, end = scene.clause_span(scene.clause_of(when.start))
        return any(w in _STATES for w in low[start:end])

    def _status(self, scene: Scene, trigger: Match, act: Match | None, clause: int, clock: Clock) -> str:
        low = scene.words.low
        if act is not None:
            clause = scene.clause_of(act.start)  # "under a contract, which was concluded in May"
        done = act is not None and (
            act.value == "dated" or (low[act.start] in _DONE and low[act.start - 1] not in _NOT_YET)
        )
        if any(not (m.start > trigger.end and done) for m in scene.within(scene.denied, clause)):
            return "denied"
        if (
            act is not None
            and low[act.start] in ("sign", "signs", "conclude", "concludes", "exchange")
            and low[act.start - 1] not in ("to", "will")
            and not scene.whens
            and clock.told_block != clock.block
        ):
            return "habit"
        if scene.within(scene.ended, clause):
            return "ended"
        for match in scene.within(scene.planned, clause):
            if any(w.kind == "anniversary" for w in scene.whens):
                continue
            intent = low[match.end - 1] in _INTENT
            if intent:
                if (self.reading.needs_act and done) or abs(match.start - trigger.start) > 15:
                    continue
                return "planned"
            first = min(trigger.start, act.start) if act else trigger.start
            if match.start < first or (not done and self._holds(scene, trigger, match)):
                return "planned"
        return "established"

    def _holds(self, scene: Scene, trigger: Match, planned: Match) -> bool:
        """A plan behind the trigger rules it unless a finite verb or a date before it says that the tie stands."""
        if self.reading.needs_act:
            return True
        low = scene.words.low
        start = scene.clause_span(scene.clause_of(trigger.start))[0]
        return not any(
            w in ("are", "is", "became", "have", "has", "were", "established", "since", "twinned")
            for w in low[start : planned.start - 1]  # the verb of "were discussed" itself does not count
        )

    def _subject(self, scene: Scene, trigger: Match) -> str | None:
        """What the document is about: the words behind "on", "in the field of", up to the clause's end."""
        if not self.reading.needs_act:
            return None
        low = scene.words.low
        i = trigger.end
        if i < scene.end and low[i : i + 4] == ["in", "the", "field", "of"]:
            i += 3
        elif i < scene.end and low[i] not in ("on", "for", "about", "regarding", "concerning"):
            return None
        if i < scene.end:
            end = i + 1
            while (
                end < scene.end
                and low[end]
                not in (
                    ",",
                    ".",
                    ";",
                    "with",
                    "between",
                    "was",
                    "were",
                    "has",
                    "have",
                    "(",
                    "signed",
                    "which",
                    "that",
                    ")",
                    "by",
                )
                and end < i + 12
            ):
                if any(w.start == end for w in scene.whens) or any(m.start == end for m in scene.mentions if m.named):
                    break
                end += 1
            while end > i + 1 and low[end - 1] in (
                "in",
                "of",
                "the",
                "on",
                "for",
                "and",
                "at",
                "since",
                "from",
                "to",
            ):
                end -= 1
            if end > i + 1:
                return scene.words.reading(i + 1, end)
        return None

    # ---- parties -----------------------------------------------------------------------------------------------

    def _sides(
        self, scene: Scene, discourse: Discourse, trigger: Match, act: Match | None, clause: int
    ) -> tuple[Sides | None, str]:
        listed = inline.couples(scene, trigger.end) if self.reading.same_level else []
        if listed:
            return Sides([a for a, _ in listed], [b for _, b in listed], listed, "a list in the sentence"), ""
        groups = [g for g in scene.groups if self._is_party(scene, g, trigger)]
        repeated = {g.prep for g in groups if g.prep in ("of", "to", "for")}
        groups += [
            g
            for g in scene.groups
            if g not in groups and g.prep in repeated and scene.words.low[g.prep_at - 1] in ("and", ",", "or")
        ]
        groups.sort(key=lambda g: g.start)
        inside = [g for g in groups if g.clause == clause]
        antecedent = self._antecedent(scene, trigger, clause)
        if antecedent:
            inside = [antecedent, *[g for g in inside if g is not antecedent]]
        sides = self._split(scene, inside, trigger)
        if sides.left and sides.right:
            return sides, ""
        if not (sides.left or sides.right) and any(m.kind == "country" for m in scene.mentions):
            return None, ""  # "Belarus and China signed ..."
        if self._foreign(inside):
            return None, "third country"
        if len(sides.left or sides.right) > 1 and any(g.prep == "between" for g in inside):
            return None, "both ends lie in one country"
        partnered = any(g.prep == "with" for g in inside)
        others = [g for g in groups if g not in inside and not (partnered and g.prep == "with")]
        wider = self._split(scene, [*inside, *others], trigger)
        if wider.left and wider.right:
            wider.how = "an end in another clause"
            return wider, ""
        if not (sides.left or sides.right):
            sides = replace(wider, stranger=sides.stranger or wider.stranger)
        return self._from_discourse(scene, discourse, sides, trigger, act)

    def _is_party(self, scene: Scene, group: Group, trigger: Match) -> bool:
        if not any(m.kind in ("both", "description") or m.may_be(self.labels) for m in group.members):
            return False
        if group.official:
            return group.prep in _PARTY_PREPOSITIONS | {"of", "to"}
        if group.prep in _PARTY_PREPOSITIONS:
            return True
        if group.prep == "including":  # "12 partners, including X"
            return bool(_GENERIC_PARTNERS & set(scene.words.low[max(scene.start, group.prep_at - 3) : group.prep_at]))
        if group.prep in ("of", "to", "for") and group.prep_at >= trigger.end and group.prep_at - trigger.end <= 2:
            return True
        return (
            group.prep in ("of", "for") and group.prep_at >= 1 and scene.words.low[group.prep_at - 1] in _PARTNER_NOUNS
        )

    def _antecedent(self, scene: Scene, trigger: Match, clause: int) -> Group | None:
        """The group that "which" or "with which" at the clause's head stands for."""
        start, _ = scene.clause_span(clause)
        low = scene.words.low
        if start == scene.start or relative_pronoun(low, start) < 0:
            return None
        before = [g for g in scene.groups if g.end <= start]
        if before and before[-1].end <= trigger.start < start:
            return None  # "A opened a centre under the agreement which ..."
        return before[-1] if before and before[-1].members[-1].may_be(self.labels) else None

    def _capitals_for_states(self, scene: Scene, sides: Sides) -> bool:
        """ "Minsk and Beijing agreed": in a text about the two states, their governments are meant."""
        if not self.reading.needs_act or [m.key for m in (*sides.left, *sides.right)] != [
            "gn-625144",
            "CN-BJ",
        ]:
            return False
        if any(m.explicit or m.stands_for for m in (*sides.left, *sides.right)):
            return False
        words = scene.words
        block = scene.sentence.block
        low = [w for s in words.sentences if block - 3 <= s.block <= block for w in words.low[s.start : s.end]]
        return bool({"countries", "states", "governments", "presidents", "intergovernmental"} & set(low))

    @staticmethod
    def _foreign(groups: list[Group]) -> bool:
        return any(m.country not in ("BY", "CN", None) for g in groups for m in g.members if m.named)

    def _split(self, scene: Scene, groups: list[Group], trigger: Match) -> Sides:
        """Sort the groups' members by country; those of unknown country go where a side is missing."""
        groups = self._telling(groups, trigger)
        left: list[Mention] = []
        right: list[Mention] = []
        unknown: list[Mention] = []
        described = False
        for group in groups:
            for mention in group.members:
                for target in self._targets(mention):
                    described = described or target is not mention
                    if not target.may_be(self.labels):
                        continue
                    two = len(group.members) == 2 and any(m.country for m in group.members)
                    beside = group.prep in ("between", "with", "by") or two
                    if target.kind == "name" and target.country is None and not beside:
                        continue  # a name of unknown kind is a party only where the words make it one
                    side = (
                        left
                        if target.country == "BY"
                        else right
                        if target.country == "CN"
                        else unknown
                        if target.country is None
                        else None
                    )
                    if side is not None and all(target.key != t.key for t in side):
                        side.append(target)
        for mention in [m for g in groups if g.prep == "with" for m in g.members if m in unknown]:
            same = [m for g in groups if g.prep == "with" for m in g.members if m.country in ("BY", "CN")]
            if same:  # "with X University and with Y University": one side
                (left if same[0].country == "BY" else right).append(mention)
                unknown.remove(mention)
        dealt_with = {m.key for g in groups if g.prep == "with" for m in g.members}
        if len(unknown) + len(left) + len(right) > 2:  # of several subjects none is the other side
            unknown = [m for m in unknown if m.key in dealt_with]
        if unknown and left and not right:
            right = unknown
        elif unknown and right and not left:
            left = unknown
        elif len(unknown) == 2 and not left and not right:
            left, right = unknown[:1], unknown[1:]
        alone = len(unknown) == 1 and not left and not right and unknown[0].label != "Organization"
        stranger = unknown[0] if alone and unknown[0].key in dealt_with else None
        roles = self._by_role(groups) if not (left and right and all(g.prep != "with" for g in groups)) else None
        if roles is not None:
            left, right = roles
        how = "an end by description" if described else "both ends named"
        sides = Sides(left, right, how=how, stranger=stranger)
        sides.pairs = self._paired(scene, groups, sides)
        sides.left, sides.right = self._of_level(scene, trigger, left), self._of_level(scene, trigger, right)
        return sides

    def _of_level(self, scene: Scene, trigger: Match, side: list[Mention]) -> list[Mention]:
        """ "sister regions" joins regions: leave out what is none, if a region is there."""
        if not self.reading.same_level or len(side) < 2:
            return side
        words = set(scene.words.low[trigger.start : trigger.end])
        wanted = next((labels for nouns, labels in _NOUN_LEVELS if nouns & words), None)
        fitting = [m for m in side if wanted and m.label in wanted]
        return fitting or side

    def _telling(self, groups: list[Group], trigger: Match) -> list[Group]:
        """Keep the groups that tell the parties best: "between A and B", "the parties", then what stands before."""
        between = [g for g in groups if g.prep in ("between", "among") and g.start > trigger.start - 30]
        whole = [g for g in between if self._both_sides([g])]
        if whole:  # "between A and B and between C and D"
            nearest = min(whole, key=lambda g: (g.start < trigger.end, abs(g.start - trigger.end)))
            couples = [
                g
                for g in groups
                if g.clause == nearest.clause
                and len(g.members) == 2
                and (g in whole or (g.prep == "" and g.start > nearest.end and self._both_sides([g])))
            ]
            return couples if nearest in couples else [nearest]
        both = [g for g in groups if any(m.kind == "both" and m.refers for m in g.members)]
        if both:
            parties = [m for m in both[0].members if m.kind == "both" and m.refers][:1]
            return [Group(parties, both[0].prep, both[0].prep_at, both[0].clause, both[0].official)]
        if between and any(len(g.members) > 1 for g in between):
            return between
        before = [
            g
            for k, g in enumerate(groups)
            if g.prep != ""
            or g.start < trigger.end
            or g.official
            or (k + 1 < len(groups) and groups[k + 1].prep == "with" and groups[k + 1].clause == g.clause)
        ]
        return before if self._both_sides(before) else groups

    def _both_sides(self, groups: list[Group]) -> bool:
        countries = {t.country for g in groups for m in g.members for t in self._targets(m) if t.may_be(self.labels)}
        return {"BY", "CN"} <= countries

    def _by_role(self, groups: list[Group]) -> tuple[list[Mention], list[Mention]] | None:
        """ "A and B signed ... with C": who stands with "with" is the other side, whatever the countries."""
        other = [
            t for g in groups if g.prep == "with" for m in g.members for t in self._targets(m) if t.may_be(self.labels)
        ]
        first = next((g.start for g in groups if g.prep == "with"), 0)
        subject = [
            t
            for g in groups
            if g.prep == "by" or (g.prep == "" and g.start < first)
            for m in g.members
            for t in self._targets(m)
            if t.may_be(self.labels)
        ]
        if (
            not other
            or len(subject) < 2
            or {m.country for m in subject} <= {"BY"}
            or {m.country for m in subject} <= {"CN"}
        ):
            return None
        if len({m.country for m in other}) != 1:
            return None
        return (subject, other) if other[0].country == "CN" else (other, subject)

    def _targets(self, mention: Mention) -> tuple[Mention, ...]:
        if mention.kind in ("description", "both"):
            return mention.refers or ()
        return (mention,)

    def _paired(self, scene: Scene, groups: list[Group], sides: Sides) -> list[tuple[Mention, Mention]] | None:
        """ "A and B, C and D"; "A, B and C ... with D, E and F respectively"."""
        if len(sides.left) != len(sides.right) or len(sides.left) < 2:
            return None
        low = scene.words.low
        if _RESPECTIVELY & set(low[scene.start : scene.end]):
            return list(zip(sides.left, sides.right, strict=True))
        if all(len(g.members) == 2 and {m.country for m in g.members} == {"BY", "CN"} for g in groups):
            couples = [(g.members[0], g.members[1]) for g in groups]
            return [(a, b) if a.country == "BY" else (b, a) for a, b in couples]
        preps = [g.prep for g in groups]
        if len(groups) >= 4 and len(set(preps)) == 2 and preps == preps[:2] * (len(groups) // 2):
            ends = [g.members[0] for g in groups if len(g.members) == 1]
            couples = list(zip(ends[::2], ends[1::2], strict=False))  # "by A with B and by C with D"
            if 2 * len(couples) == len(groups) and all(a.country != b.country for a, b in couples):
                return [(a, b) if a.country == "BY" else (b, a) for a, b in couples]
        members = [m for g in groups for m in g.members if m.country in ("BY", "CN")]
        if len(members) != 2 * len(sides.left):
            return None
        couples = [(members[i], members[i + 1]) for i in range(0, len(members), 2)]
        joined = [_joined_by(low, a, b) for a, b in couples]
        elided = all(low[b.start - 1] == "with" for _, b in couples)  # "A signed an agreement with B, C with D"
        if all(a.country != b.country for a, b in couples) and (all(joined) or (elided and all(joined[1:]))):
            return [(a, b) if a.country == "BY" else (b, a) for a, b in couples]
        return None

    def _cross(self, sides: Sides) -> list[tuple[Mention, Mention]]:
        """Every pair across the sides; with `same_level`, only equals where a party has an equal."""
        pairs = [(a, b) for a in sides.left for b in sides.right]
        if not self.reading.same_level:
            return pairs
        pairs = [(self._raise(a, b), self._raise(b, a)) for a, b in pairs]
        if len(pairs) > 1:
            equal = [p for p in pairs if _LEVEL.get(p[0].label) == _LEVEL.get(p[1].label)]
            covered = {m.key for p in equal for m in p}
            pairs = [p for p in pairs if p in equal or not (p[0].key in covered and p[1].key in covered)]
        return pairs

    def _raise(self, mention: Mention, other: Mention) -> Mention:
        """A bare name of a centre means its region where the other side is a province."""
        if (
            other.label != "ChineseProvince"
            or mention.explicit
            or mention.label != "City"
            or (other.place and other.place.kind == "municipality")
        ):
            return mention
        region = next((p for p in mention.candidates if p.label == "BelarusianRegion"), None)
        if region is None or mention.name == "Minsk":
            return mention
        return mentions.of_place(mention.start, mention.end, region, mention.candidates)

    def _from_discourse(
        self, scene: Scene, discourse: Discourse, sides: Sides, trigger: Match, act: Match | None
    ) -> tuple[Sides | None, str]:
        """Ask the discourse for what the sentence does not say."""
        if sides.left and sides.right:
            return sides, ""
        if self._unnamed(scene, trigger):
            return None, _UNNAMED
        if sides.stranger is not None:
            known = None if discourse.abroad() else discourse.counterpart(sides.stranger)
            if known is None:
                return None, "no partner named"
            left, right = (known, sides.stranger) if known.country == "BY" else (sides.stranger, known)
            return Sides([left], [right], how="an end from the text before"), ""
        if not sides.left and not sides.right:
            near = discourse.pair is not None and discourse.block - discourse.pair_block <= 1 and not discourse.abroad()
            pair = discourse.pair if near and self._elliptic(scene, trigger, act) else None
            others = any(m.kind == "both" and m.labels and not m.refers for m in scene.mentions)
            if pair and not others and all(m.may_be(self.labels) for m in pair):
                return Sides([pair[0]], [pair[1]], how="both ends from the sentence before"), ""
            return None, ""
        known = (sides.left or sides.right)[0]
        labels = self._partners(known)
        missing = "CN" if sides.left else "BY"
        pronoun = {"it", "they", "we"} & set(
            scene.words.low[scene.clause_span(scene.clause_of(trigger.start))[0] : trigger.start]
        )
        if known.label in _BODIES:
            labels = _BODIES if pronoun else labels
        found = self._locative(scene, missing, labels)
        if found is None and pronoun and known.label in _BODIES:
            found = discourse.lately(missing, known.label)
        found = found or discourse.side(missing, labels)
        if found is None and known.label in _BODIES:
            found = discourse.side(missing, _BODIES, reach=1)
        if found is None:
            return None, "no partner named"
        if sides.left:
            sides.right = [found]
        else:
            sides.left = [found]
        sides.how = "an end from the text before"
        return sides, ""

    def _elliptic(self, scene: Scene, trigger: Match, act: Match | None) -> bool:
        """Whether a sentence leaves its parties out: "A memorandum was signed", "They concluded an agreement"."""
        low = scene.words.low
        start, end = scene.clause_span(scene.clause_of(trigger.start))
        if scene.words.blocks[scene.sentence.block].kind in ("item", "row"):
            return True
        if act is not None and act.value == "dated":
            return True
        if not any(w in _FINITE for w in low[start:end]):
            return True  # "Twin towns since May 2018."
        if {"they", "we", "it"} & set(low[start : trigger.start]):
            return True
        passive = any(low[k] in ("was", "were", "been") for k in range(start, end))
        subject = act is not None and act.start > trigger.start  # "An agreement followed in May"
        return passive or subject or bool({"there", "here"} & set(low[start : trigger.start]))

    def _unnamed(self, scene: Scene, trigger: Match) -> bool:
        """ "agreements with Chinese universities", "19 documents with partners": somebody, but nobody in particular."""
        low = scene.words.low
        start, end = scene.clause_span(scene.clause_of(trigger.start))
        if (
            low[start + 1 : start + 2] in (["which"], ["whom"])
            and start > scene.start
            and self._antecedent(scene, trigger, scene.clause_of(trigger.start)) is None
        ):
            return True
        dated = {k for w in scene.whens for k in range(w.start, w.end)}
        before = [k for k in range(max(start, trigger.start - 4), trigger.start) if k not in dated]
        if any((timex.number(low[k]) or 0) > 9 for k in before):
            return True  # "13 agreements were signed"
        if any(g.prep == "including" and self._is_party(scene, g, trigger) for g in scene.groups):
            return False
        for k in range(start, end - 1):
            if low[k] in ("with", "between"):
                if ":" in low[k:end]:
                    return False  # "with two universities: A and B"
                for j in range(k + 1, min(end, k + 6)):
                    if low[j] in _GENERIC_PARTNERS:
                        near = j + 1 + (low[j + 1] not in PREPOSITIONS)  # "with companies in Hebei" names none
                        return not any(m.named and k < m.start <= near for m in scene.mentions)
        return False

    def _locative(self, scene: Scene, country: str, labels: tuple[str, ...]) -> Mention | None:
        """A party that stands as a place ("In the Gomel region, ...")."""
        for group in scene.groups:
            if self.reading.needs_act and not (group.start - scene.start <= 3 and group.prep in ("in", "at")):
                continue
            for mention in group.members:
                body = mention.kind == "organisation" and mention.label in _BODIES
                if (mention.kind == "place" or body) and mention.country == country and mention.label in labels:
                    return mention
        return None

    @staticmethod
    def _partners(known: Mention) -> tuple[str, ...]:
        """The labels of the likely partner of a known end."""
        if known.label in ("BelarusianRegion", "ChineseProvince"):
            return ("BelarusianRegion", "ChineseProvince")
        if known.label in ("City", "District"):
            return ("City", "District", "ChineseProvince") if known.country == "BY" else ("City", "District")
        return (known.label,)


_BODIES = ("University", "Company", "Organization", "IndustrialPark")
_GENERIC_PARTNERS = lexicon.wordset("generic_partners")
_NOUN_LEVELS = (
    (
        {"region", "regions", "province", "provinces", "oblast", "oblasts"},
        ("BelarusianRegion", "ChineseProvince"),
    ),
    ({"city", "cities", "town", "towns"}, ("City", "ChineseProvince")),
    ({"district", "districts"}, ("District", "City")),
)
_RESUMING = lexicon.wordset("resuming")
_UNNAMED = "partner not named"
_INTENT = frozenset(lexicon.words("modality")["intent_documents"])
_ALIKE = lexicon.wordset("alike")
_SIGNED = frozenset({"signed", "concluded", "inked"})
_STATES = lexicon.wordset("states")
_RESPECTIVELY = lexicon.wordset("respectively")
_PARTNER_NOUNS = lexicon.wordset("partner_nouns")


def _joined_by(low: list[str], a: Mention, b: Mention) -> bool:
    between = [w for w in low[a.end : b.start] if w not in ("the", "city", "of", "district", "town")]
    return between in (["and"], ["-"], ["–"], ["—"], ["with"], ["&"])
