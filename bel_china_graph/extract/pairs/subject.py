"""What a document is about: "an agreement on cooperation in tourism"."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.scene import Scene

_FIELD = ["in", "the", "field", "of"]
_OPENERS = lexicon.wordset("subject_openers")
_STOPS = lexicon.wordset("subject_stops")
_LOOSE_ENDS = lexicon.wordset("subject_loose_ends")
_LONGEST = 12  # words


def find(scene: Scene, trigger: Match) -> str | None:
    """Return the words behind "on", "in the field of" and the like, up to a name, a date or the clause's verb."""
    low, opener = scene.words.low, trigger.end
    if opener < scene.end and low[opener : opener + 4] == _FIELD:
        opener += 3
    elif opener < scene.end and low[opener] not in _OPENERS:
        return None
    if opener >= scene.end:
        return None
    first = opener + 1
    begins = {w.start for w in scene.whens} | {m.start for m in scene.mentions if m.named}
    end = first
    while end < min(scene.end, opener + _LONGEST) and low[end] not in _STOPS and end not in begins:
        end += 1
    while end > first and low[end - 1] in _LOOSE_ENDS:
        end -= 1
    return scene.words.reading(first, end) if end > first else None
