"""The nodes of a document, and which of them are parts of others."""

from bel_china_graph.extract import nodes
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.reader.passages import Passages
from bel_china_graph.model import Node, joining


class Entities:
    """Whom a document names: nodes by id, and pairs of a part's id and its whole's."""

    def __init__(self, passages: Passages) -> None:
        self.nodes: dict[str, Node] = {}
        self.parts: dict[tuple[str, str], None] = {}
        self._passages = passages

    def node(self, mention: Mention) -> str:
        """Return the id of a mention's node, which learns from the mention; its wholes get nodes too."""
        node = nodes.make(mention)
        known = self.nodes.get(node.id)
        if known is None:
            passage = self._passages.mention(mention.start)
            node = node.model_copy(update={"evidence": (passage,)})
        else:
            node = joining.join(known, node)
        self.nodes[node.id] = node
        inner = node.id
        for parent in nodes.parents(mention):
            self.nodes.setdefault(parent.id, parent)
            self.parts[inner, parent.id] = None
            inner = parent.id
        seat = mention.seat
        if seat is not None and seat.kind == "place" and mention.place is None and seat.country in ("BY", "CN"):
            self.parts[node.id, self.node(seat)] = None
        return node.id
