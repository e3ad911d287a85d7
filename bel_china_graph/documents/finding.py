"""Which files a run reads, and what they are called."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bel_china_graph.documents.registry import loaders
from bel_china_graph.errors import DocumentError


def find(paths: Sequence[Path]) -> list[Path]:
    """Return the documents among files and folders (searched through and through), sorted, each once.

    In folders, hidden files and files of other formats are passed over.

    Raises:
        DocumentError: a path is missing, a named file is of no known format, a folder holds no document, or
            nothing was named.
    """
    if not paths:
        raise DocumentError("No document was named", "Name a file or a folder of documents.")
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _under(path) if path.is_dir() else [_checked(path)]:
            found.setdefault(file.resolve(), file)
    return sorted(found.values(), key=lambda file: file.as_posix())


def ids_for(paths: Sequence[Path]) -> dict[Path, str]:
    """Return a document id for each file: its stem; where two share one, its path in their common folder."""
    stems = Counter(path.stem for path in paths)
    shared = [path for path in paths if stems[path.stem] > 1]
    if not shared:
        return {path: path.stem for path in paths}
    base = Path(os.path.commonpath([path.absolute().parent for path in paths]))
    return {path: path.absolute().relative_to(base).as_posix() if stems[path.stem] > 1 else path.stem for path in paths}


def _checked(path: Path) -> Path:
    if not path.exists():
        raise DocumentError(f"There is no file {path}", "Check the path.")
    if path.suffix.lower() not in loaders():
        raise DocumentError(f"{path} is of no format that can be read", f"These can: {' '.join(loaders())}.")
    return path


def _under(folder: Path) -> list[Path]:
    known = loaders()
    files = [
        file
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in known
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and file.is_file()
    ]
    if not files:
        raise DocumentError(
            f"The folder {folder} holds no document", f"Files of these formats are read: {' '.join(known)}."
        )
    return files
