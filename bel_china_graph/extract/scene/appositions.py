"""Descriptions in apposition to a name, which stands for both: "another Belarusian region, Mogilev"."""

from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import tables
from bel_china_graph.extract.words import Words

_MARKS: tuple[list[str], ...] = ([], [","], ["-"], ["–"], ["—"], ['"'], [",", '"'], ["“"], [":"])
_LONGEST = 6  # words behind "of" or "for" that may part a description from its name


def join(words: Words, mentions: list[Mention]) -> list[Mention]:
    """Return mentions without the descriptions that a name beside them makes superfluous."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if last is not None and _describes(words, last, mention):
            continue
        if last is not None and _is_named(words, last, mention):
            kept.pop()
            if mention.country is None:
                mention.country = last.country
            mention.start = min(mention.start, last.start)
        kept.append(mention)
    return kept


def _describes(words: Words, name: Mention, description: Mention) -> bool:
    """ "Soligorsk, the city of miners, ..."."""
    if description.kind != "description" or not name.named or not description.may_be(name.labels):
        return False
    return words.low[name.end : description.start] in ([","], [",", "also"])


def _is_named(words: Words, description: Mention, name: Mention) -> bool:
    """ "the industrial city of Harbin"."""
    if description.kind != "description" or not name.named or not name.may_be(description.labels or name.labels):
        return False
    between = words.low[description.end : name.start]
    if between in _MARKS:
        return True
    return between[:1] in (["of"], ["for"]) and len(between) <= _LONGEST and not any(w in tables.VERBS for w in between)
