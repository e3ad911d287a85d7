"""The patterns by which a question is recognised, as a header writes them.

    // asked: partners|twins of {name}
    // also: <in> {within}
    // also: {since}..{until}

`a|b` is either word, `<partner>` any word of a group of `data/asking/words.yaml`, `word*` all its endings. `{name}` is
what gives the parameter its value, `{since}..{until}` a period with its preposition. What stands in `[ ]` may be left
out; words that may be passed over need not be written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bel_china_graph.questions.wording import wording

_SLOTS = re.compile(r"\{([a-z_]+)\}(?:\.\.\{([a-z_]+)\})?")
_WORD = re.compile(r"<[a-z]+>|[^\W_]+\*?")


@dataclass(frozen=True)
class Part:
    """What may stand at a place of a pattern: one of the words, or what fills the parameters of one of the slots."""

    words: tuple[str, ...] = ()
    slots: tuple[tuple[str, ...], ...] = ()
    optional: bool = False


def parts(pattern: str) -> tuple[Part, ...]:
    """Return the parts of a pattern, without the words that may be passed over.

    Raises:
        ValueError: it is no pattern; the message tells what is wrong.
    """
    found = []
    for text in pattern.split():
        optional = text.startswith("[")
        if optional != text.endswith("]"):
            raise ValueError(f"{text!r} opens a bracket and does not close it, or the other way round")
        words: list[str] = []
        slots: list[tuple[str, ...]] = []
        for choice in text.strip("[]").split("|"):
            if slot := _SLOTS.fullmatch(choice):
                slots.append(tuple(filter(None, slot.groups())))
            elif _WORD.fullmatch(choice):
                words += _words(choice)
            else:
                raise ValueError(f"{choice!r} is neither a word nor a parameter in braces")
        if slots or not all(word in wording().skip for word in words):
            found.append(Part(tuple(words), tuple(slots), optional))
    return tuple(found)


def _words(choice: str) -> Iterable[str]:
    groups = wording().groups
    if not choice.startswith("<"):
        return (choice.lower(),)
    if choice.strip("<>") not in groups:
        raise ValueError(f"there is no group of words {choice}; there are {', '.join(groups)}")
    return groups[choice.strip("<>")]
