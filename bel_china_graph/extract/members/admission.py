"""Which words of joining tell of a park's residents: a registration or an arrival needs the park beside it."""

from collections.abc import Iterable

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.mentions import Mention, is_company
from bel_china_graph.extract.scene import JOINING, PREPOSITIONS, Scene

_WORDS = lexicon.words("residency")
_RESIDENTS = frozenset(_WORDS["residents"])
_ADMITTERS = frozenset(_WORDS["admitters"])
_HELD = frozenset(_WORDS["held"])
_GIVEN = frozenset(_WORDS["given"])
_NOUNS_OPEN = frozenset({"the", "a", "its", "of", "in", "this", "park", "'s", "to"})
_REGISTRATIONS = frozenset({"register", "registered", "registers", "registration", "registrations"})
_RANKS = frozenset({"ranks", "family", "list", "register"})
_SPOKEN_OF = frozenset({"all", "both", "it", "they", "them", "these", "which"})
_BE = frozenset({"was", "were", "been", "be", "is", "are", "being"})
_ENTERED = frozenset({"registered", "admitted", "accepted", "enrolled", "taken"})
_ENTERING = frozenset({"joined", "came", "arrived", "appeared", "settled", "belongs", "belonged"})


class Admission:
    """Tells whether a trigger is about residency. Built once."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._entries = set(entries)

    def asserts(self, scene: Scene, trigger: Match, park: Mention | None, discourse: Discourse) -> bool:
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
            if word == "brought" and any(w.end == start for w in scene.whens):
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
        if (word.startswith("enter") and low[end - 1] == word) or low[end - 1] == "into":
            followed = discourse.sentence - discourse.joined <= 1  # "The first was X in March. Y entered in autumn"
            return self._at_park(scene, end) or (followed and self._dated_behind(scene, end))
        if self.joined_by(scene, trigger):
            return self._joins_us(scene, trigger, discourse)
        if word in _ENTERING:
            return (
                self._near_park(scene, end)
                or any(w in self._entries for w in low[end : clause[1]])
                or (self._in_context(scene, start) and low[clause[0]] in ("which", "who"))
                or (self._in_context(scene, start) and low[end : end + 1] in (["them"], ["these"]))
                or (discourse.sentence - discourse.joined <= 2 and self._comes_next(scene, trigger))
                or (discourse.sentence - discourse.joined <= 1 and any(w.start - end in (0, 1) for w in scene.whens))
            )
        if word in ("certificate", "certificates"):
            return bool((_GIVEN | _HELD) & set(low[clause[0] : clause[1]]))
        return True

    def joined_by(self, scene: Scene, trigger: Match) -> bool:
        """ "were joined by X", "was joined in May by X": who stands behind it joined."""
        low = scene.words.low
        return (
            low[trigger.start] == "joined"
            and self._is_passive(scene, trigger)
            and "by" in low[trigger.end : trigger.end + 5]
        )

    @staticmethod
    def _joins_us(scene: Scene, trigger: Match, discourse: Discourse) -> bool:
        """Whether a park, its residents or those who just became such were joined: no forum in the park."""
        low = scene.words.low
        clause = scene.clause_of(trigger.start)
        lo, _ = scene.clause_span(clause)
        joined = {w for k, w in enumerate(low[lo : trigger.start], lo) if scene.clause_of(k) == clause}
        if (_RESIDENTS | _RANKS) & joined:
            return True
        if _SPOKEN_OF & joined:
            return discourse.enumeration is not None or discourse.sentence - discourse.joined <= 2
        return any(
            m.label == "IndustrialPark" and g.prep == "" and g.clause == clause and g.end <= trigger.start
            for g in scene.groups
            for m in g.members
        )

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
        inverted = self._is_passive(scene, trigger) or start == lo  # "In May were registered X and Y"
        return inverted and any(end <= g.start <= end + 1 for g in scene.groups)

    @staticmethod
    def _dated_behind(scene: Scene, end: int) -> bool:
        """ "entered in the autumn of 2023": a date right behind a verb, which needs no object."""
        return scene.words.low[end] in ("in", "on") and any(end < w.start <= end + 2 for w in scene.whens)

    @staticmethod
    def _comes_next(scene: Scene, trigger: Match) -> bool:
        """ "In April came the 64th, X", "In March came X"."""
        low, end = scene.words.low, trigger.end
        k = end + (low[end : end + 1] == ["the"])
        dated = any(w.end == trigger.start for w in scene.whens)
        named = any(m.start == end and is_company(m) for m in scene.mentions)
        return (dated and named) or (k < scene.end and timex.ordinal(low, k) is not None)

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

    @staticmethod
    def _at_park(scene: Scene, end: int) -> bool:
        """ "entered Great Stone in 2016": the park itself stands behind the verb, not "the market of the park"."""
        park = next((m for m in scene.mentions if m.label == "IndustrialPark" and end <= m.start <= end + 1), None)
        if park is None or park.end >= scene.end:
            return False
        behind = scene.words.low[park.end]
        dated = any(w.start == park.end for w in scene.whens)
        return dated or not behind.isalpha() or behind in PREPOSITIONS | JOINING | {"back"}

    def _near_park(self, scene: Scene, end: int) -> bool:
        low = scene.words.low
        if any(m.label == "IndustrialPark" and end - 1 <= m.start <= end + 5 for m in scene.mentions):
            return True
        return low[end : end + 1] in (["here"], ["there"], ["us"]) or any(
            w in self._entries or w in ("register", "newcomers") for w in low[end : end + 8]
        )

    def takes_in(self, scene: Scene, trigger: Match) -> bool:
        """Tell whether an active verb takes in the companies behind it: "the park registered X", "May brought X"."""
        if self.joined_by(scene, trigger):
            return True
        brought = scene.words.low[trigger.start] == "brought" and any(w.end == trigger.start for w in scene.whens)
        return (
            trigger.value == "admit"
            and not self._is_passive(scene, trigger)
            and (brought or self._admits(scene, trigger))
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
