"""Whose tie an entry tells: the two that it names, or one whose counterpart a heading or column names."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.lists.columns import Columns
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import PairRelation, pairing
from bel_china_graph.extract.pairs.sides import Sides
from bel_china_graph.extract.scene import Scene

_NOBODY = lexicon.wordset("nobody")


def find(scene: Scene, discourse: Discourse, reader: PairRelation, own: bool) -> tuple[Sides, list[Mention]] | None:
    """Return the sides of an entry and its own members: a side that it does not name, the heading names."""
    row = scene.words.blocks[scene.sentence.block].kind == "row"
    members = _innermost(
        [
            m
            for g in scene.groups
            if row or g.official or g.prep not in ("in", "at", "near", "from")
            for m in g.members
            if m.named and m.may_be(reader.labels) and m.kind == "place"
        ]
    )
    sides = {c: [m for m in members if m.country == c] for c in ("BY", "CN")}
    abroad = [m for m in scene.mentions if m.kind == "country"]  # a column may tell the country
    foreign = any(m.country not in ("BY", "CN", None) for m in [*members, *abroad])
    columns = Columns(scene, discourse) if row else None
    how = "entry"
    for country, known in (("BY", sides["CN"]), ("CN", sides["BY"])):
        if sides[country] or not known:
            continue
        if _NOBODY & set(scene.words.low[scene.start : scene.end]):
            return None
        if columns is not None and columns.name(country):
            found = columns.above(country)
        elif foreign and (row or own):
            found = None
        elif own:
            found = discourse.headed(country) or discourse.side(country)
        else:
            found = _topic(discourse, country, known[0])
        if found is None:
            return None
        sides[country] = [found]
        how = "entry under a heading that names the other end"
    if not sides["BY"]:
        return None
    if columns is not None and how == "entry":
        columns.note(sides)
    return Sides(sides["BY"], sides["CN"], how=how), members


def answers(mention: Mention, discourse: Discourse) -> bool:
    """Whether a name in a list is a partner of the one in the heading: "Twin cities of Vitebsk": "Harbin"."""
    heads = {m.country for m in discourse.topics() if m.kind == "place"}
    return bool(discourse.asserted) and {*heads, mention.country} == {"BY", "CN"} and mention.country not in heads


def by_line(scene: Scene, members: list[Mention]) -> list[tuple[Mention, Mention]] | None:
    """One on each side: the plain case."""
    if len(members) == 2 and {m.country for m in members} == {"BY", "CN"}:
        return [pairing.home_first(*members)]
    return None


def _topic(discourse: Discourse, country: str, known: Mention) -> Mention | None:
    topics = [m for m in discourse.topics() if m.country == country and m.kind == "place"]
    equal = [m for m in topics if pairing.LEVEL.get(m.label) == pairing.LEVEL.get(known.label)]
    found = equal or topics
    return found[0] if found else None


def _innermost(mentions: list[Mention]) -> list[Mention]:
    """Leave out a place that only says where another of the entry lies (a "Province" column)."""
    outer = set()
    for mention in mentions:
        place = mention.place
        if place and place.parent and any(m.key == place.parent for m in mentions if m is not mention):
            outer.add(place.parent)
    return [m for m in mentions if m.key not in outer]
