"""One tie made of several claims of it, and taken apart again.

The one place where dates are picked and disagreement is marked.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bel_china_graph import dates
from bel_china_graph.model.correction import Correction
from bel_china_graph.model.extraction import Claim
from bel_china_graph.model.graph import DateClaim, Edge, Standing, Statement, Status

_STATUS = ("ended", "established", "planned")  # what a later reader has to know comes first
_AGAINST = ("denied", "ended")


class Pick(NamedTuple):
    """The date that was picked, and by which rule in words."""

    date: str | None
    rule: str


def combine(edges: Sequence[Edge]) -> Edge:
    """Return the tie that several statements of it make: all claims, all evidence, one picked date.

    The date is picked by `pick`. The tie is disputed if `disagreements` finds any. A planned tie is established once
    any passage says so. Other properties come from the first statement that has them. Where a person dated the
    tie, that date holds; the claims stay.

    Args:
        edges: one or more edges of the same type and ends.
    """
    first = edges[0]
    established = [e for e in edges if e.status != "planned"]
    relevant = established or list(edges)
    status = min((s for e in relevant for s in _standings(e)), key=_STATUS.index, default=first.status)
    claims: dict[tuple[str | None, Standing], dict[str, None]] = {}
    for edge in relevant:
        for claim in edge.dates:
            claims.setdefault((claim.date, claim.status or edge.status), {}).update(dict.fromkeys(claim.evidence))
    said = tuple(
        DateClaim(date=date, evidence=tuple(claims[date, standing]), status=None if standing == status else standing)
        for date, standing in sorted(claims, key=lambda key: (key[0] or "", key[1]))
    )
    corrections = tuple(dict.fromkeys(c for e in edges for c in e.corrections))
    return first.model_copy(
        update={
            "date": pick(said, status, corrections).date,
            "dates": said,
            "disputed": bool(disagreements(said, status, corrections)),
            "status": status,
            "evidence": tuple(dict.fromkeys(i for e in edges for i in e.evidence)),
            "corrections": corrections,
            **{name: _first(relevant, name) for name in _PROPERTIES},
        }
    )


def settled(corrections: Sequence[Correction]) -> str | None:
    """Return the date that a person gave; of several the one given last, as far as they say when."""
    dated = [c for c in corrections if c.action == "redate"]
    return max(reversed(dated), key=lambda c: c.when or "").to if dated else None


def _standings(edge: Edge) -> list[Status]:
    """Return what the claims of a statement say of the tie, but for denials, which make no status."""
    said = [claim.status or edge.status for claim in edge.dates] or [edge.status]
    return [status for status in said if status != "denied"]


def pick(claims: Iterable[DateClaim], status: Standing = "established", corrections: Sequence[Correction] = ()) -> Pick:
    """Return the date that is picked of a tie's claims, and why.

    It is the one that most passages give, counting the less precise dates that agree with it; of equals the more
    precise, then the earlier. Passages that deny the tie or end it count only where no other dates it. The date that a
    person gave goes before all.

    Args:
        status: the tie's own, which a claim without one has.
        corrections: the tie's.
    """
    if given := settled(corrections):
        return Pick(given, "a person gave it")
    stated = _stated(claims, status)
    telling = _telling(stated)
    if not telling:
        return Pick(None, "no passage gives a date")
    support = {date: _support(date, stated) for date in telling}
    most = max(support.values())
    first = sorted((date for date in telling if support[date] == most), key=lambda date: (-len(date), date))
    picked = first[0]
    passages = "passage" if most == 1 else "passages"
    if len(telling) == 1:
        return Pick(picked, "it agrees with every date that is given" if len(stated) > 1 else "no other date is given")
    if len(first) == 1:
        return Pick(picked, f"most passages give it: {most}, no other date more than {_second(support)}")
    if len(first[1]) < len(picked):
        return Pick(picked, f"as many passages give another ({most} {passages} each): the more precise")
    return Pick(picked, f"as many passages give another ({most} {passages} each), as precisely: the earlier")


def why_status(status: Standing) -> str:
    """Return by which rule a tie has its status, where passages disagree about it."""
    if status == "ended":
        return "what any passage says has ended counts as ended"
    return "a denial does not undo what another passage tells"


def disagreements(
    claims: Iterable[DateClaim], status: Standing = "established", corrections: Sequence[Correction] = ()
) -> tuple[str, ...]:
    """Return in which respects claims of one tie cannot all be true: `date`, `status`, both or none.

    Less precise dates that agree are none, nor is a plan that came about. A person who gives the date settles it.
    """
    claims = tuple(claims)
    telling = _telling(_stated(claims, status))
    clash = any(not dates.agrees(a, b) for a in telling for b in telling)
    found = ["date"] if clash and not settled(corrections) else []
    standings = {claim.status or status for claim in claims}
    if standings & set(_AGAINST) and "established" in standings:
        found.append("status")
    return tuple(found)


def _stated(claims: Iterable[DateClaim], status: Standing) -> dict[str, set[str]]:
    """Return the passages by the date that they give, of the claims that date the tie."""
    dated = [claim for claim in claims if claim.date]
    dating = [claim for claim in dated if (claim.status or status) not in _AGAINST] or [
        claim for claim in dated if claim.status is None
    ]
    stated: dict[str, set[str]] = {}
    for claim in dating:
        stated.setdefault(claim.date or "", set()).update(claim.evidence)
    return stated


def _telling(stated: Iterable[str]) -> list[str]:
    """Return the dates that no other says more precisely."""
    return [d for d in stated if not any(o != d and o.startswith(d) for o in stated)]


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
        dating = [(c.date, passage, c.status or edge.status) for c in edge.dates for passage in c.evidence]
        if len(dating) <= 1:
            return (claim_of(statement_of(edge), edge),)
        told = {passage for _, passage, _ in dating}
        dating += [(None, passage, edge.status) for passage in edge.evidence if passage not in told]
        said = statement_of(edge)
        statements = tuple(said.model_copy(update={"date": d, "evidence": (p,), "status": s}) for d, p, s in dating)
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


def _support(date: str, stated: dict[str, set[str]]) -> int:
    """How many passages give the date or a less precise one that agrees with it."""
    return sum(len(evidence) for other, evidence in stated.items() if date.startswith(other))


def _second(support: dict[str, int]) -> int:
    return sorted(support.values())[-2]


def _first(edges: Sequence[Edge], name: str) -> object:
    return next((value for e in edges if (value := getattr(e, name))), getattr(edges[0], name))
