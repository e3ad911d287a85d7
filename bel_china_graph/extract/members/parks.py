"""Which park a sentence speaks of: one that it names, one that it describes, else the one that the text is about."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene

_KINDS = lexicon.wordset("zone_words") | {"technopark", "park"}


def park_of(scene: Scene, discourse: Discourse, at: int | None = None) -> Mention | None:
    """Return the park of a sentence's residencies.

    Args:
        scene: the sentence.
        discourse: what was spoken of before.
        at: the word that asserts the residency: of several parks the nearest in its clause counts.
    """
    named = [m for m in scene.mentions if m.label == "IndustrialPark" and m.named and not _bare(m)]
    seats = [m.seat for m in scene.mentions if m.seat is not None and m.seat.label == "IndustrialPark"]
    if named:
        return _nearest(scene, named, at)
    described = next((m for m in scene.mentions if m.label == "IndustrialPark" and m.country), None)
    if described is not None and described.refers:
        return described.refers[0]
    if seats:
        return seats[0]
    here = discourse.park or discourse.main_park
    if here is not None:
        return here
    return next((m for m in discourse.topics() if m.label == "IndustrialPark"), None)


def _bare(park: Mention) -> bool:
    """ "SEZ residents", "the Technopark": the kind of a park is no park's name."""
    return len(park.name.split()) == 1 and park.name.lower() in _KINDS


def _nearest(scene: Scene, parks: list[Mention], at: int | None) -> Mention:
    if at is None or len(parks) == 1:
        return parks[0]
    clause = scene.clause_of(at)
    inside = [m for m in parks if scene.clause_of(m.start) == clause] or parks
    return min(inside, key=lambda m: (at - m.start if m.start < at else m.start - at, m.start))
