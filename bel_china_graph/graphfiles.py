"""A folder of JSON Lines: the contract between extraction and everything else.

`nodes.jsonl`, `edges.jsonl`, `evidence.jsonl`, `documents.jsonl`, `rejected.jsonl` and `corrections.jsonl`, the same
bytes for the same graph. A field that is empty is left out, but for those that every reader of the files may expect.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from bel_china_graph import writing
from bel_china_graph.errors import GraphFileError
from bel_china_graph.model import CorrectionRecord, DocumentRecord, Edge, Evidence, Graph, Model, Node, Rejected
from bel_china_graph.model.datafile import first_problem
from bel_china_graph.vocabulary.consistency import contradictions

_M = TypeVar("_M", bound=Model)

# file name, model, field of Graph, fields that are written even when empty
_FILES: tuple[tuple[str, type[Model], str, tuple[str, ...]], ...] = (
    ("nodes.jsonl", Node, "nodes", ("aliases", "country")),
    ("edges.jsonl", Edge, "edges", ("date", "dates", "disputed", "status", "evidence")),
    ("evidence.jsonl", Evidence, "evidence", ("section", "citations")),
    ("documents.jsonl", DocumentRecord, "documents", ("date",)),
    ("rejected.jsonl", Rejected, "rejected", ()),
    ("corrections.jsonl", CorrectionRecord, "corrections", ("matched",)),
)


def _line(item: Model, always: tuple[str, ...]) -> str:
    values: dict[str, Any] = item.model_dump(mode="json")
    told: dict[str, Any] = item.model_dump(mode="json", exclude_defaults=True)
    kept = {k: v if k in always else told[k] for k, v in values.items() if k in always or k in told}
    return json.dumps(kept, ensure_ascii=False) + "\n"


def _write_lines(path: Path, items: Iterable[Model], always: tuple[str, ...]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_line(item, always) for item in items)


def write(graph: Graph, folder: Path) -> None:
    """Write the graph's files into the folder, which is made; each file appears whole or not at all.

    Raises:
        GraphFileError: the folder cannot be written.
    """
    try:
        with writing.whole_folder(folder) as staging:
            for name, _, field, always in _FILES:
                _write_lines(staging / name, getattr(graph, field), always)
    except OSError as error:
        raise GraphFileError(f"Cannot write into {folder}: {error.strerror}", "Choose another --out folder.") from error


def _read_lines(path: Path, model: type[_M]) -> Iterator[tuple[int, _M]]:
    """Yield the items with the numbers of their lines."""
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    try:
                        yield number, model.model_validate_json(line)
                    except ValidationError as error:
                        raise GraphFileError(
                            f"{path}, line {number}: {first_problem(error)}", "Write the folder again with extract."
                        ) from error
    except FileNotFoundError as error:
        raise GraphFileError(
            f"{path} is missing", "Give a folder that `bel-china-graph extract ... --out FOLDER` wrote."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise GraphFileError(f"{path} cannot be read: {error}", "Write the folder again with extract.") from error


class Folder:
    """A folder of graph files that is read line by line, anew each time, so that it may be of any size.

    Reading raises `GraphFileError` where a file is missing or a line is wrong; the message names both.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _read(self, name: str, model: type[_M]) -> Iterator[_M]:
        return (item for _, item in _read_lines(self._folder / name, model))

    @property
    def nodes(self) -> Iterator[Node]:
        """Read the nodes."""
        return self._read("nodes.jsonl", Node)

    @property
    def edges(self) -> Iterator[Edge]:
        """Read the ties."""
        return self._read("edges.jsonl", Edge)

    @property
    def evidence(self) -> Iterator[Evidence]:
        """Read the passages."""
        return self._read("evidence.jsonl", Evidence)

    @property
    def documents(self) -> Iterator[DocumentRecord]:
        """Read the documents."""
        return self._read("documents.jsonl", DocumentRecord)

    @property
    def corrections(self) -> Iterator[CorrectionRecord]:
        """Read what people corrected."""
        return self._read("corrections.jsonl", CorrectionRecord)


def read(folder: Path) -> Graph:
    """Return the graph that a folder holds.

    Raises:
        GraphFileError: a file is missing or a line is wrong, or names a node, passage or document that the folder
            does not hold; the message names file and line.
    """
    lines = {field: (folder / name, dict(_read_lines(folder / name, model))) for name, model, field, _ in _FILES}
    graph = Graph.model_validate({field: tuple(items.values()) for field, (_, items) in lines.items()})
    for field, index, problem in contradictions(graph):
        path, items = lines[field]
        raise GraphFileError(f"{path}, line {list(items)[index]}: {problem}", "Write the folder again with extract.")
    return graph
