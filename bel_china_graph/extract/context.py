"""What the claim readers are handed: a sentence with what is known around it."""

from dataclasses import dataclass

from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence, what was said before it, the document's and the narrative's time, its dates by first word."""

    scene: Scene
    discourse: Discourse
    clock: Clock
    dates: dict[int, str]
