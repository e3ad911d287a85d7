"""Files that appear whole or not at all: written beside their place, then moved there."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yield where to write the file; what was at `path` is replaced only when the block ends well.

    Raises:
        OSError: the folder or the file cannot be written, or `path` is a folder.
    """
    if path.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".writing-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        _settle(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


@contextlib.contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Yield an empty folder for the files of `folder`, which is made; they are moved there when the block ends well.

    Raises:
        OSError: the folder or a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder))
    try:
        yield staging
        for file in sorted(staging.iterdir()):
            _settle(file, folder / file.name)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _settle(file: Path, place: Path) -> None:
    """Move a file to its place, once the disk holds it."""
    with file.open("rb") as written:
        os.fsync(written.fileno())
    file.replace(place)


def _umask() -> int:
    """Return the mask that a new file's permissions pass; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
