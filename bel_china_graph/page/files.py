"""Writing a page: whole or not at all, and always UTF-8."""

from pathlib import Path

from bel_china_graph import writing
from bel_china_graph.page.errors import PageError


def write(path: Path, html: str) -> None:
    """Write the page; an older one at `path` is replaced only when the new one is complete.

    Raises:
        PageError: the folder or the file cannot be written.
    """
    if path.is_dir():
        raise PageError(f"Cannot write the page: {path} is a folder", "Name a file, such as ties.html.")
    try:
        with writing.whole_file(path) as temporary:
            temporary.write_text(html, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or str(error)
        remedy = "Choose another file or folder."
        raise PageError(f"Cannot write the page {path}: {reason}", remedy) from error
