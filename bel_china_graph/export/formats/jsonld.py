"""JSON-LD in the words of schema.org; what it has no word for is in a namespace of this program's own."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bel_china_graph.export.registry import exporter
from bel_china_graph.model import Correction
from bel_china_graph.records import NodeRow, Properties, Records, RelationshipRow
from bel_china_graph.records.properties import claims_in, correction_of, corrections_in
from bel_china_graph.vocabulary import node_types, relation_types

Thing = dict[str, Any]

_OWN = "urn:bel-china-graph:"
_CONTEXT = {  # written out, so that no reader needs the network
    "@vocab": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "bcg": f"{_OWN}term:",
    "sameAs": {"@type": "@id"},
    "additionalType": {"@type": "@id"},
}
_ORGANISATIONS = ("Organization", "Corporation")  # these have a location; places and universities lie in another place


@exporter("jsonld", ".jsonld")
def write(records: Records, path: Path) -> None:
    """Write nodes as places and organizations, ties as claims about two of them, passages as quotations."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"@context": {json.dumps(_CONTEXT)},\n"@graph": [')
        for number, thing in enumerate(_things(records)):
            file.write((",\n" if number else "\n") + json.dumps(_lean(thing), ensure_ascii=False))
        file.write("\n]}\n")


def _things(records: Records) -> Iterator[Thing]:
    wholes: dict[str, list[str]] = {}
    for part in records.relationships(("PART_OF",)):
        wholes.setdefault(part.source[1], []).append(part.target[1])
    for node in records.nodes(node_types()):
        yield _node(node, wholes.get(node.properties["id"], ()))
    yield from map(_tie, records.relationships(relation_types()))
    for document in records.nodes(("Document",)):
        yield _document(document)
    home: dict[str, str] = {}
    cited: dict[str, list[str]] = {}
    for link in records.relationships(("IN_DOCUMENT", "CITES")):
        if link.type == "CITES":
            cited.setdefault(link.source[1], []).append(link.target[1])
        else:
            home[link.source[1]] = link.target[1]
    for passage in records.nodes(("Passage",)):
        id_ = passage.properties["id"]
        yield _passage(passage, home[id_], cited.get(id_, ()))
    yield from map(_citation, records.nodes(("Citation",)))
    yield from map(_entry, records.nodes(("Correction",)))


def _node(node: NodeRow, wholes: Iterable[str]) -> Thing:
    said = node.properties
    type_ = node_types()[node.label].schema_org
    within = "location" if type_ in _ORGANISATIONS else "containedInPlace"
    return {
        "@id": _iri("node", said["id"]),
        "@type": type_,
        "additionalType": _iri("term", node.label),
        "name": said["name"],
        "alternateName": [*said.get("aliases", ()), *said.get("variants", ())],
        "address": said.get("country") and {"@type": "PostalAddress", "addressCountry": said["country"]},
        "geo": _point(said.get("lat"), said.get("lon")),
        within: _refs("node", wholes),
        "identifier": said.get("iso") and {"@type": "PropertyValue", "propertyID": "ISO 3166-2", "value": said["iso"]},
        "sameAs": said.get("geonames") and f"https://sws.geonames.org/{said['geonames']}/",
        "subjectOf": _refs("passage", said.get("evidence", ())),
        "bcg:kind": said.get("kind"),
        "bcg:correction": _corrections(said),
        "bcg:passages": len(said.get("evidence", ())),
        "bcg:documents": len(said.get("documents", ())),
    }


def _point(lat: float | None, lon: float | None) -> Thing | None:
    if lat is None or lon is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}


def _tie(tie: RelationshipRow) -> Thing:
    said = tie.properties
    date, open_ = said.get("date"), said["status"] == "established"
    one, other = _ref("node", tie.source[1]), _ref("node", tie.target[1])
    return {
        "@id": _iri("tie", said["id"]),
        "@type": ["Claim", "rdf:Statement"],
        "additionalType": _iri("term", tie.type),
        "about": [one, other],
        "rdf:subject": one,
        "rdf:predicate": _ref("term", tie.type),
        "rdf:object": other,
        "temporalCoverage": date and (f"{date}/.." if open_ else date),
        "creativeWorkStatus": said["status"],
        "appearance": _refs("passage", said.get("evidence", ())),
        "correction": _corrections(said),
        "bcg:date": date,
        "bcg:dateClaim": [
            _lean({"bcg:date": c.date, "creativeWorkStatus": c.status, "appearance": _refs("passage", c.evidence)})
            for c in claims_in(said)
            if c.date or c.status
        ],
        "bcg:disputed": said["disputed"],
        "bcg:directed": relation_types()[tie.type].directed,
        "bcg:kind": said.get("kind"),
        "bcg:subject": said.get("subject"),
        "bcg:number": said.get("number"),
        "bcg:capital": said.get("capital"),
        "bcg:business": said.get("business"),
        "bcg:periodFrom": said.get("period_from"),
        "bcg:periodTo": said.get("period_to"),
        "bcg:passages": len(said.get("evidence", ())),
        "bcg:documents": len(said.get("documents", ())),
    }


def _document(document: NodeRow) -> Thing:
    said = document.properties
    return {
        "@id": _iri("document", said["id"]),
        "@type": "DigitalDocument",
        "name": said["title"],
        "datePublished": said.get("date"),
        "encodingFormat": said["media_type"],
        "bcg:path": said["path"],
    }


def _passage(passage: NodeRow, document: str, works: Iterable[str]) -> Thing:
    said = passage.properties
    return {
        "@id": _iri("passage", said["id"]),
        "@type": "Quotation",
        "text": said["reading"],
        "isPartOf": _ref("document", document),
        "citation": _refs("citation", works),
        "bcg:section": said["section"],
        "bcg:start": said["start"],
        "bcg:end": said["end"],
        "bcg:rule": said["rule"],
    }


def _citation(citation: NodeRow) -> Thing:
    said = citation.properties
    return {
        "@id": _iri("citation", said["id"]),
        "@type": "CreativeWork",
        "name": said["title"],
        "datePublished": said.get("year"),
        "url": said.get("url"),
    }


def _corrections(said: Properties) -> list[Thing]:
    return [_lean(_correction(correction)) for correction in corrections_in(said)]


def _correction(correction: Correction) -> Thing:
    return {
        "@type": "CorrectionComment",
        "text": correction.note,
        "author": correction.who and {"@type": "Person", "name": correction.who},
        "dateCreated": correction.when,
        "bcg:action": correction.action,
        "bcg:to": correction.to,
    }


def _entry(row: NodeRow) -> Thing:
    record = correction_of(row.properties)
    return {
        "@id": _iri("correction", row.properties["id"]),
        **_correction(record),
        "bcg:about": record.about,
        "bcg:file": record.file,
        "bcg:line": record.line,
        "bcg:matched": record.matched,
        "bcg:removed": record.removed,
        "bcg:claims": record.claims,
        "bcg:idle": record.idle,
        "bcg:document": _refs("document", row.properties["documents"]),
    }


def _iri(kind: str, id_: str) -> str:
    return f"{_OWN}{kind}:{quote(id_, safe=':')}"


def _ref(kind: str, id_: str) -> Thing:
    return {"@id": _iri(kind, id_)}


def _refs(kind: str, ids: Iterable[str]) -> list[Thing]:
    return [_ref(kind, id_) for id_ in ids]


def _lean(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value not in (None, "", [], ())}
