"""States, their governments, and capitals that stand for them ("Minsk and Beijing agreed"): they are no parties."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.pairs.sides import Sides
from bel_china_graph.extract.scene import Scene

_CAPITALS = ["gn-625144", "CN-BJ"]  # the gazetteer's ids of Minsk and Beijing
_OF_STATES = lexicon.wordset("words_of_states")
_SIGNING = lexicon.wordset("signing_for_states")
_ADJECTIVES = lexicon.wordset("home_adjectives") | {"both", "two"}
_BLOCKS = 3  # blocks before the sentence's own that tell what the text is about


def sign(scene: Scene, clause: int) -> bool:
    """Tell whether a clause names a state's government: "the Chinese government", "the governments of the states"."""
    low = scene.words.low
    for k in range(*scene.clause_span(clause)):
        if low[k] not in _SIGNING or any(m.start <= k < m.end for m in scene.mentions if m.named):
            continue
        if low[k - 1] in _ADJECTIVES or (low[k].endswith("s") and low[k - 1] == "the"):
            return True
    return False


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
