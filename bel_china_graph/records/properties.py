"""Nodes, ties, passages, documents and corrections as properties in the database, and back."""

import datetime
import functools
from collections.abc import Iterable, Mapping
from typing import Any

from bel_china_graph import dates, ids
from bel_china_graph.model import (
    Citation,
    Correction,
    CorrectionRecord,
    DateClaim,
    DocumentRecord,
    Edge,
    Evidence,
    Node,
)
from bel_china_graph.model.joining import unite
from bel_china_graph.records.said import (
    Claims,
    Names,
    documents_of,
    read_claims,
    read_names,
    write_claims,
    write_names,
)
from bel_china_graph.vocabulary.grouping import with_claims

Properties = dict[str, Any]


def filled(properties: Mapping[str, Any]) -> Properties:
    """Return the properties that a database keeps: what is empty is not there."""
    return {key: value for key, value in properties.items() if value is not None and value != []}


@functools.lru_cache(maxsize=65_536)  # few dates in many ties
def _period(date: str | None) -> tuple[datetime.date | None, datetime.date | None]:
    return (None, None) if date is None else (dates.first_day(date), dates.last_day(date))


def _written(corrections: tuple[Correction, ...]) -> list[str]:
    """Return corrections as a list of texts in JSON, for a property holds no maps."""
    return [correction.model_dump_json(exclude_none=True) for correction in corrections]


def corrections_in(properties: Mapping[str, Any]) -> tuple[Correction, ...]:
    """Return what people changed of the node or tie that has these properties."""
    return tuple(map(Correction.model_validate_json, properties.get("corrections") or ()))


def node_record(node: Node, home: Mapping[str, str]) -> Properties:
    """Return a node's properties; `search` are its names, folded for comparison.

    Args:
        home: the document of each passage.
    """
    names = (node.name, *node.aliases, *node.variants)
    return {
        "name": node.name,
        "aliases": list(node.aliases),
        "search": list(dict.fromkeys(folded for name in names if (folded := ids.fold(name)))),
        "country": node.country,
        "kind": node.kind,
        "iso": node.iso,
        "geonames": node.geonames,
        "lat": node.lat,
        "lon": node.lon,
        "variants": list(node.variants),
        "variant_reasons": list(node.variants.values()),
        "evidence": list(node.evidence),
        "corrections": _written(node.corrections),
        "documents": documents_of(node, home),
        "said": write_names(node, home),
    }


def node_of(label: str, properties: Mapping[str, Any]) -> Node:
    """Return the node that these properties make."""
    node = Node(
        id=properties["id"],
        label=label,
        name=properties["name"],
        aliases=tuple(properties.get("aliases") or ()),
        country=properties.get("country"),
        kind=properties.get("kind"),
        iso=properties.get("iso"),
        geonames=properties.get("geonames"),
        lat=properties.get("lat"),
        lon=properties.get("lon"),
        variants=dict(zip(properties.get("variants") or (), properties.get("variant_reasons") or (), strict=True)),
        evidence=tuple(properties.get("evidence") or ()),
        corrections=corrections_in(properties),
    )
    if properties.get("said"):
        united = unite(node_shares(node, properties))
        return node.model_copy(update={"documents": united.documents, "shares": united.shares})
    return node.model_copy(update={"documents": () if node.evidence else tuple(properties.get("documents") or ())})


def node_shares(node: Node, properties: Mapping[str, Any]) -> Names:
    """Return what each document says of a node in the database."""
    return read_names(node, properties.get("said") or (), properties.get("documents") or ())


def tie_record(edge: Edge, home: Mapping[str, str]) -> Properties:
    """Return a tie's properties.

    Every claim stays: `claim_dates[i]` is the date that passage `claim_evidence[i]` gives, empty for none. Where
    there is one passage to tell and it gives no date, both lists are empty: `neo4j-admin` knows no list of an empty
    text.

    Args:
        home: the document of each passage.
    """
    first, last = _period(edge.date)
    claims = [(c.date or "", passage, c.status or "") for c in edge.dates for passage in c.evidence or ("",)]
    if len(claims) == 1 and not claims[0][0]:
        claims = []
    differs = any(status for *_, status in claims)
    return {
        "date": edge.date,
        "date_from": first,
        "date_to": last,
        "claim_dates": [date for date, _, _ in claims],
        "claim_evidence": [passage for _, passage, _ in claims],
        "claim_status": [status for _, _, status in claims] if differs else [],
        "disputed": edge.disputed,
        "status": edge.status,
        "kind": edge.kind,
        "subject": edge.subject,
        "number": edge.number,
        "capital": list(edge.capital),
        "business": edge.business,
        "period_from": edge.period_from,
        "period_to": edge.period_to,
        "evidence": list(edge.evidence),
        "corrections": _written(edge.corrections),
        "documents": documents_of(edge, home),
        "said": write_claims(edge, home),
    }


