"""The preposition that a mention stands with."""

from dataclasses import dataclass

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import tables
from bel_china_graph.extract.scene.model import Scene

_DEPUTIES = lexicon.wordset("deputies")
_RANKS = lexicon.wordset("ranks")
_ACTING_FOR = lexicon.wordset("acting_for")
_LONGEST_NAME = 4  # words of a person's name behind an office, and one more
_TOPIC_OPENERS = lexicon.wordset("topic_openers")
_TOPIC_PREPOSITIONS = lexicon.wordset("topic_prepositions")


@dataclass(frozen=True, slots=True)
class Preposition:
    """A preposition ("" for none), where it stands, and whether an official stands behind it ("the mayor of ...")."""

    word: str
    at: int
    official: bool


def before(scene: Scene, mention: Mention) -> Preposition:
    """Return the preposition before a mention, past officials and words that say what the mention is."""
    low = scene.words.low
    k, hop = mention.start - 1, -1
    official = False
    while k >= scene.start:
        word = low[k]
        office = _office_before(scene, k)
        if office >= 0:
            official = True
            k = office - (2 if low[office - 1 : office + 1] == ["on", "behalf"] else 1)
            while k >= scene.start and (low[k] in _RANKS or low[k] in tables.OFFICIALS):
                k -= 1
        elif word == "of" and _of_place_noun(scene, k):
            hop, k = k, k - 2  # "with the provinces of X and Y"
        elif word == "of" and low[k - 1] == "name":
            return Preposition("", -1, official)  # "a factory by the name of X"
        elif word in tables.PREPOSITIONS:
            if hop >= 0 and word not in ("with", "between", "by", "among"):
                return Preposition("of", hop, official)
            topic = word in _TOPIC_PREPOSITIONS and k > scene.start and low[k - 1] in _TOPIC_OPENERS
            return Preposition("" if topic else word, k, official)
        elif _says_what(word):
            k -= 1
        else:
            break
    return Preposition("of" if hop >= 0 else "", hop, official)


def _office_before(scene: Scene, k: int) -> int:
    """Return the word of the office that word `k` joins to its body ("the mayor of", "Rector Petrov of"), else -1."""
    low, text = scene.words.low, scene.words.text
    if low[k] not in ("of", "from", "for") or k <= scene.start:
        return -1
    if low[k - 1] in tables.OFFICIALS or low[k - 1] in _ACTING_FOR:
        return k - 1
    office = k - 1
    while office > scene.start and k - office < _LONGEST_NAME and text[office][0].isupper() and low[k] == "of":
        office -= 1
        if low[office] in tables.OFFICIALS:
            return office
    return -1


def _of_place_noun(scene: Scene, k: int) -> bool:
    """Whether a noun like "province", which belongs to no name, stands before word `k`."""
    noun = k > scene.start and scene.words.low[k - 1] in tables.PLACE_NOUNS
    return noun and not any(m.start < k <= m.end for m in scene.mentions)


def _says_what(word: str) -> bool:
    if word == "that":
        return False  # "it came about that X ..."
    return word in tables.FILLERS or word in tables.COMPANY_NOUNS or word in _DEPUTIES or word in tables.OFFICIALS
