"""A folder of JSON Lines: the contract between extraction and everything else.

`nodes.jsonl`, `edges.jsonl`, `evidence.jsonl`, `documents.jsonl` and `rejected.jsonl`, the same bytes for the
same graph. A field that is empty is left out, but for those that every reader of the files may expect.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from bel_china_graph import writing
from bel_china_graph.errors import GraphFileError
from bel_china_graph.model import DocumentRecord, Edge, Evidence, Graph, Model, Node, Rejected

_M = TypeVar("_M", bound=Model)

# file name, model, field of Graph, fields that are written even when empty
_FILES: tuple[tuple[str, type[Model], str, tuple[str, ...]], ...] = (
    ("nodes.jsonl", Node, "nodes", ("aliases", "country")),
    ("edges.jsonl", Edge, "edges", ("date", "dates", "disputed", "status", "evidence")),
    ("evidence.jsonl", Evidence, "evidence", ("section", "citations")),
    ("documents.jsonl", DocumentRecord, "documents", ("date",)),
    ("rejected.jsonl", Rejected, "rejected", ()),
)


def _line(item: Model, always: tuple[str, ...]) -> str:
    values: dict[str, Any] = item.model_dump(mode="json")
    kept = {k: v for k, v in values.items() if v not in (None, [], {}, "") or k in always}
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


def _read_lines(path: Path, model: type[_M]) -> Iterator[_M]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    try:
                        yield model.model_validate_json(line)
                    except ValidationError as error:
                        first = error.errors()[0]
                        where = ".".join(str(part) for part in first["loc"])
                        raise GraphFileError(
                            f"{path}, line {number}: {where}: {first['msg']}",
                            "Write the folder again with extract.",
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

    @property
    def nodes(self) -> Iterator[Node]:
        """Read the nodes."""
        return _read_lines(self._folder / "nodes.jsonl", Node)

    @property
    def edges(self) -> Iterator[Edge]:
        """Read the ties."""
        return _read_lines(self._folder / "edges.jsonl", Edge)

    @property
    def evidence(self) -> Iterator[Evidence]:
        """Read the passages."""
        return _read_lines(self._folder / "evidence.jsonl", Evidence)

    @property
    def documents(self) -> Iterator[DocumentRecord]:
        """Read the documents."""
        return _read_lines(self._folder / "documents.jsonl", DocumentRecord)


def read(folder: Path) -> Graph:
    """Return the graph that a folder holds.

    Raises:
        GraphFileError: a file is missing or a line is wrong; the message names both. Also when an edge names a
            node or a passage that the folder does not hold.
    """
    parts = {field: tuple(_read_lines(folder / name, model)) for name, model, field, _ in _FILES}
    graph = Graph(**parts)
    nodes = {n.id for n in graph.nodes}
    passages = {e.id for e in graph.evidence}
    for edge in graph.edges:
        lost = [i for i in (edge.source, edge.target) if i not in nodes]
        lost += [i for i in edge.evidence if i not in passages]
        if lost:
            raise GraphFileError(
                f"{folder / 'edges.jsonl'}: edge {edge.id} names {lost[0]}, which the folder does not hold",
                "Write the folder again with extract.",
            )
    return graph
