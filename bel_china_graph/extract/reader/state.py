"""How far the reading of a section has come."""

from dataclasses import dataclass

from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.reader.writer import Writer
from bel_china_graph.extract.words import Words


@dataclass(frozen=True, slots=True)
class State:
    """A section's words, what was said in it so far, its time, and who takes what is read."""

    words: Words
    discourse: Discourse
    clock: Clock
    writer: Writer

    def move(self, sentence: int, block: int) -> None:
        """Go on to a sentence, which may stand in another block."""
        self.discourse.sentence = sentence
        if block != self.discourse.block:
            self.discourse.block = self.clock.block = block
