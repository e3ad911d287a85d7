"""Whether two names may be of one node."""

import functools
import re
import unicodedata

from bel_china_graph import resources
from bel_china_graph.model import Model
from bel_china_graph.model.datafile import read_data

SHARED = 0.8
"""Names of two or more common telling words are the same if these are a larger share of all their telling words."""


class NameWords(Model):
    """What `data/evaluation/names.yaml` holds; its comments say what for."""

    untelling: dict[str, frozenset[str]]
    schools: frozenset[str]
    telling_of_schools: frozenset[str]
    country_letters: tuple[str, ...]
    parts: tuple[str, ...]


@functools.cache
def name_words() -> NameWords:
    """Return the words of the data file.

    Raises:
        VocabularyError: the file is missing or wrong.
    """
    return read_data(resources.DATA / "evaluation" / "names.yaml", NameWords)


def folded(text: str) -> list[str]:
    """Return the words of a text in plain small Latin letters and digits.

    >>> folded("Université Hefei-2, 合肥")
    ['universite', 'hefei', '2']
    """
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.findall(r"[a-z0-9]+", bare)


@functools.lru_cache(maxsize=10_000)
def telling(name: str) -> frozenset[str]:
    """Return the words that tell a name from others; all its words if none does.

    >>> sorted(telling("Kedr Bio LLC")), sorted(telling("Free Economic Zone"))
    (['bio', 'kedr'], ['economic', 'free', 'zone'])
    """
    known, words = name_words(), frozenset(folded(name))
    untelling = _untelling() - known.telling_of_schools if words & known.schools else _untelling()
    return words - untelling or words


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may be of one node: by their telling words, or written in one, by their letters.

    >>> same_name("Kedr Bio LLC", "kedr-bio"), same_name("Kedr Bio", "Kedr Wood")
    (True, False)
    """
    lands = _lands(one), _lands(other)
    if len(lands[0]) == len(lands[1]) == 1 and lands[0] != lands[1]:
        return False
    a, b = telling(one), telling(other)
    if not a and not b:  # other scripts
        return one.strip().casefold() == other.strip().casefold()
    if a == b or _letters(a) == _letters(b) or _run_together(one) == _run_together(other):
        return True
    return len(a & b) >= 2 and len(a & b) / len(a | b) > SHARED


def bare_place(name: str) -> str:
    """Return a place's name without what tells where it lies.

    >>> bare_place("Frunzensky District of Minsk"), bare_place("Lida, Grodno Region")
    ('Frunzensky', 'Lida')
    """
    return _whereabouts().split(name, maxsplit=1)[0] or name


@functools.cache
def _untelling() -> frozenset[str]:
    return frozenset[str]().union(*name_words().untelling.values())


@functools.cache
def _whereabouts() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)\s+(?:{'|'.join(name_words().parts)})\s+of\s|,", re.IGNORECASE)


def _lands(name: str) -> frozenset[str]:
    return frozenset(letters for letters in name_words().country_letters if letters in name.casefold())


def _letters(words: frozenset[str]) -> str:
    return "".join(sorted(words))


def _run_together(name: str) -> str:
    """The name as one word, for "Belaz Holding" and "BelazHolding"; letters with marks are passed over."""
    return "".join(re.findall(r"[a-z0-9]+", name.casefold()))
