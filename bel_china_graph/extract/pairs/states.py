"""Capitals that stand for their governments: "Minsk and Beijing agreed" in a text about the two states."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.pairs.sides import Sides
from bel_china_graph.extract.scene import Scene

_CAPITALS = ["gn-625144", "CN-BJ"]  # the gazetteer's ids of Minsk and Beijing
_OF_STATES = lexicon.wordset("words_of_states")
_BLOCKS = 3  # blocks before the sentence's own that tell what the text is about


def meant(relation: PairRelation, scene: Scene, sides: Sides) -> bool:
    """Tell whether the two sides are capitals and the text here is about states."""
    both = (*sides.left, *sides.right)
    if not relation.reading.needs_act or [m.key for m in both] != _CAPITALS:
        return False
    if any(m.explicit or m.stands_for for m in both):
        return False
    words, block = scene.words, scene.sentence.block
    near = [s for s in words.sentences if block - _BLOCKS <= s.block <= block]
    return any(w in _OF_STATES for s in near for w in words.low[s.start : s.end])
