"""Zones whose name only says what they are: where they lie tells them apart ("the High-Tech Zone in Changchun")."""

from dataclasses import replace

from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations.keys import core
from bel_china_graph.extract.organisations.tables import ZONE_DESCRIPTIONS
from bel_china_graph.extract.words import Words


def located(words: Words, zone: Mention, is_place: list[bool]) -> Mention:
    """Return a zone with the place behind it in its name where nothing else in the name tells it from others."""
    at, n = zone.end + 1, len(words.low)
    if zone.label != "IndustrialPark" or at >= n or words.low[zone.end] not in ("in", "of") or not is_place[at]:
        return zone
    if any(w not in ZONE_DESCRIPTIONS for w in words.low[zone.start : zone.end]):
        return zone
    end = at + 1
    while end < n and is_place[end]:
        end += 1
    if words.cell_of(end - 1) != words.cell_of(zone.start):
        return zone
    name = words.reading(zone.start, end)
    return replace(zone, name=name, key=core(name), country=None)  # the place stays a mention, as its seat
