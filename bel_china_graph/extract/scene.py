"""A sentence as the claim readers see it: mentions in coordinated groups with their prepositions, clauses, dates."""

from dataclasses import dataclass, field

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.gazetteer import gazetteer
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Sentence, Words

PREPOSITIONS = lexicon.wordset("prepositions")
_SEPARATORS = {",", "and", "&", "or", "as", "well", "also", "both", "plus", ";"}
_FILLERS = lexicon.wordset("fillers")
JOINING = frozenset({*PREPOSITIONS, *_FILLERS, *_SEPARATORS})


@dataclass(slots=True, eq=False)
class Group:
    """Mentions in coordination ("A, B and C") with the preposition before the first."""

    members: list[Mention]
    prep: str
    prep_at: int
    clause: int
    official: bool

    @property
    def start(self) -> int:
        """The first word."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """One past the last word."""
        return self.members[-1].end


_SPANNED = ("mentions", "whens", "groups", "planned", "denied", "ended")


@dataclass(slots=True, eq=False)
class Scene:
    """A sentence made ready for the claim readers."""

    words: Words
    sentence: Sentence
    mentions: list[Mention]
    whens: list[When]
    groups: list[Group] = field(default_factory=list)
    clause_starts: list[int] = field(default_factory=list)
    clause_ids: list[int] = field(default_factory=list)
    planned: list[Match] = field(default_factory=list)
    denied: list[Match] = field(default_factory=list)
    ended: list[Match] = field(default_factory=list)
    bracket_dates: dict[int, When] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """The sentence's first word."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """One past the sentence's last word."""
        return self.sentence.end

    def part(self, start: int, end: int) -> "Scene":
        """Return the scene of some of its words alone."""
        low, high = start - self.start, end - self.start
        inside = {name: [m for m in getattr(self, name) if start <= m.start < end] for name in _SPANNED}
        return Scene(
            self.words,
            Sentence(start, end, self.sentence.block),
            clause_starts=self.clause_starts,
            clause_ids=self.clause_ids[low:high],
            bracket_dates={k: w for k, w in self.bracket_dates.items() if start <= k < end},
            **inside,
        )

    def clause_of(self, i: int) -> int:
        """Return the number of the clause in which word `i` stands; a clause may go on behind one that it holds."""
        return self.clause_ids[i - self.start]

    def clause_span(self, number: int) -> tuple[int, int]:
        """Return the first word and the end of a clause, with whatever clause stands inside it."""
        end = len(self.clause_ids)
        while self.clause_ids[end - 1] != number:
            end -= 1
        return self.clause_starts[number], self.start + end

    def within(self, matches: list[Match], clause: int) -> list[Match]:
        """Return the phrases that stand in a clause itself."""
        return [m for m in matches if self.start <= m.start < self.end and self.clause_of(m.start) == clause]


class SceneMaker:
    """Makes scenes. Built once; its tables come from `structure.yaml`, `modality.yaml` and `organisations.yaml`."""

    def __init__(self) -> None:
        structure = lexicon.words("structure")
        modality = lexicon.words("modality")
        self._openers = set(structure["clause_openers"])
        self._bare_openers = set(structure["clause_openers_bare"])
        self._modal = lexicon.PhraseTable(
            (p, kind) for kind in ("planned", "denied", "ended", "neutral") for p in modality[kind]
        )
        self._planned_adjectives = set(modality["planned_adjectives"])
        self._ended_adjectives = set(modality["ended_adjectives"])
        organisations = lexicon.words("organisations")
        self._officials = set(organisations["officials"])
        self._company_nouns = set(organisations["company_nouns"])
        self._places = gazetteer()

    def make(self, words: Words, sentence: Sentence, mentions: list[Mention], whens: list[When]) -> Scene:
        """Return the scene of a sentence, with attributes absorbed and lists grouped."""
        start = self._dateline_end(words, sentence, mentions, whens)
        whens = [w for w in whens if w.start >= start]
        kept = [m for m in mentions if m.start >= start and not self._attribution(words, m)]
        scene = Scene(words, sentence, kept, whens)
        self._clauses(scene)
        self._absorb(scene)
        self._group(scene)
        low = words.low
        modal = [
            m for m in self._modal.find(low, start, sentence.end) if not any(w.start <= m.start < w.end for w in whens)
        ]
        modal = [m for m in modal if not any(x.start <= m.start < x.end for x in scene.mentions if x.named)]
        scene.planned = [
            m
            for m in modal
            if m.value == "planned"
            and not (low[m.start] == "to" and _FIRSTS & set(low[max(start, m.start - 5) : m.start]))
        ]
        scene.denied = [m for m in modal if m.value == "denied"]
        scene.ended = [m for m in modal if m.value == "ended"]
        for i in range(sentence.start, sentence.end - 1):
            if low[i] in self._planned_adjectives or low[i] in self._ended_adjectives:
                following = low[i + 1 : i + 4]
                if any(w in _STATUS_NOUNS for w in following):
                    (scene.planned if low[i] in self._planned_adjectives else scene.ended).append(
                        Match(i, i + 1, "adjective")
                    )
        return scene

    @staticmethod
    def _attribution(words: Words, mention: Mention) -> bool:
        """ "..., BelTA has learned": the agency reports, it is no party."""
        if mention.label != "Organization":
            return False
        after = words.low[mention.end : mention.end + 3]
        return bool(_REPORTING & set(after[:2])) or (after[:1] == ["has"] and bool(_REPORTING & set(after)))

    @staticmethod
    def _dateline_end(words: Words, sentence: Sentence, mentions: list[Mention], whens: list[When]) -> int:
        """Return where a wire text's dateline ends ("MINSK, 12 May (Agency) - ..."), else the sentence's start."""
        first = next((m for m in mentions if m.kind == "place"), None)
        if first is None or first.start != sentence.start or not words.text[first.start].isupper():
            return sentence.start
        for k in range(first.end, min(sentence.end, first.end + 14)):
            if (
                words.text[k] in ("-", "–", "—")
                and not words.glued(k)
                and (words.text[k - 1] == ")" or any(w.end == k for w in whens))
            ):
                return k + 1
        return sentence.start

    def _clauses(self, scene: Scene) -> None:
        """Number the words by clause: a relative clause ends at the comma behind which the main verb follows."""
        low = scene.words.low
        starts, ids = [scene.start], [0]
        outer: int | None = None  # the clause that a relative one interrupts
        for i in range(scene.start + 1, scene.end):
            kind = self._boundary(scene, i, starts[-1]) if i < scene.end - 1 else ""
            at = i + 1 if kind == "after" else i
            if kind and at < scene.end:
                outer = ids[-1] if kind == "relative" else None
                starts.append(at)
                ids.append(ids[-1] if kind == "after" else len(starts) - 1)
                if kind == "after":
                    continue
            elif outer is not None and low[i - 1] == "," and i - starts[-1] > 2 and self._resumes(scene, i):
                ids.append(outer)
                outer = None
            elif i == starts[-1]:
                ids.append(len(starts) - 1)
            else:
                ids.append(ids[-1])
        scene.clause_starts, scene.clause_ids = starts, ids

    def _boundary(self, scene: Scene, i: int, last: int) -> str:
        """Tell whether a clause begins at word `i`: "relative", "clause", "after" (at the next word), "" if none."""
        low = scene.words.low
        word, before = low[i], low[i - 1]
        comma = before in (",", "-", "–", "—", '"', "”")
        if word == "." and scene.words.text[i + 1][0].isupper() and len(before) > 2:
            return "after"  # an entry of several sentences
        if word == ":":
            return "after" if self._opens_clause(scene, i + 1) else ""
        if word in self._bare_openers and i > last + 1:
            return "after" if word == ";" else "clause"
        if before == "," and self._second_act(scene, i, last):
            return "clause"
        if word == "and" and low[i + 1] in _ACTS and self._dated_act(scene, last, i):
            return "clause"  # "A and B signed a letter on 1 May and became twins on 6 June"
        relative = word in _RELATIVES and comma
        fronted = word in _FRONTED and comma and low[i + 1] in ("which", "whom", "whose")
        if relative or fronted or (comma and relative_pronoun(low, i) > i + 1):
            return "relative"
        if word == "which" and before.isalpha() and before not in PREPOSITIONS:
            return "relative"  # "the agreement which A and B signed"
        if word in self._openers and comma:
            return "clause"
        if (
            comma
            and word in ("and", "but", "yet", "so")
            and (
                self._opens_clause(scene, i + 1)
                or low[i + 1] == "so"
                or any(w.start in (i + 1, i + 2) and w.kind == "date" for w in scene.whens)
            )
        ):
            return "clause"
        return ""

    def _second_act(self, scene: Scene, i: int, last: int) -> bool:
        """ "A concluded a contract with B, C signed an agreement with D": a new subject with its verb."""
        low = scene.words.low
        mention = next((m for m in scene.mentions if i <= m.start <= i + 1), None)
        when = next((w for w in scene.whens if i <= w.start <= i + 1 and w.kind == "date"), None)
        if when is not None and self._dated_act(scene, last, i):  # "in 2016 it signed ... with A, in 2018 ... with B"
            comma = next((k for k in range(when.end, scene.end) if low[k] == ","), scene.end)
            return any(w in _ACTS for w in low[when.end : comma])
        if mention is None or mention.end >= scene.end or low[mention.end] not in _ACTS:
            return False
        return any(w in _ACTS for w in low[last:i])

    @staticmethod
    def _dated_act(scene: Scene, start: int, end: int) -> bool:
        """Whether an act and its date stand between two words."""
        dated = any(start <= w.start < end and w.kind == "date" for w in scene.whens)
        return dated and any(w in _ACTS for w in scene.words.low[start:end])

    def _resumes(self, scene: Scene, i: int) -> bool:
        """Whether the clause before a relative one goes on at word `i`, with its verb or another of its subjects."""
        low = scene.words.low
        if low[i] in _AUXILIARIES or (
            low[i].endswith("ed") and low[i] not in ("limited", "united", "founded", "located", "named", "based")
        ):
            return True
        return (
            low[i] == "and"
            and any(i < m.start <= i + 2 for m in scene.mentions)
            and not self._opens_clause(scene, i + 1)
        )

    def _opens_clause(self, scene: Scene, i: int) -> bool:
        """Tell whether a subject and its verb follow."""
        low = scene.words.low
        if low[i] in (
            "it",
            "they",
            "he",
            "she",
            "we",
            "this",
            "there",
            "these",
            "in",
            "since",
            "now",
            "today",
            "then",
        ):
            return True
        mention = next((m for m in scene.mentions if i <= m.start <= i + 7), None)
        if mention is None or not all(
            k <= i + 1 or low[k] in _FILLERS or self._says_what(low, k) for k in range(i, mention.start)
        ):
            return False
        k = mention.end
        return k < scene.end and (
            low[k] in _AUXILIARIES or (low[k].endswith("ed") and low[k] not in ("limited", "united"))
        )

    def _says_what(self, low: list[str], k: int) -> bool:
        """Whether a word only says what the name behind it is: "the machine-tool plant Atlant"."""
        return low[k] in self._company_nouns or "-" in low[k - 1 : k + 2]

    def _absorb(self, scene: Scene) -> None:
        """Take places that only say where another mention is out of the list: they are its seat, not a party."""
        words, kept = scene.words, scene.mentions
        result: list[Mention] = []
        for mention in kept:
            if result and self._possessor(words, result[-1], mention):  # "China's Triangle Tyre"
                owner = result.pop()
                mention.country = mention.country or owner.country
                mention.start = owner.start
            if (
                result
                and mention.kind in ("organisation", "name")
                and result[-1].kind == "place"
                and self._adjectival(scene, result[-1], mention)
            ):
                mention.seat = mention.seat or result.pop()
                mention.country = mention.country or mention.seat.country
            if result and self._is_attribute(scene, result[-1], mention):
                left = result[-1]
                if left.seat is None:
                    left.seat = mention
                if left.country is None and left.kind in ("organisation", "name"):
                    left.country = mention.country
                continue
            result.append(mention)
        # a description in apposition to a name stands for it: "another Belarusian region, Mogilev"
        final: list[Mention] = []
        for mention in result:
            if mention.kind == "description" and final and final[-1].named and mention.may_be(final[-1].labels):
                if words.low[final[-1].end : mention.start] in ([","], [",", "also"]):
                    continue  # "Soligorsk, the city of miners, ..."
            if (
                final
                and final[-1].kind == "description"
                and mention.named
                and mention.may_be(final[-1].labels or mention.labels)
            ):
                between = words.low[final[-1].end : mention.start]
                if between in (
                    [],
                    [","],
                    ["-"],
                    ["–"],
                    ["—"],
                    ['"'],
                    [",", '"'],
                    ["“"],
                    [":"],
                ) or (between[:1] in (["of"], ["for"]) and len(between) <= 6 and not _AUXILIARIES & set(between)):
                    description = final.pop()
                    if mention.country is None:
                        mention.country = description.country
                    mention.start = min(mention.start, description.start)
            final.append(mention)
        scene.mentions = final

    @staticmethod
    def _possessor(words: Words, owner: Mention, body: Mention) -> bool:
        return (
            owner.kind in ("country", "place")
            and body.kind in ("organisation", "name")
            and words.low[owner.end : body.start] in (["'s"], ["’s"], ["'s", '"'], ["’s", "“"])
        )

    def _adjectival(self, scene: Scene, place: Mention, body: Mention) -> bool:
        """ "the Minsk firm Medtekhnika Plus": the place says where the body is."""
        between = scene.words.low[place.end : body.start]
        small = all(w[0].islower() for w in scene.words.text[place.end : body.start])
        if between and small and between[-1] in self._company_nouns and len(between) <= 5:
            return not place.explicit and not {*PREPOSITIONS, *_AUXILIARIES} & set(between)  # "furniture company"
        return (
            0 < len(between) <= 4
            and not place.explicit
            and all(
                w in self._company_nouns or w in ('"', "“", "software", "house", "state", "private", "-", "based")
                for w in between
            )
        )

    def _is_attribute(self, scene: Scene, left: Mention, right: Mention) -> bool:
        seat = left.seat
        if seat is not None and seat.place and right.kind == "place" and seat.end < right.start:
            if scene.words.low[seat.end : right.start] == [","] and self._contains(right, seat):
                return True  # "(Gorki, Mogilev Region)"
        if right.kind not in ("place", "country") or left.kind not in ("place", "organisation", "name"):
            return False
        low = scene.words.low
        between = [w for w in low[left.end : right.start] if w not in ("the", '"', "”")]
        after = low[right.end] if right.end < scene.end else ""
        if "'s" in between or "’s" in between:  # "Changzhou in east China's Jiangsu Province"
            between = [w for w in between if w not in _DRESS]
        if between[:1] == ["("] and between[1:2] and between[1] in _PLACE_NOUNS:
            between = ["("]  # "(province Gansu)"
        bracket = between == ["("] and after in (")", ",", ";")
        if right.kind == "country":
            return bracket or between in ([","], ["of"], ["in"], ["from"])
        if between == ["("] and left.kind == "organisation":
            return True
        if left.kind == "place":
            if left.label == "District" and left.explicit and between == ["of"] and left.country == right.country:
                return True  # "Qingpu District of Huai'an", whatever the gazetteer knows
            if (
                left.place
                and right.place
                and (
                    bracket
                    or between in ([","], ["of"], ["in"], [",", "in"], [",", "of"], [",", "capital", "of"], ["from"])
                )
            ):
                return self._contains(right, left)
            return False
        if bracket:
            return True
        if (
            left.kind == "organisation"
            and not between
            and scene.words.cell_of(left.end - 1) != scene.words.cell_of(right.start)
        ):
            return left.country in (None, right.country)  # the cell behind says where it is
        if between == [","] and left.kind == "organisation" and right.label in ("City", "ChineseProvince"):
            return after in ("-", "–", "—", "(", ".", ",", ";", "") and left.country in (None, right.country)
        return between in (["of"], ["in"], ["from"], ["at"]) and not right.stands_for

    def _contains(self, outer: Mention, inner: Mention) -> bool:
        assert outer.place and inner.place
        if inner.place.parent is None:
            return False
        ids = (
            {p.id for p in self._places.within(inner.place)}
            if not inner.place.id.startswith("district-")
            else {inner.place.parent}
        )
        wanted = {outer.place.id, *(p.id for p in outer.candidates)}
        return bool(ids & wanted)

    def _group(self, scene: Scene) -> None:
        words = scene.words
        for mention in scene.mentions:
            if mention.kind in ("country", "person", "event"):
                continue
            clause = scene.clause_of(mention.start)
            last = next((g for g in reversed(scene.groups) if g.clause == clause), None)
            attribute = (
                mention.kind == "place"
                and not mention.explicit
                and words.low[mention.end : mention.end + 1]
                and words.low[mention.end] in _OWNED
            )
            if last and not attribute and self._coordinated(scene, last.members[-1], mention):
                last.members.append(mention)
                continue
            group = Group([mention], *self._preposition(scene, mention, clause))
            if attribute:
                group.prep = "attribute"  # "the Brest branch of ...": the place is an attribute
            scene.groups.append(group)
        for group in scene.groups:
            if group.prep == "of" and {m.country for m in group.members} >= {"BY", "CN"}:
                # "the cooperation of A and B", but not "the branch of A and B"
                group.prep = "" if words.low[group.prep_at - 1] in _OWNED else "between"
        for when in scene.whens:
            if when.kind != "date":
                continue
            k = when.start - 1
            while k >= scene.start and words.low[k] in (
                "since",
                "in",
                "from",
                "on",
                "signed",
                "established",
                "concluded",
                "joined",
                "of",
                "the",
                "as",
            ):
                k -= 1
            if k > scene.start and words.text[k] in ("(", "["):
                scene.bracket_dates[k] = when

    def _coordinated(self, scene: Scene, left: Mention, right: Mention) -> bool:
        low = scene.words.low
        if scene.clause_of(left.start) != scene.clause_of(right.start):
            return False
        if left.kind == "both" and right.named:
            return False
        group = next(g for g in reversed(scene.groups) if left in g.members)
        fronted = group.prep in _FRONTS and group.prep_at <= scene.clause_starts[group.clause] + 1
        if fronted and low[left.end : right.start] == [","]:
            return False  # "In Brest, X and Y ..."
        located = group.prep in ("in", "at") and left.label != right.label == "Company"
        if located and low[left.end : right.start] == [","]:
            return False  # "its subsidiary in the park, X, ..."
        depth, seen = 0, False
        said = self._noun_phrase(scene, left.end, right.start)
        clause = scene.clause_of(left.start)
        for i in range(left.end, right.start):
            word = low[i]
            if scene.clause_of(i) != clause:
                continue
            if word in ("(", "["):
                depth += 1
            elif word in (")", "]"):
                depth = max(0, depth - 1)
            elif depth == 0:
                if word in _SEPARATORS:
                    seen = True
                elif word == "of" and low[i - 1] == "and" and group.official:
                    continue  # "the heads of X and of Y"
                elif word not in _FILLERS and word not in self._company_nouns and not (seen and i >= said):
                    return False
        return seen and depth == 0

    def _noun_phrase(self, scene: Scene, left: int, right: int) -> int:
        """Return where the words that say what a name is begin: "and the freight operator X", "and start-up X"."""
        low = scene.words.low
        k = right - (low[right - 1] in ('"', "“", "«"))
        if k <= left or low[k - 1] not in self._company_nouns:
            return right
        k -= 1
        while k > left and right - k < 6 and low[k - 1].replace("-", "").isalpha():
            if low[k - 1] in _SEPARATORS or low[k - 1] in PREPOSITIONS or low[k - 1] in _AUXILIARIES:
                break
            k -= 1
        return k

    def _preposition(self, scene: Scene, mention: Mention, clause: int) -> tuple[str, int, int, bool]:
        """Return the preposition before a mention, where it stands, the clause, and whether an official stands
        between ("the mayor of ...")."""
        low = scene.words.low
        k = mention.start - 1
        official = False
        hop = -1
        while k >= scene.start:
            word = low[k]
            if (
                word in ("of", "from", "for")
                and k > scene.start
                and (low[k - 1] in self._officials or low[k - 1] in ("committee", "council", "behalf"))
            ):
                official = True
                k -= 2
                while k >= scene.start and (
                    low[k] in ("deputy", "vice", "first", "-", "acting", "general") or low[k] in self._officials
                ):
                    k -= 1
                continue
            noun = k > scene.start and low[k - 1] in _PLACE_NOUNS
            if word == "of" and noun and not any(m.start < k <= m.end for m in scene.mentions):
                hop, k = k, k - 2  # "with the provinces of X and Y"
                continue
            if word == "of" and low[k - 1] == "name":
                return "", -1, clause, official  # "a factory by the name of X"
            if word in PREPOSITIONS:
                fronted = (
                    word in ("for", "of", "about", "to", "regarding")
                    and k > scene.start
                    and low[k - 1] in _TOPIC_OPENERS
                )
                if hop >= 0 and word not in ("with", "between", "by", "among"):
                    return "of", hop, clause, official
                return ("" if fronted else word), k, clause, official
            if (
                word in _FILLERS
                or word in self._company_nouns
                or word in ("deputy", "vice", "acting")
                or word in self._officials
            ):
                k -= 1
                continue
            break
        return ("of" if hop >= 0 else ""), hop, clause, official


def relative_pronoun(low: list[str], i: int) -> int:
    """Return where the "which" or "whom" of a relative clause at word `i` stands ("with which", "the agreement with
    which"), -1 if no such clause begins there."""
    k = i
    if low[k] in ("the", "a", "an"):
        k += 1
        while k < len(low) and k - i < 4 and low[k].isalpha() and low[k] not in _FRONTED:
            k += 1
        if k == i + 1:
            return -1
    if k < len(low) - 1 and low[k] in _FRONTED and low[k + 1] in ("which", "whom", "whose"):
        return k + 1
    return k if low[i] in ("which", "whose", "that") else -1


_FRONTS = {"in", "at", "on", "near", "besides", "like", "unlike", "after"}
_PLACE_NOUNS = frozenset(w for ps in lexicon.words("places")["kinds"].values() for p in ps for w in [p.split()[-1]])
_DRESS = {"'s", "’s", "china", "belarus", *lexicon.wordset("compass")}
_REPORTING = lexicon.wordset("reporting")
_ACTS = frozenset({"signed", "concluded", "became", "established", "joined", "sealed", "inked"})
_FIRSTS = lexicon.wordset("firsts")
_TOPIC_OPENERS = lexicon.wordset("topic_openers")
_OWNED = lexicon.wordset("attributed")
_STATUS_NOUNS = lexicon.wordset("status_nouns")
_RELATIVES = lexicon.wordset("relatives")
_FRONTED = lexicon.wordset("relative_prepositions")
_AUXILIARIES = lexicon.wordset("finite_verbs")
