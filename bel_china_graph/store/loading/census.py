"""Whether the database holds anything that this load did not write itself, and so has to be looked up."""

from collections import Counter

from bel_china_graph.store.loading.batch import Batch

PASSAGES = "Passage"


class Census:
    """Counts what this load wrote, to spare look-ups of what cannot be there.

    All ids of a graph are different, so a load never meets what it wrote itself.
    """

    def __init__(self) -> None:
        self._mine: Counter[str] = Counter()

    def copy(self) -> "Census":
        """Return another that counts on from here, for a transaction that may have to be repeated."""
        other = Census()
        other._mine = self._mine.copy()
        return other

    def wrote(self, kind: str, number: int) -> None:
        """Remember that so many new ones of a label or type were written."""
        self._mine[kind] += number

    def _others(self, kind: str, number: int) -> bool:
        return number != self._mine[kind]

    def other_nodes(self, batch: Batch, label: str) -> bool:
        """Tell whether the database holds other nodes of the label."""
        return self._others(label, batch.rows("count_nodes", {}, label=label)[0]["number"])

    def other_ties(self, batch: Batch, type_: str) -> bool:
        """Tell whether the database holds other ties of the type."""
        return self._others(type_, batch.rows("count_ties", {}, type=type_)[0]["number"])

    def other_passages(self, batch: Batch) -> bool:
        """Tell whether the database holds other passages."""
        return self._others(PASSAGES, batch.rows("count_passages", {})[0]["number"])
