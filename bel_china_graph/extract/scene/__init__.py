"""A sentence as the claim readers see it: mentions in coordinated groups with their prepositions, clauses, dates."""

from bel_china_graph.extract.scene.making import make
from bel_china_graph.extract.scene.model import Group, Scene
from bel_china_graph.extract.scene.relatives import relative_pronoun
from bel_china_graph.extract.scene.tables import JOINING, PREPOSITIONS

__all__ = ["JOINING", "PREPOSITIONS", "Group", "Scene", "make", "relative_pronoun"]
