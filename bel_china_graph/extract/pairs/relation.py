"""A relation of the frame `pair` with its phrases ready for look-up."""

from dataclasses import dataclass

from bel_china_graph.extract.lexicon import PhraseTable
from bel_china_graph.vocabulary import Reading, RelationType


@dataclass(frozen=True, slots=True, eq=False)
class PairRelation:
    """A relation type as the reader of pairs knows it: its name, its parties' labels, its file's phrases by use.

    `weak` are the triggers with those that need a heading above them, `headings` those with which a heading asserts.
    """

    type: str
    identity: tuple[str, ...]
    reading: Reading
    labels: frozenset[str]
    triggers: PhraseTable
    weak: PhraseTable
    headings: PhraseTable
    acts: PhraseTable
    background: PhraseTable
    sequels: PhraseTable
    ceremonies: PhraseTable
    stand_ins: PhraseTable


def prepare(relation: RelationType) -> PairRelation:
    """Return a relation type with its tables of phrases, which are built once."""
    reading = relation.reading
    assert reading is not None
    return PairRelation(
        type=relation.type,
        identity=relation.identity,
        reading=reading,
        labels=frozenset(relation.source) | frozenset(relation.target),
        triggers=PhraseTable(reading.triggers.items()),
        weak=PhraseTable([*reading.triggers.items(), *((p, "") for p in reading.under_heading)]),
        headings=PhraseTable([*reading.triggers.items(), *((p, "") for p in reading.headings)]),
        acts=PhraseTable((p, "act") for p in reading.acts),
        background=PhraseTable((p, "background") for p in reading.background),
        sequels=PhraseTable((p, "sequel") for p in reading.sequels),
        ceremonies=PhraseTable((p, "ceremony") for p in reading.ceremonies),
        stand_ins=PhraseTable((p, "") for p in reading.stand_ins),
    )
