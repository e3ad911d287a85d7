"""Clauses that leave their verb to the one before: "In 2016 X became a resident, and in 2019 Y"."""

from dataclasses import replace

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.mentions import is_company
from bel_china_graph.extract.scene import Group
from bel_china_graph.extract.timex import When

_PLACES = frozenset(lexicon.words("residency")["places_in_a_row"])
_BEHIND_RANKS = frozenset({",", "was", "is", "became", "the", "a", "–", "—", "-", "of"})
_ROW = 16  # words from a rank to the name that has it
_FINITE = lexicon.wordset("finite_verbs")


def read(context: Context, told: Draft, entering: list[Match], companies: list[Group], clause: int) -> list[Draft]:
    """Return the residencies of the companies that share the verb of a clause, each with its own date.

    Args:
        context: the sentence.
        told: the residency that the clause told last.
        entering: the sentence's words of joining.
        companies: its groups that may join.
        clause: the clause with the verb.
    """
    return [
        *_in_clause(context, told, entering, companies, clause),
        *_behind(context, told, entering, companies, clause),
        *_counted(context, told, entering, companies),
    ]


def _in_clause(
    context: Context, told: Draft, entering: list[Match], companies: list[Group], clause: int
) -> list[Draft]:
    """ "X got residency in May 2018 and Y in June", "X followed in 2014, Y two years later"."""
    low = context.scene.words.low
    found: list[Draft] = []
    for group in companies:
        when = _date(context, group.end, group.end + 2)
        if when is None or group.clause != clause or low[group.end : when.start] not in ([], ["in"], ["on"]):
            continue
        joined = low[group.start - 1] == "and" or (low[group.start - 1] == "," and when.start == group.end)
        if group.start > entering[-1].end and joined and group.prep == "":
            found += _joined(context, told, group, when)
    return found


def _behind(context: Context, told: Draft, entering: list[Match], companies: list[Group], clause: int) -> list[Draft]:
    scene = context.scene
    found: list[Draft] = []
    for number in range(clause + 1, len(scene.clause_starts)):
        start, end = scene.clause_span(number)
        when = _date(context, start, end)
        if when is None or _FINITE & set(scene.words.low[start:end]) or any(start <= t.start < end for t in entering):
            break
        for group in companies:
            if group.clause == number and group.prep == "":
                found += _joined(context, told, group, when)
    return found


def _counted(context: Context, told: Draft, entering: list[Match], companies: list[Group]) -> list[Draft]:
    """ "The 50th resident was X, the 51st the firm Y; the last, Z, entered on 26 December"."""
    scene = context.scene
    low, noun = scene.words.low, entering[-1]
    if low[noun.start] != "resident" or timex.ordinal(low, noun.start - 1) is None:
        return []
    found: list[Draft] = []
    for group in companies:
        the = next(
            (k for k in range(group.start - 1, max(noun.end, group.start - _ROW) - 1, -1) if _ranks(low, k)), None
        )
        if the is None or any(the < g.start < group.start for g in companies):
            continue
        start, end = scene.clause_span(group.clause)
        when = _date(context, start, end) if start > noun.start else None
        found += _joined(context, told, group, when) if when else [replace(told, a=m) for m in group.members[:1]]
    return found


def _ranks(low: list[str], k: int) -> bool:
    """Whether "the 51st" or "the last" begins at word `k` and has no noun."""
    if low[k] != "the" or low[k - 1] not in (",", ";", "and", "–", "—"):
        return False
    ordinal = timex.ordinal(low, k + 1)
    end = ordinal[1] if ordinal else k + 2 if low[k + 1] in _PLACES else None
    return end is not None and low[end] in _BEHIND_RANKS


def _date(context: Context, start: int, end: int) -> When | None:
    """The first resolved date that starts in a span."""
    whens = context.scene.whens
    return next((w for w in whens if w.kind == "date" and start <= w.start < end and w.start in context.dates), None)


def _joined(context: Context, told: Draft, group: Group, when: When) -> list[Draft]:
    date = context.dates[when.start]
    return [replace(told, a=m, date=date, implied=False) for m in group.members if is_company(m)]
