"""What the readers of pairs hand one another: a sentence with what is known around it, and an event told in it."""

from dataclasses import dataclass

from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.scene import Scene

DATED = "dated"  # the value of an act that is no word: the document bears a date, so it was concluded


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence, what was said before it, the document's and the narrative's time, its dates by first word."""

    scene: Scene
    discourse: Discourse
    clock: Clock
    dates: dict[int, str]


@dataclass(frozen=True, slots=True)
class Event:
    """The words that tell of a tie: its trigger, the act by which it came about (if any), and the clause."""

    trigger: Match
    act: Match | None
    clause: int

    @property
    def deed(self) -> Match | None:
        """The act where a word of its own tells it."""
        return self.act if self.act is not None and self.act.value != DATED else None

    @property
    def at(self) -> int:
        """The word at which the event is told: its act's, else its trigger's."""
        return (self.deed or self.trigger).start
