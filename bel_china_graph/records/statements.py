"""The Cypher files of the store, with the names of the vocabulary filled in."""

import functools

from bel_china_graph import resources
from bel_china_graph.errors import StoreError
from bel_china_graph.vocabulary import node_types, relation_types
from bel_china_graph.vocabulary.cypher import fill


@functools.cache
def _text(folder: str, name: str) -> str:
    path = resources.cypher_folder() / folder / f"{name}.cypher"
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise StoreError(f"The Cypher file {path} cannot be read", "Install the package again.") from error


@functools.cache
def _statement(folder: str, name: str, names: tuple[tuple[str, str], ...]) -> str:
    return fill(_text(folder, name), **dict(names))


def statement(folder: str, name: str, **names: str) -> str:
    """Return the statement of a file, `cypher/FOLDER/NAME.cypher`.

    Args:
        names: labels and relation types of the vocabulary for the places that the file names.

    Raises:
        StoreError: the file is missing.
        VocabularyError: a name is not of the vocabulary.
    """
    return _statement(folder, name, tuple(sorted(names.items())))


def schema() -> list[str]:
    """Return the statements that make constraints and indexes; each may be run again."""
    texts = [
        _text("schema", "evidence"),
        *(fill(_text("schema", "node"), label=label) for label in node_types()),
        *(fill(_text("schema", "relation"), type=type_) for type_ in relation_types()),
    ]
    return [part for text in texts for piece in text.split(";") if (part := piece.strip())]
