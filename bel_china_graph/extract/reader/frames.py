"""The readers of claims, by the frames of the relation types."""

from dataclasses import dataclass

from bel_china_graph.extract import members, pairs
from bel_china_graph.extract.lists import ListReader
from bel_china_graph.extract.members import MemberRelation
from bel_china_graph.extract.pairs import PairRelation
from bel_china_graph.extract.registers import RegisterReader
from bel_china_graph.vocabulary import Reading, RelationType, relation_types


@dataclass(frozen=True, slots=True)
class Frames:
    """What reads the ties of all relation types. Built once.

    `pairs` are the relations of two parties on an equal footing, those that need no document first; `lists` reads
    their entries, `registers` those of the ones that rest on documents. `members` are the relations of companies that
    belong to a park.
    """

    pairs: list[PairRelation]
    members: list[MemberRelation]
    lists: ListReader
    registers: list[RegisterReader]


def prepare() -> Frames:
    """Return the readers of all relation types that the vocabulary tells how to read."""
    equal = [pairs.prepare(relation) for _, relation in _of_frame("pair")]
    return Frames(
        pairs=equal,
        members=[members.prepare(relation) for _, relation in _of_frame("member")],
        lists=ListReader(equal),
        registers=[RegisterReader(relation) for relation in equal if relation.reading.needs_act],
    )


def _of_frame(frame: str) -> list[tuple[Reading, RelationType]]:
    """The relation types of a frame, those that need no act first: a twinning is none of the agreements it rests on."""
    found = [(r.reading, r) for r in relation_types().values() if r.reading is not None and r.reading.frame == frame]
    return sorted(found, key=lambda each: each[0].needs_act)
