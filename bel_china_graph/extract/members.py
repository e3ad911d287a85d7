"""Residency: companies that belong to a park.

A sentence asserts it by a word of the relation's file and an act ("became a resident", "was registered in the park",
"the administration registered X"), or beside a name (`apposition`). A sentence that counts new residents opens an
enumeration (`enumerations`), which holds park and date for the companies that follow; a heading may do the same for the
entries below it (`rosters`). `particulars` reads what else is said of a resident.
"""

from dataclasses import replace

from bel_china_graph.extract import (
    apposition,
    dating,
    departures,
    enumerations,
    lexicon,
    particulars,
    rosters,
    standing,
    subjects,
)
from bel_china_graph.extract.admission import Admission
from bel_china_graph.extract.candidates import Candidates
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.drafts import Draft, Refusal
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.mentions import Mention, is_company
from bel_china_graph.extract.parks import park_of
from bel_china_graph.extract.scene import Group, Scene
from bel_china_graph.extract.timex import When
from bel_china_graph.vocabulary import RelationType

_WORDS = lexicon.words("residency")
_SUBJECT_PREPOSITIONS = frozenset({"", "including", "by", "as", "among", "besides", "with"})
_RESIDENTS = frozenset(_WORDS["residents"])
_COPULAS = frozenset(_WORDS["predicates"])
_JOINT = frozenset(_WORDS["joint_bodies"])
_PRESENT = frozenset({"is", "are"})
_STATES = _COPULAS | {"has", "have", "had", "hold", "holds", "includes", "including", "certificate", "certificates"}
_BE = frozenset({"was", "were", "been", "be", "is", "are", "being"})
_NOUNS_OPEN = frozenset({"the", "a", "its", "of", "in", "this", "park", "'s", "to"})
_FINITE = lexicon.wordset("finite_verbs")
_HANDING = frozenset({"certificate", "certificates", "resident", "residents"})


