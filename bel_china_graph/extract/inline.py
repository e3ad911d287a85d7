"""Lists within a sentence: "The towns have these twins: Gomel has Huai'an and Chengdu, Zhlobin has Anshan"."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene

_HAVING = lexicon.wordset("having")
_FEWEST = 2


def couples(scene: Scene, start: int) -> list[tuple[Mention, Mention]]:
    """Return the pairs that a list behind word `start` tells, the Belarusian end first; none if it is no such list.

    Each owner is followed by what it has; all owners are of one country, and all that they have of the other.
    """
    low = scene.words.low
    places = [m for m in scene.mentions if m.start >= start and m.kind == "place" and m.named]
    if len(places) < 2 * _FEWEST or any(m.country not in ("BY", "CN") for m in places):
        return []
    country = places[0].country
    owner: Mention | None = None
    owners = 0
    found: list[tuple[Mention, Mention]] = []
    for place in places:
        if place.country == country:
            if not _HAVING & set(low[place.end : place.end + 2]):
                return []
            owner, owners = place, owners + 1
        elif owner is not None:
            found.append((owner, place))
    if owners < _FEWEST or {a.start for a, _ in found} != {m.start for m in places if m.country == country}:
        return []
    return found if country == "BY" else [(b, a) for a, b in found]
