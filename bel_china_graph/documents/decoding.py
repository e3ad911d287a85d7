"""From bytes to text: UTF-8, or UTF-16 with a byte order mark, and nothing that has to be guessed."""

import codecs
from pathlib import Path

from bel_china_graph.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, path: Path) -> str:
    """Return the text of a file's bytes.

    Raises:
        DocumentError: the file is empty, binary or in another encoding; the message names the remedy.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise _binary(path) from error
        raise DocumentError(
            f"{path} is not in UTF-8 (byte {error.start + 1} is wrong{_guess(data)})",
            "Save it as UTF-8 and try again.",
        ) from error
    if "\x00" in text:
        raise _binary(path)
    if not text.strip():
        raise DocumentError(f"{path} is empty", "Give a file that holds text.")
    return text


def _binary(path: Path) -> DocumentError:
    return DocumentError(
        f"{path} is a binary file in spite of its name (it holds NUL bytes)",
        "Give a text file, or name a PDF or Word file by its own suffix.",
    )


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # here, since few files need it

    best = from_bytes(data[:65536]).best()
    return f"; it looks like {best.encoding}" if best else ""
