"""Offices, the bodies that they belong to, and who holds them: "the rector of X University Li Wei"."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import PhraseTable
from bel_china_graph.extract.organisations.tables import FORMS, HEADS, KNOWN, OFFICIALS, PLACE_KINDS
from bel_china_graph.extract.words import Words

_RANKS = lexicon.wordset("ranks")
_SURNAMES = lexicon.wordset("chinese_surnames")
_STUDY = lexicon.wordset("study_adjectives")
_JOINERS = frozenset({"of", "the", "and", "-", "–", ",", "for"})
_MARKS = frozenset({'"', "“", "”", ".", "'s", "’s"})
_REACH = 14  # words from a body's holder back to the office
_LONGEST = 3  # words of a person's name


def opens(words: Words, k: int, end: int) -> int:
    """ "Vice Governor of X", "Rector Li Wei": one past the office that begins at word `k`, 0 if none does."""
    while k < end and words.low[k] in _RANKS:
        k += 1
    if k >= end or words.low[k] not in OFFICIALS or not words.text[k][0].isupper():
        return 0
    k += 1
    while k < end and words.low[k] in _RANKS:  # "Consul General"
        k += 1
    return k


def behind(words: Words, start: int, end: int) -> int:
    """ "Vice Governor of the X Region": where the body's name begins behind an office, else `start`."""
    of = opens(words, start, end)
    if not of or of + 1 >= end or words.low[of] != "of":
        return start
    return of + 1 + (words.low[of + 1] == "the" and of + 2 < end)


def joined(words: Words, start: int, end: int) -> int:
    """ "... X and Rector of Y": the "and" behind which another office begins, 0 if there is none."""
    for k in range(start + 1, end - 1):
        behind = opens(words, k + 1, end) if words.low[k] == "and" else 0
        if behind and (behind == end or HEADS.at(words.low, behind) is None):  # "X Pulp and Board Mill" is one name
            return k
    return 0


def holder(words: Words, start: int, end: int, is_place: list[bool]) -> int:
    """Return where the name of a body's head begins behind the body, `end` if none stands there.

    The words `start` to `end` are the body and the name, or the name alone; the office stands before the body.
    """
    first = end
    while first > start and end - first < _LONGEST and may_name_a_person(words, first - 1, is_place):
        first -= 1
    if end - first < 2 or first == 0:
        return end
    if not _closes_body(words, first):
        first = end - 2
        known = _ends(KNOWN, words, first)
        if not (known or words.low[first] in _SURNAMES or _goes_on(words, start, first)):
            return end
    return first if _has_office(words, first) else end


def may_name_a_person(words: Words, k: int, is_place: list[bool]) -> bool:
    """Tell whether a word may be part of a person's name: no head noun, title, form or place."""
    word, low = words.text[k], words.low[k]
    if not word[0].isupper() or not word.replace("-", "").isalpha() or word.isupper():
        return False
    if low in OFFICIALS or low in _STUDY or low in PLACE_KINDS or FORMS.at(words.low, k) or HEADS.at(words.low, k):
        return False
    return not is_place[k] or low in _SURNAMES


def _closes_body(words: Words, first: int) -> bool:
    """Whether a name ends before word `first`: with its head noun, a place's kind or a legal form."""
    last = words.low[first - 1]
    if last in PLACE_KINDS or HEADS.at(words.low, first - 1) is not None:
        return True
    return _ends(FORMS, words, first)


def _ends(table: PhraseTable, words: Words, end: int) -> bool:
    """Whether a phrase of a table ends before a word."""
    before = range(max(0, end - _REACH), end)
    return any((m := table.at(words.low, k)) is not None and m.end == end for k in before)


def _goes_on(words: Words, start: int, first: int) -> bool:
    """ "University of Science and Technology": whether a body's name that goes on behind its head noun ends here."""
    low = words.low
    heads = [k for k in range(start, first - 2) if low[k + 1] in ("of", "for") and HEADS.at(low, k) is not None]
    return bool(heads) and low[first - 1] not in _JOINERS


def _has_office(words: Words, first: int) -> bool:
    """Whether an office "of" a body stands before a person's name, and nothing between but the body."""
    for k in range(first - 1, max(0, first - _REACH), -1):
        low = words.low[k]
        if low == "of" and words.low[k - 1] in OFFICIALS:
            return True
        inside = low in _JOINERS or words.text[k][0].isupper() or words.text[k] in _MARKS
        if not inside or words.cell_of(k) != words.cell_of(first):
            return False
    return False
