"""Words by which what a clause tells is planned, denied or over."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.scene.model import Scene

_WORDS = lexicon.words("modality")
PHRASES = PhraseTable((p, kind) for kind in ("planned", "denied", "ended", "neutral") for p in _WORDS[kind])
_PLANNED_ADJECTIVES = frozenset(_WORDS["planned_adjectives"])
_ENDED_ADJECTIVES = frozenset(_WORDS["ended_adjectives"])
_FIRSTS = lexicon.wordset("firsts")
_CAUSING = lexicon.wordset("causing")
_NOT_YET = lexicon.wordset("not_yet")
_STATUS_NOUNS = lexicon.wordset("status_nouns")
_CAUSE_REACH = 25  # words from "helped" to "to sign"


def find(scene: Scene, start: int) -> tuple[list[Match], list[Match], list[Match]]:
    """Return the words of a sentence, from word `start`, that make something planned, denied or ended."""
    low = scene.words.low
    held = [(w.start, w.end) for w in scene.whens] + [(m.start, m.end) for m in scene.mentions if m.named]
    modal = [m for m in PHRASES.find(low, start, scene.end) if not any(first <= m.start < end for first, end in held)]
    planned = [m for m in modal if m.value == "planned" and not _is_done(low, m, start)]
    denied = [m for m in modal if m.value == "denied"]
    ended = [m for m in modal if m.value == "ended"]
    for i in range(scene.start, scene.end - 1):
        if low[i] in _PLANNED_ADJECTIVES or low[i] in _ENDED_ADJECTIVES:  # "the former resident"
            if any(w in _STATUS_NOUNS for w in low[i + 1 : i + 4]):
                (planned if low[i] in _PLANNED_ADJECTIVES else ended).append(Match(i, i + 1, "adjective"))
    return planned, denied, ended


def _is_done(low: list[str], match: Match, start: int) -> bool:
    """ "the first to sign", "helped A and B to sign": told of a deed."""
    if low[match.start] != "to":
        return False
    if _FIRSTS & set(low[max(start, match.start - 5) : match.start]):
        return True
    causes = [k for k in range(max(start, match.start - _CAUSE_REACH), match.start) if low[k] in _CAUSING]
    return bool(causes) and (causes[-1] == start or low[causes[-1] - 1] not in _NOT_YET)
