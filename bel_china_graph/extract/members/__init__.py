"""Residency: companies that belong to a park.

A sentence asserts it by a word of the relation's file and an act ("became a resident", "was registered in the park",
"the administration registered X"), or beside a name (`apposition`). A sentence that counts new residents opens an
enumeration (`enumerations`), which holds park and date for the companies that follow; a heading may do the same for the
entries below it (`rosters`). `particulars` reads what else is said of a resident.
"""

from bel_china_graph.extract.members.entries import entry, listed
from bel_china_graph.extract.members.reading import read
from bel_china_graph.extract.members.relation import MemberRelation, prepare
from bel_china_graph.extract.members.rosters import head

__all__ = ["MemberRelation", "entry", "head", "listed", "prepare", "read"]
