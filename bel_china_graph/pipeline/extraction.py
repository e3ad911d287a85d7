"""Documents in, a graph out."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bel_china_graph import checks, documents
from bel_china_graph import corrections as corrected
from bel_china_graph.errors import BelChinaGraphError
from bel_china_graph.model import Graph

if TYPE_CHECKING:
    from bel_china_graph.extract import Reader

Progress = Callable[[str, int, int], None]
"""Told what is done: what was worked on last, how much is done, how much there is."""


def extract_graph(
    paths: str | Path | Iterable[str | Path],
    *,
    date: str | None = None,
    corrections: str | Path | Iterable[str | Path] | None = None,
    root: str | Path | None = None,
    spacy_model: str | None = None,
    progress: Progress | None = None,
) -> Graph:
    """Read the documents at the paths and return the merged graph.

    Args:
        paths: a file, a folder of files, or several of them.
        date: the documents' own time as an ISO prefix; it wins over what they say.
        corrections: files of corrections; without, those called `corrections.yaml` in the folders of documents, beside
            the documents and in the current folder.
        root: the folder to which the documents' paths are relative in the graph (without: as given).
        spacy_model: the name of an installed spaCy model to use as well.
        progress: called after each document with its id.

    Raises:
        DocumentError: a path cannot be read, a folder holds no document, or the date is none.
        CorrectionError: a file of corrections is wrong.
        BelChinaGraphError: there is no such spaCy model.
    """
    named = _paths(paths)
    files = documents.find(named)
    entries = corrected.read(corrected.find(named) if corrections is None else _paths(corrections))
    read = documents.read_all(files, date=date, root=Path(root) if root is not None else None)
    known, extractions = [], []
    reader = None
    for number, document in enumerate(read, 1):
        reader = reader or open_reader(spacy_model)  # late: a file that cannot be read is told before spaCy loads
        known.append(document)
        extractions.append(reader.read(document))
        if progress:
            progress(document.id, number, len(files))
    if not entries:
        return checks.merge(extractions, known)
    right = corrected.correct_nodes(extractions, entries)
    return corrected.correct_ties(checks.merge(right.extractions, known), entries, right)


def _paths(paths: str | Path | Iterable[str | Path]) -> Sequence[Path]:
    return [Path(paths)] if isinstance(paths, (str, Path)) else [Path(path) for path in paths]


def open_reader(spacy_model: str | None = None) -> "Reader":
    """Return the reader, with an installed spaCy model if one is named.

    Raises:
        BelChinaGraphError: there is no such spaCy model.
    """
    from bel_china_graph.extract import Reader

    try:
        return Reader(spacy_model)
    except OSError as error:
        if spacy_model is None:
            raise
        raise BelChinaGraphError(
            f"There is no spaCy model {spacy_model!r} here",
            "Install it, name another with --spacy-model, or leave the option out: no model is needed.",
        ) from error
