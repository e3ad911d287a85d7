"""The typed models that travel between the stages."""

from bel_china_graph.model.base import Model, PartialDate
from bel_china_graph.model.correction import Action, Correction, CorrectionRecord
from bel_china_graph.model.document import (
    Block,
    BlockKind,
    Citation,
    Document,
    DocumentRecord,
    NoteMark,
    Piece,
    Section,
    Sentence,
)
from bel_china_graph.model.extraction import Claim, Extraction
from bel_china_graph.model.graph import (
    DateClaim,
    Edge,
    Evidence,
    Graph,
    Node,
    Rejected,
    Standing,
    Statement,
    Status,
)
from bel_china_graph.model.question import Answer, Named, Parameter, Question, Understood

__all__ = [
    "Action", "Answer", "Block", "BlockKind", "Citation", "Claim", "Correction", "CorrectionRecord",
    "DateClaim", "Document", "DocumentRecord", "Edge", "Evidence", "Extraction", "Graph", "Model", "Named", "Node",
    "NoteMark", "Parameter", "PartialDate", "Piece", "Question", "Rejected", "Section", "Sentence", "Standing",
    "Statement", "Status", "Understood",
]  # fmt: skip
