"""Dates that stand beside a name and are its own: "Changchun (1992)", "X, since 2008, and Y, which followed later"."""

from collections.abc import Sequence

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.timex import When

_JOINED = lexicon.wordset("joined_later")
_ARTICLES = (["a"], ["an"], ["the"], ["its"], ["our"])


def bracketed(scene: Scene, mention: Mention) -> When | None:
    """Return the date in brackets right behind a mention: "Changchun (1992)", "Gomel (since 2015)"."""
    low = scene.words.low
    ends = [mention.end, *((mention.seat.end, mention.seat.end + 1) if mention.seat else ())]
    for end in ends:
        for k in (end, end + 1):
            if k > end and end < scene.end and low[end][0].isalnum():
                break  # another name stands between
            if k < scene.end and low[k] in ("(", "[") and k in scene.bracket_dates:
                return scene.bracket_dates[k]
            if k < scene.end and low[k] in ("(", "["):
                inside = next((w for w in scene.whens if k < w.start <= k + 8 and ")" not in low[k : w.start]), None)
                if inside and inside.kind == "date":
                    return inside
    return None


def trailing(scene: Scene, mention: Mention) -> When | None:
    """Return the date that is only this mention's: "X, since 2008, and Y, which followed in 2015"."""
    low = scene.words.low
    end = mention.seat.end if mention.seat else mention.end
    while end < scene.end and low[end] in ('"', "”", ")"):
        end += 1
    several = sum(w.kind == "date" for w in scene.whens) > 1
    if end < scene.end and low[end] in ("on", "in") and several:  # "X on the 12th and Y on the 21st"
        return next((w for w in scene.whens if w.kind == "date" and end < w.start <= end + 2), None)
    if end >= scene.end or low[end] not in (",", "since", "-", "–"):
        return None
    k = end + (low[end] != "since")
    relative = low[k : k + 1] in (["which"], ["who"])
    for when in scene.whens:
        if when.kind != "date" or when.start < k:
            continue
        between = low[k : when.start]
        if scene.words.low[when.end : when.end + 1] in (["–"], ["-"], ["—"]):
            return None  # it leads the next one
        if relative and len(between) <= 8 and "," not in between and _JOINED & set(between):
            return when
        if several and _past_apposition(between):
            return when  # "X followed on 17 June and Y, a joint venture, on 25 June"
        if not between and when.base == "narrative":
            return when  # "X on 27 November 2009 and Y, nine years after"
        return (
            when
            if between
            in (
                ["since"],
                ["in"],
                ["from"],
                ["twinned", "since"],
                ["from", "the", "year"],
                ["twinned", "in"],
                ["in", "the", "year"],
            )
            else None
        )
    return None


def _past_apposition(between: list[str]) -> bool:
    """Whether the words from a name's comma to a date are an apposition, its comma and a preposition."""
    inner, last = between[:-2], between[-2:]
    return last in ([",", "on"], [",", "in"], [",", "since"]) and inner[:1] in _ARTICLES and "," not in inner


def leading(scene: Scene, mention: Mention) -> When | None:
    """Return the date right before a mention's preposition: "in 2015 with X, in 2016 – with Y"."""
    low = scene.words.low
    k = mention.start - 1
    while k > scene.start and low[k] in ("the", "with", "of", '"', "“", "–", "-", "—"):
        k -= 1
    dash = any(w in ("–", "-", "—") for w in low[k + 1 : mention.start])
    return next((w for w in scene.whens if w.kind == "date" and w.end == k + 1), None) if dash else None


def own_dates(scene: Scene, mentions: Sequence[Mention]) -> dict[int, When]:
    """Return the dates that belong to one mention alone, by the mention's first word."""
    found = {}
    alone = len({m.key for m in mentions}) <= 2
    for mention in mentions:
        when = bracketed(scene, mention) or (None if alone else leading(scene, mention) or trailing(scene, mention))
        if when:
            found[mention.start] = when
    return found
