"""What a load did."""

from bel_china_graph.model import Model


class Tally(Model):
    """How many of a kind are new, changed, removed, and just as they were."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    same: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            added=self.added + other.added,
            changed=self.changed + other.changed,
            removed=self.removed + other.removed,
            same=self.same + other.same,
        )


class LoadReport(Model):
    """What a load did to the graph in the database. `seconds` is how long it took."""

    documents: Tally = Tally()
    nodes: Tally = Tally()
    ties: Tally = Tally()
    passages: Tally = Tally()
    corrections: Tally = Tally()
    seconds: float = 0.0

    @property
    def changed(self) -> bool:
        """Tell whether the load changed anything."""
        parts = (self.documents, self.nodes, self.ties, self.passages, self.corrections)
        return any(t.added or t.changed or t.removed for t in parts)

    def __add__(self, other: "LoadReport") -> "LoadReport":
        return LoadReport(
            documents=self.documents + other.documents,
            nodes=self.nodes + other.nodes,
            ties=self.ties + other.ties,
            passages=self.passages + other.passages,
            corrections=self.corrections + other.corrections,
            seconds=self.seconds + other.seconds,
        )
