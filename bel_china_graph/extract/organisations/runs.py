"""Runs of words written large, joined by "of", "and" and the like: what may be one name or several."""

import re
from collections.abc import Sequence

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.organisations import heads
from bel_china_graph.extract.organisations.tables import (
    COMPANY_NOUNS,
    FORMS,
    HEADS,
    JOINERS,
    KNOWN,
    NATIONALITY,
    NOT_NAMES,
    OPEN,
)
from bel_china_graph.extract.words import Words

_BRAND = re.compile(r"[a-z]{1,2}[A-Z][a-z]{2}")  # "eLab", "iSoftStone"
_NUMBERED = re.compile(r"\d{1,4}|\d{1,2}[A-Z]")  # "7 Continents LLC", "3D-Print"
_SURE_FORM = 3  # words of a legal form that is one in small letters too ("limited liability company")
_LONGEST = 60  # words of a run: no name is longer, and cutting one costs more than its length
_ADJECTIVES = lexicon.wordset("name_adjectives")
_NEVER_INSIDE = lexicon.wordset("never_inside_names")
_OPENING_NOUNS = COMPANY_NOUNS - lexicon.wordset("first_words_of_firms")


def is_large(word: str) -> bool:
    """Tell whether a word is written large, or like a brand ("iLine")."""
    return word[0].isupper() or _BRAND.match(word) is not None


def run_end(words: Words, i: int, taken: Sequence[bool], is_place: Sequence[bool]) -> int:
    """Return the end of the run of large words that starts at `i` (`i` itself if none starts)."""
    if not starts_name(words, i):
        return i
    text, low, n = words.text, words.low, min(len(words.text), i + _LONGEST)
    block = words.cell_of(i)
    end = k = i + 1
    while k < n and words.cell_of(k) == block and not taken[k]:
        word = text[k]
        form = FORMS.at(low, k)
        if form and (word[0].isupper() or low[k] == "," or form.end - k >= _SURE_FORM):
            end = k = form.end
            continue
        if word == "," and k + 1 < n and is_large(text[k + 1]):
            form = FORMS.at(low, k + 1)
            if form and not (form.end < n and (text[form.end] in OPEN or is_large(text[form.end]))):
                k += 1
                continue
            break
        if (
            is_large(word)
            or (word[0].isdigit() and k == end and k + 1 < n and is_large(text[k + 1]))
            or (word[0].isdigit() and (low[k - 1] in ("no.", "no", "№") or low[k - 2 : k] == ["no", "."]))
        ):
            if low[k] in _NEVER_INSIDE and not words.glued(k):
                break
            k += 1
            end = k
            continue
        if word == "(":
            close = k + 1
            while close < n and close < k + 5 and text[close] != ")":
                close += 1
            inside = text[k + 1 : close]
            follows = (
                close + 1 < n
                and words.cell_of(close + 1) == block
                and (is_large(text[close + 1]) or FORMS.at(low, close + 1) is not None)
            )
            if (
                inside
                and close < n
                and text[close] == ")"
                and all(w[0].isupper() for w in inside)
                and (follows or inside == ["Group"])
            ):
                end = k = close + 1
                continue
            break
        if low[k] == "in" and k + 1 < n and is_large(text[k + 1]) and not is_place[k + 1] and not taken[k + 1]:
            goes_on = heads.has_head(words, i, k, forms=False) and KNOWN.at(low, k + 1) is None
            if goes_on and low[k + 1] not in NOT_NAMES and low[k + 1] not in NATIONALITY:
                k += 1
                continue
        if low[k] in JOINERS and k + 1 < n:
            if word in ("-", "–") and not words.glued(k):
                break
            if word in ("'s", "’s") and (is_place[k - 1] or low[k - 1] in NATIONALITY):
                break  # "Tianjin's Binhai District"
            nxt = k + 1
            while nxt < n and low[nxt] in JOINERS and nxt < k + 3:
                nxt += 1
            if nxt < n and is_large(text[nxt]) and low[nxt] not in _NEVER_INSIDE and not taken[nxt]:
                k = nxt
                continue
            break
        if (
            low[k] == "."
            and k + 1 < n
            and words.glued(k)
            and len(text[k - 1]) <= 2
            and (is_large(text[k + 1]) or (low[k - 1] == "no" and text[k + 1][0].isdigit()))
        ):
            k += 1
            continue
        break
    return end


def starts_name(words: Words, i: int) -> bool:
    word = words.text[i]
    if word[0].isdigit():
        return numbered(words, i)
    if not is_large(word) or (words.low[i] in NOT_NAMES and not capital_inside(words, i)):
        return False
    return word[0].isalpha() and not opening_noun(words, i)


def numbered(words: Words, i: int) -> bool:
    """ "7 Continents LLC", "the firm 3D-Print": a number opens a name with a legal form, or behind a company's noun."""
    text, n = words.text, len(words.text)
    if not i or _NUMBERED.fullmatch(text[i]) is None or words.cell_of(i - 1) != words.cell_of(i):
        return False
    k = i + 1 + (i + 1 < n and text[i + 1] == "-")
    if k >= n or words.cell_of(k) != words.cell_of(i) or not is_large(text[k]) or FORMS.at(words.low, k):
        return False
    if words.low[i - 1] in COMPANY_NOUNS:
        return True
    while k < n and words.cell_of(k) == words.cell_of(i) and is_large(text[k]):
        if FORMS.at(words.low, k):
            return text[i - 1] not in (".", ",", "no", "№")
        k += 1
    return False


def opening_noun(words: Words, i: int) -> bool:
    """ "Rectors of Minsk State University", "Page of the ...": written large only because a sentence begins."""
    opening = i == 0 or words.text[i - 1] in (".", "!", "?", ":") or words.block_of(i - 1) != words.block_of(i)
    behind = words.low[i + 1] if i + 1 < len(words.low) else ""
    if opening and words.low[i] in _OPENING_NOUNS:
        return behind != "" and is_large(words.text[i + 1])  # "Investor Taihe Wood came"
    return opening and behind in ("of", "from") and HEADS.at(words.low, i) is None


def capital_inside(words: Words, i: int) -> bool:
    """A word like "Central" or "New" opens a name where another large word follows in mid-sentence."""
    if i + 1 >= len(words.text) or not words.text[i + 1][0].isupper():
        return False
    opening = i == 0 or words.text[i - 1] in (".", "!", "?", '"', "“") or words.cell_of(i - 1) != words.cell_of(i)
    if words.low[i] not in _ADJECTIVES:
        return False
    return not opening or heads.head_follows(words, i + 1)
