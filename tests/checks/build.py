"""Extractions made by hand, for the tests of merging."""

from typing import Any

from bel_china_graph.model import Claim, DocumentRecord, Evidence, Extraction, Node, Rejected

NODES = {
    n.id: n
    for n in (
        Node(id="BY-BR", label="BelarusianRegion", name="Brest", country="BY"),
        Node(id="CN-AH", label="ChineseProvince", name="Anhui", country="CN"),
        Node(id="u-by", label="University", name="Orsha University", country="BY"),
        Node(id="u-by2", label="University", name="Lida University", country="BY"),
        Node(id="u-cn", label="University", name="Wuxi University", country="CN"),
        Node(id="k", label="Company", name="Altair"),
        Node(id="z", label="IndustrialPark", name="Great Stone", country="BY"),
    )
}


def claim(type_: str, source: str, target: str, passage: str = "1", **more: Any) -> Claim:
    """Return a claim with one passage."""
    return Claim(type=type_, source=source, target=target, evidence=(passage,), **more)


def read(id: str, *claims: Claim, rejected: tuple[Rejected, ...] = (), **more: Any) -> Extraction:
    """Return what was read in a document; passages get its id before their number."""
    moved = tuple(c.model_copy(update={"evidence": tuple(f"{id}-{p}" for p in c.evidence)}) for c in claims)
    passages = dict.fromkeys(p for c in moved for p in c.evidence)
    return Extraction(
        document=DocumentRecord(
            id=id, title=id, path=f"{id}.txt", media_type="text/plain", sha256="0" * 64, characters=99
        ),
        nodes=tuple(NODES[i] for i in dict.fromkeys(n for c in claims for n in (c.source, c.target))),
        claims=moved,
        evidence=tuple(
            Evidence(id=p, document=id, start=n * 10, end=n * 10 + 5, quote="quote", rule="test")
            for n, p in enumerate(passages)
        ),
        rejected=rejected,
        **more,
    )
