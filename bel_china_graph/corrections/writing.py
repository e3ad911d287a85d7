"""Appends an entry to a file of corrections, which keeps its comments and order: it is text that is added."""

import os
import tempfile
from pathlib import Path

import yaml

from bel_china_graph.corrections.entries import Entry, Placed
from bel_china_graph.corrections.reading import parse, text_of
from bel_china_graph.errors import CorrectionError

_HEAD = """\
# Corrections of what was read, applied by every build and extract that is run here or on documents beside this file.
"""


def append(entry: Entry, file: Path) -> str:
    """Append an entry to the file, which is made if need be, and return the text that was added.

    Raises:
        CorrectionError: the file is wrong, holds the entry already, or cannot be written.
    """
    text = text_of(file) if file.exists() else _HEAD
    there = parse(text, file.as_posix())
    _new(entry, there)
    added = _text(entry, _indent(text))
    gap = "" if not text or text.endswith("\n") else "\n"
    _check(text + gap + added, entry, there, file, added)
    before = file.read_bytes() if file.exists() else _HEAD.encode()
    end = "\r\n" if b"\r\n" in before else "\n"
    _write(file.resolve(), before + (gap + added).replace("\n", end).encode())
    return added


def _new(entry: Entry, there: list[Placed]) -> None:
    """Refuse to say again what the file says."""
    for placed in there:
        if _said(placed.entry) == _said(entry):
            raise CorrectionError(f"{placed.file}, line {placed.line} says so already", "Change the note there.")


def _said(entry: Entry) -> tuple[object, ...]:
    about = entry.about
    return entry.action, entry.goal, about.id or about


def _text(entry: Entry, indent: str) -> str:
    values = entry.model_dump(mode="json", by_alias=True, exclude_none=True)
    own = {name: value for name, value in values.items() if name not in Entry.model_fields}
    ordered = [own | {name: values[name] for name in Entry.model_fields if name in values}]
    text: str = yaml.safe_dump(ordered, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None)
    return "".join(f"{indent}{line}\n" for line in text.splitlines())


def _indent(text: str) -> str:
    """Return how far the file's list is indented."""
    root = yaml.BaseLoader(text).get_single_node()
    return "" if root is None else " " * root.start_mark.column


def _check(text: str, entry: Entry, there: list[Placed], file: Path, added: str) -> None:
    """Prove that the file will say what it said, and the entry."""
    try:
        now = [placed.entry for placed in parse(text, file.as_posix())]
    except CorrectionError:
        now = []
    if now != [*(placed.entry for placed in there), entry]:
        raise CorrectionError(
            f"{file} does not end as a list of entries, so that nothing can be added to it",
            f"Write each entry on lines of its own, and add these:\n{added}",
        )


def _write(file: Path, content: bytes) -> None:
    """Write the file whole or not at all."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".writing-", dir=file.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise CorrectionError(
            f"{file} cannot be written: {error.strerror}", "Name another with --corrections."
        ) from error
