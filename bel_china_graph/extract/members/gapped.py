"""Clauses that leave their verb to the one before: "In 2016 X became a resident, and in 2019 Y"."""

from dataclasses import replace

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.mentions import is_company
from bel_china_graph.extract.scene import Group
from bel_china_graph.extract.timex import When

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
    ]


def _in_clause(
    context: Context, told: Draft, entering: list[Match], companies: list[Group], clause: int
) -> list[Draft]:
    """ "X got residency in May 2018 and Y in June"."""
    low = context.scene.words.low
    found: list[Draft] = []
    for group in companies:
        when = _date(context, group.end + 1, group.end + 2)
        if when is None or low[group.end] not in ("in", "on") or group.clause != clause:
            continue
        if group.start > entering[-1].end and low[group.start - 1] == "and" and group.prep == "":
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


def _date(context: Context, start: int, end: int) -> When | None:
    """The first resolved date that starts in a span."""
    whens = context.scene.whens
    return next((w for w in whens if w.kind == "date" and start <= w.start < end and w.start in context.dates), None)


def _joined(context: Context, told: Draft, group: Group, when: When) -> list[Draft]:
    date = context.dates[when.start]
    return [replace(told, a=m, date=date, implied=False) for m in group.members if is_company(m)]
