"""PDF files: `text` is the text of the pages, one after the other, with a form feed between them."""

import io
from pathlib import Path

from bel_china_graph.documents.registry import loader
from bel_china_graph.documents.source import Source
from bel_china_graph.documents.structure.lines import units
from bel_china_graph.errors import DocumentError

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x00": "", "\f": "\n"}
)


@loader(".pdf")
def load_pdf(data: bytes, path: Path) -> Source:
    """Read the text of a PDF file.

    Raises:
        DocumentError: the file is broken, locked by a password, or holds pictures of text only.
    """
    import pypdf  # here, since only PDF files need it
    from pypdf.errors import PyPdfError

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError(f"{path} is locked by a password", "Save it without one.")
        pages = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise DocumentError(f"{path} is no PDF file that can be read ({error})", "Save it anew as PDF.") from error
    text = "\f".join(page.translate(_LIGATURES).strip("\n") for page in pages)
    if not text.strip():
        raise DocumentError(f"{path} holds no text, only pictures of it", "Run a text recognition (OCR) over it.")
    return Source(text=text, media_type="application/pdf", units=units(text), lined=True)
