"""The graph in a database: loading, asking, finding, explaining. Only this part knows the database driver.

Importing it is cheap: the driver is imported when a database is opened; Java runs in a process of its own.
"""

from bel_china_graph.store.graphs import Explanation
from bel_china_graph.store.lookup import Found
from bel_china_graph.store.report import LoadReport, Tally
from bel_china_graph.store.settings import DatabaseSettings, EmbeddedSettings
from bel_china_graph.store.store import LIMIT, TIMEOUT, Status, Store, start, status, stop
from bel_china_graph.store.summary import Summary

__all__ = [
    "LIMIT", "TIMEOUT", "DatabaseSettings", "EmbeddedSettings", "Explanation", "Found", "LoadReport",
    "Status", "Store", "Summary", "Tally", "start", "status", "stop",
]  # fmt: skip
