"""Dates that stand alone in brackets: "(since 2015)"."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.scene.model import Scene
from bel_china_graph.extract.timex import When

_BEFORE_DATES = lexicon.wordset("before_bracketed_dates")


def dates(scene: Scene) -> dict[int, When]:
    """Return the dates of a sentence that lead their brackets, by the opening bracket."""
    words = scene.words
    found = {}
    for when in scene.whens:
        if when.kind != "date":
            continue
        k = when.start - 1
        while k >= scene.start and words.low[k] in _BEFORE_DATES:
            k -= 1
        if k > scene.start and words.text[k] in ("(", "["):
            found[k] = when
    return found
