"""Merges what was read of several documents into one graph.

Claims of one relation between the same two nodes are one tie if the relation's identity keys agree. An undated or
less precise claim joins the more precise one; of a relation without identity keys, another date is a disagreement.
"""

from collections.abc import Iterable, Sequence

from bel_china_graph import dates
from bel_china_graph.checks.evidence import check
from bel_china_graph.errors import BelChinaGraphError
from bel_china_graph.ids import digest
from bel_china_graph.model import (
    Claim,
    DateClaim,
    Document,
    Edge,
    Evidence,
    Extraction,
    Graph,
    Node,
    Rejected,
    joining,
)
from bel_china_graph.model.ties import combine
from bel_china_graph.vocabulary import RelationType, relation_types


def merge(extractions: Sequence[Extraction], documents: Iterable[Document] = ()) -> Graph:
    """Return the graph of the extractions, in an order that depends on nothing but their content.

    Args:
        extractions: what was read, one per document.
        documents: the documents, to prove that every quote stands where it is said to stand.

    Raises:
        BelChinaGraphError: two extractions are of the same document, or a quote does not stand in its document.
    """
    ids = [e.document.id for e in extractions]
    if len(set(ids)) < len(ids):
        double = next(i for i in ids if ids.count(i) > 1)
        raise BelChinaGraphError(f"Two documents have the id {double}", "Give each file another name.")
    passages = {p.id: p for e in extractions for p in e.evidence}
    check(passages.values(), {d.id: d.text for d in documents})
    rejected = [r for e in extractions for r in e.rejected]
    nodes: dict[str, Node] = {}
    for extraction in extractions:
        for node in extraction.nodes:
            nodes[node.id] = joining.join(nodes[node.id], node) if node.id in nodes else node
    edges = list(_ties(extractions, nodes, passages, rejected))
    edges += _part_of(extractions, nodes)
    used = {i for e in edges for i in e.evidence} | {i for n in nodes.values() for i in n.evidence}
    return Graph(
        nodes=tuple(sorted(nodes.values(), key=lambda n: n.id)),
        edges=tuple(sorted(edges, key=lambda e: e.id)),
        evidence=tuple(
            sorted((p for p in passages.values() if p.id in used), key=lambda p: (p.document, p.start, p.end, p.id))
        ),
        documents=tuple(sorted((e.document for e in extractions), key=lambda d: d.id)),
        rejected=tuple(
            sorted(dict.fromkeys(rejected), key=lambda r: (r.document, r.start, r.end, r.type, r.reason, r.detail))
        ),
    )


def _ties(
    extractions: Sequence[Extraction],
    nodes: dict[str, Node],
    passages: dict[str, Evidence],
    rejected: list[Rejected],
) -> Iterable[Edge]:
    types = relation_types()
    buckets: dict[tuple[str, str, str], list[Claim]] = {}
    for extraction in extractions:
        for claim in extraction.claims:
            relation = types[claim.type]
            reason = _unbelievable(claim, relation, nodes)
            if reason:
                passage = passages[claim.evidence[0]]
                rejected.append(
                    Rejected(
                        document=passage.document,
                        section=passage.section,
                        start=passage.start,
                        end=passage.end,
                        quote=passage.quote,
                        type=claim.type,
                        reason=reason,
                        detail=f"{nodes[claim.source].name} - {nodes[claim.target].name}",
                    )
                )
                continue
            source, target = _ends(claim, relation, nodes)
            buckets.setdefault((claim.type, source, target), []).append(claim)
    for (type_, source, target), claims in buckets.items():
        relation = types[type_]
        for group in _same_tie(claims, relation):
            edges = [_edge(c, relation, source, target) for c in _without_implied(group)]
            tie = combine(edges)
            key = _identity(tie, relation)
            yield tie.model_copy(
                update={"id": f"{type_.lower().replace('_', '-')}-{digest(type_, source, target, *key)}"}
            )


def _unbelievable(claim: Claim, relation: RelationType, nodes: dict[str, Node]) -> str | None:
    """Return why a claim cannot be a tie, `None` if it can."""
    source, target = nodes[claim.source], nodes[claim.target]
    if claim.source == claim.target:
        return "both ends are the same"
    if source.label not in relation.source or target.label not in relation.target:
        return f"a tie {relation.title} cannot join {source.label} and {target.label}"
    if not relation.directed and source.country and source.country == target.country:
        return "both ends lie in one country"
    return None


def _ends(claim: Claim, relation: RelationType, nodes: dict[str, Node]) -> tuple[str, str]:
    """An undirected tie runs from Belarus to China, else in the order of the ids."""
    if relation.directed:
        return claim.source, claim.target
    ends = sorted((claim.source, claim.target), key=lambda i: (nodes[i].country != "BY", i))
    return ends[0], ends[1]


def _same_tie(claims: list[Claim], relation: RelationType) -> list[list[Claim]]:
    """Sort the claims of one pair into ties by the relation's identity keys."""
    if not relation.identity:
        return [claims]
    groups: list[list[Claim]] = []
    # the most telling claims first, so that vaguer ones find them
    for claim in sorted(claims, key=lambda c: (-len(c.date or ""), c.status != "established", c.kind is None)):
        home = next((g for g in groups if _may_be_same(g[0], claim)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _without_implied(claims: list[Claim]) -> list[Claim]:
    """A date that only the course of the text implies gives way to one that a passage says."""
    if all(c.implied for c in claims if c.date):
        return claims
    return [c.model_copy(update={"date": None}) if c.implied else c for c in claims]


def _may_be_same(one: Claim, other: Claim) -> bool:
    """Whether a claim tells nothing that sets it apart from another of the same pair."""
    if (one.status == "planned") != (other.status == "planned"):
        return False
    if one.date and other.date and one.date == other.date:
        return True
    if not dates.agrees(one.date, other.date):
        return False
    return (
        one.kind == other.kind or one.kind in (None, "document") or other.kind in (None, "document") or not other.date
    )


def _edge(claim: Claim, relation: RelationType, source: str, target: str) -> Edge:
    return Edge(
        id=claim.evidence[0],
        type=relation.type,
        source=source,
        target=target,
        date=claim.date,
        dates=(DateClaim(date=claim.date, evidence=claim.evidence[:1]),),  # what dates it, not the heading above it
        status=claim.status,
        kind=claim.kind,
        subject=claim.subject,
        number=claim.number,
        capital=claim.capital,
        business=claim.business,
        period_from=claim.period_from,
        period_to=claim.period_to,
        evidence=claim.evidence,
    )


def _identity(edge: Edge, relation: RelationType) -> list[str | None]:
    return [getattr(edge, key) for key in relation.identity] + (
        [edge.status] if relation.identity and edge.status == "planned" else []
    )


def _part_of(extractions: Sequence[Extraction], nodes: dict[str, Node]) -> list[Edge]:
    """Edges to the place that contains a node, by the gazetteer or by the text; they need no passage."""
    pairs = dict.fromkeys(pair for e in extractions for pair in e.parts)
    return [
        Edge(id=f"part-of-{digest('PART_OF', inner, outer)}", type="PART_OF", source=inner, target=outer)
        for inner, outer in pairs
        if inner in nodes and outer in nodes and inner != outer
    ]
