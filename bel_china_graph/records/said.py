"""What each document says of a node or a tie: the property `said`, from which the others are made.

A node or tie in the database is what its documents together make of it. So that one of them can be taken
out or replaced, each one's share is kept as JSON text in the list `said`; where there is only one, the node
or tie itself is its share. The share under the empty name is the gazetteer's, which rests on no document.
`documents` lists those that say it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bel_china_graph.model import DateClaim, Edge, Node
from bel_china_graph.model.ties import combine
from bel_china_graph.records.properties import Properties, node_properties, tie_properties

GAZETTEER = ""

Shares = dict[str, dict[str, Any]]
"""By document: what it says, as the fields of a `Node` or an `Edge` that are not at their default."""

_ENDS = {"id", "type", "source", "target"}


def _by_document(evidence: Iterable[str], home: Mapping[str, str]) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {}
    for passage in evidence:
        parts.setdefault(home[passage], []).append(passage)
    return parts or {GAZETTEER: []}


def shares_of_node(node: Node, home: Mapping[str, str]) -> Shares:
    """Return each document's share in a node.

    Args:
        home: the document of each passage.
    """
    said = node.model_dump(mode="json", exclude={"id", "label", "evidence"}, exclude_defaults=True)
    return {doc: {**said, "evidence": part} for doc, part in _by_document(node.evidence, home).items()}


def _claims_of(edge: Edge) -> tuple[DateClaim, ...]:
    silent = edge.date is None and not edge.evidence
    return edge.dates or (() if silent else (DateClaim(date=edge.date, evidence=edge.evidence),))


def shares_of_edge(edge: Edge, home: Mapping[str, str]) -> Shares:
    """Return each document's share in a tie: its passages, and the claims that they make.

    Args:
        home: the document of each passage.
    """
    said = edge.model_dump(
        mode="json", exclude=_ENDS | {"evidence", "dates", "date", "disputed"}, exclude_defaults=True
    )
    shares: Shares = {}
    for document, part in _by_document(edge.evidence, home).items():
        mine = set(part)
        claims = [
            {"date": claim.date, "evidence": own}
            for claim in _claims_of(edge)
            if (own := [p for p in claim.evidence if p in mine]) or (document == GAZETTEER and claim.date)
        ]
        shares[document] = {**said, "dates": claims, "evidence": part}
    return shares


def stored_shares(item: Node | Edge, properties: Mapping[str, Any]) -> Shares:
    """Return the shares in a node or tie of the database.

    Args:
        item: what its properties make.
        properties: with `said` and `documents`.
    """
    if said := properties.get("said"):
        return {share.pop("document"): share for share in map(json.loads, said)}
    document = next(iter(properties.get("documents") or ()), GAZETTEER)
    home = dict.fromkeys(item.evidence, document)
    return shares_of_node(item, home) if isinstance(item, Node) else shares_of_edge(item, home)


def write_shares(shares: Shares) -> Properties:
    """Return the shares as properties."""
    documents = sorted(shares)
    said = [
        json.dumps({"document": document, **shares[document]}, ensure_ascii=False, sort_keys=True)
        for document in documents
    ]
    return {
        "said": said if len(said) > 1 else [],
        "documents": [document for document in documents if document != GAZETTEER],
    }


def ordered_node(node: Node, home: Mapping[str, str]) -> Node:
    """Return a node as `node_from` would order it, so that it is the same however its documents came."""
    return node.model_copy(update={"evidence": tuple(sorted(node.evidence, key=home.__getitem__))})


def ordered_edge(edge: Edge, home: Mapping[str, str]) -> Edge:
    """Return a tie as `edge_from` would order it, so that it is the same however its documents came."""

    def ordered(evidence: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(evidence, key=home.__getitem__))

    claims = sorted(_claims_of(edge), key=lambda claim: claim.date or "")
    return edge.model_copy(
        update={
            "dates": tuple(DateClaim(date=c.date, evidence=ordered(c.evidence)) for c in claims),
            "evidence": ordered(edge.evidence),
        }
    )


def settled(shares: Shares) -> Shares:
    """Return a node's shares without the gazetteer's, which adds nothing to a document's."""
    return {name: share for name, share in shares.items() if name != GAZETTEER or len(shares) == 1}


def node_from(label: str, id_: str, shares: Shares) -> Node:
    """Return the node that the shares make together.

    Its name is the one that most of them use; names and passages are united; of any other property the first
    that says something counts, in the order of the documents' ids.
    """
    ordered = [Node(id=id_, label=label, **shares[document]) for document in sorted(shares)]
    names = [node.name for node in ordered]
    name = max(dict.fromkeys(names), key=names.count)
    fields = ("country", "kind", "iso", "geonames", "lat", "lon")
    values = {f: next((v for n in ordered if (v := getattr(n, f)) is not None), None) for f in fields}
    return Node(
        id=id_,
        label=label,
        name=name,
        aliases=tuple(dict.fromkeys(a for n in ordered for a in (n.name, *n.aliases) if a != name)),
        variants={variant: reason for n in reversed(ordered) for variant, reason in n.variants.items()},
        evidence=tuple(dict.fromkeys(passage for n in ordered for passage in n.evidence)),
        **values,
    )


def edge_from(id_: str, type_: str, source: str, target: str, shares: Shares) -> Edge:
    """Return the tie that the shares make together (see `model.ties.combine`)."""
    mentions = []
    for document in sorted(shares):
        share = dict(shares[document])
        claims = tuple(DateClaim(date=c["date"], evidence=tuple(c["evidence"])) for c in share.pop("dates"))
        mentions.append(Edge(id=id_, type=type_, source=source, target=target, dates=claims, **share))
    return combine(mentions)


def node_record(node: Node, shares: Shares) -> Properties:
    """Return all properties of a node that these shares make."""
    return {**node_properties(node), **write_shares(shares)}


def tie_record(edge: Edge, shares: Shares) -> Properties:
    """Return all properties of a tie that these shares make."""
    return {**tie_properties(edge), **write_shares(shares)}
