"""What people know better than the reader: a file of corrections, applied at every reading.

`find` and `read` the files; `correct_nodes` before extractions are merged, `correct_ties` after; `append` an entry.
"""

from bel_china_graph.corrections.entries import Confirm, Entry, Merge, Not, Placed, Redate, Reject, Rename, told
from bel_china_graph.corrections.nodes import correct_nodes
from bel_china_graph.corrections.reading import NAME, find, read
from bel_china_graph.corrections.references import node_reference, tie_reference
from bel_china_graph.corrections.ties import correct_ties
from bel_china_graph.corrections.writing import append

__all__ = [
    "NAME", "Confirm", "Entry", "Merge", "Not", "Placed", "Redate", "Reject", "Rename", "append", "correct_nodes",
    "correct_ties", "find", "node_reference", "read", "tie_reference", "told",
]  # fmt: skip
