"""Head nouns and legal forms in and beside a name, and the label that they give it."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.organisations.tables import FORMS, HEADS, RESEARCH
from bel_china_graph.extract.words import Words

_NEVER_BEHIND = lexicon.wordset("no_heads_behind_names")
_STUDY_OR_RESEARCH = lexicon.wordset("study_or_research")


def has_head(words: Words, start: int, end: int, forms: bool = True) -> bool:
    return bool(found(words, start, end)) or (
        forms and any(words.text[m.start][0].isupper() for m in FORMS.find(words.low, start, end))
    )


def found(words: Words, start: int, end: int) -> list[Match]:
    """Return the head nouns written large."""
    return [m for m in HEADS.find(words.low, start, end) if words.text[m.start][0].isupper()]


def label_of(words: Words, start: int, end: int) -> str:
    """The label that a name's head noun gives: the last head before the first "of", else the first after."""
    segments = []
    left = start
    for k in range(start, end + 1):
        if k == end or words.low[k] in ("of", "for"):
            segments.append((left, k))
            left = k + 1
    for index, (low, high) in enumerate(segments):
        heads = found(words, low, high)
        if not heads:
            continue
        label = heads[-1].value
        first = index == 0
        if label == "University" and words.low[heads[-1].end - 1] in _STUDY_OR_RESEARCH:
            if any(True for _ in RESEARCH.find(words.low, start, end)):
                return "Organization"
        if not first and label in ("Company",):
            return ""
        return label
    return ""


def head_before(words: Words, i: int) -> Match | None:
    """Return the head noun that ends before word `i`."""
    for k in range(5, 0, -1):
        if i - k >= 0:
            match = HEADS.at(words.low, i - k)
            if match and match.end == i and words.cell_of(match.start) == words.cell_of(i):
                return match
    return None


def form_before(words: Words, i: int) -> tuple[int, str] | None:
    """Return start and country of the legal form that ends before word `i`."""
    for k in range(5, 0, -1):
        if i - k >= 0:
            match = FORMS.at(words.low, i - k)
            if match and match.end == i and words.cell_of(match.start) == words.cell_of(min(i, len(words.low) - 1)):
                return match.start, match.value
    return None


def lower_head(words: Words, end: int) -> tuple[int, str] | None:
    """ "Tsinghua university", "the BELDZI factory": a head noun in small letters right behind the name."""
    if end < len(words.low) and words.cell_of(end) == words.cell_of(end - 1):
        match = HEADS.at(words.low, end)
        if match and words.low[end] not in _NEVER_BEHIND:
            return match.end, match.value
    return None


def head_follows(words: Words, i: int) -> bool:
    """Whether a head noun stands in the large words from `i` on ("East China Normal University")."""
    end = i
    while (
        end < len(words.text)
        and words.cell_of(end) == words.cell_of(i)
        and words.text[end][0].isupper()
        and end < i + 8
    ):
        end += 1
    return has_head(words, i, end, forms=False)
