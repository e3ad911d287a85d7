"""Dates in running text: recognised first, resolved later against the state of the discourse (`extract.clock`).

The two steps are those of SUTime and HeidelTime. Periods ("for 2023-2025") and anniversaries are other things than
dates: a programme for 2014-2020 was not signed in 2014.
"""

from bel_china_graph.extract.timex.finding import find, within
from bel_china_graph.extract.timex.numbers import number, ordinal
from bel_china_graph.extract.timex.relative import counted, moved
from bel_china_graph.extract.timex.when import When

__all__ = ["When", "counted", "find", "moved", "number", "ordinal", "within"]
