"""The reader: a Document in, an Extraction out. No spaCy object leaves it."""

from bel_china_graph.extract.reader.components import annotate, pipeline
from bel_china_graph.extract.reader.reader import Reader

__all__ = ["Reader", "annotate", "pipeline"]
