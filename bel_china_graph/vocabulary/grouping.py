"""Sorts claims into ties: the same ties for the same claims, however they came together.

Claims of one relation between the same two nodes are one tie if the relation's identity keys agree. An undated or
less precise claim joins the more precise one; of a relation without identity keys, another date is a disagreement.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bel_china_graph import dates
from bel_china_graph.ids import digest
from bel_china_graph.model import Claim, DateClaim, Edge
from bel_china_graph.model.ties import combine, settled, statement_of, statement_of_claim
from bel_china_graph.vocabulary import RelationType, relation_types

_VAGUE = (None, "document")  # kinds that any other may be meant by


class Pair(NamedTuple):
    """A relation type and two nodes; of an undirected relation in the order of their ids."""

    type: str
    one: str
    other: str


class Said(NamedTuple):
    """A claim and the document that makes it."""

    claim: Claim
    document: str


def pair_of(type_: str, source: str, target: str) -> Pair:
    """Return what a claim or tie is about; only claims about the same can be the same tie."""
    if not relation_types()[type_].directed and source > target:
        return Pair(type_, target, source)
    return Pair(type_, source, target)


def ties(said: Mapping[str, Iterable[Claim]]) -> Iterator[Edge]:
    """Yield the ties that the claims make, with ids that depend on nothing else.

    Args:
        said: all claims of the pairs that they are about, by document.
    """
    pairs: dict[Pair, list[Said]] = {}
    for document, claims in said.items():
        for claim in claims:
            pairs.setdefault(pair_of(claim.type, claim.source, claim.target), []).append(Said(claim, document))
    for pair, statements in pairs.items():
        relation = relation_types()[pair.type]
        # in the order of the ids, unless a document knows that the other end is the Belarusian one
        turned = any(s.claim.source != pair.one for s in statements)
        source, target = (pair.other, pair.one) if turned else (pair.one, pair.other)
        for group in _same_tie(sorted(set(statements), key=_order), relation):
            if spoken := _spoken_for(group):
                yield _tie(spoken, relation, source, target)


def _order(said: Said) -> tuple[object, ...]:
    """The most telling claims first, so that vaguer ones find them; beyond that any order that is always the same."""
    claim, date = said.claim, _date(said.claim)
    telling = (-len(date or ""), claim.status != "established", claim.kind in _VAGUE, claim.subject is None)
    return (*telling, date or "", said.document, claim.evidence, repr(claim))


def _same_tie(claims: Sequence[Said], relation: RelationType) -> list[list[Said]]:
    """Sort the claims of one pair into ties by the relation's identity keys."""
    if not relation.identity:
        return [list(claims)]
    groups: list[list[Said]] = []
    for said in claims:
        home = next((g for g in groups if _may_be_same(g[0].claim, said.claim)), None)
        if home is None:
            groups.append([said])
        else:
            home.append(said)
    return groups


def _may_be_same(one: Claim, other: Claim) -> bool:
    """Whether a claim tells nothing that sets it apart from another of the same pair."""
    if (one.status == "planned") != (other.status == "planned"):
        return False
    mine, theirs = _date(one), _date(other)
    if mine and theirs and mine == theirs:
        return True
    if not dates.agrees(mine, theirs):
        return False
    return one.kind == other.kind or one.kind in _VAGUE or other.kind in _VAGUE or not theirs


def _date(claim: Claim) -> str | None:
    """Return the date by which a claim finds its tie: what a person says goes before what the text says."""
    return settled(claim.corrections) or claim.date


def _spoken_for(group: list[Said]) -> list[Said]:
    """Return the claims that make the tie: a denial counts only against what another claim says was made."""
    if any(said.claim.status in ("established", "ended") for said in group):
        return group
    return [said for said in group if said.claim.status == "planned"]


def _tie(group: Sequence[Said], relation: RelationType, source: str, target: str) -> Edge:
    tie = _combined(group, source, target)
    key = [getattr(tie, name) for name in relation.identity]
    if relation.identity and tie.status == "planned":
        key.append(tie.status)
    id_ = f"{relation.type.lower().replace('_', '-')}-{digest(relation.type, source, target, *key)}"
    return _with_claims(tie.model_copy(update={"id": id_}), group)


def _combined(group: Sequence[Said], source: str, target: str) -> Edge:
    return combine([_edge(claim, source, target) for claim in _without_implied([said.claim for said in group])])


def with_claims(tie: Edge, said: Mapping[str, Iterable[Claim]]) -> Edge:
    """Return the tie with the claims that it is made of, given by document, and with their dates if it tells none."""
    group = sorted({Said(claim, document) for document, claims in said.items() for claim in claims}, key=_order)
    if not tie.dates:
        tie = tie.model_copy(update={"dates": _combined(group, tie.source, tie.target).dates})
    return _with_claims(tie, group)


def _with_claims(tie: Edge, group: Sequence[Said]) -> Edge:
    statements = tuple(dict.fromkeys(statement_of_claim(said.claim, tie) for said in group))
    return tie.model_copy(
        update={
            "claims": () if statements == (statement_of(tie),) else statements,
            "documents": tuple(sorted({said.document for said in group if not said.claim.evidence})),
        }
    )


def _without_implied(claims: Sequence[Claim]) -> Sequence[Claim]:
    """A date that only the course of the text implies gives way to one that a passage says."""
    if all(c.implied for c in claims if c.date):
        return claims
    return [c.model_copy(update={"date": None}) if c.implied else c for c in claims]


def _edge(claim: Claim, source: str, target: str) -> Edge:
    # what dates it is the passage, not the heading above it
    dating = DateClaim(date=claim.date, evidence=claim.evidence[:1], status=claim.status)
    return Edge(
        id="",
        type=claim.type,
        source=source,
        target=target,
        date=claim.date,
        dates=(dating,) if dating.date or dating.evidence else (),
        status="established" if claim.status == "denied" else claim.status,
        kind=claim.kind,
        subject=claim.subject,
        number=claim.number,
        capital=claim.capital,
        business=claim.business,
        period_from=claim.period_from,
        period_to=claim.period_to,
        evidence=claim.evidence,
        corrections=claim.corrections,
    )
