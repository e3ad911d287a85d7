"""Corrections written down: what is wrong is looked up in the database, and an entry appended to a file."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bel_china_graph.corrections import (
    NAME,
    Confirm,
    Entry,
    Merge,
    Not,
    Redate,
    Reject,
    append,
    node_reference,
    tie_reference,
    told,
)
from bel_china_graph.errors import CorrectionError
from bel_china_graph.model import Edge, Model, Node
from bel_china_graph.pipeline.database import StoreLike, explain, opened
from bel_china_graph.store import Explanation

FILE = Path(NAME)
"""The file in the current folder, which `build` and `extract` find there."""


class Written(Model):
    """An entry that was appended to a file of corrections; `words` say what it is about."""

    file: Path
    words: str
    text: str


def reject(
    what: str, note: str, *, who: str | None = None, file: str | Path = FILE, store: StoreLike = None
) -> Written:
    """Write down that a tie is wrong, or that a node is none.

    Args:
        what: a tie's or node's id, or a node's name.
        note: why.

    Raises:
        QuestionError: nothing has this id or name, or several nodes have the name.
        CorrectionError: the file is wrong, says so already, or cannot be written.
    """
    found = explain(what, store=store)
    if isinstance(found.item, Node):
        return _write(_words(found), file, Not, note, who, {"not": node_reference(found.item)})
    return _write(_words(found), file, Reject, note, who, {"reject": tie_reference(found.item, found.graph)})


def confirm(
    tie: str, note: str, *, who: str | None = None, file: str | Path = FILE, store: StoreLike = None
) -> Written:
    """Write down that a person has checked a tie, given by its id (raises as `reject` does)."""
    found, edge = _tie(tie, store)
    return _write(_words(found), file, Confirm, note, who, {"confirm": tie_reference(edge, found.graph)})


def redate(
    tie: str, date: str, note: str, *, who: str | None = None, file: str | Path = FILE, store: StoreLike = None
) -> Written:
    """Write down of what date a tie is: 2021, 2021-04 or 2021-04-15 (raises as `reject` does)."""
    found, edge = _tie(tie, store)
    return _write(_words(found), file, Redate, note, who, {"redate": tie_reference(edge, found.graph), "to": date})


def merge(
    node: str, into: str, note: str, *, who: str | None = None, file: str | Path = FILE, store: StoreLike = None
) -> Written:
    """Write down that a node is the same as another, whose name stays (raises as `reject` does)."""
    with opened(store) as database:
        gone, stays = database.resolve(node), database.resolve(into)
    if gone.id == stays.id:
        raise CorrectionError(f"{node} and {into} are one node already ({gone.id})", "Name two nodes.")
    fields = {"merge": node_reference(gone), "into": node_reference(stays)}
    return _write(f"{gone.name} and {stays.name}", file, Merge, note, who, fields)


def _tie(what: str, store: StoreLike) -> tuple[Explanation, Edge]:
    found = explain(what, store=store)
    if not isinstance(found.item, Edge):
        raise CorrectionError(f"{what} is a node, no tie", "Take a tie's id from an answer's column `tie`.")
    if not found.item.evidence:
        raise CorrectionError(f"No passage says that {_words(found)}: it is from the gazetteer", "Give another tie.")
    return found, found.item


def _words(found: Explanation) -> str:
    if isinstance(found.item, Node):
        return f"{found.item.name} ({found.item.label})"
    names = {node.id: node.name for node in found.graph.nodes}
    return f"{names[found.item.source]} {found.item.type} {names[found.item.target]}"


def _write(
    words: str, file: str | Path, kind: Callable[..., Entry], note: str, who: str | None, fields: dict[str, Any]
) -> Written:
    from pydantic import ValidationError

    try:
        entry = kind(**fields, note=note, who=who, when=datetime.date.today().isoformat())
    except ValidationError as error:
        raise CorrectionError(f"This is no correction: {told(error.errors()[0])}", "Say it otherwise.") from error
    return Written(file=Path(file), words=words, text=append(entry, Path(file)))
