"""Digests by day: "16. Two firms enter the park", below the name of a month, is no item number 16."""

import re

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.structure import dateline
from bel_china_graph.documents.structure.words import words

_NUMBER = re.compile(r"(\d{1,2})[.)]\s")
_LAST_DAY = 31


def with_days(units: list[Unit]) -> list[Unit]:
    """Make items of the lines that days begin, and leave the day in them: a list counts from one without a gap."""
    at = 0
    while at < len(units):
        end = at + 1
        if _is_month(units[at]):
            while end < len(units) and not _is_month(units[end]):
                end += 1
            numbered = [(u, int(m[1])) for u in units[at + 1 : end] if u.kind is None and (m := _NUMBER.match(u.text))]
            days = [day for _, day in numbered]
            rising = all(0 < a < b for a, b in zip([*days, _LAST_DAY + 1], [*days[1:], _LAST_DAY + 2], strict=False))
            if rising and days and days[-1] <= _LAST_DAY and days != list(range(1, len(days) + 1)):
                for unit, _ in numbered:
                    unit.kind = "item"
        at = end
    return units


def _is_month(unit: Unit) -> bool:
    text = unit.text.strip("*#: ")
    return text.lower() in words().months or len(dateline.of_line(text) or "") == len("2020-07")
