"""What the reader makes of one document, before names are merged into nodes and claims into ties."""

from bel_china_graph.model.base import Model, PartialDate
from bel_china_graph.model.document import DocumentRecord
from bel_china_graph.model.graph import Evidence, Node, Rejected, Status


class Claim(Model):
    """A claim of a tie between two nodes of the same extraction; the first passage of `evidence` asserts it.

    An `implied` date is the time that the text had reached, not one that the passage says.
    """

    type: str
    source: str
    target: str
    evidence: tuple[str, ...]
    date: PartialDate | None = None
    implied: bool = False
    status: Status = "established"
    kind: str | None = None
    subject: str | None = None
    number: int | None = None
    capital: tuple[str, ...] = ()
    business: str | None = None
    period_from: PartialDate | None = None
    period_to: PartialDate | None = None


class Extraction(Model):
    """Nodes, claims and evidence of one document; `parts` are pairs of a node and the place that contains it."""

    document: DocumentRecord
    nodes: tuple[Node, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rejected: tuple[Rejected, ...] = ()
