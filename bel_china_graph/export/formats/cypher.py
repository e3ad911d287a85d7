"""A Cypher script that makes the graph in any Neo4j 5, or in the embedded database."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bel_china_graph.export.registry import exporter
from bel_china_graph.records import NodeRow, Properties, Records, RelationshipRow
from bel_china_graph.records.statements import schema, statement
from bel_china_graph.vocabulary import node_types, relation_types

_ROWS = 200  # of a statement

Row = dict[str, Any]

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile("[\\\\'\x00-\x1f\x7f-\x9f\u2028\u2029]")


def literal(value: Any) -> str:
    """Return a value as a Cypher literal on one line.

    >>> literal({"name": "Xi'an", "number": 7, "twins": True, "since": datetime.date(2021, 4, 1)})
    "{`name`: 'Xi\\\\'an', `number`: 7, `twins`: true, `since`: date('2021-04-01')}"
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return f"'{_TO_ESCAPE.sub(_escaped, value)}'"
    if isinstance(value, datetime.date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, dict):
        return "{" + ", ".join(f"`{key}`: {literal(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(map(literal, value)) + "]"


def _escaped(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"


@exporter("cypher", ".cypher")
def write(records: Records, path: Path) -> None:
    """Write a script of one statement a line: constraints and indexes, then all that a load writes, each once."""
    home = {link.source[1]: link.target[1] for link in records.relationships(("IN_DOCUMENT",))}
    stages = (
        (_node(node) for node in records.nodes(node_types())),
        (_node(node) for node in records.nodes(("Document",))),
        (_passage(node, home) for node in records.nodes(("Passage",))),
        (_node(node) for node in records.nodes(("Citation", "Correction"))),
        (_relationship(tie) for tie in records.relationships((*relation_types(), "CITES", "MENTIONS"))),
    )
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{_line(text)};\n" for text in schema())
        for stage in stages:
            for text, rows in _batches(stage):
                file.write(f"{_line(text).replace('$rows', literal(rows))};\n")


_Filled = tuple[str, Row]
"""A statement, and one of its rows."""

_NAMED = {"Document": "write_documents", "Citation": "write_citations", "Correction": "write_corrections"}


def _node(node: NodeRow) -> _Filled:
    row = {"id": node.properties["id"], "props": _other(node.properties)}
    if node.label in node_types():
        return statement("export", "nodes", label=node.label), row
    return statement("load", _NAMED[node.label]), row


def _passage(node: NodeRow, home: Mapping[str, str]) -> _Filled:
    id_ = node.properties["id"]
    return statement("export", "passages"), {"id": id_, "document": home[id_], "props": _other(node.properties)}


def _relationship(tie: RelationshipRow) -> _Filled:
    (source_label, source), (target_label, target) = tie.source, tie.target
    if tie.type == "CITES":
        return statement("export", "cites"), {"passage": source, "citation": target}
    if tie.type == "MENTIONS":
        return statement("export", "mentions", label=target_label), {"passage": source, "node": target}
    row = {"id": tie.properties["id"], "source": source, "target": target, "props": _other(tie.properties)}
    return statement("export", "ties", type=tie.type, source=source_label, target=target_label), row


def _other(properties: Properties) -> Properties:
    return {name: value for name, value in properties.items() if name != "id"}


def _batches(filled: Iterable[_Filled]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the rows of each statement, some hundred at a time."""
    waiting: dict[str, list[Row]] = {}
    for text, row in filled:
        rows = waiting.setdefault(text, [])
        rows.append(row)
        if len(rows) == _ROWS:
            yield text, waiting.pop(text)
    yield from waiting.items()


def _line(statement: str) -> str:
    return " ".join(line.strip() for line in statement.splitlines() if not line.lstrip().startswith("//"))
