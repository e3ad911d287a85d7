"""The main jobs, each a function: documents in; a graph in files or in a database; answers and pages out.

The parts are imported when they are needed: reading texts needs no database, asking needs no spaCy.
"""

from bel_china_graph.pipeline.extraction import Progress, extract_graph

__all__ = ["Progress", "extract_graph"]
