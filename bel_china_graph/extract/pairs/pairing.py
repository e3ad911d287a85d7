"""Who is tied to whom: the pairs that a sentence's order tells, else every pair across the two sides."""

from bel_china_graph.extract import lexicon, mentions
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Group, Scene

LEVEL = {"BelarusianRegion": 3, "ChineseProvince": 3, "City": 2, "District": 1}
RESPECTIVELY = lexicon.wordset("respectively")
_JOINTS = ("and", "-", "–", "—", "with", "&")
_SAY_WHAT = frozenset({"the", "city", "of", "district", "town"})

Pair = tuple[Mention, Mention]  # the Belarusian end first


def as_told(scene: Scene, groups: list[Group], left: list[Mention], right: list[Mention]) -> list[Pair] | None:
    """Return the pairs that a sentence tells one by one, `None` if it does not.

    "A and B, C and D"; "A, B and C ... with D, E and F respectively".
    """
    if len(left) != len(right) or len(left) < 2:
        return None
    if RESPECTIVELY & set(scene.words.low[scene.start : scene.end]):
        return list(zip(left, right, strict=True))
    return _couples_of_groups(groups) or _couples_in_turn(groups) or _couples_in_a_row(scene, groups, len(left))


def home_first(a: Mention, b: Mention) -> Pair:
    """Return a pair with its Belarusian end first."""
    return (a, b) if a.country == "BY" else (b, a)


def _couples_of_groups(groups: list[Group]) -> list[Pair] | None:
    """ "between A and B and between C and D"."""
    if all(len(g.members) == 2 and {m.country for m in g.members} == {"BY", "CN"} for g in groups):
        return [home_first(*g.members) for g in groups]
    return None


def _couples_in_turn(groups: list[Group]) -> list[Pair] | None:
    """ "by A with B and by C with D"."""
    preps = [g.prep for g in groups]
    if len(groups) < 4 or len(set(preps)) != 2 or preps != preps[:2] * (len(groups) // 2):
        return None
    ends = [g.members[0] for g in groups if len(g.members) == 1]
    couples = list(zip(ends[::2], ends[1::2], strict=False))
    if 2 * len(couples) == len(groups) and all(a.country != b.country for a, b in couples):
        return [home_first(*c) for c in couples]
    return None


def _couples_in_a_row(scene: Scene, groups: list[Group], count: int) -> list[Pair] | None:
    """ "A and B, C and D"; "A signed an agreement with B, C with D"."""
    members = [m for g in groups for m in g.members if m.country in ("BY", "CN")]
    if len(members) != 2 * count:
        return None
    couples = list(zip(members[::2], members[1::2], strict=True))
    joined = [_joined(scene.words.low, a, b) for a, b in couples]
    elided = all(scene.words.low[b.start - 1] == "with" for _, b in couples)
    if all(a.country != b.country for a, b in couples) and (all(joined) or (elided and all(joined[1:]))):
        return [home_first(*c) for c in couples]
    return None


def _joined(low: list[str], a: Mention, b: Mention) -> bool:
    between = [w for w in low[a.end : b.start] if w not in _SAY_WHAT]
    return len(between) == 1 and between[0] in _JOINTS


def across(relation: PairRelation, left: list[Mention], right: list[Mention]) -> list[Pair]:
    """Return every pair across the sides; with `same_level`, only equals where a party has an equal."""
    pairs = [(a, b) for a in left for b in right]
    if not relation.reading.same_level:
        return pairs
    pairs = [(_raised(a, b), _raised(b, a)) for a, b in pairs]
    if len(pairs) > 1:
        equal = [p for p in pairs if LEVEL.get(p[0].label) == LEVEL.get(p[1].label)]
        covered = {m.key for p in equal for m in p}
        pairs = [p for p in pairs if p in equal or not (p[0].key in covered and p[1].key in covered)]
    return pairs


def _raised(mention: Mention, other: Mention) -> Mention:
    """A bare name of a centre means its region where the other side is a province."""
    if (
        other.label != "ChineseProvince"
        or mention.explicit
        or mention.label != "City"
        or (other.place and other.place.kind == "municipality")
    ):
        return mention
    region = next((p for p in mention.candidates if p.label == "BelarusianRegion"), None)
    if region is None or mention.name == "Minsk":
        return mention
    return mentions.of_place(mention.start, mention.end, region, mention.candidates)
