"""A relation of the frame `member` with its phrases ready for look-up."""

from dataclasses import dataclass

from bel_china_graph.extract.lexicon import PhraseTable
from bel_china_graph.extract.members.admission import Admission
from bel_china_graph.extract.members.candidates import Candidates
from bel_china_graph.vocabulary import RelationType


@dataclass(frozen=True, slots=True, eq=False)
class MemberRelation:
    """A relation type as the reader of members knows it.

    `admission` tells which triggers are about joining at all, `candidates` who may join.
    """

    type: str
    triggers: PhraseTable
    acts: PhraseTable
    sequels: PhraseTable
    admission: Admission
    candidates: Candidates


def prepare(relation: RelationType) -> MemberRelation:
    """Return a relation type with its tables of phrases, which are built once."""
    reading = relation.reading
    assert reading is not None
    return MemberRelation(
        type=relation.type,
        triggers=PhraseTable(reading.triggers.items()),
        acts=PhraseTable((p, "act") for p in reading.acts),
        sequels=PhraseTable((p, "") for p in reading.sequels),
        admission=Admission(reading.entries),
        candidates=Candidates(reading.holders),
    )
