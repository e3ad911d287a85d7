"""A file read into a `Document`."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from bel_china_graph import dates
from bel_china_graph.documents.finding import find, ids_for
from bel_china_graph.documents.registry import loaders
from bel_china_graph.documents.sidecar import sidecar
from bel_china_graph.documents.structure.sections import structure
from bel_china_graph.errors import DocumentError
from bel_china_graph.model.document import Document


def read(path: Path, *, date: str | None = None, root: Path | None = None, id: str | None = None) -> Document:
    """Read a document.

    Args:
        path: the file.
        date: the document's own time, an ISO prefix; it wins over what the document says.
        root: the folder to which the document's path is relative (without: the path as given).
        id: the document's id (without: the file's stem).

    Raises:
        DocumentError: the file is missing, of no known format, empty or broken, or the date is none.
    """
    if date is not None:
        _check(date)
    load = loaders().get(path.suffix.lower())
    if load is None:
        raise DocumentError(f"{path} is of no format that can be read", f"These can: {' '.join(loaders())}.")
    data = _bytes(path)
    source = load(data, path)
    found = structure(source)
    beside = sidecar(path)
    return Document(
        id=id or path.stem,
        title=beside.title or found.title or path.stem,
        path=_relative(path, root),
        media_type=source.media_type,
        text=source.text,
        sha256=hashlib.sha256(data).hexdigest(),
        date=date or beside.date or found.date,
        sections=found.sections,
    )


def read_all(paths: Sequence[Path], *, date: str | None = None, root: Path | None = None) -> Iterator[Document]:
    """Read the documents among files and folders one by one, in order, each with an id that is its own.

    Raises:
        DocumentError: as `find` and `read` do; nothing is read before all paths are known to be good.
    """
    files = find(paths)
    ids = ids_for(files)
    return (read(file, date=date, root=root, id=ids[file]) for file in files)


def _bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError(f"There is no file {path}", "Check the path.") from error
    except IsADirectoryError as error:
        raise DocumentError(f"{path} is a folder", "Name a file in it.") from error
    except OSError as error:
        raise DocumentError(f"{path} cannot be read: {error.strerror}", "Check its permissions.") from error
    if not data.strip():
        raise DocumentError(f"{path} is empty", "Give a file that holds text.")
    return data


def _relative(path: Path, root: Path | None) -> str:
    if root is not None:
        try:
            return path.resolve().relative_to(root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()
    return path.as_posix()


def _check(date: str) -> None:
    try:
        dates.parse(date)
    except ValueError as error:
        raise DocumentError(f"{date!r} is no date", "Write 2021, 2021-04 or 2021-04-15.") from error
