"""The scene of a sentence, and the groups in it."""

from dataclasses import dataclass, field

from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Sentence, Words


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
