"""Documents that are spoken of, not made: "under the agreement"."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Scene

_BEFORE_DOCUMENTS = lexicon.wordset("before_documents")
_REACH = 5  # words before the trigger


def is_background(relation: PairRelation, scene: Scene, event: Event) -> bool:
    """Tell whether an event's document only gives the background of something else."""
    low, trigger = scene.words.low, event.trigger
    for k in range(trigger.start - 1, max(scene.start, trigger.start - _REACH) - 1, -1):
        match = relation.background.at(low, k)
        if (
            match is not None
            and match.end <= trigger.start
            and all(w in _BEFORE_DOCUMENTS for w in low[match.end : trigger.start])
        ):
            if event.act is not None and event.act.start < k <= event.act.end:
                return False  # "put their signatures under the agreement", "work under an agreement"
            made = event.act is not None and (event.deed is None or event.deed.start >= k)
            return not (relation.reading.needs_act and made)
    return False
