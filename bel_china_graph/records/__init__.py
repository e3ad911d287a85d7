"""The graph as a database holds it: nodes and relationships with properties, and the Cypher that writes and reads them.

It knows no database: `store` sends what is made here, `export` writes it into files.
"""

from bel_china_graph.records.of_graph import GraphParts, GraphRecords
from bel_china_graph.records.properties import Properties
from bel_china_graph.records.source import NodeRow, Place, Records, RelationshipRow

__all__ = ["GraphParts", "GraphRecords", "NodeRow", "Place", "Properties", "Records", "RelationshipRow"]
