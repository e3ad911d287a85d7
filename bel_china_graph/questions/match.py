"""How well a pattern fits a phrase: each word has to be taken by the pattern, or be one that may be passed over."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bel_china_graph.questions.patterns import Part
from bel_china_graph.questions.phrase import Phrase
from bel_china_graph.questions.wording import at, fits, wording

_PART_LOST = 2  # as bad as so many words

Values = Mapping[str, str]
"""What is given for each parameter."""


@dataclass(frozen=True, order=True)
class Fit:
    """How well a pattern fits; the less, the better.

    `lost` counts words and parts that do not fit, those of names twice; `gained` those that do, as a negative number:
    what a pattern says itself counts more than what fills a parameter, and that more than what may be added. `left`
    are the numbers of the lost words, negative, so that of equals the later word is lost.
    """

    lost: int
    gained: int
    left: tuple[int, ...] = ()
    values: tuple[tuple[str, str], ...] = ()


def fit(
    phrase: Phrase,
    parts: Sequence[Part],
    also: Sequence[Sequence[Part]],
    types: Mapping[str, str],
    *,
    strict: bool = True,
) -> Fit | None:
    """Return the best fit of a pattern.

    Args:
        parts: the pattern.
        also: patterns that may stand anywhere between its parts, each once.
        types: of the question's parameters, by name.
        strict: whether words and parts may not be lost; then `None` is returned where they would be.
    """
    words, end = phrase.words, len(phrase.words)
    skip = set(wording().skip)
    polite = [tuple(text.split()) for text in wording().polite]

    @functools.cache
    def best(i: int, k: int, used: frozenset[int], filled: frozenset[str]) -> Fit | None:
        options = []
        if i == end:
            missing = _PART_LOST * sum(not part.optional for part in parts[k:])
            return Fit(missing, 0) if not strict or not missing else None
        if k < len(parts):
            for stop, values in _takes(phrase, parts[k], i, types):
                if filled.isdisjoint(values):
                    rest = best(stop, k + 1, used, filled.union(values))
                    options.append(_plus(rest, -3 if values else -4, values))
            if parts[k].optional:
                options.append(best(i, k + 1, used, filled))
        for number, clause in enumerate(also):
            if number not in used:
                for stop, values in _clause(phrase, clause, i, types):
                    if filled.isdisjoint(values):
                        rest = best(stop, k, used | {number}, filled.union(values))
                        options.append(_plus(rest, -2, values))
        if not phrase.held[i] and words[i] in skip:
            options.append(best(i + 1, k, used, filled))
        options += [best(i + len(text), k, used, filled) for text in polite if at(words, i, text)]
        if not strict:
            rest = best(i + 1, k, used, filled)
            options.append(rest and Fit(rest.lost + 1 + phrase.held[i], rest.gained, (-i, *rest.left), rest.values))
            if k < len(parts) and not parts[k].optional:
                options.append(_plus(best(i, k + 1, used, filled), 0, {}, lost=_PART_LOST))
        return min(filter(None, options), default=None)

    return best(0, 0, frozenset(), frozenset())


def _plus(rest: Fit | None, gained: int, values: Values, lost: int = 0) -> Fit | None:
    if rest is None:
        return None
    return Fit(rest.lost + lost, rest.gained + gained, rest.left, (*values.items(), *rest.values))


def _takes(phrase: Phrase, part: Part, i: int, types: Mapping[str, str]) -> list[tuple[int, Values]]:
    """Return where the part can end that begins at word `i`, each with the values that it gives."""
    found: list[tuple[int, Values]] = []
    if not phrase.held[i] and any(fits(option, phrase.words[i]) for option in part.words):
        found.append((i + 1, {}))
    for slots in part.slots:
        wanted = "period" if len(slots) == 2 else types[slots[0]]
        for thing in phrase.things.get(i, ()):
            if wanted in thing.types:
                told = zip(slots, thing.values, strict=True)
                found.append((thing.end, {slot: value for slot, value in told if value is not None}))
    return found


def _clause(phrase: Phrase, clause: Sequence[Part], i: int, types: Mapping[str, str]) -> list[tuple[int, Values]]:
    """Return where a clause can end that begins at word `i`; words may be passed over inside, not before it."""
    open_: list[tuple[int, Values]] = [(i, {})]
    for part in clause:
        following: list[tuple[int, Values]] = [*open_] if part.optional else []
        for at_, values in open_:
            while at_ < len(phrase.words):
                for stop, more in _takes(phrase, part, at_, types):
                    following.append((stop, {**values, **more}))
                if at_ == i or phrase.held[at_] or phrase.words[at_] not in wording().skip:
                    break
                at_ += 1
        open_ = following
    return [(stop, values) for stop, values in open_ if stop > i]
