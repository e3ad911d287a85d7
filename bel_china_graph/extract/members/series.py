"""Names in a row, each with a date or a bracket behind it: "to A (No. 1), to B (No. 2) and to C"."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.scene import Group, Scene

_ORGANISATIONS = lexicon.words("organisations")
# What stands before a name and says what it is: "the Swiss-owned X".
LEADING = (
    lexicon.wordset("fillers")
    | frozenset(_ORGANISATIONS["company_nouns"])
    | frozenset(_ORGANISATIONS["demonyms"])
    | {"-", "–"}
)
_BETWEEN = LEADING | frozenset(
    {",", ";", "and", "to", "the", "(", ")", "on", "in", "also", "then", "as", "well", '"', "”", "“"}
)


def series(scene: Scene, first: Group, after: list[Group]) -> Group:
    """A group and those that go on with it behind dates or brackets: "to A (No. 1), to B (No. 2) and to C"."""
    low = scene.words.low
    members = list(first.members)
    end = first.end
    for group in after:
        if group.start < end:
            continue
        held = {k for w in scene.whens for k in range(w.start, w.end)}
        depth, loose = 0, False
        for k in range(end, group.start):
            depth += (low[k] == "(") - (low[k] == ")")
            if depth == 0 and k not in held and low[k] not in _BETWEEN:
                loose = True
        if loose or not {",", "and", ";"} & set(low[end : group.start]):
            break
        members += group.members
        end = group.end
    return Group(members, first.prep, first.prep_at, first.clause, first.official)
