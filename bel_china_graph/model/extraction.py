"""What the reader makes of one document, before names are merged into nodes and claims into ties."""

from bel_china_graph.model.base import Model, PartialDate
from bel_china_graph.model.document import DocumentRecord
from bel_china_graph.model.graph import Evidence, Node, Rejected, Status


class Claim(Model):
    """One passage's claim of a tie between two nodes of the same extraction."""

    type: str
    source: str
    target: str
    evidence: str
    date: PartialDate | None = None
    status: Status = "established"
    kind: str | None = None
    subject: str | None = None
    number: int | None = None
    capital: tuple[str, ...] = ()
    business: str | None = None
    period_from: PartialDate | None = None
    period_to: PartialDate | None = None


class Extraction(Model):
    """Nodes, claims and evidence of one document; ids of places are final, those of names are not."""

    document: DocumentRecord
    nodes: tuple[Node, ...] = ()
    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rejected: tuple[Rejected, ...] = ()
