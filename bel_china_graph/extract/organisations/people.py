"""People, who are no nodes: names behind titles and beside verbs of speech."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations import heads, offices
from bel_china_graph.extract.organisations.tables import COMPANY_NOUNS, OFFICIALS, PLACE_KINDS
from bel_china_graph.extract.words import Words

_HEADS_OF_PLACES = lexicon.wordset("heads_of_places")
_TITLES = lexicon.wordset("person_titles")
_SPEAKING = lexicon.wordset("speaking")
_QUOTING = lexicon.wordset("quoting")
_OFFICE = 12  # words from an office to the name behind its comma
_BEFORE_OFFICE = lexicon.wordset("before_office")


def titled(words: Words, start: int, end: int, is_place: list[bool]) -> Mention | None:
    """A person behind a title and its place: "the mayor of Guiyang Tang Huaming", "Brest Governor Ivan Petrov"."""
    if start >= end or heads.has_head(words, start, end):
        return None
    name = offices.opens(words, start, end)
    if offices.holder(words, start, end, is_place) == start or (name and "of" not in words.low[name:end]):
        return Mention(start, end, "person", (), "", words.reading(start, end))
    name = start
    while name < end and (is_place[name] or words.low[name] in PLACE_KINDS):
        name += 1
    behind_title = start > 1 and words.low[start - 1] == "of" and words.low[start - 2] in _HEADS_OF_PLACES
    titled = name < end and words.low[name] in OFFICIALS and "of" not in words.low[name:end]
    if not (titled or (behind_title and name > start)) or not 0 < end - name <= 5:
        return None
    return Mention(name, end, "person", (), "", words.reading(name, end))


def name_end(words: Words, start: int, end: int) -> int:
    """ "Dr Liu of Kingfa Bio", "director Li Na of Huaxin": where the name behind a title ends, 0 if there is none."""
    if not start or words.low[start - 1] not in _TITLES | OFFICIALS:
        return 0
    of = next((k for k in range(start + 1, min(end - 1, start + 4)) if words.low[k] == "of"), 0)
    return 0 if heads.has_head(words, start, of) else of


def is_person(words: Words, start: int, end: int) -> bool:
    """A name behind a title or before "said": people are no nodes."""
    before = words.low[start - 1] if start else ""
    after = words.low[end] if end < len(words.low) else ""
    length = end - start
    if before in OFFICIALS or before in _TITLES:
        return True
    if after in _SPEAKING:
        return length <= 3
    if before in _QUOTING:
        return 1 < length <= 3
    if length == 2 and before == "," and _named_official(words, start):
        return True
    if length in (2, 3) and after == ",":
        behind = words.low[end + 1 : end + 3]
        return bool(behind) and (behind[0] in OFFICIALS or (behind[0] in _BEFORE_OFFICE and behind[-1] in OFFICIALS))
    return False


def _named_official(words: Words, start: int) -> bool:
    """ "the deputy head of the park's administration, Andrei Petrov"; but "the head of the company, Rotor Plus"."""
    if any(word[1:].lower() != word[1:] or not word.isalpha() for word in words.text[start : start + 2]):
        return False
    for k in range(start - 2, max(0, start - _OFFICE), -1):
        if (
            words.low[k] in COMPANY_NOUNS
            or words.low[k] in (",", ".", ";", ":")
            or words.cell_of(k) != words.cell_of(start)
        ):
            return False
        if words.low[k] in OFFICIALS and words.low[k + 1] == "of":
            return True
    return False
