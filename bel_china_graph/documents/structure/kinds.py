"""What each unit is: title, date line, heading, list item or paragraph."""

import itertools
from collections.abc import Callable
from dataclasses import replace

from bel_china_graph.documents.source import Unit
from bel_china_graph.documents.structure import dateline
from bel_china_graph.documents.structure.days import with_days
from bel_china_graph.documents.structure.shapes import (
    TITLE,
    bare,
    finished,
    is_dated_entry,
    is_entry,
    is_heading,
    is_rule,
    marker,
    numbered,
)
from bel_china_graph.model.document import BlockKind

_INFERRED = 2
_SHORT = 60
_ENTRY = 250
_OPEN_ENTRY = 130
_HEAD = 6
_FEWEST_ALIKE = 3


def classified(units: list[Unit], *, titled: bool = True) -> list[Unit]:
    """Return the units, each with its kind; rules drawn between them are left out.

    Args:
        units: the units of a section, its paragraphs whole.
        titled: whether the first may be the section's title (a chapter's heading is known already).
    """
    units = with_days(_talk([unit for unit in units if unit.kind is not None or not is_rule(unit.text)]))
    start = _head(units, titled=titled)
    done = units[:start]
    groups = _groups(units[start:])
    for group, following in itertools.zip_longest(groups, groups[1:]):
        done += [_numbered_heading(group[0])] if _is_numbered_heading(group, following) else _of_group(group)
    return _headings_checked(_runs_of_entries(done))


def _head(units: list[Unit], *, titled: bool) -> int:
    """Set the kinds of title, subtitle and date line, and return where the text begins."""
    at = 0
    has_title = not titled
    while at < min(len(units), _HEAD):
        unit = units[at]
        if unit.kind is None and len(dateline.of_line(unit.text) or "") > len("2021"):
            unit.kind = "dateline"
        elif not has_title and _is_title(units, at):
            unit.kind, unit.level, has_title = "title", 1, True
        elif at and unit.kind is None and not unit.gap and not dateline.of_line(unit.text) and _is_subtitle(units, at):
            unit.kind, unit.level = "heading", 1
        else:
            break
        at += 1
    return at


def _is_title(units: list[Unit], at: int) -> bool:
    unit = units[at]
    if unit.kind in ("title", "heading"):
        return True
    if unit.kind is not None or at + 1 >= len(units) or marker(unit.text):
        return False
    if is_heading(unit.text, TITLE):
        return True
    following = units[at + 1]
    return len(unit.text) <= TITLE and dateline.of_line(following.text) is not None


def _is_subtitle(units: list[Unit], at: int) -> bool:
    """Tell whether the line under the title belongs to the head: short, and set apart from the text below."""
    ends = at + 1 < len(units) and (units[at + 1].gap or dateline.of_line(units[at + 1].text) is not None)
    return ends and is_heading(units[at].text)


def _talk(units: list[Unit]) -> list[Unit]:
    """Make paragraphs of the lines of a conversation: each begun by a dash, with a question among them."""
    lines = [unit for unit in units if unit.kind is None and unit.text[:2] in ("- ", "– ", "— ")]
    if len(lines) < 2 or not all(finished(unit.text) for unit in lines) or not any("?" in u.text for u in lines):
        return units
    for unit in lines:
        unit.strand, unit.kind = unit.strand.cut(2).strip(), "paragraph"
    return units


def _groups(units: list[Unit]) -> list[list[Unit]]:
    groups: list[list[Unit]] = []
    for unit in units:
        if groups and not unit.gap:
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


def _is_numbered_heading(group: list[Unit], following: list[Unit] | None) -> bool:
    """Tell whether a numbered line that stands apart is a heading: text follows it, and no other item."""
    unit = group[0]
    if len(group) > 1 or not following or unit.kind is not None or not numbered(unit.text):
        return False
    text = following[0]
    return (
        is_heading(unit.text[marker(unit.text) :])
        and text.kind in (None, "paragraph")
        and not marker(text.text)
        and finished(text.text)
    )


def _numbered_heading(unit: Unit) -> Unit:
    return replace(unit, strand=unit.strand.cut(marker(unit.text)), kind="heading", level=_INFERRED)


