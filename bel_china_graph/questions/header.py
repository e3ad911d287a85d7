"""Reads the comments on top of a question's file.

    // title: Partners of a place or body
    // description: Whom it is tied to, since when.
    //   A line that is indented goes on with the one above.
    // @param name: node - the place or body
    // @param since: date = null - ties made on this day or later

A parameter without a default must be given. A default is written as in JSON.
"""

import json
import re
from pathlib import Path
from typing import Any

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Parameter, Question
from bel_china_graph.questions.types import TYPES
from bel_china_graph.vocabulary.cypher import fill

_COMMENT = re.compile(r"//(?P<indent>\s*)(?P<text>.*)")
_FIELD = re.compile(r"(?P<name>title|description):\s*(?P<text>.*)")
_PARAMETER = re.compile(
    r"@param\s+(?P<name>[a-z][a-z0-9_]*):\s*(?P<type>[a-z_]+)"
    r'(?:\s*=\s*(?P<default>"(?:[^"\\]|\\.)*"|\S+))?\s+-\s+(?P<text>.*)'
)


def _entries(path: Path, lines: list[str]) -> list[tuple[int, str]]:
    """Return the comment's entries, each with the number of its first line; indented lines are joined on."""
    entries: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        match = _COMMENT.fullmatch(line)
        if match is None:
            break
        if len(match["indent"]) > 1 and entries:
            entries[-1] = (entries[-1][0], f"{entries[-1][1]} {match['text'].strip()}")
        else:
            entries.append((number, match["text"].strip()))
    return entries


def _default(where: str, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise QuestionError(f"{where}: the default {text!r} is no JSON value", 'Write null, 10 or "text".') from error


def _parameter(where: str, match: re.Match[str]) -> Parameter:
    if match["type"] not in TYPES:
        raise QuestionError(f"{where}: no parameter has the type {match['type']}", f"Write one of {', '.join(TYPES)}.")
    required = match["default"] is None
    return Parameter(
        name=match["name"],
        description=match["text"],
        type=match["type"],
        default=None if required else _default(where, match["default"]),
        required=required,
    )


def parse(path: Path, text: str) -> Question:
    """Return the question that a file holds.

    Raises:
        QuestionError: the comment is wrong; the message names file and line.
    """
    lines = text.splitlines()
    fields: dict[str, str] = {}
    parameters: list[Parameter] = []
    entries = _entries(path, lines)
    for number, entry in entries:
        if field := _FIELD.fullmatch(entry):
            fields[field["name"]] = field["text"]
        elif parameter := _PARAMETER.fullmatch(entry):
            parameters.append(_parameter(f"{path}, line {number}", parameter))
        else:
            raise QuestionError(
                f"{path}, line {number}: {entry!r} is neither title, description nor parameter",
                "Write `// @param name: type = default - what it means`.",
            )
    for name in ("title", "description"):
        if not fields.get(name):
            raise QuestionError(f"{path} has no {name}", f"Write `// {name}: ...` on top.")
    body = next((i for i, line in enumerate(lines) if not _COMMENT.fullmatch(line)), len(lines))
    cypher = fill("\n".join(lines[body:]).strip())
    unknown = set(re.findall(r"\$([a-z][a-z0-9_]*)", cypher)) ^ {parameter.name for parameter in parameters}
    if unknown:
        raise QuestionError(
            f"{path}: {', '.join(sorted(unknown))} is not both declared and used",
            "Declare what the query uses.",
        )
    return Question(
        name=path.stem.replace("_", "-"),
        title=fields["title"],
        description=fields["description"],
        cypher=cypher,
        parameters=tuple(parameters),
    )
