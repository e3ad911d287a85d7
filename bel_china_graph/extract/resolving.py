"""Whom a description stands for, by what was spoken of: the nearest mention that agrees with all it says."""

import itertools
from collections.abc import Sequence

from bel_china_graph.extract import mentions
from bel_china_graph.extract.discourse import Discourse, equals
from bel_china_graph.extract.gazetteer import gazetteer
from bel_china_graph.extract.mentions import Mention

_REGION = equals("ChineseProvince")
_CITIES = ("city", "town", "port", "municipality", "metropolis")


def resolve(discourse: Discourse, description: Mention, here: Sequence[Mention] = ()) -> tuple[Mention, ...]:
    """Return whom a description stands for: one, two for "the parties", none if nobody fits.

    Args:
        discourse: what was spoken of so far.
        description: the description.
        here: the named mentions before it in its own sentence.
    """
    if description.kind == "both":
        return _both(discourse, description)
    if description.name == "seat":
        return _seat(discourse, description)
    if description.name == "latter":
        return (discourse.entries[-1].mention,) if discourse.entries else ()
    if description.name.startswith("our ") and description.labels:
        home = discourse.home(description.labels)
        if home is not None:
            return (home,)
    if description.labels == ("IndustrialPark",) and not description.country:
        last = next((m for m in reversed(here) if m.label == "IndustrialPark"), None)
        park = last if last is not None and last.country == "BY" else discourse.park or last
        return (park,) if park is not None else _topic_of(discourse, description)
    for mention in reversed(here):
        if _fits(description, mention) and (description.country or description.labels):
            return (mention,)
    if discourse.pair and discourse.sentence - discourse.pair_sentence <= 1:
        spoken_of = [m for m in discourse.pair if _fits(description, m)]
        if len(spoken_of) == 1 and description.labels:
            return (spoken_of[0],)
    near = list(itertools.takewhile(lambda e: discourse.sentence - e.sentence <= 1, reversed(discourse.entries)))[::-1]
    for entries, party_only in ((near, True), (near, False), (discourse.entries, True), (discourse.entries, False)):
        for entry in reversed(entries):
            if discourse.block - entry.block > 6:
                break
            if party_only and not entry.party:
                continue
            if _fits(description, entry.mention):
                return (entry.mention,)
    return _topic_of(discourse, description)


def _topic_of(discourse: Discourse, description: Mention) -> tuple[Mention, ...]:
    return next(((m,) for m in discourse.topics() if _fits(description, m)), ())


def _fits(description: Mention, mention: Mention) -> bool:
    if description.country and mention.country != description.country:
        return False
    if not description.labels:
        return mention.label in _REGION or mention.label in ("City", "University", "District")
    if mention.label not in description.labels:
        return False
    if description.name.split()[-1] == "region" and mention.label == "ChineseProvince":
        return mention.place is not None and mention.place.kind == "autonomous region"
    if mention.label == "ChineseProvince" and mention.place is not None:
        if description.name.split()[-1] in _CITIES:
            return mention.place.kind == "municipality"
        if description.name.split()[-1] == "capital":
            return False
    return True


def _seat(discourse: Discourse, description: Mention) -> tuple[Mention, ...]:
    for entry in reversed(discourse.entries):
        place = entry.mention.place
        if place and place.seat and (description.country in (None, place.country)):
            seat = gazetteer().place(place.seat)
            return (mentions.of_place(description.start, description.end, seat, (seat,)),)
    return ()


def _both(discourse: Discourse, description: Mention) -> tuple[Mention, ...]:
    labels = description.labels
    if (
        discourse.pair
        and discourse.block - discourse.pair_block <= 3
        and (not labels or all(m.label in labels for m in discourse.pair))
    ):
        return discourse.pair
    one = discourse.side("BY", labels)
    other = discourse.side("CN", labels)
    if labels and (one is None) != (other is None):  # a body of unknown country beside one of known country
        stranger = _unplaced(discourse, labels)
        one, other = one or stranger, other or stranger
    return (one, other) if one and other else ()


def _unplaced(discourse: Discourse, labels: tuple[str, ...]) -> Mention | None:
    """Return the nearest body of a label whose country nothing has told yet, within two sentences."""
    for entry in reversed(discourse.entries):
        if discourse.sentence - entry.sentence > 2:
            break
        if entry.party and entry.mention.country is None and entry.mention.label in labels:
            return entry.mention
    return None
