"""Dates counted from the document's own time or from what was told before."""

from collections.abc import Sequence

from bel_china_graph.extract.timex.numbers import said
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.timex.when import When

_AMOUNT = {"week": ("days", 7), "fortnight": ("days", 14), "decade": ("years", 10)}
_STOPS = (".", "!", "?", ";", ":")
_TOLD = ("that", "this", "it")  # "a year after that": what was told


def deictic(low: Sequence[str], i: int) -> When | None:
    """ "today", "last night", "the day before yesterday", "the year before last"."""
    for phrase, offset in tables().deictic:
        if low[i] == phrase[0] and list(low[i : i + len(phrase)]) == phrase:
            (unit, count), *_ = offset.items()
            years, days = (count, 0) if unit == "year" else (0, count)
            return When(
                i,
                i + len(phrase),
                base="document",
                unit=unit,
                years=years,
                days=days,
                ahead=count > 0,
                said=said(low, i),
            )
    return None


def named(low: Sequence[str], i: int) -> When | None:
    """ "last year", "this month", "the same day", "that year", "the end of the year"."""
    t = tables()
    word = low[i]
    if i + 1 >= len(low):
        return None
    unit = t.units.get(low[i + 1])
    if unit is None or low[i + 1].endswith("s"):
        return None
    definite = i > 0 and low[i - 1] == "the"
    if word == "the" and list(low[i + 2 : i + 3]) == ["before"] and _ends(low, i + 3):
        return moved(i, i + 3, "narrative", unit, -1)  # "FEZ Mogilev took in X the week before"
    if word == "the" and unit in ("year", "month") and i > 1 and low[i - 1] == "of" and low[i - 2] in t.parts:
        offset, base = 0, "narrative"
    elif word in t.told and (definite or word == "following"):
        offset, base = 1 if word in t.next else -1, "narrative"  # "the following day": counted from what was told
    elif word in t.last:
        offset, base = -1, "document"
    elif word in t.this:
        offset, base = 0, "document"
    elif word in t.next:
        offset, base = 1, "document"
    elif word in t.same or (word == "that" and unit in ("year", "month", "day")):
        offset, base = 0, "narrative"
    else:
        return None
    if unit in ("week", "fortnight", "decade"):
        days = 7 * offset if unit == "week" else 14 * offset
        return When(i, i + 2, base=base, unit=unit, days=days, ahead=offset > 0)
    return When(
        i,
        i + 2,
        base=base,
        unit=unit,
        years=offset if unit == "year" else 0,
        months=offset if unit == "month" else 0,
        days=offset if unit == "day" else 0,
        ahead=offset > 0 and base == "document",
        said=said(low, i),
    )


def weekday(low: Sequence[str], i: int) -> When | None:
    """ "on Tuesday", "last Friday", "Monday last week"."""
    t = tables()
    if low[i] not in t.weekdays:
        return None
    before = low[i - 1] if i else ""
    k = i + 1 + (low[i + 1 : i + 2] == ["of"])
    if k + 1 < len(low) and low[k + 1] == "week" and low[k] in t.last | t.this | t.next:
        weeks = -1 if low[k] in t.last else 0 if low[k] in t.this else 1
        day = t.weekdays[low[i]]
        return When(i, k + 2, base="document", unit="week", weekday=day, days=7 * weeks, ahead=weeks > 0)
    day = t.weekdays[low[i]]
    return When(i, i + 1, base="document", unit="day", weekday=day, ahead=before in t.next, past=before in t.last)


def offset(low: Sequence[str], i: int) -> When | None:
    """ "three years later", "a year after that", "two months ago", "a year earlier"."""
    t = tables()
    span = counted(low, i)
    if span is None:
        return None
    count, unit, k = span
    if k >= len(low):
        return None
    if low[k] in t.later:
        if low[k] == "after" and not (k + 1 < len(low) and low[k + 1] in ("that", "this", "the", "its", ",")):
            return None
        sign, base = 1, "narrative"
        end = k + 2 if low[k] == "after" and k + 1 < len(low) and low[k + 1] in ("that", "this") else k + 1
    elif low[k] in t.ago:
        if low[k] == "before" and k + 1 < len(low) and low[k + 1] not in (*_TOLD, ",", "."):
            return None
        sign, base = -1, "document" if low[k] == "ago" else "narrative"
        end = k + 2 if low[k] == "before" and k + 1 < len(low) and low[k + 1] in _TOLD else k + 1
        for behind in (["today"], ["to", "the", "day"]):
            if low[k] == "ago" and unit == "year" and list(low[end : end + len(behind)]) == behind:
                return When(i, end + len(behind), base=base, unit="same day", years=-count)
    elif low[k] == "on" and low[k + 1 : k + 2] and low[k + 1] in t.after_day - {"the"} and _opens(low, i):
        sign, base, end = 1, "narrative", k + 1  # "ten years on, they signed"
    else:
        return None
    return moved(i, end, base, unit, sign * count)


def through(low: Sequence[str], i: int) -> When | None:
    """ "Through five years the sides signed ...", "In two years ...": at a sentence's head, from what was told."""
    t = tables()
    if low[i] not in t.through or not _opens(low, i) or i + 1 >= len(low):
        return None
    span = counted(low, i + 1)
    if span is None or (span[2] < len(low) and low[span[2]] in ("of", "since", "before", "from", "'s", "to")):
        return None
    count, unit, end = span
    later = end < len(low) and (low[end] in t.later or low[end] in t.ago)
    return None if later else moved(i, end, "narrative", unit, count)


def counted(low: Sequence[str], i: int) -> tuple[int, str, int] | None:
    """Return count, unit and end of "three years", "two more years", "a quarter of a century"."""
    t = tables()
    for phrase, years in t.long_spans.get(low[i], ()):
        if list(low[i : i + len(phrase)]) == phrase:
            return years, "year", i + len(phrase)
    count = t.numbers.get(low[i])
    if count is None:
        if not (low[i].isdigit() and len(low[i]) <= 2):
            return None
        count = int(low[i])
    k = i + 1 + (low[i + 1 : i + 2] == ["more"])
    unit = t.units.get(low[k]) if k < len(low) else None
    return (count, unit, k + 1) if count and unit else None


def _ends(low: Sequence[str], i: int) -> bool:
    """Tell whether a phrase ends at word `i`."""
    return i >= len(low) or low[i] in (",", ".", ";", ")", "that")


def _opens(low: Sequence[str], i: int) -> bool:
    """Tell whether word `i` is a sentence's first, or stands behind "and" or "but" there."""
    k = i - (i > 0 and low[i - 1] in ("and", "but", "already"))
    return k == 0 or low[k - 1] in _STOPS


def moved(start: int, end: int, base: str, unit: str, amount: int) -> When:
    field, times = _AMOUNT.get(unit, (f"{unit}s", 1))
    kind = "day" if field == "days" else field[:-1]
    return When(start, end, base=base, unit=kind, **{field: amount * times})  # type: ignore[arg-type]