def claims_in(properties: Mapping[str, Any]) -> tuple[DateClaim, ...]:
    """Return the claims that the lists of a tie's properties tell."""
    claims: dict[tuple[str, Any], list[str]] = {}
    dated, passages = properties.get("claim_dates") or (), properties.get("claim_evidence") or ()
    for date, passage, said in zip(dated, passages, properties.get("claim_status") or [""] * len(dated), strict=True):
        claims.setdefault((date, said or None), []).extend([passage] if passage else [])
    return tuple(
        DateClaim(date=date or None, evidence=tuple(given), status=said) for (date, said), given in claims.items()
    )


def edge_of(type_: str, source: str, target: str, properties: Mapping[str, Any]) -> Edge:
    """Return the tie that these properties make."""
    claims = claims_in(properties)
    evidence = tuple(properties.get("evidence") or ())
    if evidence and not claims and not properties.get("said"):
        claims = (DateClaim(date=None, evidence=evidence[:1]),)  # the only one
    edge = Edge(
        id=properties["id"],
        type=type_,
        source=source,
        target=target,
        date=properties.get("date"),
        dates=claims,
        disputed=bool(properties.get("disputed")),
        status=properties.get("status") or "established",
        kind=properties.get("kind"),
        subject=properties.get("subject"),
        number=properties.get("number"),
        capital=tuple(properties.get("capital") or ()),
        business=properties.get("business"),
        period_from=properties.get("period_from"),
        period_to=properties.get("period_to"),
        evidence=evidence,
        corrections=corrections_in(properties),
    )
    if properties.get("said"):
        return with_claims(edge, tie_shares(edge, properties))
    return edge.model_copy(update={"documents": () if edge.evidence else tuple(properties.get("documents") or ())})


def tie_shares(edge: Edge, properties: Mapping[str, Any]) -> Claims:
    """Return the claims that each document makes of a tie in the database."""
    return read_claims(edge, properties.get("said") or (), properties.get("documents") or ())


def document_properties(document: DocumentRecord) -> Properties:
    """Return a document's properties."""
    first, last = _period(document.date)
    return {**document.model_dump(exclude={"id"}), "date_from": first, "date_to": last}


def document_of(properties: Mapping[str, Any]) -> DocumentRecord:
    """Return the document that these properties make."""
    return DocumentRecord(**{name: properties.get(name) for name in DocumentRecord.model_fields})


def passage_properties(evidence: Evidence) -> Properties:
    """Return a passage's properties; `reading` is always there, so that questions need not look at both."""
    return {
        "section": evidence.section,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "reading": evidence.quote if evidence.reading is None else evidence.reading,
        "rule": evidence.rule,
    }


def evidence_of(document: str, properties: Mapping[str, Any], citations: tuple[Citation, ...]) -> Evidence:
    """Return the passage that these properties make."""
    quote, reading = properties["quote"], properties.get("reading")
    return Evidence(
        id=properties["id"],
        document=document,
        section=properties.get("section") or "",
        start=properties["start"],
        end=properties["end"],
        quote=quote,
        reading=None if reading == quote else reading,
        rule=properties["rule"],
        citations=citations,
    )


def citation_id(citation: Citation) -> str:
    """Return the id of a citation: the same work named twice is one."""
    return ids.digest(citation.title, citation.year, citation.url)


def citation_properties(citation: Citation) -> Properties:
    """Return a citation's properties."""
    return citation.model_dump()


def citation_of(properties: Mapping[str, Any]) -> Citation:
    """Return the citation that these properties make."""
    return Citation(title=properties["title"], year=properties.get("year"), url=properties.get("url"))


def correction_id(record: CorrectionRecord, documents: Iterable[str]) -> str:
    """Return the id of the record of a correction of documents; it stays when the entry moves in its file."""
    return ids.digest(record.action, record.about, record.to, record.note, record.file, *documents)


def correction_properties(record: CorrectionRecord) -> Properties:
    """Return the properties of the record of a correction."""
    return record.model_dump(mode="json")


def corrections_of(records: Iterable[CorrectionRecord], documents: Iterable[str]) -> dict[str, Properties]:
    """Return the properties of the records of the corrections of a graph with these documents, by their ids."""
    held = sorted(documents)
    return {correction_id(record, held): {**correction_properties(record), "documents": held} for record in records}


def correction_of(properties: Mapping[str, Any]) -> CorrectionRecord:
    """Return the record of a correction that these properties make."""
    names = CorrectionRecord.model_fields
    return CorrectionRecord(**{name: value for name, value in properties.items() if name in names})
