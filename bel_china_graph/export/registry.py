"""The formats, found by their decorator in the modules of `formats`."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bel_china_graph.export.errors import ExportError
from bel_china_graph.plugins import import_all
from bel_china_graph.records import Records

Writer = Callable[[Records, Path], None]

_FORMATS: dict[str, "Format"] = {}


class Format(NamedTuple):
    """A format: its name, the suffix of its files, and what writes it; one without a suffix is a folder of files."""

    name: str
    suffix: str | None
    write: Writer


def exporter(name: str, suffix: str | None = None) -> Callable[[Writer], Writer]:
    """Register a function as the writer of a format.

    A writer is given the records and the path of a file to write or, in a format without a suffix, of an empty
    folder to write into. It raises `ExportError` for what the format cannot hold.
    """

    def register(function: Writer) -> Writer:
        _FORMATS[name] = Format(name, suffix, function)
        return function

    return register


@functools.cache
def all_formats() -> dict[str, Format]:
    """Return the formats by name; they import their libraries only when they write."""
    from bel_china_graph.export import formats

    import_all(formats)
    return dict(sorted(_FORMATS.items()))


def format_for(path: Path, name: str | None = None) -> Format:
    """Return the format of this name, or the one that the path's suffix tells.

    Raises:
        ExportError: there is no such format, or the suffix tells none.
    """
    if name is not None:
        if name not in all_formats():
            raise ExportError(f"There is no format {name!r}", f"There are {', '.join(all_formats())}.")
        return all_formats()[name]
    for known in all_formats().values():
        if known.suffix is not None and known.suffix == path.suffix.lower():
            return known
    suffixes = ", ".join(f.suffix for f in all_formats().values() if f.suffix)
    folders = " or ".join(f"--format {f.name}" for f in all_formats().values() if not f.suffix)
    raise ExportError(
        f"The name {path} does not tell the format",
        f"End it with one of {suffixes}, or name a folder and give {folders}.",
    )
