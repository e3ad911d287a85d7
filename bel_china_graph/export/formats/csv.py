"""Four tables: nodes.csv, ties.csv, evidence.csv and corrections.csv."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bel_china_graph.export.attributes import NodeAttributes, TieAttributes, joined, node_attributes, tie_attributes
from bel_china_graph.export.registry import exporter
from bel_china_graph.records import Properties, Records
from bel_china_graph.records.properties import claims_in
from bel_china_graph.vocabulary import node_types, relation_types


class _Said(NamedTuple):
    """A passage, where it stands, and what it cites."""

    passage: str
    document: str
    title: str
    document_date: str | None
    path: str
    section: str
    start: int
    end: int
    sentence: str
    rule: str
    citations: str | None
    links: str | None


_CORRECTED = (
    "action", "about", "to", "note", "who", "when", "file", "line", "matched", "removed", "claims", "idle", "documents",
)  # fmt: skip
_ENDS = ("id", "source", "source_name", "target", "target_name")


@exporter("csv")
def write(records: Records, folder: Path) -> None:
    """Write the tables: what is empty is an empty field, truth is `true` or `false`, and nothing is altered."""
    names = {node.properties["id"]: node.properties["name"] for node in records.nodes(node_types())}
    _table(folder / "nodes.csv", ("id", *NodeAttributes._fields), _nodes(records))
    _table(folder / "ties.csv", (*_ENDS, *TieAttributes._fields), _ties(records, names))
    _table(folder / "evidence.csv", ("item", "date", "status", *_Said._fields), _evidence(records))
    _table(folder / "corrections.csv", ("id", *_CORRECTED), _corrections(records))


def _nodes(records: Records) -> Iterator[tuple[Any, ...]]:
    for node in records.nodes(node_types()):
        yield (node.properties["id"], *node_attributes(node))


def _ties(records: Records, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    for tie in records.relationships(relation_types()):
        source, target = tie.source[1], tie.target[1]
        yield (tie.properties["id"], source, names[source], target, names[target], *tie_attributes(tie))


def _evidence(records: Records) -> Iterator[tuple[Any, ...]]:
    """Yield a row for each passage of each tie, with what it says of the tie, and for each of a node."""
    known = _passages(records)
    for tie in records.relationships(relation_types()):
        said = tie.properties
        claims = claims_in(said)
        for passage in said.get("evidence", ()):
            mine = [claim for claim in claims if passage in claim.evidence]
            dates = joined(claim.date for claim in mine if claim.date)
            yield (said["id"], dates, joined(claim.status for claim in mine if claim.status), *known[passage])
    for node in records.nodes(node_types()):
        for passage in node.properties.get("evidence", ()):
            yield (node.properties["id"], None, None, *known[passage])


def _corrections(records: Records) -> Iterator[tuple[Any, ...]]:
    for row in records.nodes(("Correction",)):
        values = (row.properties.get(name) for name in _CORRECTED)
        yield (row.properties["id"], *(joined(value) if isinstance(value, list) else value for value in values))


def _passages(records: Records) -> dict[str, _Said]:
    found = {row.properties["id"]: row.properties for row in records.nodes(("Document", "Passage", "Citation"))}
    home: dict[str, Properties] = {}
    works: dict[str, list[Properties]] = {}
    for link in records.relationships(("IN_DOCUMENT", "CITES")):
        if link.type == "CITES":
            works.setdefault(link.source[1], []).append(found[link.target[1]])
        else:
            home[link.source[1]] = found[link.target[1]]
    return {id_: _said(found[id_], document, works.get(id_, [])) for id_, document in home.items()}


def _said(passage: Properties, document: Properties, works: list[Properties]) -> _Said:
    return _Said(
        passage=passage["id"],
        document=document["id"],
        title=document["title"],
        document_date=document.get("date"),
        path=document["path"],
        section=passage["section"],
        start=passage["start"],
        end=passage["end"],
        sentence=passage["reading"],
        rule=passage["rule"],
        citations=joined(" ".join(filter(None, (work["title"], work.get("year")))) for work in works),
        links=joined(work["url"] for work in works if work.get("url")),
    )


def _table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(map(_cell, row) for row in rows)


def _cell(value: Any) -> Any:
    return ("false", "true")[value] if isinstance(value, bool) else value
