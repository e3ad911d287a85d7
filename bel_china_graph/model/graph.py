"""The graph: nodes and dated ties, each with the passages that say so."""

from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from bel_china_graph.model.base import Model, PartialDate
from bel_china_graph.model.correction import Correction, CorrectionRecord
from bel_china_graph.model.document import Citation, DocumentRecord

Status = Literal["established", "planned", "ended"]
Standing = Literal["established", "planned", "ended", "denied"]


class Evidence(Model):
    """A passage that says something: `text[start:end] == quote` in the document's original text.

    `reading` is the passage as a reader reads it, where that differs from `quote` (a note in the middle of a
    sentence, markup); `rule` names the pattern that fired and how the ends were found.
    """

    id: str
    document: str
    section: str = ""
    start: int
    end: int
    quote: str
    reading: str | None = None
    rule: str
    citations: tuple[Citation, ...] = ()


class Node(Model):
    """A place or an organisation.

    `country` is an ISO 3166-1 code; `lat` and `lon` are degrees; `iso` is an ISO 3166-2 code; `geonames` the
    GeoNames id. `evidence` are the passages that first name it, one a document; places that only contain others
    come from the gazetteer and have none: `documents` are those that hold it without naming it. `variants` maps
    each other name found in the texts to the reason for which it was taken to be the same. `shares` is what each
    document says of it, where they do not all say the same. `corrections` are what people changed.
    """

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    kind: str | None = None
    iso: str | None = None
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    variants: dict[str, str] = Field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    shares: tuple["Node", ...] = ()
    corrections: tuple[Correction, ...] = ()


class Statement(Model):
    """What one place of a text says of a tie; the first passage of `evidence` asserts it.

    An `implied` date is the time that the text had reached, not one that the passage says. A statement that is
    `turned` names the ends of an undirected tie the other way round. `corrections` are what people say of the tie.
    """

    evidence: tuple[str, ...] = ()
    date: PartialDate | None = None
    implied: bool = False
    status: Standing = "established"
    kind: str | None = None
    subject: str | None = None
    number: int | None = None
    capital: tuple[str, ...] = ()
    business: str | None = None
    period_from: PartialDate | None = None
    period_to: PartialDate | None = None
    turned: bool = False
    corrections: tuple[Correction, ...] = ()


class DateClaim(Model):
    """A date that passages give for a tie; `None` where they give none.

    `status` is what these passages say of the tie, where that is not the tie's own status. Passages that deny it or
    say that it has ended do not date it.
    """

    date: PartialDate | None
    evidence: tuple[str, ...]
    status: Standing | None = None

    @model_serializer(mode="wrap")
    def _without_empty_status(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in dump(self).items() if name != "status" or value}


class Edge(Model):
    """A tie: when it was made, by every claim, and the passages that say so.

    `date` is the claim picked by the rule in `docs/dates.md`; `disputed` tells that claims exclude each other: two
    dates, or that the tie was made and that it was not, or is no more.
    `kind` and `subject` are an agreement's; `number`, `capital` (ISO 3166-1 codes of the capital's countries)
    and `business` a resident's; a period is what an agreement covers, not when it was signed. `claims` are the
    statements that it was made of, unless it is all that one statement says; `documents` those that say it
    without a passage (what lies in what). `corrections` are what people confirmed or changed; their date is picked
    before any that a passage gives.
    """

    id: str
    type: str
    source: str
    target: str
    date: PartialDate | None = None
    dates: tuple[DateClaim, ...] = ()
    disputed: bool = False
    status: Status = "established"
    kind: str | None = None
    subject: str | None = None
    number: int | None = None
    capital: tuple[str, ...] = ()
    business: str | None = None
    period_from: PartialDate | None = None
    period_to: PartialDate | None = None
    evidence: tuple[str, ...] = ()
    claims: tuple[Statement, ...] = ()
    documents: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()


class Rejected(Model):
    """Something seen and not believed, with the reason."""

    document: str
    section: str = ""
    start: int
    end: int
    quote: str
    type: str
    reason: str
    detail: str = ""

    @classmethod
    def of(cls, passage: Evidence, type_: str, reason: str, detail: str) -> "Rejected":
        """Return what a passage seemed to say, and why it is not believed."""
        return cls(
            document=passage.document,
            section=passage.section,
            start=passage.start,
            end=passage.end,
            quote=passage.quote,
            type=type_,
            reason=reason,
            detail=detail,
        )

    @property
    def place(self) -> tuple[str, int, int, str, str, str]:
        """By which they are sorted: where it stands, then what it is."""
        return self.document, self.start, self.end, self.type, self.reason, self.detail


class Graph(Model):
    """Everything that `extract` writes, in the order of the files."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    documents: tuple[DocumentRecord, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()
