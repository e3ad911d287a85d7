"""What each document says of a node or a tie: the property `said`, from which the others are made.

A node or tie in the database is what its documents together make of it. So that one of them can be taken
out or replaced, each one's share is kept as JSON text in the list `said`: of a node its passages and what it says
otherwise than the whole, of a tie its claims. Where there is one document, and it says what the whole says, the node or
tie itself is the share. `documents` lists those that say it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bel_china_graph.model import Claim, Correction, Edge, Node, Statement
from bel_china_graph.model.joining import part, shares_of
from bel_china_graph.model.ties import claim_of, claims_of, statement_of_claim

Names = dict[str, Node]
"""By document: the node as it says."""

Claims = dict[str, list[Claim]]
"""By document: the claims that it makes of a tie, or of a pair of nodes."""

_NAMED = tuple(name for name in Node.model_fields if name not in ("id", "label", "evidence", "documents", "shares"))


def shares_of_edge(edge: Edge, home: Mapping[str, str]) -> Claims:
    """Return each document's share in a tie.

    Args:
        home: the document of each passage.
    """
    shares: Claims = {}
    for claim in claims_of(edge):
        documents = dict.fromkeys(home[passage] for passage in claim.evidence) or dict.fromkeys(edge.documents)
        for document in documents:
            own = tuple(passage for passage in claim.evidence if home[passage] == document)
            mine = claim if own == claim.evidence else claim.model_copy(update={"evidence": own})
            shares.setdefault(document, []).append(mine)
    return shares


def documents_of(item: Node | Edge, home: Mapping[str, str]) -> list[str]:
    """Return the documents that say something of a node or tie."""
    if len(item.evidence) == 1 and not item.documents:
        return [home[item.evidence[0]]]
    return sorted({home[passage] for passage in item.evidence}.union(item.documents))


def write_names(node: Node, home: Mapping[str, str]) -> list[str]:
    """Return the property `said` of a node; empty where the node itself is the only share."""
    documents = documents_of(node, home)
    if len(documents) <= 1:
        return []
    if not node.shares:  # they all say the same
        own: dict[str, list[str]] = {document: [] for document in documents}
        for passage in node.evidence:
            own[home[passage]].append(passage)
        return [_text({"document": document, "evidence": passages}) for document, passages in own.items()]
    shares = shares_of(node, home)
    return [
        _text(
            {
                "document": document,
                "evidence": shares[document].evidence,
                **{name: value for name in _NAMED if (value := getattr(shares[document], name)) != getattr(node, name)},
            }
        )
        for document in documents
    ]


def read_names(node: Node, said: Iterable[str], documents: Iterable[str]) -> Names:
    """Return the shares in a node of the database, given its properties `said` and `documents`."""
    shares = {}
    for share in map(json.loads, said):
        document, evidence = share.pop("document"), tuple(share.pop("evidence"))
        own = Node(id=node.id, label=node.label, **({name: getattr(node, name) for name in _NAMED} | share))
        shares[document] = part(own, evidence, () if evidence else (document,))
    if shares:
        return shares
    return {document: part(node, node.evidence, () if node.evidence else (document,)) for document in documents}


def write_claims(edge: Edge, home: Mapping[str, str]) -> list[str]:
    """Return the property `said` of a tie; empty where the tie itself is the only claim."""
    if not edge.claims and len(documents_of(edge, home)) <= 1:
        return []
    shares = shares_of_edge(edge, home)
    return [
        _text({"document": document, "claims": [_values(claim, edge) for claim in shares[document]]})
        for document in sorted(shares)
    ]


def read_claims(edge: Edge, said: Iterable[str], documents: Iterable[str]) -> Claims:
    """Return the shares in a tie of the database, given its properties `said` and `documents`."""
    shares = {
        share["document"]: [claim_of(Statement(**values), edge) for values in share.get("claims") or _as_before(share)]
        for share in map(json.loads, said)
    }
    return shares or {document: list(claims_of(edge)) for document in documents}


def _as_before(share: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the claims of a share as version 0.1.0 kept them: dates, and what they have in common."""
    common = {name: value for name, value in share.items() if name not in ("document", "dates", "evidence")}
    return [{**common, "date": c["date"], "evidence": [p]} for c in share["dates"] for p in c["evidence"]]


def _values(claim: Claim, edge: Edge) -> dict[str, Any]:
    return statement_of_claim(claim, edge).model_dump(mode="json", exclude_defaults=True)


def _text(share: Mapping[str, Any]) -> str:
    return json.dumps(share, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(correction: Correction) -> dict[str, Any]:
    return correction.model_dump(exclude_defaults=True)
