"""Years: bare ones, and those that stand behind a month or its day."""

from collections.abc import Sequence
from dataclasses import dataclass

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.timex.numbers import said, year
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.timex.when import When

MEASURES = lexicon.wordset("measures")


@dataclass(frozen=True, slots=True)
class Year:
    """The year that stands behind a month: told, or counted from a base."""

    end: int
    year: int | None = None
    years: int = 0
    base: str = "recent"


def year_behind(low: Sequence[str], i: int) -> Year:
    """Read what follows a month or its day from word `i`."""
    t = tables()
    k = i
    if k + 1 < len(low) and low[k] == "," and (told := year(low, k + 1)):
        return Year(k + 2, told, base="")
    if k + 2 < len(low) and low[k : k + 2] == [",", "in"] and (told := year(low, k + 2)):
        return Year(k + 3, told, base="")  # "29 June, in 2013"
    if k + 1 < len(low) and low[k] in ("of", "in") and (low[k] == "of" or year(low, k + 1)):
        k += 1
    definite = k + 1 < len(low) and low[k] in ("the", "that")
    k += definite and low[k] == "the"
    if k + 1 < len(low) and low[k] in t.same | {"year"} and (told := year(low, k + 1)):
        return Year(k + 2, told, base="")  # "of the year 2022", "of the same 2022"
    if told := year(low, k):
        return Year(k + 1, told, base="")
    pair = list(low[k : k + 2])
    if pair == ["year", "after"] or pair == ["following", "year"]:
        return Year(k + 2, years=1, base="narrative")
    if list(low[k : k + 3]) == ["year", "before", "last"]:
        return Year(k + 3, years=-2, base="document")
    if len(pair) == 2 and pair[1] == "year":
        if definite and pair[0] in t.told:  # "of the next year": counted from what was told
            return Year(k + 2, years=1 if pair[0] in t.next else -1, base="narrative")
        for words, years, base in (
            (t.last, -1, "document"),
            (t.this, 0, "document"),
            (t.next, 1, "document"),
            (t.same | {"that"}, 0, "narrative"),
        ):
            if pair[0] in words:
                return Year(k + 2, years=years, base=base)
    return Year(i)


def bare_year(low: Sequence[str], i: int) -> When | None:
    """ "2022", also in brackets; no count of things."""
    told = year(low, i)
    if told is None:
        return None
    before = low[i - 1] if i else "("
    after = low[i + 1] if i + 1 < len(low) else ")"
    if after in MEASURES:
        return None
    if before == "for":
        return When(i, i + 1, "period", year=told, until_year=told)
    bracket = (before in ("(", "[", "since", "from") and after in (")", "]", ";", ",")) or (
        before in (",", ";") and after == ")"
    )
    return When(i, i + 1, year=told, said=said(low, i), bracket=bracket)
