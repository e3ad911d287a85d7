"""What an entry looks like: names and dates without a sentence around them, one or several in a line."""

import itertools

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.pairs import PairRelation, triggers
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Sentence

_ENTRY_WORDS = lexicon.wordset("entry_words")
_EVENTS = lexicon.wordset("entry_events")
_VERBS = lexicon.wordset("entry_verbs")


def is_entry(pairs: list[PairRelation], scene: Scene, first: Sentence) -> bool:
    """Tell whether a text is an entry: a row, or names and dates without a sentence around them.

    Args:
        pairs: the relations of pairs.
        scene: the whole of the text.
        first: its first sentence.
    """
    words = scene.words
    block = words.blocks[scene.sentence.block]
    if block.kind == "row":
        return True
    held = {k for m in scene.mentions for k in range(m.start, m.end)} | {
        k for w in scene.whens for k in range(w.start, w.end)
    }
    held |= {k for m in scene.mentions if m.seat for k in range(m.seat.start, m.seat.end)}
    inside = [k for k in range(first.start, scene.end) if k not in held and words.text[k][0].isalnum()]
    loose = [words.low[k] for k in inside if k < first.end]
    if block.kind in ("paragraph", "heading") and not any(
        triggers.find(p, scene) for p in pairs if block.kind == "heading"
    ):
        return bool(scene.mentions) and all(w in _ENTRY_WORDS for w in loose)
    # "2011. Visit of the governor of X": only a date stands first, and what follows tells no tie itself
    dated = not loose and bool(scene.mentions) and scene.mentions[0].start >= first.end
    chronicle = dated and not any(triggers.find(p, scene) for p in pairs)
    loose = [words.low[k] for k in inside] if chronicle else loose
    if _EVENTS & set(loose):
        return False
    verbless = not any(w in _VERBS for w in loose)
    return verbless or (not chronicle and scene.end - scene.start <= 25)


def is_only_name(scene: Scene) -> bool:
    if len(scene.mentions) != 1 or scene.mentions[0].kind != "place":
        return False
    name = scene.mentions[0]
    rest = (*range(scene.start, name.start), *range(name.end, scene.end))
    return not any(scene.words.text[k][0].isalnum() for k in rest)


def parts(scene: Scene) -> list[Scene]:
    """Cut an entry at its semicolons, if each part names its own two ends, or one and what it has: "A: B; C: none"."""
    low, cuts, inside = scene.words.low, list[int](), False
    for k in range(scene.start, scene.end):
        inside = low[k] == "(" or (inside and low[k] != ")")
        if low[k] == ";" and not inside:
            cuts.append(k)
    if not cuts:
        return [scene]
    starts = [scene.start, *(k + 1 for k in cuts)]
    parts = [scene.part(a, b) for a, b in zip(starts, [*cuts, scene.end], strict=True) if b > a]
    whole = [p for p in parts if {"BY", "CN"} <= {m.country for m in p.mentions} or ":" in p.words.low[p.start : p.end]]
    return parts if len(whole) == len(parts) else [scene]


def held_over(scene: Scene, when: When) -> bool:
    """ "held over from the previous year": no date of its own."""
    return bool(when.unit) and "from" in scene.words.low[max(scene.start, when.start - 2) : when.start]


def concluded(scene: Scene, relation: PairRelation) -> tuple[int, int] | None:
    """ "Letter of intent of 2015; agreement on twinning of 2018": the last part that tells the tie, if an earlier one
    only planned it."""
    low = scene.words.low
    dated = {k for w in scene.whens for k in range(w.start, w.end)}
    stops = [k + 1 for k in range(scene.start, scene.end) if low[k] in (";", ".", ",") and k not in dated]
    cuts = [scene.start, *stops, scene.end]
    told = {m.start for m in triggers.find(relation, scene)}
    unsettled = {m.start for m in [*scene.planned, *scene.denied, *scene.ended]}
    for start, end in reversed([*itertools.pairwise(cuts)]):
        inside = range(start, end)
        if told & set(inside) and any(w.start in inside for w in scene.whens) and not unsettled & set(inside):
            return (start, end) if start > min(unsettled) else None
    return None
