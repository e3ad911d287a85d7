"""Lists and tables: entries without verbs, whose heading, title or opening line asserts them all.

`headings` notes what a heading asserts, `shapes` tells what an entry looks like, `ends` whose tie it is, and `reader`
makes the ties.
"""

from bel_china_graph.extract.lists.headings import OPENING
from bel_china_graph.extract.lists.reader import ListReader

__all__ = ["OPENING", "ListReader"]