class MemberReader:
    """Reads residencies. Built once."""

    def __init__(self, relation: RelationType) -> None:
        assert relation.reading is not None
        self.relation = relation
        reading = relation.reading
        self._triggers = PhraseTable(reading.triggers.items())
        self._acts = PhraseTable((p, "act") for p in reading.acts)
        self._admission = Admission(reading.entries)
        self._sequels = PhraseTable((p, "") for p in reading.sequels)
        self._candidates = Candidates(reading.holders)

    # ---- sentences ---------------------------------------------------------------------------------------------

    def read(
        self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str]
    ) -> tuple[list[Draft], list[Refusal]]:
        """Return the residencies that a sentence asserts or an open enumeration gives."""
        low = scene.words.low
        triggers = list(self._triggers.find(low, scene.start, scene.end))
        self._take_joint_bodies(scene, discourse, triggers)
        companies = [*self._candidates.joining(scene)]
        park = park_of(scene, discourse)
        entering = [t for t in triggers if self._admission.asserts(scene, t, park, discourse)]
        drafts: list[Draft] = []
        refusals: list[Refusal] = []
        opened = discourse.enumeration
        if not entering and not rosters.is_particular(scene):
            drafts = self._enumerated(scene, discourse, clock, dates, companies)
            if not drafts and discourse.sentence - discourse.joined <= 2:  # "In May, X followed"
                entering = list(self._sequels.find(low, scene.start, scene.end))
        elif entering:
            entering += [
                m
                for m in self._sequels.find(low, entering[0].end, scene.end)
                if low[m.start].startswith("follow")
                and scene.clause_of(m.start) not in {scene.clause_of(t.start) for t in entering}
            ]
        if entering and park is not None:
            drafts, refusals = self._assertion(scene, discourse, clock, dates, entering, companies)
            if not drafts and not refusals and opened is not None:
                drafts = self._enumerated(scene, discourse, clock, dates, companies)
            enumerations.start(scene, discourse, clock, dates, park, len(drafts))
            if opened is not None and opened is discourse.enumeration:
                enumerations.count_off(discourse, len(drafts))
        if drafts:
            discourse.joined = discourse.sentence
            discourse.resident = drafts[-1]
            discourse.newcomers = drafts
        else:
            drafts = self._dated_later(scene, discourse, dates) or self._said_of_resident(scene, discourse, companies)
        drafts += self._ended(scene, discourse)
        topic = next((g.members[0] for g in companies if g.prep == "" and g.members[0].named), None)
        if topic is not None:
            discourse.company, discourse.company_sentence = topic, discourse.sentence
        return drafts, refusals

    def _ended(self, scene: Scene, discourse: Discourse) -> list[Draft]:
        """The residencies that a sentence says to have ended."""
        park = park_of(scene, discourse)
        gone = departures.departed(scene, discourse) if park is not None else []
        return [self._draft(scene, c, park, None, "ended", "member: ended") for c in gone if park is not None]

    def _take_joint_bodies(self, scene: Scene, discourse: Discourse, triggers: list[Match]) -> None:
        """A joint centre or bureau is a company where a sentence speaks of residents."""
        low = scene.words.low
        if discourse.enumeration is None and not any(low[t.start] in _RESIDENTS for t in triggers):
            return
        for mention in scene.mentions:
            if mention.label == "Organization" and mention.named and _JOINT & set(mention.name.lower().split()):
                mention.labels = ("Company", *mention.labels)

    # ---- rosters -----------------------------------------------------------------------------------------------

    def head(self, scene: Scene, discourse: Discourse, kind: str, dates: dict[int, str]) -> None:
        """Note what a heading asserts of the companies below it."""
        rosters.head(scene, discourse, kind, dates)

    def entry(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> list[Draft]:
        """Return the residency of an entry or row under a heading that asserts it."""
        rosters.numbered(scene, discourse, dates)
        if not discourse.residents:
            return []
        park = park_of(scene, discourse)
        company = rosters.entered(scene)
        if park is None or company is None or scene.ended or standing.denials(scene) or rosters.is_particular(scene):
            return []
        if discourse.numbered and not rosters.opens_with(scene, company):
            return []  # "1.1. to register as residents X and Y": a sentence
        when = next((w for w in scene.whens if w.kind == "date" and w.start in dates), None)
        status = "planned" if scene.planned else "established"
        date = dates[when.start] if when else discourse.joined_on
        draft = self._draft(scene, company, park, date, status, "member: entry")
        draft.implied = when is None and date is not None
        countries, business = particulars.of_row(scene)
        draft.capital, draft.business = draft.capital or countries, draft.business or business
        first = scene.words.low[scene.start]
        if first.isdigit() and draft.number is None:
            draft.number = int(first)
        return [draft]

    def listed(self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str]) -> list[Draft]:
        """Return the residency of a heading that is a company's name, under an open enumeration."""
        companies = [*self._candidates.joining(scene)]
        if discourse.enumeration is None or not companies or scene.end - scene.start > 12:
            return []
        drafts = self._enumerated(scene, discourse, clock, dates, companies, far=True)
        if drafts:
            discourse.resident, discourse.joined = drafts[-1], discourse.sentence
        return drafts

    # ---- parts of the sentence ---------------------------------------------------------------------------------

    # ---- what a sentence asserts -------------------------------------------------------------------------------

    def _assertion(
        self,
        scene: Scene,
        discourse: Discourse,
        clock: Clock,
        dates: dict[int, str],
        entering: list[Match],
        companies: list[Group],
    ) -> tuple[list[Draft], list[Refusal]]:
        low = scene.words.low
        drafts: list[Draft] = []
        refusals: list[Refusal] = []
        used: set[int] = set()
        for trigger in entering:
            clause = scene.clause_of(trigger.start)
            lo, hi = scene.clause_span(clause)
            acts = list(self._acts.find(low, lo, hi))
            beside = apposition.find(scene, trigger)
            subject = (
                beside.group
                if beside
                else subjects.subject(
                    scene, trigger, companies, acts, clause, discourse, self._admission.takes_in(scene, trigger)
                )
            )
            if subject is None:
                beside = apposition.described(scene, trigger)
                subject = beside.group if beside else None
            if subject is None or subject.start in used:
                continue
            used.update(m.start for m in subject.members)
            park = park_of(scene, discourse, trigger.start)
            status = standing.status(scene, trigger, clause, subject, beside)
            if status == "established" and standing.is_over(scene, trigger):
                status = "ended"
            if status in ("denied", "ended"):
                refusals.append(
                    Refusal(self.relation.type, scene.start, scene.end, status, f"the clause has it {status}")
                )
                continue
            own = enumerations.own_dates(scene, subject.members)
            when: When | None = None
            if beside is None or beside.joins:
                span = (lo, hi) if clause == subject.clause or subject.clause < 0 else scene.clause_span(subject.clause)
                when = dating.choose(scene, trigger.start, span, dates, {w.start for w in own.values()})
            if beside is not None and beside.when is not None:
                when = beside.when
            if when is not None and standing.only_counts(scene, when, trigger):
                when, acts = None, []
            for company in subject.members:
                if not is_company(company) or park is None or company.key == park.key:
                    continue
                said = own.get(company.start) or when
                date = dates.get(said.start) if said else None
                if said is None and (beside is None or beside.joins):
                    date = self._told(clock, acts, low, discourse)
                draft = self._draft(scene, company, park, date, status, f"member: {low[trigger.start]}")
                draft.implied = said is None
                drafts.append(draft)
            if drafts:
                drafts += self._gapped(scene, dates, drafts[-1], entering, companies, clause)
        return drafts, refusals

    def _gapped(
        self,
        scene: Scene,
        dates: dict[int, str],
        told: Draft,
        entering: list[Match],
        companies: list[Group],
        clause: int,
    ) -> list[Draft]:
        """ "In 2016 X became a resident, and in 2019 Y": a clause that leaves its verb to the one before it."""
        found: list[Draft] = []
        for group in companies:  # "X got residency in May 2018 and Y in June"
            end = group.end
            when = next((w for w in scene.whens if w.kind == "date" and w.start == end + 1 and w.start in dates), None)
            if when is None or scene.words.low[end] not in ("in", "on") or group.clause != clause:
                continue
            if group.start > entering[-1].end and scene.words.low[group.start - 1] == "and" and group.prep == "":
                found += [
                    replace(told, a=m, date=dates[when.start], implied=False) for m in group.members if is_company(m)
                ]
        for number in range(clause + 1, len(scene.clause_starts)):
            lo, hi = scene.clause_span(number)
            when = next((w for w in scene.whens if w.kind == "date" and lo <= w.start < hi and w.start in dates), None)
            if when is None or _FINITE & set(scene.words.low[lo:hi]) or any(lo <= t.start < hi for t in entering):
                break
            for group in companies:
                if group.clause == number and group.prep == "":
                    found += [
                        replace(told, a=m, date=dates[when.start], implied=False)
                        for m in group.members
                        if is_company(m)
                    ]
        return found

    @staticmethod
    def _told(clock: Clock, acts: list[Match], low: list[str], discourse: Discourse) -> str | None:
        """An event without a date of its own happened at the time that the text has reached."""
        if acts and all(low[a.start] in _STATES for a in acts) and any(low[a.start] in _PRESENT for a in acts):
            return None if not discourse.enumeration else discourse.enumeration.when
        if not acts:
            return None
        return clock.narrative or (clock.document if clock.news else None)

    def _draft(self, scene: Scene, company: Mention, park: Mention, date: str | None, status: str, rule: str) -> Draft:
        return Draft(
            self.relation.type, company, park, rule, date=date, status=status,
            number=particulars.number(scene, company), capital=particulars.capital(scene, company),
            business=self._business(scene, company), spans=[(scene.start, scene.end)],
        )  # fmt: skip

    @staticmethod
    def _business(scene: Scene, company: Mention) -> str | None:
        """The line of business that a sentence tells of a company, before it names the next one."""
        following = next(
            (m.start for m in scene.mentions if m.named and m.label == "Company" and m.start >= company.end), scene.end
        )
        return particulars.business(scene, company.end, following)

    # ---- enumerations and what is said of a resident afterwards -------------------------------------------------

    def _enumerated(
        self,
        scene: Scene,
        discourse: Discourse,
        clock: Clock,
        dates: dict[int, str],
        companies: list[Group],
        far: bool = False,
    ) -> list[Draft]:
        """The companies that an open enumeration goes on to name."""
        opened = discourse.enumeration
        if opened is None:
            return []
        drafts = []
        for company, date, implied in enumerations.go_on(scene, discourse, clock, dates, companies, far):
            draft = self._draft(scene, company, opened.park, date, opened.status, "member: enumeration")
            draft.implied = implied
            draft.spans.append(opened.evidence)
            drafts.append(draft)
        return drafts

    def _dated_later(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> list[Draft]:
        """The residencies told right before, with the date that this sentence gives: "The certificates were handed
        over on 2 April", "Both agreements on the conditions of activity were signed in March"."""
        low = scene.words.low
        inside = set(low[scene.start : scene.end])
        if discourse.sentence - discourse.joined > 2 or len(dates) != 1 or not (_HANDING & inside and _BE & inside):
            return []
        if scene.planned or scene.denied or scene.ended or any(is_company(m) for m in scene.mentions):
            return []
        (date,) = dates.values()
        told = [d for d in discourse.newcomers if d.implied or d.date is None]
        span = (scene.start, scene.end)
        return [
            replace(d, date=date, implied=False, rule="member: dated by the next sentence", spans=[span, *d.spans])
            for d in told
            if d.status == "established"
        ]

    def _said_of_resident(self, scene: Scene, discourse: Discourse, companies: list[Group]) -> list[Draft]:
        """ "It will make filters", "Capital: China": what the sentence behind a residency tells of the resident."""
        last = discourse.resident
        if last is None or discourse.sentence - discourse.joined > 4:
            return []
        low = scene.words.low
        if not rosters.is_particular(scene):
            subject = next((g for g in scene.groups if g.prep == "" and g.clause == 0), None)
            about = low[scene.start] in ("it", "its") or (
                subject is not None
                and (
                    any(last.a in m.refers for m in subject.members if m.kind == "description")
                    or any(m.key == last.a.key for m in subject.members)
                )
            )
            if not about or discourse.sentence - discourse.joined > 2:
                return []
        elif companies and not low[scene.start].startswith("activit"):
            return []
        business = None if last.business else particulars.business(scene, scene.start, scene.end)
        capital = () if last.capital else particulars.capital(scene, last.a)
        if business is None and not capital:
            return []
        last.business, last.capital = last.business or business, last.capital or capital
        draft = replace(last, rule="member: particulars", capital=capital, business=business)
        draft.spans = [(scene.start, scene.end), last.spans[0]]
        return [draft]
