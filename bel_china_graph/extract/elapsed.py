"""What happened so long before a date: "It came in May 2018, a year after A and B had become twins"."""

from dataclasses import replace

from bel_china_graph import dates as calendar
from bel_china_graph.extract import reckoning, timex
from bel_china_graph.extract.scene import Scene

_LONGEST = 4  # words of "two more years"
_EXACTLY = frozenset({"exactly", "precisely"})


def before(scene: Scene, at: int, dates: dict[int, str]) -> str | None:
    """Return the date of the event whose word is `at`, if a count and "after" open its clause beside another date.

    Args:
        scene: the sentence.
        at: the word that asserts the event.
        dates: resolved dates by first word.
    """
    low = scene.words.low
    after = next((k for k in range(at - 1, scene.start, -1) if low[k] == "after"), None)
    if after is None:
        return None
    start = next(
        (k for k in range(after - 2, after - _LONGEST - 1, -1) if k >= scene.start and _counts(low, k, after)), -1
    )
    count = timex.counted(low, start) if start >= 0 else None
    end = next((k for k in range(at, scene.end) if low[k] == ","), scene.end)
    told = [w for w in scene.whens if w.kind == "date" and w.start in dates]
    if count is None or any(after < w.start < end for w in told):
        return None
    beside = [w for w in told if w.end <= start][-1:] or [w for w in told if w.start >= end][:1]
    if not beside:
        return None
    amount, unit, _ = count
    exact = bool(_EXACTLY & set(low[start - 1 : start])) and unit == "year"
    back = timex.moved(start, after, "narrative", unit, -amount)
    back = replace(back, unit="same day") if exact else back
    return reckoning.shift(back, *calendar.parse(dates[beside[0].start]))


def _counts(low: list[str], start: int, end: int) -> bool:
    """Whether words `start` to `end` are a count of years, months or days."""
    span = timex.counted(low, start)
    return span is not None and span[2] == end
