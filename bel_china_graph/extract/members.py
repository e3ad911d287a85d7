"""Residency: companies that belong to a park.

A sentence asserts it by a word of the relation's file and an act ("became a resident", "was registered in the park"). A
sentence that counts new residents opens an enumeration, which holds park and date for the companies that the next
sentences name one by one; the number said closes it.
"""

from bel_china_graph.extract import dating, lexicon, timex
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse, Draft, Enumeration
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import Refusal
from bel_china_graph.extract.scene import Group, Scene
from bel_china_graph.vocabulary import RelationType

_OUTSIDE = lexicon.wordset("outside_prepositions")
_SUBJECT_PREPOSITIONS = {"", "including", "by", "as", "among", "besides", "with"}


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

    def read(
        self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str]
    ) -> tuple[list[Draft], list[Refusal]]:
        """Return the residencies that a sentence asserts or an open enumeration gives."""
        low = scene.words.low
        triggers = [m for m in self._triggers.find(low, scene.start, scene.end)]
        for mention in scene.mentions:
            if (
                mention.label == "Organization"
                and mention.named
                and triggers_or_list(self._triggers, low, scene, discourse)
                and _JOINT & set(mention.name.lower().split())
            ):
                mention.labels = (
                    "Company",
                    *mention.labels,
                )  # a joint centre that is a resident is a company
        companies = [g for g in scene.groups if self._may_join(scene, g)]
        park = self._park(scene, discourse)
        entering = [t for t in triggers if self._asserts(scene, t.start, t.end, park)]
        if (
            not entering and discourse.sentence - discourse.joined <= 2
        ):  # "In May, the list was supplemented by X"
            entering = list(self._sequels.find(low, scene.start, scene.end))
        if entering and park is not None:
            return self._assertion(scene, discourse, clock, dates, entering, companies, park)
        return self._continue(scene, discourse, clock, dates, companies), []

    # ---- headings, entries, rows -------------------------------------------------------------------------------

    def head(self, scene: Scene, discourse: Discourse, kind: str) -> None:
        """A heading like "New residents" or "Register of residents" asserts the companies below it."""
        low = scene.words.low[scene.start : scene.end]
        plural = any(w in ("residents", "tenants", "newcomers") for w in low)
        short = (
            len(low) <= 4 or low[0] in ("register", "list", "residents") or low[:2] == ["new", "residents"]
        )
        verbless = not {"has", "have", "will", "are", "is", "was", "were", "register", "plan"} & set(low[1:])
        if kind == "title" and low[0] not in ("register", "list", "residents"):
            plural = False
        company = next((m for m in scene.mentions if m.named and m.label == "Company"), None)
        if discourse.enumeration and kind == "heading" and company is not None:
            return  # a company's name as a heading: an entry of the list
        discourse.residents = plural and short and verbless
        if discourse.residents and kind == "heading":
            park = self._park(scene, discourse)
            if park:
                discourse.enumeration = Enumeration(
                    park, None, "established", 999, discourse.block, (scene.start, scene.end), discourse.block
                )
        elif discourse.enumeration and kind == "heading":
            discourse.enumeration = None

    def entry(self, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> list[Draft]:
        """Return the residency of an entry or row under a heading that asserts it."""
        if not discourse.residents:
            return []
        park = self._park(scene, discourse)
        company = next((m for m in scene.mentions if m.named and m.label == "Company"), None)
        if park is None or company is None or scene.ended or scene.denied:
            return []
        when = next((w for w in scene.whens if w.kind == "date" and w.start in dates), None)
        low = scene.words.low
        draft = self._draft(
            scene,
            company,
            park,
            dates[when.start] if when else None,
            "planned" if scene.planned else "established",
            "member: entry",
        )
        if low[scene.start].isdigit() and draft.number is None:
            draft.number = int(low[scene.start])
        return [draft]

    def listed(self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str]) -> list[Draft]:
        """Return the residency of a heading that is a company's name, under an open enumeration."""
        companies = [g for g in scene.groups if self._may_join(scene, g)]
        if discourse.enumeration is None or not companies or scene.end - scene.start > 12:
            return []
        return self._continue(scene, discourse, clock, dates, companies)

    # ---- parts of the sentence ---------------------------------------------------------------------------------

    def _may_join(self, scene: Scene, group: Group) -> bool:
        """A group of companies that is not somebody else's founder, customer or talk partner."""
        if (
            group.prep in _OUTSIDE
            or group.official
            or scene.words.low[group.end : group.end + 1] in (["'s"], ["’s"])
        ):
            return False
        if not any(m.label == "Company" and m.named for m in group.members):
            return False
        low = scene.words.low
        for k in range(max(scene.start, group.start - 8), group.start):
            match = self._holders.at(low, k)
            if match and match.end <= group.start and scene.clause_of(k) == group.clause:
                between = low[match.end : group.start]
                if "," not in between and not any(
                    m.start >= match.end and m.end <= group.start and m.named for m in scene.mentions
                ):
                    return False
        return True

    def _park(self, scene: Scene, discourse: Discourse) -> Mention | None:
        for mention in scene.mentions:
            if mention.label == "IndustrialPark":
                if mention.named:
                    return mention
                if mention.refers:
                    return mention.refers[0]
            elif mention.seat is not None and mention.seat.label == "IndustrialPark":
                return mention.seat
        if discourse.park is not None:
            return discourse.park
        if discourse.main_park is not None:
            return discourse.main_park
        return next((m for m in discourse.topics() if m.label == "IndustrialPark"), None)

    def _asserts(self, scene: Scene, start: int, end: int, park: Mention | None) -> bool:
        """Whether a trigger comes with an act in its clause, or qualifies a company ("resident company X")."""
        low = scene.words.low
        clause = scene.clause_span(scene.clause_of(start))
        if low[start].startswith("register") and low[start] in (
            "registered",
            "register",
            "registration",
            "registrations",
        ):
            pronoun = {"it", "they"} & set(low[clause[0] : start]) and low[end : end + 1] in (
                ["in"],
                ["on"],
                [","],
                ["."],
            )
            if pronoun and park is not None and any(w.start in (end + 1, end + 2) for w in scene.whens):
                return True
            return (
                low[start] != "registered"
                or self._near_park(scene, end)
                or (park is not None and any(end <= g.start <= end + 1 for g in scene.groups))
            )
        if low[start] == "joined":
            return self._near_park(scene, end) or any(w in self._entries for w in low[end : clause[1]])
        return True

    def _near_park(self, scene: Scene, end: int) -> bool:
        low = scene.words.low
        if any(m.label == "IndustrialPark" and end - 1 <= m.start <= end + 5 for m in scene.mentions):
            return True
        return low[end : end + 1] in (["here"], ["there"], ["us"]) or any(
            w in self._entries or w in ("register", "newcomers") for w in low[end : end + 8]
        )

    # ---- what a sentence asserts -------------------------------------------------------------------------------

    def _assertion(
        self,
        scene: Scene,
        discourse: Discourse,
        clock: Clock,
        dates: dict[int, str],
        entering: list[Match],
        companies: list[Group],
        park: Mention,
    ) -> tuple[list[Draft], list[Refusal]]:
        low = scene.words.low
        drafts: list[Draft] = []
        refusals: list[Refusal] = []
        used: set[int] = set()
        for trigger in entering:
            clause = scene.clause_of(trigger.start)
            lo, hi = scene.clause_span(clause)
            acts = [m for m in self._acts.find(low, lo, hi)]
            subject = self._subject(scene, trigger, companies, acts, clause, discourse)
            if subject is None or subject.start in used:
                continue
            used.add(subject.start)
            status = self._status(scene, trigger, clause, subject)
            if status in ("denied", "ended"):
                refusals.append(
                    Refusal(self.relation.type, scene.start, scene.end, status, f"the clause has it {status}")
                )
                continue
            own = dating.own_dates(scene, subject.members)
            when = dating.choose(scene, trigger.start, (lo, hi), dates, {w.start for w in own.values()})
            for company in subject.members:
                if not company.named or company.label != "Company" or company.key == park.key:
                    continue
                said = own.get(company.start) or when
                date = dates.get(said.start) if said else self._told(scene, clock, acts, low, discourse)
                drafts.append(
                    self._draft(scene, company, park, date, status, f"member: {low[trigger.start]}")
                )
                drafts[-1].implied = said is None
        if drafts:
            discourse.joined = discourse.sentence
        self._open(scene, discourse, clock, dates, park, drafts)
        return drafts, refusals

    def _told(
        self, scene: Scene, clock: Clock, acts: list[Match], low: list[str], discourse: Discourse
    ) -> str | None:
        """An event without a date of its own happened at the time that the text has reached."""
        if any(low[a.start] in ("is", "are") for a in acts) and not any(
            low[a.start] in ("registered", "joined", "became") for a in acts
        ):
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
        given = {"issued", "granted", "handed", "awarded", "given", "presented"} & set(low[lo:hi])
        allowed = _SUBJECT_PREPOSITIONS | ({"to"} if given else set())
        before = [g for g in inside if g.end <= start and g.prep in allowed]
        after = [g for g in inside if g.start >= end]
        plural = low[start] in ("residents", "companies")
        if after:
            nearest = after[0]
            between = low[end : nearest.start]
            if not between or between in (
                ['"'],
                ["“"],
                [","],
                ["-"],
                ["–"],
                ["—"],
                [":"],
                ["company"],
                ["companies"],
                ["companies", ":"],
            ):
                return nearest
            if not before and nearest.prep in allowed | {"of"} and (acts or plural):
                return nearest
        if before and (acts or low[start] == "joined" or low[start] == "registered"):
            return before[-1]
        if before and start - before[-1].end <= 4 and "," in low[before[-1].end : start]:
            return before[-1]  # "X, a resident of the park, ..."
        if acts and not before and low[lo] in ("which", "who", "that"):
            earlier = [g for g in companies if g.end <= lo]
            return earlier[-1] if earlier else None
        described = self._described(scene, clause, start, acts) or self._pronoun(
            scene, clause, start, acts, discourse
        )
        if described is None and clause + 1 < len(scene.clause_starts):
            next_start = scene.clause_starts[clause + 1]
            if low[next_start : next_start + 1] in (["and"], ["this"], ["it"]) or low[next_start - 1] in (
                ";",
                ":",
            ):
                following = [g for g in companies if g.clause == clause + 1 and g.start - next_start < 8]
                return following[0] if following else None
        return described

    def _described(self, scene: Scene, clause: int, start: int, acts: list[Match]) -> Group | None:
        """ "The company became a resident": the description's referent."""
        for group in scene.groups:
            if group.clause == clause and group.end <= start and group.prep == "" and acts:
                refers = [r for m in group.members for r in m.refers if r.label == "Company"]
                if refers:
                    return Group(refers, "", -1, clause, False)
        return None

    @staticmethod
    def _pronoun(
        scene: Scene, clause: int, start: int, acts: list[Match], discourse: Discourse
    ) -> Group | None:
        """ "It entered the park as a resident": the company spoken of in the sentence before."""
        lo, _ = scene.clause_span(clause)
        if not acts or not {"it", "they"} & set(scene.words.low[lo : min(start, lo + 4)]):
            return None
        last = next(
            (e for e in reversed(discourse.entries) if e.mention.label == "Company" and e.party), None
        )
        if last is None or discourse.sentence - last.sentence > 1:
            return None
        return Group([last.mention], "", -1, clause, False)

    def _status(self, scene: Scene, trigger: Match, clause: int, subject: Group) -> str:
        start = trigger.start
        low = scene.words.low
        lo, _ = scene.clause_span(clause)
        done = any(
            w in ("became", "joined", "registered", "received", "entered", "was", "were")
            for w in low[lo:start]
        )
        if any(m.start < start + 2 for m in scene.within(scene.denied, clause)):
            return "denied"
        if scene.within(scene.ended, clause):
            return "ended"
        for match in scene.within(scene.planned, clause):
            if match.start < start or (not done and match.start - start < 6):
                if match.start > subject.end and low[match.start] == "will" and match.start > start:
                    continue
                return "planned"
        return "established"

    def _draft(
        self, scene: Scene, company: Mention, park: Mention, date: str | None, status: str, rule: str
    ) -> Draft:
        low = scene.words.low
        number = None
        for i in range(scene.start, scene.end):
            value = timex.ordinal(low, i)
            if value and value[1] < scene.end and low[value[1]] in ("resident", "company", "newcomer", "in"):
                number = value[0] if value[0] > 1 else None
        return Draft(
            self.relation.type, company, park, rule, date=date, status=status, number=number, capital=capital(scene),
            spans=[(scene.start, scene.end)],
        )  # fmt: skip

    # ---- enumerations ------------------------------------------------------------------------------------------

    def _open(
        self,
        scene: Scene,
        discourse: Discourse,
        clock: Clock,
        dates: dict[int, str],
        park: Mention,
        drafts: list[Draft],
    ) -> None:
        """Open an enumeration where a sentence counts new residents: "three new residents were registered in May"."""
        low = scene.words.low
        count = None
        for i in range(scene.start, scene.end - 1):
            value = timex.number(low[i])
            several = low[i] in ("several", "some", "few", "following", "new", "these", "other")
            if (value or several) and any(
                w
                in (
                    "residents",
                    "companies",
                    "names",
                    "newcomers",
                    "firms",
                    "enterprises",
                    "businesses",
                    "investors",
                    "registrations",
                    "certificates",
                    "tenants",
                    "projects",
                    "entities",
                )
                for w in low[i + 1 : i + 4]
            ):
                count = value if value else 0
                break
        if count is None and "following" in low[scene.start : scene.end] and low[scene.end - 1] == ":":
            count = 0  # "The following have been registered as residents:"
        if count is None:
            return
        if any(scene.start <= m.start < scene.end for m in scene.planned + scene.denied) and not drafts:
            return
        if not any(w in _JOINING for w in low[scene.start : scene.end]):
            return
        if count > 12 and not drafts:
            return
        when = next(
            (
                dates[w.start]
                for w in scene.whens
                if w.start in dates and not w.ahead and w.kind == "date" and w.said != "by"
            ),
            None,
        )
        if when is None and not {"has", "have", "are", "is"} & set(low[scene.start : scene.end]):
            when = clock.narrative or clock.document
        left = count - len(drafts) if count else 8
        if left > 0:
            discourse.enumeration = Enumeration(
                park, when, "established", left, discourse.block, (scene.start, scene.end), discourse.block
            )

    def _continue(
        self, scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str], companies: list[Group]
    ) -> list[Draft]:
        """Take the companies that an open enumeration goes on to name."""
        opened = discourse.enumeration
        if opened is None:
            return []
        if discourse.block - opened.last_block > 1 or opened.quiet > 4:
            discourse.enumeration = None
            return []
        subjects = [
            g
            for g in companies
            if g.prep in _SUBJECT_PREPOSITIONS
            and (
                g.clause == 0
                or g.start - scene.start < 12
                or ";" in scene.words.low[scene.start : g.start]
                or len(g.members) > 1
                or True
            )
        ]
        drafts: list[Draft] = []
        if any(w in _AGREEMENTS for w in scene.words.low[scene.start : scene.end]):
            subjects = []  # what they agree on is another story
        for group in subjects:
            if scene.planned and any(
                scene.clause_of(m.start) == group.clause and m.start < group.start for m in scene.planned
            ):
                continue
            earlier = any(g.clause == group.clause and g.end <= group.start for g in subjects)
            if earlier and scene.words.low[group.start - 1] not in (",", ";", "and", "the", '"', "“", ":"):
                continue
            for company in group.members:
                if company.named and company.label == "Company" and opened.left > 0:
                    own = dating.choose(scene, company.start, scene.clause_span(group.clause), dates, set())
                    said = [
                        dates[w.start]
                        for w in scene.whens
                        if w.kind == "date" and w.start in dates and not w.ahead
                    ]
                    later = clock.told_block == discourse.block != opened.block
                    date = (
                        dates[own.start]
                        if own
                        else said[0]
                        if len(said) == 1
                        else clock.narrative
                        if later
                        else opened.when
                    )
                    drafts.append(
                        self._draft(scene, company, opened.park, date, opened.status, "member: enumeration")
                    )
                    drafts[-1].spans.append(opened.evidence)
                    opened.left -= 1
        if drafts:
            opened.last_block, opened.quiet = discourse.block, 0
        else:
            opened.quiet += 1
        if opened.left <= 0:
            discourse.enumeration = None
        return drafts


_JOINT = lexicon.wordset("joint_bodies")


def triggers_or_list(triggers: PhraseTable, low: list[str], scene: Scene, discourse: Discourse) -> bool:
    """Whether a sentence speaks of residents or stands in an open enumeration of them."""
    return discourse.enumeration is not None or any(
        low[m.start] in ("resident", "residents") for m in triggers.find(low, scene.start, scene.end)
    )


_AGREEMENTS = lexicon.wordset("enumeration_stoppers")
_JOINING = lexicon.wordset("enumeration_openers")


def capital(scene: Scene) -> tuple[str, ...]:
    """Return the countries of the capital that a sentence names ("with Chinese capital", "Polish-owned")."""
    low = scene.words.low
    found = []
    for i in range(scene.start, scene.end):
        if low[i] in ("capital", "owned", "investment", "investments"):
            for mention in scene.mentions:
                if mention.kind == "country" and mention.place and abs(mention.start - i) <= 4:
                    found.append(mention.place.country)
            for k in range(max(scene.start, i - 4), min(scene.end, i + 4)):
                if low[k] in ("chinese", "china"):
                    found.append("CN")
                elif low[k] in ("belarusian", "belarus"):
                    found.append("BY")
    return tuple(dict.fromkeys(found))
