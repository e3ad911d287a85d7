"""Residency: companies that belong to a park.

A sentence asserts it by a word of the relation's file and an act ("became a resident", "was registered in the park",
"the administration registered X"), or beside a name (`apposition`). A sentence that counts new residents opens an
enumeration (`enumerations`), which holds park and date for the companies that follow; a heading may do the same for the
entries below it (`rosters`). `particulars` reads what else is said of a resident.
"""

from collections.abc import Iterator
from dataclasses import replace

from bel_china_graph.extract import apposition, dating, departures, enumerations, lexicon, particulars, rosters, timex
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse, Draft
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import Refusal
from bel_china_graph.extract.parks import park_of
from bel_china_graph.extract.scene import JOINING, PREPOSITIONS, Group, Scene
from bel_china_graph.extract.timex import When
from bel_china_graph.vocabulary import RelationType

_WORDS = lexicon.words("residency")
_OUTSIDE = lexicon.wordset("outside_prepositions")
_SUBJECT_PREPOSITIONS = frozenset({"", "including", "by", "as", "among", "besides", "with"})
_RESIDENTS = frozenset(_WORDS["residents"])
_ADMITTERS = frozenset(_WORDS["admitters"])
_HELD = frozenset(_WORDS["held"])
_MENTIONING = frozenset(_WORDS["mentioning"])
_COPULAS = frozenset(_WORDS["predicates"])
_GIVEN = frozenset(_WORDS["given"])
_PAPERS = frozenset(_WORDS["papers"])
_JOINT = frozenset(_WORDS["joint_bodies"])
_NEGATIONS = frozenset(_WORDS["negations"])
_PRESENT = frozenset({"is", "are"})
_STATES = _COPULAS | {"has", "have", "had", "hold", "holds", "includes", "including", "certificate", "certificates"}
_REGISTRATIONS = frozenset({"register", "registered", "registers", "registration", "registrations"})
_BE = frozenset({"was", "were", "been", "be", "is", "are", "being"})
_ENTERED = frozenset({"registered", "admitted", "accepted", "enrolled", "taken"})
_NOUNS_OPEN = frozenset({"the", "a", "its", "of", "in", "this", "park", "'s", "to"})
_HAVING = frozenset({"had", "has", "numbered", "numbers", "counted", "counts", "united", "unites"})
_DAUGHTERS = frozenset(_WORDS["daughters"])
_FINITE = lexicon.wordset("finite_verbs")
_HANDING = frozenset({"certificate", "certificates", "resident", "residents"})
_LANDS = frozenset(_WORDS["landmasses"])
_ENTERING = frozenset({"joined", "came", "arrived", "appeared", "settled", "belongs", "belonged"})
_BETWEEN = frozenset({",", ";", "and", "to", "the", "(", ")", "on", "in", "also", "then", "as", "well", '"', "”", "“"})


