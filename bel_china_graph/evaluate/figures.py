"""How much is found, and how much of what is found is right."""

from bel_china_graph.model import Model


class Figures(Model):
    """Counts of one relation type, or of several.

    `gold` core facts, of which `found` are in the graph, of these `dated` with the right date and `in_year` at least
    with the right year; `right` and `wrong` ties in the graph (optional facts make ties right, but are not in `gold`).
    A share of nothing is 0.
    """

    gold: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0
    dated: int = 0
    in_year: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(**{name: getattr(self, name) + getattr(other, name) for name in Figures.model_fields})

    @property
    def precision(self) -> float:
        """The share of the ties that are right."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of the core facts that are found."""
        return _share(self.found, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.precision * self.recall, self.precision + self.recall)

    @property
    def date_accuracy(self) -> float:
        """The share of the found facts whose date is right, as precisely as the gold has it."""
        return _share(self.dated, self.found)

    @property
    def year_accuracy(self) -> float:
        """The share of the found facts whose year is right."""
        return _share(self.in_year, self.found)


class NodeFigures(Model):
    """How many of the listed nodes of a label are in the graph."""

    gold: int = 0
    found: int = 0

    def __add__(self, other: "NodeFigures") -> "NodeFigures":
        return NodeFigures(gold=self.gold + other.gold, found=self.found + other.found)

    @property
    def recall(self) -> float:
        """The share that is found."""
        return _share(self.found, self.gold)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
