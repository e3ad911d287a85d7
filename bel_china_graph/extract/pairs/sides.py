"""The two sides of an event: its parties told apart by country."""

from dataclasses import dataclass, field

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import pairing, parties, telling
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Group, Scene

_LEVELS = (  # nouns of a trigger, and the labels of those that they join
    (lexicon.wordset("region_nouns"), ("BelarusianRegion", "ChineseProvince")),
    (lexicon.wordset("city_nouns"), ("City", "ChineseProvince")),
    (lexicon.wordset("district_nouns"), ("District", "City")),
)


@dataclass(slots=True)
class Sides:
    """The parties of an event by side (Belarus left, China right), and how they were found."""

    left: list[Mention]
    right: list[Mention]
    pairs: list[pairing.Pair] | None = None
    how: str = "both ends named"
    stranger: Mention | None = None  # the only party that is named, of unknown country

    @property
    def complete(self) -> bool:
        """Whether somebody stands on each side."""
        return bool(self.left and self.right)


def split(relation: PairRelation, scene: Scene, groups: list[Group], trigger: Match) -> Sides:
    """Sort the groups' members by country; those of unknown country go where a side is missing."""
    groups = telling.best(relation, groups, trigger)
    known = _by_country(relation, groups)
    dealt_with = {m.key for g in groups if g.prep == "with" for m in g.members}
    _place(known, groups, dealt_with)
    left, right, unknown = known.left, known.right, known.unknown
    alone = len(unknown) == 1 and not left and not right and unknown[0].label != "Organization"
    stranger = unknown[0] if alone and unknown[0].key in dealt_with else None
    if not (left and right) or dealt_with:
        left, right = _by_role(relation, groups) or (left, right)
    pairs = pairing.as_told(scene, groups, left, right)
    return Sides(
        _of_level(relation, scene, trigger, left),
        _of_level(relation, scene, trigger, right),
        pairs,
        "an end by description" if known.described else "both ends named",
        stranger,
    )


@dataclass(slots=True)
class _Sorted:
    left: list[Mention] = field(default_factory=list)
    right: list[Mention] = field(default_factory=list)
    unknown: list[Mention] = field(default_factory=list)
    described: bool = False

    def side(self, country: str | None) -> list[Mention] | None:
        """Return the list for a country, `None` for a third one."""
        return {"BY": self.left, "CN": self.right, None: self.unknown}.get(country)


def _by_country(relation: PairRelation, groups: list[Group]) -> _Sorted:
    known = _Sorted()
    for group in groups:
        two = len(group.members) == 2 and any(m.country for m in group.members)
        beside = group.prep in ("between", "with", "by") or two
        for mention in group.members:
            for target in parties.targets(mention):
                known.described = known.described or target is not mention
                if not target.may_be(relation.labels):
                    continue
                if target.kind == "name" and target.country is None and not beside:
                    continue  # a name of unknown kind is a party only where the words make it one
                side = known.side(target.country)
                if side is not None and all(target.key != t.key for t in side):
                    side.append(target)
    return known


def _place(known: _Sorted, groups: list[Group], dealt_with: set[str]) -> None:
    """Put those of unknown country on a side, where the sentence tells which."""
    partners = [m for g in groups if g.prep == "with" for m in g.members]
    beside = next((m.country for m in partners if m.country in ("BY", "CN")), None)
    for mention in [m for m in partners if m in known.unknown] if beside else ():
        (known.left if beside == "BY" else known.right).append(mention)  # "with X University and with Y University"
        known.unknown.remove(mention)
    if len(known.unknown) + len(known.left) + len(known.right) > 2:  # of several subjects none is the other side
        known.unknown = [m for m in known.unknown if m.key in dealt_with]
    unknown = known.unknown
    if unknown and known.left and not known.right:
        known.right = unknown
    elif unknown and known.right and not known.left:
        known.left = unknown
    elif len(unknown) == 2 and not known.left and not known.right and not {m.key for m in unknown} <= dealt_with:
        known.left, known.right = unknown[:1], unknown[1:]


def _by_role(relation: PairRelation, groups: list[Group]) -> tuple[list[Mention], list[Mention]] | None:
    """ "A and B signed ... with C": who stands with "with" is the other side, whatever the countries."""
    other = parties.named_by(relation, [g for g in groups if g.prep == "with"])
    first = next((g.start for g in groups if g.prep == "with"), 0)
    subject = parties.named_by(relation, [g for g in groups if g.prep == "by" or (g.prep == "" and g.start < first)])
    countries = {m.country for m in subject}
    if not other or len(subject) < 2 or countries <= {"BY"} or countries <= {"CN"}:
        return None
    if len({m.country for m in other}) != 1:
        return None
    return (subject, other) if other[0].country == "CN" else (other, subject)


def _of_level(relation: PairRelation, scene: Scene, trigger: Match, side: list[Mention]) -> list[Mention]:
    """ "sister regions" joins regions: leave out what is none, if a region is there."""
    if not relation.reading.same_level or len(side) < 2:
        return side
    words = set(scene.words.low[trigger.start : trigger.end])
    wanted = next((labels for nouns, labels in _LEVELS if nouns & words), ())
    return [m for m in side if m.label in wanted] or side