def _of_group(group: list[Unit]) -> list[Unit]:
    """Set the kinds of lines between two blank lines."""
    if len(group) == 1:
        return [_single(group[0])]
    done: list[Unit] = []
    rest = group
    if group[0].kind is None and dateline.of_line(group[0].text):
        done, rest = [_made(group[0], "dateline")], group[1:]
    elif _heads(group) and not _alike(group):
        done, rest = [_made(group[0], "heading", _INFERRED)], group[1:]
    entries = _entries(rest, headed=bool(done))
    for unit in rest:
        if unit.kind is None and dateline.of_line(unit.text) and unit is not group[0]:
            done.append(_made(unit, "item"))  # it dates its entry, not what follows
        elif unit.kind is not None or marker(unit.text):
            done.append(_single(unit))
        else:
            done.append(_made(unit, "item" if entries and not bare(unit.text).endswith(":") else "paragraph"))
    return done


def _entries(lines: list[Unit], *, headed: bool) -> bool:
    """Tell whether lines are entries of a list: by their form, or short lines under a heading."""
    plain = [unit for unit in lines if unit.kind is None and not marker(unit.text) and not dateline.of_line(unit.text)]
    if not plain or (len(plain) == 1 and not headed):
        return False
    shaped = sum(is_entry(unit.text) for unit in plain)
    if headed:
        return shaped * 2 >= len(plain) or all(_is_open(unit.text) for unit in plain)
    bare_lines = len(plain) >= _FEWEST_ALIKE and all(_is_bare(unit) for unit in plain)
    return shaped * 2 >= len(plain) or bare_lines or _alike(plain)


def _is_open(text: str) -> bool:
    return len(text) <= _OPEN_ENTRY and not finished(text)


def _alike(group: list[Unit]) -> bool:
    """Tell whether lines are entries of one form: open at the end, with their parts after commas."""
    return len(group) >= _FEWEST_ALIKE and all(
        unit.kind is None and ", " in unit.text and not finished(unit.text) and not marker(unit.text) for unit in group
    )


def _heads(group: list[Unit]) -> bool:
    """Tell whether the first line of a group is the heading of the others."""
    first = group[0]
    return first.kind is None and is_heading(first.text) and not marker(first.text) and not is_entry(first.text)


def _is_bare(unit: Unit) -> bool:
    return unit.kind is None and len(unit.text) <= _SHORT and is_heading(unit.text) and not marker(unit.text)


def _single(unit: Unit) -> Unit:
    if unit.kind is not None:
        return unit
    if dateline.of_line(unit.text):
        return _made(unit, "dateline")
    length = marker(unit.text)
    if length:
        rest = unit.strand.cut(length)
        return replace(unit, strand=rest, kind="item")
    if unit.gap and is_heading(unit.text):
        return _made(unit, "heading", _INFERRED)
    return _made(unit, "paragraph")


def _made(unit: Unit, kind: BlockKind, level: int = 0) -> Unit:
    return replace(unit, kind=kind, level=level)


def _runs_of_entries(units: list[Unit]) -> list[Unit]:
    """Make items of entries that stand apart one by one: no stop ends them, or a date heads them."""
    done = list(units)
    _mark_run(done, _lone_entry, fewest=2)
    _mark_run(done, _dated_entry, fewest=3)
    return done


def _mark_run(done: list[Unit], matches: Callable[[Unit], bool], *, fewest: int) -> None:
    at = 0
    while at < len(done):
        end = at
        while end < len(done) and done[end].kind in ("heading", "paragraph") and matches(done[end]):
            end += 1
        if end - at >= fewest:
            done[at:end] = [_made(unit, "item") for unit in done[at:end]]
        at = max(end, at + 1)


def _lone_entry(unit: Unit) -> bool:
    return len(unit.text) <= _ENTRY and unit.level in (0, _INFERRED) and is_entry(unit.text) and not finished(unit.text)


def _dated_entry(unit: Unit) -> bool:
    return len(unit.text) <= 2 * _ENTRY and unit.level in (0, _INFERRED) and is_dated_entry(unit.text)


def _headings_checked(units: list[Unit]) -> list[Unit]:
    """Make a paragraph of a heading that nothing follows, and lower a heading that follows another."""
    for index, unit in enumerate(units):
        if unit.kind != "heading" or unit.level != _INFERRED:
            continue
        if index + 1 == len(units) and index and bare(unit.text):
            unit.kind, unit.level = "paragraph", 0
        elif index and units[index - 1].kind == "heading" and units[index - 1].level == _INFERRED and unit.gap:
            unit.level = _INFERRED + 1
    return units
