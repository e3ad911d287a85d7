"""Nodes and ties as flat attributes, for formats that know neither lists nor dates of less than a day."""

from collections.abc import Iterable
from typing import NamedTuple

from bel_china_graph.records import NodeRow, RelationshipRow
from bel_china_graph.records.properties import corrections_in
from bel_china_graph.vocabulary import relation_types

PRECISION = {4: "year", 7: "month", 10: "day"}
"""How precise an ISO prefix of so many letters is."""


class NodeAttributes(NamedTuple):
    """What a node says of itself, `None` where it says nothing; lists are joined (see `joined`)."""

    name: str
    node_type: str
    country: str | None
    kind: str | None
    aliases: str | None
    other_names: str | None
    iso: str | None
    geonames: int | None
    lat: float | None
    lon: float | None
    corrections: str | None
    passages: int
    documents: int


class TieAttributes(NamedTuple):
    """What a tie says of itself, `None` where it says nothing; `date_from` and `date_to` are days in ISO 8601."""

    relation: str
    directed: bool
    date: str | None
    date_precision: str | None
    date_from: str | None
    date_to: str | None
    claimed_dates: str | None
    disputed: bool
    status: str
    kind: str | None
    subject: str | None
    number: int | None
    capital: str | None
    business: str | None
    period_from: str | None
    period_to: str | None
    corrections: str | None
    passages: int
    documents: int


def joined(values: Iterable[str] | None) -> str | None:
    """Return a list as one text, nothing for an empty one.

    >>> joined(["Homiel", "Гомель"])
    'Homiel; Гомель'
    """
    return "; ".join(values or ()) or None


def node_attributes(node: NodeRow) -> NodeAttributes:
    """Return what a node says of itself."""
    said = node.properties
    return NodeAttributes(
        name=said["name"],
        node_type=node.label,
        country=said.get("country"),
        kind=said.get("kind"),
        aliases=joined(said.get("aliases")),
        other_names=joined(said.get("variants")),
        iso=said.get("iso"),
        geonames=said.get("geonames"),
        lat=said.get("lat"),
        lon=said.get("lon"),
        corrections=joined(correction.words for correction in corrections_in(said)),
        passages=len(said.get("evidence", ())),
        documents=len(said.get("documents", ())),
    )


def tie_attributes(tie: RelationshipRow) -> TieAttributes:
    """Return what a tie says of itself."""
    said = tie.properties
    date = said.get("date")
    return TieAttributes(
        relation=tie.type,
        directed=relation_types()[tie.type].directed,
        date=date,
        date_precision=PRECISION[len(date)] if date else None,
        date_from=said["date_from"].isoformat() if date else None,
        date_to=said["date_to"].isoformat() if date else None,
        claimed_dates=joined(sorted({claimed for claimed in said.get("claim_dates", ()) if claimed})),
        disputed=said["disputed"],
        status=said["status"],
        kind=said.get("kind"),
        subject=said.get("subject"),
        number=said.get("number"),
        capital=joined(said.get("capital")),
        business=said.get("business"),
        period_from=said.get("period_from"),
        period_to=said.get("period_to"),
        corrections=joined(correction.words for correction in corrections_in(said)),
        passages=len(said.get("evidence", ())),
        documents=len(said.get("documents", ())),
    )
