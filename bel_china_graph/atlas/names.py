"""A node's name in another script, as far as its aliases have one."""

import unicodedata
from collections.abc import Iterable

from bel_china_graph.model import Node

SCRIPTS = {"cyrillic": "CYRILLIC", "chinese": "CJK"}


def in_scripts(node: Node) -> dict[str, str]:
    """Return the first of a node's names in Cyrillic and in Chinese script, where there is one.

    >>> in_scripts(Node(id="x", label="City", name="Minsk", aliases=("Минск", "明斯克")))
    {'cyrillic': 'Минск', 'chinese': '明斯克'}
    """
    names = (node.name, *node.aliases)
    found = {script: _first(names, word) for script, word in SCRIPTS.items()}
    return {script: name for script, name in found.items() if name}


def _first(names: Iterable[str], word: str) -> str | None:
    return next((name for name in names if _written_in(name, word)), None)


def _written_in(name: str, word: str) -> bool:
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all(unicodedata.name(letter, "").startswith(word) for letter in letters)
