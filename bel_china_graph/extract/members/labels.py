"""A label before a colon that says who the names behind it are: "New residents: X, Y", "Newcomer of the month: X"."""

import itertools

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.members.series import series
from bel_china_graph.extract.mentions import is_company
from bel_china_graph.extract.scene import Group, Scene

_FINITE = lexicon.wordset("finite_verbs")
_NEW = frozenset(lexicon.words("residency")["newly"])
_BEFORE, _BEHIND = 4, 9  # words of a label before and behind the resident's noun
_LEADING = 6  # words that say what the one named is ("the furniture maker X")


def named(scene: Scene, trigger: Match) -> Group | None:
    """Return the companies behind a label with a resident's noun, `None` if the noun stands in no label."""
    low = scene.words.low
    lo, _ = scene.clause_span(scene.clause_of(trigger.start))
    colon = next((k for k in range(trigger.end, min(scene.end, trigger.end + _BEHIND)) if low[k] == ":"), None)
    if colon is None or trigger.start - lo > _BEFORE or _FINITE & set(low[lo:colon]) or "," in low[lo:colon]:
        return None
    members = [m for group in _items(scene, colon + 1) for m in group.members if is_company(m)]
    return Group(members, "", -1, scene.clause_of(members[0].start), False) if members else None


def is_new(scene: Scene, trigger: Match) -> bool:
    """Tell whether a label counts its residents or calls them new: their joining is told."""
    low = scene.words.low
    lo, _ = scene.clause_span(scene.clause_of(trigger.start))
    around = set(low[lo : trigger.end + 1])
    return bool(_NEW & around) or any(timex.ordinal(low, k) is not None for k in range(lo, trigger.start))


def _items(scene: Scene, start: int) -> list[Group]:
    """The groups behind the colon: those in a row, or the first of each item between semicolons."""
    low = scene.words.low
    cuts = [start, *(k + 1 for k in range(start, scene.end) if low[k] == ";"), scene.end]
    firsts = []
    for begin, end in itertools.pairwise(cuts):
        inside = [g for g in scene.groups if begin <= g.start < end and any(is_company(m) for m in g.members)]
        if inside and inside[0].start - begin <= _LEADING and inside[0].prep == "":
            firsts.append(series(scene, inside[0], inside[1:]) if len(cuts) == 2 else inside[0])
    return firsts
