"""Nodes, ties, passages and documents as properties in the database, and back."""

import datetime
import functools
from collections.abc import Mapping
from typing import Any

from bel_china_graph import dates, ids
from bel_china_graph.model import Citation, DateClaim, DocumentRecord, Edge, Evidence, Node

Properties = dict[str, Any]


def filled(properties: Mapping[str, Any]) -> Properties:
    """Return the properties that a database keeps: what is empty is not there."""
    return {key: value for key, value in properties.items() if value not in (None, [])}


@functools.lru_cache(maxsize=65_536)  # few dates in many ties
def _period(date: str | None) -> tuple[datetime.date | None, datetime.date | None]:
    return (None, None) if date is None else (dates.first_day(date), dates.last_day(date))


def node_properties(node: Node) -> Properties:
    """Return a node's properties; `search` are its names, folded for comparison."""
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
    }


def node_of(label: str, properties: Mapping[str, Any]) -> Node:
    """Return the node that these properties make."""
    return Node(
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
    )


def tie_properties(edge: Edge) -> Properties:
    """Return a tie's properties.

    Every claim stays: `claim_dates[i]` is the date that passage `claim_evidence[i]` gives, empty for none. Where
    no passage gives a date there is nothing to tell: both lists are empty.
    """
    first, last = _period(edge.date)
    claims = [(claim.date or "", passage) for claim in edge.dates for passage in claim.evidence or ("",)]
    if not any(date for date, _ in claims):
        claims = []
    return {
        "date": edge.date,
        "date_from": first,
        "date_to": last,
        "claim_dates": [date for date, _ in claims],
        "claim_evidence": [passage for _, passage in claims],
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
    }


def edge_of(type_: str, source: str, target: str, properties: Mapping[str, Any]) -> Edge:
    """Return the tie that these properties make."""
    claims: dict[str, list[str]] = {}
    for date, passage in zip(properties.get("claim_dates") or (), properties.get("claim_evidence") or (), strict=True):
        claims.setdefault(date, []).extend([passage] if passage else [])
    evidence = tuple(properties.get("evidence") or ())
    if evidence and not claims:
        claims[""] = list(evidence)
    return Edge(
        id=properties["id"],
        type=type_,
        source=source,
        target=target,
        date=properties.get("date"),
        dates=tuple(DateClaim(date=date or None, evidence=tuple(passages)) for date, passages in claims.items()),
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
    )


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
