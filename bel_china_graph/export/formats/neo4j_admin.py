"""What `neo4j-admin database import full` takes: for graphs of any size, since nothing is held in memory."""

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from bel_china_graph.export.errors import ExportError
from bel_china_graph.export.registry import exporter
from bel_china_graph.records import NodeRow, Properties, Records, RelationshipRow
from bel_china_graph.records.statements import schema
from bel_china_graph.vocabulary import node_types, relation_types
from bel_china_graph.vocabulary.cypher import EVIDENCE_LABELS, EVIDENCE_TYPES

Columns = Mapping[str, str]
"""A Neo4j type by property."""

_NODE = {
    "name": "string", "aliases": "string[]", "search": "string[]", "country": "string", "kind": "string",
    "iso": "string", "geonames": "long", "lat": "double", "lon": "double", "variants": "string[]",
    "variant_reasons": "string[]", "evidence": "string[]", "corrections": "string[]", "said": "string[]",
    "documents": "string[]",
}  # fmt: skip
_TIE = {
    "id": "string", "date": "string", "date_from": "date", "date_to": "date", "claim_dates": "string[]",
    "claim_evidence": "string[]", "claim_status": "string[]", "disputed": "boolean", "status": "string",
    "kind": "string", "subject": "string", "number": "long", "capital": "string[]", "business": "string",
    "period_from": "string", "period_to": "string",
    "evidence": "string[]", "corrections": "string[]", "said": "string[]", "documents": "string[]",
}  # fmt: skip
_EVIDENCE = {
    "Document": {
        "title": "string", "path": "string", "media_type": "string", "sha256": "string", "characters": "long",
        "date": "string", "date_from": "date", "date_to": "date",
    },
    "Passage": {
        "section": "string", "start": "long", "end": "long", "quote": "string", "reading": "string",
        "rule": "string",
    },
    "Citation": {"title": "string", "year": "string", "url": "string"},
    "Correction": {
        "action": "string", "about": "string", "to": "string", "note": "string", "who": "string", "when": "string",
        "file": "string", "line": "long", "matched": "string[]", "removed": "string[]", "claims": "long",
        "idle": "string", "documents": "string[]",
    },
}  # fmt: skip

_SPACES = {**dict.fromkeys(node_types(), "node"), **{label: label for label in _EVIDENCE}}
_LINKS = {"IN_DOCUMENT": ("Passage", "Document"), "CITES": ("Passage", "Citation"), "MENTIONS": ("Passage", "node")}

_BETWEEN = "\x1f"  # between the items of a list: U+001F, made for that, so that names may hold any other sign
_ARGUMENTS = "import.args"
_HOW = f"""# In this folder, with the server stopped: neo4j-admin database import full neo4j @{_ARGUMENTS}
# Afterwards, with the server started: cypher-shell -f schema.cypher
--array-delimiter=U+001F
"""


@exporter("neo4j-admin")
def write(records: Records, folder: Path) -> None:
    """Write tables of all that a load writes, the arguments of the import, and the constraints and indexes.

    Raises:
        ExportError: a list cannot be written.
    """
    with _Tables(folder) as tables:
        for node in records.nodes((*node_types(), *EVIDENCE_LABELS)):
            tables.node(node)
        for tie in records.relationships((*relation_types(), *EVIDENCE_TYPES)):
            tables.relationship(tie)
    (folder / _ARGUMENTS).write_text(_HOW + "".join(f"{line}\n" for line in tables.arguments), "utf-8")
    (folder / "schema.cypher").write_text("".join(f"{text};\n" for text in schema()), "utf-8")


class _Tables:
    """The open files: one of rows and one of the header for each label and type that there is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, TextIO] = {}
        self._open = contextlib.ExitStack()
        self._several_lines = False
        self.arguments: list[str] = []

    def __enter__(self) -> "_Tables":
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()
        if self._several_lines:
            self.arguments.insert(0, "--multiline-fields=true")

    def node(self, node: NodeRow) -> None:
        columns = _EVIDENCE.get(node.label, _NODE)
        file = self._files.get(node.label) or self._start(
            "nodes", node.label, (f"id:ID({_SPACES[node.label]})",), columns
        )
        self._write(file, (node.properties["id"],), columns, node.properties)

    def relationship(self, tie: RelationshipRow) -> None:
        columns = {} if tie.type in _LINKS else _TIE
        source, target = _LINKS.get(tie.type, ("node", "node"))
        file = self._files.get(tie.type) or self._start(
            "relationships", tie.type, (f":START_ID({source})", f":END_ID({target})"), columns
        )
        self._write(file, (tie.source[1], tie.target[1]), columns, tie.properties)

    def _start(self, kind: str, name: str, keys: Sequence[str], columns: Columns) -> TextIO:
        header, rows = f"{kind}-{name}-header.csv", f"{kind}-{name}.csv"
        named = (f"{column}:{type_}" for column, type_ in columns.items())
        (self._folder / header).write_text(",".join((*keys, *named)) + "\n", "utf-8")
        file = (self._folder / rows).open("w", encoding="utf-8", newline="\n")
        self._files[name] = self._open.enter_context(file)
        self.arguments.append(f"--{kind}={name}={header},{rows}")
        return file

    def _write(self, file: TextIO, keys: Sequence[str], columns: Columns, properties: Properties) -> None:
        fields = [*map(_quoted, keys), *(_field(properties.get(name), name) for name in columns)]
        line = ",".join(fields)
        self._several_lines |= "\n" in line or "\r" in line
        file.write(f"{line}\n")


def _field(value: Any, name: str) -> str:
    """Return a value as a field: nothing for none, text in quotes, so that an empty one is not taken for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        if value == [""] or any(_BETWEEN in item for item in value):
            raise ExportError(f"neo4j-admin cannot take the list {value!r} ({name})", "Export as cypher instead.")
        return _quoted(_BETWEEN.join(value))
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
