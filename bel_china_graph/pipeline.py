"""The main job: documents in, a graph out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bel_china_graph import checks, documents, extract
from bel_china_graph.model import Document, Graph

Progress = Callable[[str, int, int], None]
"""Told what is done: a document's id, how many are done, how many there are."""


def extract_graph(
    paths: Sequence[Path], *, date: str | None = None, spacy_model: str | None = None, progress: Progress | None = None
) -> Graph:
    """Read the documents at the paths and return the merged graph.

    Args:
        paths: files, or folders of files.
        date: the documents' own time as an ISO prefix, where they do not say it themselves.
        spacy_model: the name of an installed spaCy model to use as well.
        progress: called after each document.

    Raises:
        DocumentError: a path cannot be read, or a folder holds no document.
        ValueError: `date` is no ISO prefix.
    """
    read = documents.read_all(paths, date=date)
    reader = extract.Reader(spacy_model)
    extractions = []
    for number, document in enumerate(read, 1):
        extractions.append(reader.read(document))
        if progress:
            progress(document.id, number, len(read))
    return checks.merge(extractions, read)


def read_text(text: str, *, id: str = "text", date: str | None = None) -> Document:
    """Return a text as a document, as if it were read from a file `id.txt`."""
    return documents.from_text(text, id=id, date=date)
