"""Portraits: a line that is only a partner's name, and below it what there is between it and the owner of the text."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse, equals
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene

_FIELDS = lexicon.wordset("partner_fields")
_REACH = 3  # blocks below the name
_LEVELS = {"District": ("City", "District"), "City": ("City", "District")}


def opened(scene: Scene, discourse: Discourse) -> bool:
    """Note the pair that a line opens, if it is only a name and the headings above name its counterpart."""
    named = [m for m in scene.mentions if m.kind in ("organisation", "place") and m.country in ("BY", "CN")]
    if not named or not (_only(scene, named[0]) or field(scene)):
        return False
    one = named[0]
    other = next(
        (
            m
            for m in (*discourse.topics(), *([discourse.owner] if discourse.owner else []))
            if m.country not in (one.country, None) and m.label in _LEVELS.get(one.label, equals(one.label))
        ),
        None,
    )
    if other is None or {one.country, other.country} != {"BY", "CN"}:
        return False
    discourse.pair = (one, other) if one.country == "BY" else (other, one)
    discourse.pair_block = discourse.portrait = discourse.block
    return True


def field(scene: Scene) -> bool:
    """Tell whether a sentence is the field of an entry that names one partner: "Partner: Harbin (Heilongjiang)"."""
    low = scene.words.low
    name = next((m for m in scene.mentions if m.named), None)
    return (
        name is not None
        and name.start - scene.start in (2, 3)
        and low[name.start - 1] == ":"
        and bool(_FIELDS & set(low[scene.start : name.start]))
        and _only(scene, name, scene.start + 2)
    )


def pair(discourse: Discourse) -> tuple[Mention, Mention] | None:
    """Return the pair of the portrait that holds here."""
    near = 0 <= discourse.block - discourse.portrait <= _REACH
    return discourse.pair if near and discourse.pair_block >= discourse.portrait else None


def _only(scene: Scene, name: Mention, start: int | None = None) -> bool:
    """Tell whether a line holds a name and nothing else, but for where it lies, in brackets or behind a comma."""
    words = scene.words
    held = {k for m in (*scene.mentions, name.seat) if m is not None for k in range(m.start, m.end)}
    rest = [
        k
        for k in range(scene.start if start is None else start, scene.end)
        if k not in held and words.text[k][0].isalnum()
    ]
    behind = [k for k in rest if k >= name.end and words.low[name.end : name.end + 1] in (["("], [","])]
    return all(words.low[k] in ("the", "city", "of") for k in rest if k not in behind) and len(behind) <= 3
