"""Files of corrections: where they are looked for, and what stands in them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from bel_china_graph.corrections.entries import KINDS, Entry, Placed, told
from bel_china_graph.errors import CorrectionError

NAME = "corrections.yaml"

_ENTRY = f"An entry starts with one of {', '.join(KINDS)}, and has a note; docs/corrections.md shows each."
_REFERENCE = "A node is an id, a name, Label:name or {id, name, label}; a tie is an id or {id, type, ends}."


def find(paths: Sequence[Path]) -> list[Path]:
    """Return the files called `corrections.yaml` in the given folders, beside the given files and in the
    current folder, each once."""
    folders = [path if path.is_dir() else path.parent for path in paths]
    found: dict[Path, Path] = {}
    for file in (folder / NAME for folder in (*folders, Path())):
        if file.is_file():
            found.setdefault(file.resolve(), file)
    return list(found.values())


def read(files: Iterable[Path]) -> list[Placed]:
    """Return the entries of files in their order.

    Raises:
        CorrectionError: a file cannot be read or is no YAML, or an entry is wrong; the message names file and line.
    """
    return [placed for file in files for placed in parse(text_of(file), file.as_posix())]


def text_of(file: Path) -> str:
    """Return the text of a file.

    Raises:
        CorrectionError: it cannot be read.
    """
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise CorrectionError(f"There is no file {file}", "Check the path after --corrections.") from error
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{file} is not in UTF-8", "Save it as UTF-8.") from error
    except OSError as error:
        raise CorrectionError(f"{file} cannot be read: {error.strerror}", "Name a file that can be read.") from error


def parse(text: str, file: str) -> list[Placed]:
    """Return the entries of a text; `file` is what messages call it.

    Raises:
        CorrectionError: as `read` does.
    """
    loader = yaml.BaseLoader(text)  # every value is text: a date stays as precise as it is written
    try:
        root = loader.get_single_node()
        items = None if root is None else loader.construct_document(root)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CorrectionError(f"{file}, line {line}: not valid YAML ({error.problem})", _ENTRY) from error
    except yaml.YAMLError as error:
        raise CorrectionError(f"{file}: not valid YAML ({error})", _ENTRY) from error
    if root is None or not items:
        return []
    if not isinstance(items, list):
        raise CorrectionError(f"{file}, line {root.start_mark.line + 1}: not a list of entries", _ENTRY)
    return [_entry(item, node, file) for item, node in zip(items, root.value, strict=True)]


def _entry(item: Any, node: yaml.Node, file: str) -> Placed:
    line = node.start_mark.line + 1
    actions = [action for action in KINDS if isinstance(item, dict) and action in item]
    if len(actions) != 1:
        what = f"both {' and '.join(actions)}" if actions else "no correction"
        raise CorrectionError(f"{file}, line {line}: this is {what}", _ENTRY)
    if twice := _twice(node):
        raise CorrectionError(f"{file}, line {twice.start_mark.line + 1}: {twice.value} stands twice", "Keep one.")
    kind = KINDS[actions[0]]
    try:
        return Placed(kind.model_validate(item), file, line)
    except ValidationError as error:
        problem = error.errors()[0]
        of_reference = len(problem["loc"]) > 1 or problem["loc"][0] in (*KINDS, "into")
        remedy = _REFERENCE if of_reference else f"A {actions[0]} entry holds {', '.join(_fields(kind))}."
        raise CorrectionError(f"{file}, line {_line(node, problem['loc'])}: {told(problem)}", remedy) from error


def _fields(kind: type[Entry]) -> list[str]:
    fields = {name: info for name, info in kind.model_fields.items() if name not in Entry.model_fields}
    return [info.alias or name for name, info in (fields | Entry.model_fields).items()]


def _line(node: yaml.Node, where: tuple[Any, ...]) -> int:
    """Return the line of a field, or of what it is missing in."""
    line = node.start_mark.line + 1
    for part in where:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == part), None)
        else:
            found = next(((value, value) for at, value in enumerate(node.value) if at == part), None)
        if found is None or isinstance(node, yaml.ScalarNode):
            break
        line, node = found[0].start_mark.line + 1, found[1]
    return line


def _twice(node: yaml.Node) -> yaml.Node | None:
    """Return a field that stands twice in one mapping, of which YAML would drop the first."""
    if not isinstance(node, yaml.CollectionNode):
        return None
    seen: set[Any] = set()
    inner: list[yaml.Node] = []
    for item in node.value:
        if isinstance(item, tuple):
            key, value = item
            if key.value in seen:
                return yaml.ScalarNode(key.tag, key.value, key.start_mark)
            seen.add(key.value)
            inner.append(value)
        else:
            inner.append(item)
    return next((found for part in inner if (found := _twice(part))), None)
