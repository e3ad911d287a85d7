"""Keys and countries of names."""

import functools
import re

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.gazetteer import gazetteer
from bel_china_graph.extract.organisations.tables import LEGAL_FORMS, NATIONALITY
from bel_china_graph.ids import fold

_ZONE_WORDS = lexicon.wordset("zone_words")


@functools.cache
def _legal_forms() -> re.Pattern[str]:
    """All legal forms, folded, the longest first."""
    return re.compile(r"\b(" + "|".join(sorted(LEGAL_FORMS, key=lambda f: (-len(f), f))) + r")\b")


def core(name: str) -> str:
    """Return the key of an organisation's name: folded, without legal forms."""
    folded = fold(name)
    bare = " ".join(_legal_forms().sub(" ", folded).split())
    zone = [w for w in bare.split() if w not in _ZONE_WORDS]
    if zone and len(zone) < len(bare.split()) and re.search(r"\b(zone|fez|sez)\b", bare):
        return " ".join((*zone, "zone"))  # "FEZ Mogilev", "Mogilev Free Economic Zone"
    return bare or folded


def country_of_name(name: str) -> str | None:
    """Return the country that the words of a name tell: its adjective, else the place in it, `None` if unclear."""
    low = fold(name.split(" named ")[0]).split()  # a dedication says nothing of the place
    nations = {NATIONALITY[w] for w in low if w in NATIONALITY}
    if len(nations) == 1:
        return nations.pop()
    if len(nations) > 1:
        return None
    places = gazetteer()
    for size in (3, 2, 1):
        for i in range(len(low) - size + 1):
            candidates = places.folded(" ".join(low[i : i + size]))
            if candidates and not candidates[0].weak and (len(low[i]) > 3 or size > 1):
                return candidates[0].country
    return None
