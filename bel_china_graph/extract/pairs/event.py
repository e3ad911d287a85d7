"""An event as the words of a sentence tell it."""

from dataclasses import dataclass

from bel_china_graph.extract.lexicon import Match

DATED = "dated"  # the value of an act that is no word: the document bears a date, so it was concluded


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
