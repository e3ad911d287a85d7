"""Reads the comments on top of a question's file.

    // title: Partners of a place or body
    // description: Whom it is tied to, since when.
    //   A line that is indented goes on with the one above.
    // @param name: node - the place or body
    // @param since: date = null - ties made on this day or later
    // asked: partners|twins of {name}
    // also: {since}..{until}
    // example: Who are Gomel's partners since 2015?

A parameter without a default must be given. A default is written as in JSON. `asked` and `also` are patterns of plain
English (see `patterns`), as many as are needed; a question without them is asked by its name only.
"""

import json
import re
from pathlib import Path
from typing import Any

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Parameter, Question
from bel_china_graph.questions.columns import columns
from bel_china_graph.questions.patterns import parts
from bel_china_graph.questions.types import TYPES
from bel_china_graph.vocabulary.cypher import fill

_COMMENT = re.compile(r"//(?P<indent>\s*)(?P<text>.*)")
_FIELD = re.compile(r"(?P<name>title|description|example):\s*(?P<text>.*)")
_PATTERN = re.compile(r"(?P<name>asked|also):\s*(?P<text>.*)")
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


def _pattern(where: str, text: str, known: set[str]) -> str:
    """Return a pattern of plain English that has been looked through."""
    try:
        slots = {slot for part in parts(text) for slots in part.slots for slot in slots}
    except ValueError as error:
        raise QuestionError(f"{where}: {error}", "Write words, {parameter}, a|b, [may be left out].") from error
    if slots - known:
        raise QuestionError(f"{where}: no parameter is called {min(slots - known)}", "Declare it with @param.")
    return text


def parse(path: Path, text: str) -> Question:
    """Return the question that a file holds.

    Raises:
        QuestionError: the comment is wrong; the message names file and line.
    """
    lines = text.splitlines()
    fields: dict[str, str] = {}
    parameters: list[Parameter] = []
    patterns: list[tuple[int, str, str]] = []
    entries = _entries(path, lines)
    for number, entry in entries:
        if field := _FIELD.fullmatch(entry):
            fields[field["name"]] = field["text"]
        elif parameter := _PARAMETER.fullmatch(entry):
            parameters.append(_parameter(f"{path}, line {number}", parameter))
        elif told := _PATTERN.fullmatch(entry):
            patterns.append((number, told["name"], told["text"]))
        else:
            raise QuestionError(
                f"{path}, line {number}: {entry!r} is neither title, description, example, pattern nor parameter",
                "Write `// @param name: type = default - what it means`.",
            )
    for name in ("title", "description"):
        if not fields.get(name):
            raise QuestionError(f"{path} has no {name}", f"Write `// {name}: ...` on top.")
    known = {parameter.name for parameter in parameters}
    english: dict[str, list[str]] = {"asked": [], "also": []}
    for number, name, pattern in patterns:
        english[name].append(_pattern(f"{path}, line {number}", pattern, known))
    if english["asked"] and not fields.get("example"):
        raise QuestionError(f"{path} has patterns, but no example", "Write `// example: ...` with such a question.")
    body = next((i for i, line in enumerate(lines) if not _COMMENT.fullmatch(line)), len(lines))
    cypher = fill("\n".join(lines[body:]).strip())
    unknown = set(re.findall(r"\$([a-z][a-z0-9_]*)", cypher)) ^ {parameter.name for parameter in parameters}
    if unknown:
        raise QuestionError(
            f"{path}: {', '.join(sorted(unknown))} is not both declared and used",
            "Declare what the query uses.",
        )
    try:
        named = columns(cypher)
    except ValueError as error:
        raise QuestionError(f"{path}: {error}", "End the query with RETURN and named columns.") from error
    return Question(
        name=path.stem.replace("_", "-"),
        title=fields["title"],
        description=fields["description"],
        cypher=cypher,
        parameters=tuple(parameters),
        columns=named,
        asked=tuple(english["asked"]),
        also=tuple(english["also"]),
        example=fields.get("example", ""),
    )
