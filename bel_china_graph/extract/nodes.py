"""Mentions made into nodes: places with what the gazetteer knows, organisations with their names."""

from bel_china_graph.extract.gazetteer import Place, gazetteer
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.ids import slug
from bel_china_graph.model import Node


def make(mention: Mention) -> Node:
    """Return the node of a named mention, without evidence."""
    if mention.place is not None:
        return of_place(mention.place, mention.country)
    label = mention.label or "Company"
    aliases = tuple(dict.fromkeys(a for a in mention.aliases if a != mention.name))
    return Node(
        id=f"{label.lower()}-{slug(mention.key)}",
        label=label,
        name=mention.name,
        aliases=aliases,
        country=mention.country,
        variants={a: mention.reasons[a] for a in aliases if a in mention.reasons},
    )


_LEVELS = {"BelarusianRegion": "Region", "District": "District"}


def of_place(place: Place, country: str | None = None) -> Node:
    """Return the node of a place of the gazetteer; regions and districts of Belarus share their names with their
    seats, so their nodes are called "Gomel Region" and "Lida District"."""
    level = _LEVELS.get(place.label, "") if place.country == "BY" else ""
    name = f"{place.name} {level}" if level and level not in place.name else place.name
    names = dict.fromkeys((place.name, *place.aliases, *place.cyrillic, *place.chinese))
    return Node(
        id=place.id,
        label=place.label,
        name=name,
        aliases=tuple(n for n in names if n != name),
        country=place.country or country,
        kind=place.kind,
        iso=place.iso,
        geonames=place.geonames,
        lat=place.lat,
        lon=place.lon,
    )


def parents(mention: Mention) -> list[Node]:
    """Return the nodes of the places that contain a place, the smallest first."""
    if mention.place is None or mention.place.parent is None:
        return []
    places = gazetteer()
    outer = places.place(mention.place.parent)
    return [of_place(p) for p in (outer, *places.within(outer)) if p.label != "Country"]
