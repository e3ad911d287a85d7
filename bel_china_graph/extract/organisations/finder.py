"""The pass over a section."""

from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations import cuts, parts, plain, quoted, runs, seated, wellknown
from bel_china_graph.extract.words import Words


def find(words: Words, taken: list[bool], is_place: list[bool]) -> list[Mention]:
    """Return organisations and names among the words not taken, marking the words they take.

    Args:
        words: the section.
        taken: per word, whether another mention (a date) holds it.
        is_place: per word, whether the gazetteer knows a place there.
    """
    found: list[Mention] = []
    i, n = 0, len(words.text)
    while i < n:
        here = [] if taken[i] else _at(words, i, taken, is_place)
        for mention in here:
            for k in range(mention.start, mention.end):
                taken[k] = True
        found.extend(here)
        i = max((m.end for m in here), default=i + 1)
    return found


def _at(words: Words, i: int, taken: list[bool], is_place: list[bool]) -> list[Mention]:
    """The names that begin at word `i`: a run of words written large may hold several."""
    whole = wellknown.at(words, i) or quoted.read(words, i) or quoted.led(words, i) or plain.read(words, i, is_place)
    whole = whole or parts.form_first(words, i, taken, is_place)
    if whole:
        return [whole]
    end = runs.run_end(words, i, taken, is_place)
    if end <= i:
        return []
    read = (parts.read(words, low, high, is_place) for low, high in cuts.cut(words, i, end, is_place))
    return [seated.located(words, m, is_place) for m in read if m]
