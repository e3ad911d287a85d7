"""Merges what was read of several documents into one graph."""

from collections.abc import Iterable, Sequence

from bel_china_graph.checks.evidence import check
from bel_china_graph.errors import BelChinaGraphError
from bel_china_graph.model import Claim, Document, Extraction, Graph, Node, Rejected, joining
from bel_china_graph.model.ties import claims_of
from bel_china_graph.vocabulary import RelationType, relation_types
from bel_china_graph.vocabulary.grouping import ties


def merge(extractions: Sequence[Extraction], documents: Iterable[Document] = ()) -> Graph:
    """Return the graph of the extractions, in an order that depends on nothing but their content.

    Whether a claim is believed is told by its own document alone, so that documents which are loaded one after
    the other make the same graph. A tie of which only the end is told is none.

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
    said: dict[str, list[Claim]] = {}
    named: dict[str, dict[str, Node]] = {}
    for extraction in extractions:
        document = extraction.document.id
        said[document] = [*_believed(extraction, rejected), *_parts(extraction)]
        for node in extraction.nodes:
            named.setdefault(node.id, {})[document] = node
    nodes = [joining.unite(shares) for shares in named.values()]
    edges = [tie for tie in ties(said) if any(c.status in ("established", "planned") for c in claims_of(tie))]
    used = {i for e in edges for i in e.evidence} | {i for n in nodes for i in n.evidence}
    return Graph(
        nodes=tuple(sorted(nodes, key=lambda n: n.id)),
        edges=tuple(sorted(edges, key=lambda e: e.id)),
        evidence=tuple(
            sorted((p for p in passages.values() if p.id in used), key=lambda p: (p.document, p.start, p.end, p.id))
        ),
        documents=tuple(sorted((e.document for e in extractions), key=lambda d: d.id)),
        rejected=tuple(sorted(dict.fromkeys(rejected), key=lambda r: r.place)),
    )


def _believed(extraction: Extraction, rejected: list[Rejected]) -> Iterable[Claim]:
    """Yield the claims that can be ties; the others are rejected with the reason."""
    nodes = {node.id: node for node in extraction.nodes}
    passages = {passage.id: passage for passage in extraction.evidence}
    for claim in extraction.claims:
        relation = relation_types()[claim.type]
        reason = _unbelievable(claim, relation, nodes)
        if reason is None:
            yield _turned(claim, relation, nodes)
            continue
        ends = f"{nodes[claim.source].name} - {nodes[claim.target].name}"
        rejected.append(Rejected.of(passages[claim.evidence[0]], claim.type, reason, ends))


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


def _turned(claim: Claim, relation: RelationType, nodes: dict[str, Node]) -> Claim:
    """An undirected tie runs from Belarus to China, else in the order of the ids."""
    if relation.directed:
        return claim
    source, target = sorted((claim.source, claim.target), key=lambda i: (nodes[i].country != "BY", i))
    return claim.model_copy(update={"source": source, "target": target})


def _parts(extraction: Extraction) -> Iterable[Claim]:
    """Yield what lies in what, by the gazetteer or by the text; that needs no passage."""
    nodes = {node.id for node in extraction.nodes}
    for inner, outer in dict.fromkeys(extraction.parts):
        if inner in nodes and outer in nodes and inner != outer:
            yield Claim(type="PART_OF", source=inner, target=outer)
