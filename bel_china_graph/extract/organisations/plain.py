"""Universities whose names are written small, as rough translations do: "Harbin pedagogical university"."""

from collections.abc import Sequence

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations import parts
from bel_china_graph.extract.organisations.keys import core, country_of_name
from bel_china_graph.extract.organisations.tables import HEADS, NATIONALITY
from bel_china_graph.extract.words import Words

_STUDY = lexicon.wordset("study_adjectives")
_LONGEST = 6  # words between the place and the head noun


def read(words: Words, i: int, is_place: Sequence[bool]) -> Mention | None:
    """Return the university that a place or a nationality opens, behind which its adjectives stand in small letters."""
    if not words.text[i][0].isupper() or not (is_place[i] or words.low[i] in NATIONALITY):
        return None
    k = i + 1
    while k < min(len(words.low), i + _LONGEST) and words.low[k] in _STUDY and words.text[k].islower():
        k += 1
    head = HEADS.at(words.low, k) if k < len(words.low) else None
    if k == i + 1 or head is None or head.value != "University" or words.cell_of(head.end - 1) != words.cell_of(i):
        return None
    end, _ = parts.named_after(words, head.end)
    name = words.reading(i, head.end).title() + words.reading(head.end - 1, end)[len(words.text[head.end - 1]) :]
    mention = Mention(i, end, "organisation", ("University",), core(name), name, country_of_name(name))
    mention.explicit = True
    return mention
