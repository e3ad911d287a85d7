"""The clauses of a sentence."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.scene import tables
from bel_china_graph.extract.scene.model import Scene
from bel_china_graph.extract.scene.relatives import FRONTED, relative_pronoun

_ACTS = lexicon.wordset("acts_of_clauses")
_GOING_ON = lexicon.wordset("going_on")
_LEFT_OUT = lexicon.wordset("left_out_documents")
_RELATIVES = lexicon.wordset("relatives")
_SUBJECTS = lexicon.wordset("clause_subjects")
_PARTICIPLES = lexicon.wordset("attributive_participles")
_BREAKS = (",", "-", "–", "—", '"', "”")
_SUBJECT_REACH = 7  # words from a clause's head to its subject


def number(scene: Scene) -> tuple[list[int], list[int]]:
    """Return the first words of the clauses, and each word's clause.

    A relative clause ends at the comma behind which the main verb follows: the clause before it goes on there.
    """
    low = scene.words.low
    starts, ids = [scene.start], [0]
    outer: int | None = None  # the clause that a relative one interrupts
    for i in range(scene.start + 1, scene.end):
        kind = _boundary(scene, i, starts[-1]) if i < scene.end - 1 else ""
        at = i + 1 if kind == "after" else i
        if kind and at < scene.end:
            outer = ids[-1] if kind == "relative" else None
            starts.append(at)
            ids.append(ids[-1] if kind == "after" else len(starts) - 1)
        elif outer is not None and low[i - 1] == "," and i - starts[-1] > 2 and _resumes(scene, i):
            ids.append(outer)
            outer = None
        elif i == starts[-1]:
            ids.append(len(starts) - 1)
        else:
            ids.append(ids[-1])
    return starts, ids


def _boundary(scene: Scene, i: int, last: int) -> str:
    """Tell whether a clause begins at word `i`: "relative", "clause", "after" (at the next word), "" if none."""
    low = scene.words.low
    word, before = low[i], low[i - 1]
    if word == "." and scene.words.text[i + 1][0].isupper() and len(before) > 2:
        return "after"  # an entry of several sentences
    if word == ":":
        return "after" if _opens(scene, i + 1) else ""
    if word in tables.BARE_OPENERS and i > last + 1 and low[i + 1] != "of":  # "because of the epidemic"
        return "after" if word == ";" else "clause"
    if before == "," and _second_act(scene, i, last):
        return "clause"
    if (before == "," and _leaves_out(scene, i)) or (word == "and" and _dated_partner(scene, i + 1)):
        return "clause"
    if word == "and" and low[i + 1] in _ACTS and _dated_act(scene, last, i):
        return "clause"  # "A and B signed a letter on 1 May and became twins on 6 June"
    if _is_relative(low, i):
        return "relative"
    if before in _BREAKS and (word in tables.OPENERS or _is_joined(scene, i, last)):
        return "clause"
    return ""


def _is_relative(low: list[str], i: int) -> bool:
    """Whether a relative clause begins at word `i`."""
    word, before = low[i], low[i - 1]
    if before in _BREAKS:
        fronted = word in FRONTED and low[i + 1] in ("which", "whom", "whose")
        if word in _RELATIVES or fronted or relative_pronoun(low, i) > i + 1:
            return True
    # "the agreement which A and B signed"
    return word == "which" and before.isalpha() and before not in tables.PREPOSITIONS


def _is_joined(scene: Scene, i: int, last: int) -> bool:
    """Whether an "and" or "but" at word `i` opens a clause: a subject with its verb, "so", or a date follows."""
    low = scene.words.low
    if low[i] not in ("and", "but", "yet", "so"):
        return False
    dated = any(w.start in (i + 1, i + 2) and w.kind == "date" for w in scene.whens)
    if dated or low[i + 1] == "so":
        return True
    # "X, one of the residents of the park, and Y signed ..." is one clause
    whole = low[i] != "and" or any(tables.is_verb(w) for w in low[last:i])
    return whole and _opens(scene, i + 1)


def _second_act(scene: Scene, i: int, last: int) -> bool:
    """ "A concluded a contract with B, C signed an agreement with D": a new subject with its verb."""
    low = scene.words.low
    mention = next((m for m in scene.mentions if i <= m.start <= i + 1), None)
    when = next((w for w in scene.whens if i <= w.start <= i + 1 and w.kind == "date"), None)
    if when is not None and _dated_act(scene, last, i):  # "in 2016 it signed ... with A, in 2018 ... with B"
        comma = next((k for k in range(when.end, scene.end) if low[k] == ","), scene.end)
        return any(w in _ACTS for w in low[when.end : comma])
    if mention is None or mention.end >= scene.end or low[mention.end] not in _ACTS:
        return False
    return any(w in _ACTS for w in low[last:i])


def _leaves_out(scene: Scene, i: int) -> bool:
    """Whether what goes on with an act and does not repeat it begins at word `i`.

    "A contract was signed with A, two years later with B"; "..., the one with B in May"; "..., followed by ...".
    """
    low = scene.words.low
    if low[i] in _GOING_ON or low[i] in _LEFT_OUT:
        k = i + (low[i] in _GOING_ON)
        while k < scene.end and low[k] in _LEFT_OUT:
            k += 1
        if low[i] in _GOING_ON or (k < scene.end and low[k] == "with"):
            return any(w in _ACTS for w in low[scene.start : i])
    return _dated_partner(scene, i)


def _dated_partner(scene: Scene, i: int) -> bool:
    """ "signed an agreement with A in 2009 and in 2013 with B": behind an act a date opens what goes on with it."""
    low = scene.words.low
    when = next((w for w in scene.whens if i <= w.start <= i + 1 and w.kind == "date"), None)
    if when is None or when.end >= scene.end or low[when.end] != "with":
        return False
    return any(w in _ACTS for w in low[scene.start : i])


def _dated_act(scene: Scene, start: int, end: int) -> bool:
    """Whether an act and its date stand between two words."""
    dated = any(start <= w.start < end and w.kind == "date" for w in scene.whens)
    return dated and any(w in _ACTS for w in scene.words.low[start:end])


def _resumes(scene: Scene, i: int) -> bool:
    """Whether the clause before a relative one goes on at word `i`, with its verb or another of its subjects."""
    low = scene.words.low
    if tables.is_verb(low[i]) and low[i] not in _PARTICIPLES:
        return True
    another = any(i < m.start <= i + 2 for m in scene.mentions)
    return low[i] == "and" and another and not _opens(scene, i + 1)


def _opens(scene: Scene, i: int) -> bool:
    """Tell whether a subject and its verb follow."""
    low = scene.words.low
    if low[i] in _SUBJECTS:
        return True
    mention = next((m for m in scene.mentions if i <= m.start <= i + _SUBJECT_REACH), None)
    behind = _past_bracket(scene, mention.end) if mention else scene.end
    if mention is None or behind >= scene.end or not tables.is_verb(low[behind]):
        return False
    return all(k <= i + 1 or low[k] in tables.FILLERS or _says_what(low, k) for k in range(i, mention.start))


def _past_bracket(scene: Scene, i: int) -> int:
    """Return the word behind a bracket that opens at word `i` ("X University (XU) signed"), else `i`."""
    if i < scene.end and scene.words.low[i] == "(":
        return next((k + 1 for k in range(i, scene.end) if scene.words.low[k] == ")"), i)
    return i


def _says_what(low: list[str], k: int) -> bool:
    """Whether a word only says what the name behind it is: "the machine-tool plant Atlant"."""
    return low[k] in tables.COMPANY_NOUNS or "-" in low[k - 1 : k + 2]
