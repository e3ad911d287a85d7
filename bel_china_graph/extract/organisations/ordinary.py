"""What is written large and names no body: events, landmarks, openings of sentences, adjectives."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.organisations import heads
from bel_china_graph.extract.organisations.tables import DEMONYMS, EVENTS, FORMS, LANDMARKS, NATIONALITY, PLACE_KINDS
from bel_china_graph.extract.words import Words

_AFTER_SUBJECT = lexicon.wordset("after_subject")
_COMPASS = lexicon.wordset("compass")
_OF_EVENTS = frozenset({"of", "for", "on", "in"})
_OPENERS = {".", "!", "?", '"', "“", ":", ";", "-", "–", "—", "...", "…", "(", "|"}


def is_event(words: Words, start: int, end: int) -> bool:
    """A forum, a fair, a programme, a law: named, but no body."""
    if heads.has_head(words, start, end):
        return words.low[end - 1] in EVENTS and not {"of", "for"} & set(words.low[start:end])
    last = end - 1
    while last > start and words.low[last].isdigit():
        last -= 1
    return words.low[last] in LANDMARKS | EVENTS or any(
        words.low[k] in EVENTS and words.low[k + 1] in _OF_EVENTS | PLACE_KINDS for k in range(start, last)
    )


def is_ordinary(words: Words, start: int, end: int) -> bool:
    """A single word that is written large only because it opens a sentence, or a lone letter or legal form."""
    word = words.text[start]
    if end - start > 1:
        return False
    if len(word) < 2 or FORMS.at(words.low, start):
        return True
    if any(c.isupper() for c in word[1:]):
        return False
    if not opens(words, start):
        return False
    cell = words.cell_of(start)
    alone = (start == 0 or words.cell_of(start - 1) != cell) and (end == len(words.text) or words.cell_of(end) != cell)
    if alone and words.blocks[words.block_of(start)].kind == "row":
        return False  # a cell of its own
    follower = words.low[end] if end < len(words.low) else ""
    return word.lower().endswith(("ly", "ing", "ed", "s")) or follower not in _AFTER_SUBJECT


def adjectives_only(words: Words, start: int, end: int) -> bool:
    """ "Chinese-Belarusian-Swiss", "Swiss": adjectives of countries are no names."""
    return all(
        w in DEMONYMS or w in NATIONALITY or w in _COMPASS or w in ("-", "–", "and") for w in words.low[start:end]
    )


def opens(words: Words, i: int) -> bool:
    """Whether a word opens a sentence."""
    return i == 0 or words.text[i - 1] in _OPENERS or words.cell_of(i - 1) != words.cell_of(i)