class MemberReader:
    """Reads residencies. Built once."""

    def __init__(self, relation: RelationType) -> None:
        assert relation.reading is not None
        self.relation = relation
        reading = relation.reading
        self._triggers = PhraseTable(reading.triggers.items())
        self._acts = PhraseTable((p, "act") for p in reading.acts)
        self._entries = set(reading.entries)
        self._sequels = PhraseTable((p, "") for p in reading.sequels)
        self._holders = PhraseTable((p, "holder") for p in reading.holders)

    # ---- sentences ---------------------------------------------------------------------------------------------

    def read(
        self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str]
    ) -> tuple[list[Draft], list[Refusal]]:
        """Return the residencies that a sentence asserts or an open enumeration gives."""
        low = scene.words.low
        triggers = list(self._triggers.find(low, scene.start, scene.end))
        self._take_joint_bodies(scene, discourse, triggers)
        companies = [*self._joining(scene)]
        park = park_of(scene, discourse)
        entering = [t for t in triggers if self._asserts(scene, t, park, discourse)]
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
        if park is None or company is None or scene.ended or self._denials(scene) or rosters.is_particular(scene):
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
        companies = [*self._joining(scene)]
        if discourse.enumeration is None or not companies or scene.end - scene.start > 12:
            return []
        drafts = self._enumerated(scene, discourse, clock, dates, companies, far=True)
        if drafts:
            discourse.resident, discourse.joined = drafts[-1], discourse.sentence
        return drafts

    # ---- parts of the sentence ---------------------------------------------------------------------------------

    def _joining(self, scene: Scene) -> Iterator[Group]:
        """Yield the groups that may become residents."""
        low = scene.words.low
        for group in scene.groups:
            if self._may_join(scene, group):
                yield group
            elif self._held(scene, group) in _DAUGHTERS and len(group.members) > 1 and not group.official:
                parent, *daughters = group.members  # "a subsidiary of X, Y LLC, joined"
                if low[parent.end : daughters[0].start] in ([","], [",", '"']):
                    yield Group(daughters, "", -1, group.clause, False)
            elif group.official and self._handed(scene, group):
                heads = group.members if low[group.prep_at - 1].endswith("s") else group.members[:1]
                yield Group(heads, "to", group.prep_at, group.clause, False)

    def _handed(self, scene: Scene, group: Group) -> bool:
        """ "The certificate was presented to the director of X": X has it."""
        low = scene.words.low
        lo, hi = scene.clause_span(group.clause)
        named = any(m.label == "Company" and m.named for m in group.members)
        return named and bool(_PAPERS & set(low[lo:hi])) and bool(_GIVEN & set(low[lo : group.start]))

    def _may_join(self, scene: Scene, group: Group) -> bool:
        """A group of companies that is not somebody else's founder, customer or talk partner."""
        low = scene.words.low
        if group.prep in _OUTSIDE or group.official or low[group.end : group.end + 1] in (["'s"], ["’s"]):
            return False
        if not any(m.label == "Company" and m.named for m in group.members):
            return False
        if all(m.name.lower().split()[-1:] and m.name.lower().split()[-1] in _LANDS for m in group.members):
            return False
        return not self._held(scene, group)

    def _held(self, scene: Scene, group: Group) -> str:
        """The word before a group that makes it an owner or founder of who is spoken of, "" if none does."""
        low = scene.words.low
        for k in range(max(scene.start, group.start - 8), group.start):
            match = self._holders.at(low, k)
            if match and match.end <= group.start and scene.clause_of(k) == group.clause:
                between = low[match.end : group.start]
                if "," not in between and not any(
                    m.start >= match.end and m.end <= group.start and m.named for m in scene.mentions
                ):
                    return low[match.start]
        return ""

    def _asserts(self, scene: Scene, trigger: Match, park: Mention | None, discourse: Discourse) -> bool:
        """Whether a trigger tells of residency at all: a registration or an arrival needs the park beside it."""
        low = scene.words.low
        start, end = trigger.start, trigger.end
        word = low[start]
        clause = scene.clause_span(scene.clause_of(start))
        if trigger.value == "admit":
            if self._is_passive(scene, trigger):
                return (
                    word in _ENTERED and self._taken(scene, trigger) and self._enters(scene, trigger, park, discourse)
                )
            if low[start] == "brought" and any(w.end == start for w in scene.whens):
                return discourse.sentence - discourse.joined <= 2  # "February brought X and Y"
            return self._admits(scene, trigger) or (
                word == "registered" and self._enters(scene, trigger, park, discourse)
            )
        if word == "register" and low[start - 1] not in _NOUNS_OPEN:
            return self._near_park(scene, end)  # a verb
        if word in _REGISTRATIONS:
            return word != "registered" or self._enters(scene, trigger, park, discourse)
        if low[end - 1] == "list":
            return self._in_context(scene, start) or discourse.sentence - discourse.joined <= 2
        if word in _ENTERING:
            return (
                self._near_park(scene, end)
                or any(w in self._entries for w in low[end : clause[1]])
                or (self._in_context(scene, start) and low[clause[0]] in ("which", "who"))
                or (self._in_context(scene, start) and low[end : end + 1] in (["them"], ["these"]))
                or (discourse.sentence - discourse.joined <= 2 and self._ordinal_behind(scene, end))
                or (discourse.sentence - discourse.joined <= 1 and any(w.start - end in (0, 1) for w in scene.whens))
            )
        if word in ("certificate", "certificates"):
            return bool((_GIVEN | _HELD) & set(low[clause[0] : clause[1]]))
        return True

    def _enters(self, scene: Scene, trigger: Match, park: Mention | None, discourse: Discourse) -> bool:
        """Whether "registered" or "admitted" means the park's register."""
        low = scene.words.low
        start, end = trigger.start, trigger.end
        if self._near_park(scene, end):
            return True
        if park is None:
            return False
        lo = scene.clause_span(scene.clause_of(start))[0]
        dated = any(w.start in (end, end + 1, end + 2) for w in scene.whens)
        spoken = discourse.enumeration is not None or discourse.sentence - discourse.joined <= 2
        if dated and ({"it", "they"} & set(low[lo:start]) or self._in_context(scene, start) or spoken):
            return True
        if low[start - 1] in (",", "(") and self._dated_aside(scene, start):
            return True
        return any(end <= g.start <= end + 1 for g in scene.groups)

    @staticmethod
    def _ordinal_behind(scene: Scene, end: int) -> bool:
        """ "In April came the 64th, X"."""
        low = scene.words.low
        k = end + (low[end : end + 1] == ["the"])
        return k < scene.end and timex.ordinal(low, k) is not None

    @staticmethod
    def _taken(scene: Scene, trigger: Match) -> bool:
        """Whether a passive admission is the park's: not "accepted by the customers", "taken in tow"."""
        low, end = scene.words.low, trigger.end
        if low[end : end + 1] == ["by"]:
            return bool(_ADMITTERS & set(low[end : end + 4]))
        dated = any(w.start == end for w in scene.whens)
        return low[trigger.start] != "taken" or dated or not low[end].isalpha() or low[end] in PREPOSITIONS | JOINING

    @staticmethod
    def _is_passive(scene: Scene, trigger: Match) -> bool:
        """ "was admitted", "has also been taken in"."""
        return bool(_BE & set(scene.words.low[max(scene.start, trigger.start - 2) : trigger.start]))

    @staticmethod
    def _dated_aside(scene: Scene, start: int) -> bool:
        """ "X, registered a month before him, in June 2018": a participle beside a name, with its date."""
        low = scene.words.low
        when = next((w for w in scene.whens if start < w.start <= start + 8 and w.kind == "date"), None)
        if when is None or low[start + 1] in ("as", "by", "with"):
            return False
        return not any(m.kind == "place" and start < m.start < when.start for m in scene.mentions)

    @staticmethod
    def _in_context(scene: Scene, start: int) -> bool:
        """Whether the sentence itself speaks of residents before word `start`."""
        return bool(_RESIDENTS & set(scene.words.low[scene.start : start]))

    def _near_park(self, scene: Scene, end: int) -> bool:
        low = scene.words.low
        if any(m.label == "IndustrialPark" and end - 1 <= m.start <= end + 5 for m in scene.mentions):
            return True
        return low[end : end + 1] in (["here"], ["there"], ["us"]) or any(
            w in self._entries or w in ("register", "newcomers") for w in low[end : end + 8]
        )

    def _admits(self, scene: Scene, trigger: Match) -> bool:
        """Whether the park or who acts for it stands before an active verb ("the administration registered X")."""
        low = scene.words.low
        lo, _ = scene.clause_span(scene.clause_of(trigger.start))
        if low[trigger.start - 1] in _BE:
            return False
        before = set(low[lo : trigger.start])
        parks = any(
            m.label == "IndustrialPark"
            and lo <= m.start < trigger.start
            and scene.clause_of(m.start) == scene.clause_of(lo)
            for m in scene.mentions
        )
        return trigger.start - lo < 14 and (parks or bool(_ADMITTERS & before))

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
            subject = beside.group if beside else self._subject(scene, trigger, companies, acts, clause, discourse)
            if subject is None:
                beside = apposition.described(scene, trigger)
                subject = beside.group if beside else None
            if subject is None or subject.start in used:
                continue
            used.update(m.start for m in subject.members)
            park = park_of(scene, discourse, trigger.start)
            status = self._status(scene, trigger, clause, subject, beside)
            if status == "established" and self._over(scene, trigger):
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
            if when is not None and self._only_counts(scene, when, trigger):
                when, acts = None, []
            for company in subject.members:
                if not _company(company) or park is None or company.key == park.key:
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
                    replace(told, a=m, date=dates[when.start], implied=False) for m in group.members if _company(m)
                ]
        for number in range(clause + 1, len(scene.clause_starts)):
            lo, hi = scene.clause_span(number)
            when = next((w for w in scene.whens if w.kind == "date" and lo <= w.start < hi and w.start in dates), None)
            if when is None or _FINITE & set(scene.words.low[lo:hi]) or any(lo <= t.start < hi for t in entering):
                break
            for group in companies:
                if group.clause == number and group.prep == "":
                    found += [
                        replace(told, a=m, date=dates[when.start], implied=False) for m in group.members if _company(m)
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

    def _subject(
        self,
        scene: Scene,
        trigger: Match,
        companies: list[Group],
        acts: list[Match],
        clause: int,
        discourse: Discourse,
    ) -> Group | None:
        """The companies that a trigger speaks of: the group before it in its clause, else the one behind it."""
        start, end = trigger.start, trigger.end
        low = scene.words.low
        lo, hi = scene.clause_span(clause)
        inside = [g for g in companies if g.clause == clause]
        given = bool(_GIVEN & set(low[lo:hi]))
        allowed = _SUBJECT_PREPOSITIONS | ({"to"} if given else set())
        before = [g for g in inside if g.end <= start and g.prep in allowed]
        after = [g for g in inside if g.start >= end]
        brought = any(w.end == start for w in scene.whens) and low[start] == "brought"
        if (
            trigger.value == "admit"
            and not self._is_passive(scene, trigger)
            and (brought or self._admits(scene, trigger))
        ):
            if low[lo] in ("which", "whom", "that"):
                return self._antecedent(companies, lo)
            taken = [g for g in after if g.prep in allowed | {"in"} and g.start - end < 12]
            return self._series(scene, taken[0], after) if taken else None
        plural = low[start] in ("residents", "companies", "certificates")
        relative = not before and low[lo] in ("which", "who", "that") and self._acted(low, acts, lo, start)
        if relative and not (after and plural):
            antecedent = self._antecedent(companies, lo)
            if antecedent is not None:
                return antecedent
        if after:
            nearest = after[0]
            between = low[end : nearest.start]
            if all(w in ('"', "“", ",", "-", "–", "—", ":", "company", "companies") for w in between):
                return self._series(scene, nearest, after)
            if not before and ((nearest.prep in allowed and (acts or plural)) or (nearest.prep == "of" and acts)):
                return self._series(scene, nearest, after)
        if before and (self._acted(low, acts, before[-1].end, start) or low[start] in ("joined", "registered")):
            return before[-1]
        as_one = [
            g for g in scene.groups if g.clause == clause and g.end in (start - 2, start - 1) and low[g.end] == "as"
        ]
        if as_one and acts and all(_company(m) for m in as_one[0].members):
            return as_one[0]  # "the agreement on the activity of X as a resident was signed"
        if before and (low[start - 1] == "(" or _GIVEN & set(low[max(lo, before[-1].start - 2) : before[-1].start])):
            return before[-1]  # "to grant X the status of a resident"
        if before and start - before[-1].end <= 4 and {",", "("} & set(low[before[-1].end : start]):
            return before[-1]  # "X, registered on ..."
        described = self._described(scene, clause, start, acts, discourse) or self._pronoun(
            scene, clause, start, acts, discourse
        )
        told = given or low[start] in ("certificate", "certificates") or apposition.IN_FORCE & set(low[lo:hi])
        if described is None and (told or low[start].endswith("s")):
            described = self._next_clause(scene, clause, companies, bool(told))
        return described

    @staticmethod
    def _acted(low: list[str], acts: list[Match], left: int, start: int) -> bool:
        """Whether an act leads from a subject to a resident's noun; a bare "is" must stand near it."""
        if low[start] not in _RESIDENTS:
            return bool(acts)
        return any(a.start >= left and (low[a.start] not in _COPULAS or start - a.start < 10) for a in acts)

    @staticmethod
    def _antecedent(companies: list[Group], lo: int) -> Group | None:
        """The company that a relative clause at word `lo` speaks of: the last one before it."""
        earlier = [g for g in companies if any(m.end <= lo for m in g.members)]
        if not earlier:
            return None
        group = earlier[-1]
        last = [m for m in group.members if m.end <= lo][-1:]
        return Group(last, group.prep, group.prep_at, -1, False) if last else None

    @staticmethod
    def _next_clause(scene: Scene, clause: int, companies: list[Group], told: bool) -> Group | None:
        """ "The hundredth certificate was handed over: X has held it", "seven residents, of whom one is X"."""
        low = scene.words.low
        if clause + 1 >= len(scene.clause_starts):
            return None
        at = scene.clause_starts[clause + 1]
        if not (
            low[at] in ("and", "this", "it")
            or (low[at - 1] in (";", ":") and told)
            or (low[at] in ("of", "among") and low[at + 1 : at + 2] in (["whom"], ["which"], ["them"]))
            or any(low[k : k + 2] in (["of", "which"], ["of", "whom"]) for k in (at + 1, at + 2))
        ):
            return None
        following = [g for g in companies if g.clause == clause + 1 and g.start - at < 8]
        return following[0] if following else None

    @staticmethod
    def _series(scene: Scene, first: Group, after: list[Group]) -> Group:
        """A group and those that go on with it behind dates or brackets: "to A (No. 1), to B (No. 2) and to C"."""
        low = scene.words.low
        members = list(first.members)
        end = first.end
        for group in after:
            if group.start < end:
                continue
            held = {k for w in scene.whens for k in range(w.start, w.end)}
            depth, loose = 0, False
            for k in range(end, group.start):
                depth += (low[k] == "(") - (low[k] == ")")
                if depth == 0 and k not in held and low[k] not in _BETWEEN:
                    loose = True
            if loose or not {",", "and", ";"} & set(low[end : group.start]):
                break
            members += group.members
            end = group.end
        return Group(members, first.prep, first.prep_at, first.clause, first.official)

    def _described(
        self, scene: Scene, clause: int, start: int, acts: list[Match], discourse: Discourse
    ) -> Group | None:
        """ "The company became a resident": the description's referent."""
        for group in scene.groups:
            if group.clause == clause and group.end <= start and group.prep == "" and acts:
                refers = [r for m in group.members for r in m.refers if r.label == "Company"]
                spoken = self._spoken_of(discourse, 2)
                if refers and spoken is not None:
                    return Group([spoken], "", -1, clause, False)
                if refers:
                    return Group(refers, "", -1, clause, False)
        return None

    @staticmethod
    def _spoken_of(discourse: Discourse, reach: int) -> Mention | None:
        """The company that the sentences before speak of: the last resident, else the last one in a subject's place."""
        if discourse.resident is not None and discourse.sentence - discourse.joined <= reach:
            if discourse.company_sentence <= discourse.joined:
                return discourse.resident.a
        if discourse.company is not None and discourse.sentence - discourse.company_sentence <= reach:
            return discourse.company if discourse.company.kind == "organisation" else None
        return None

    def _pronoun(self, scene: Scene, clause: int, start: int, acts: list[Match], discourse: Discourse) -> Group | None:
        """ "It entered the park as a resident": the company spoken of in the sentence before."""
        lo, _ = scene.clause_span(clause)
        if not acts or not {"it", "they"} & set(scene.words.low[lo : min(start, lo + 4)]):
            return None
        opens = {"it", "they"} & set(scene.words.low[lo : lo + 2])  # "...; it was registered as a resident"
        here = [g for g in scene.groups if opens and g.clause < clause and g.prep == "" and _company(g.members[0])]
        spoken = here[-1].members[0] if here else self._spoken_of(discourse, 1)
        if spoken is None:
            last = next((e for e in reversed(discourse.entries) if e.mention.label == "Company" and e.party), None)
            if last is None or discourse.sentence - last.sentence > 1:
                return None
            spoken = last.mention
        return Group([spoken], "", -1, clause, False)

    @staticmethod
    def _denials(scene: Scene) -> list[Match]:
        """The denials of a sentence; "No. 5" is none."""
        low = scene.words.low
        return [
            m
            for m in scene.denied
            if not (
                low[m.start] == "no"
                and (low[m.end : m.end + 1] == ["."] or (low[m.end : m.end + 1][0:1] and low[m.end].isdigit()))
            )
        ]

    def _status(
        self, scene: Scene, trigger: Match, clause: int, subject: Group, beside: apposition.Apposition | None
    ) -> str:
        """Whether the clause denies, ends or plans what a trigger asserts."""
        start = trigger.start
        low = scene.words.low
        lo, _ = scene.clause_span(clause)
        denials = scene.within(self._denials(scene), clause)
        denials = [m for m in denials if m.start > start or ":" not in low[m.end : start]]
        denials = [m for m in denials if not self._bracketed(low, start, m.start)]
        if any(m.start < start + 2 if low[m.start] in _NEGATIONS else True for m in denials):
            if beside is None or any(low[m.start] not in _NEGATIONS or start - m.start < 4 for m in denials):
                return "denied"
        if scene.within(scene.ended, clause):
            return "ended"
        if beside is not None and not beside.joins:
            near = any(start - 4 <= m.start < start and m.value == "adjective" for m in scene.planned)
            return "planned" if near else "established"
        done = any(w in ("became", "joined", "registered", "received", "entered", "was", "were") for w in low[lo:start])
        for match in scene.within(scene.planned, clause):
            if _MENTIONING & set(low[match.end : match.end + 2]):
                continue  # "one can name X"
            if match.start < start or (not done and match.start - start < 6):
                if match.start > subject.end and low[match.start] == "will" and match.start > start:
                    continue
                return "planned"
        return "established"

    @staticmethod
    def _bracketed(low: list[str], start: int, at: int) -> bool:
        """Whether word `at` stands in a bracket that opens behind word `start`."""
        between = low[start:at]
        return between.count("(") > between.count(")")

    @staticmethod
    def _only_counts(scene: Scene, when: When, trigger: Match) -> bool:
        """ "As of 1 May the park had 60 residents, including X": the date is the count's."""
        low = scene.words.low
        as_of = low[max(scene.start, when.start - 2) : when.start] in (["as", "of"], ["as", "at"], ["as", "on"])
        if as_of and when.end <= trigger.start:
            return True
        lo, _ = scene.clause_span(scene.clause_of(trigger.start))
        k = trigger.start - 1
        return k - 1 > lo and timex.number(low[k]) is not None and low[k - 1] in _HAVING and when.end <= k

    @staticmethod
    def _over(scene: Scene, trigger: Match) -> bool:
        """ "a resident from 2016 until 2019": a period behind the noun that has an end."""
        low = scene.words.low
        if low[trigger.start] not in _RESIDENTS:
            return False
        ends = [w for w in scene.whens if trigger.end <= w.start < trigger.end + 12]
        return any(
            w.said == "until" if w.kind == "date" else low[w.start - 1] in ("from", "in", "between", "(") for w in ends
        )

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
        if scene.planned or scene.denied or scene.ended or any(_company(m) for m in scene.mentions):
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


def _company(mention: Mention) -> bool:
    return mention.named and mention.label == "Company"
