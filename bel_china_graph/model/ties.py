"""One tie made of several claims of it, and taken apart again.

The one place where dates are picked and disagreement is marked.
"""

from collections.abc import Sequence

from bel_china_graph import dates
from bel_china_graph.model.correction import Correction
from bel_china_graph.model.extraction import Claim
from bel_china_graph.model.graph import DateClaim, Edge, Statement

_STATUS = ("ended", "established", "planned")  # what a later reader has to know comes first


def combine(edges: Sequence[Edge]) -> Edge:
    """Return the tie that several statements of it make: all claims, all evidence, one picked date.

    The picked date is the one that most passages give, counting the less precise dates that agree with it; of
    equals the more precise, then the earlier. The tie is disputed if two claimed dates cannot both be true. A
    planned tie is established once any passage says so. Other properties come from the first statement
    that has them. Where a person dated the tie, that date holds and settles the dispute; the claims stay.

    Args:
        edges: one or more edges of the same type and ends.
    """
    first = edges[0]
    established = [e for e in edges if e.status != "planned"]
    relevant = established or list(edges)
    claims: dict[str | None, dict[str, None]] = {}
    for edge in relevant:
        for claim in edge.dates:
            claims.setdefault(claim.date, {}).update(dict.fromkeys(claim.evidence))
    stated = {d: e for d, e in claims.items() if d}
    telling = [d for d in stated if not any(o != d and o.startswith(d) for o in stated)]
    corrections = tuple(dict.fromkeys(c for e in edges for c in e.corrections))
    given = settled(corrections)
    picked = given or min(telling, key=lambda d: (-_support(d, stated), -len(d), d), default=None)
    return first.model_copy(
        update={
            "date": picked,
            "dates": tuple(DateClaim(date=d, evidence=tuple(claims[d])) for d in sorted(claims, key=lambda d: d or "")),
            "disputed": not given and any(not dates.agrees(a, b) for a in telling for b in telling),
            "status": min((e.status for e in relevant), key=_STATUS.index),
            "evidence": tuple(dict.fromkeys(i for e in edges for i in e.evidence)),
            "corrections": corrections,
            **{name: _first(relevant, name) for name in _PROPERTIES},
        }
    )


def settled(corrections: Sequence[Correction]) -> str | None:
    """Return the date that a person gave; of several the one given last, as far as they say when."""
    dated = [c for c in corrections if c.action == "redate"]
    return max(reversed(dated), key=lambda c: c.when or "").to if dated else None


def statement_of(edge: Edge) -> Statement:
    """Return the tie as one statement."""
    return Statement.model_construct(
        evidence=edge.evidence, date=edge.date, **{name: getattr(edge, name) for name in _STATED}
    )


def claims_of(edge: Edge) -> tuple[Claim, ...]:
    """Return the claims that a tie is made of.

    Of a tie that does not tell them, each passage that dates it is taken for one, and each other passage for one
    without a date.
    """
    statements = edge.claims
    if not statements:
        dating = [(claim.date, passage) for claim in edge.dates for passage in claim.evidence]
        if len(dating) <= 1:
            return (claim_of(statement_of(edge), edge),)
        dating += [(None, passage) for passage in edge.evidence if passage not in {p for _, p in dating}]
        said = statement_of(edge)
        statements = tuple(said.model_copy(update={"date": d, "evidence": (p,)}) for d, p in dating)
    return tuple(claim_of(statement, edge) for statement in statements)


def statement_of_claim(claim: Claim, edge: Edge) -> Statement:
    """Return a claim as one of the statements of a tie."""
    values = {name: getattr(claim, name) for name in Statement.model_fields}
    return Statement.model_construct(**{**values, "turned": claim.source != edge.source})


def claim_of(said: Statement, edge: Edge) -> Claim:
    """Return a statement of a tie as a claim."""
    ends = (edge.target, edge.source) if said.turned else (edge.source, edge.target)
    values = {name: getattr(said, name) for name in Statement.model_fields}
    return Claim.model_construct(**{**values, "turned": False}, type=edge.type, source=ends[0], target=ends[1])


_PROPERTIES = ("kind", "subject", "number", "capital", "business", "period_from", "period_to")
_STATED = ("status", *_PROPERTIES, "corrections")


def _support(date: str, stated: dict[str, dict[str, None]]) -> int:
    """How many passages give the date or a less precise one that agrees with it."""
    return sum(len(evidence) for other, evidence in stated.items() if date.startswith(other))


def _first(edges: Sequence[Edge], name: str) -> object:
    return next((value for e in edges if (value := getattr(e, name))), getattr(edges[0], name))
