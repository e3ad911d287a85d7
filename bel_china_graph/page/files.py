"""Writing a page: whole or not at all, and always UTF-8."""

import contextlib
import os
import tempfile
from pathlib import Path

from bel_china_graph.page.errors import PageError


def write(path: Path, html: str) -> None:
    """Write the page; an older one at `path` is replaced only when the new one is complete.

    Raises:
        PageError: the folder or the file cannot be written.
    """
    if path.is_dir():
        raise PageError(f"Cannot write the page: {path} is a folder", "Name a file, such as ties.html.")
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".writing-", suffix=".html", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(html)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        remedy = "Choose another file or folder."
        raise PageError(f"Cannot write the page {path}: {reason}", remedy) from error
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                temporary.unlink()


def _umask() -> int:
    """Return the mask that a new file's permissions pass; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
