"""What the reader makes of one document, before names are merged into nodes and claims into ties."""

from bel_china_graph.model.base import Model
from bel_china_graph.model.document import DocumentRecord
from bel_china_graph.model.graph import Evidence, Node, Rejected, Statement


class Claim(Statement):
    """A statement of a tie, with the type and the ends: two nodes of the same extraction.

    One that the tie was denied or has ended (`status`) makes no tie, but speaks against one that another claim makes.
    """

    type: str
    source: str
    target: str


class Extraction(Model):
    """Nodes, claims and evidence of one document; `parts` are pairs of a node and the place that contains it."""

    document: DocumentRecord
    nodes: tuple[Node, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rejected: tuple[Rejected, ...] = ()
