"""Documents that only sign a tie told before: "A became a twin city of B. The relevant agreement was signed in May"."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.pairs.sides import Sides
from bel_china_graph.extract.scene import Scene
from bel_china_graph.vocabulary import relation_types

_ALIKE = lexicon.wordset("alike")
_OTHERS = lexicon.wordset("other_documents")
_RESUMING = lexicon.wordset("resuming")


def restated(relation: PairRelation, scene: Scene, discourse: Discourse, sides: Sides, trigger: Match) -> str:
    """Return the type of the tie told before if this is its signing, else ""."""
    before = set(scene.words.low[max(scene.start, trigger.start - 3) : trigger.start])
    since_last = discourse.sentence - discourse.last_sentence
    if before & _ALIKE and _may_join(discourse.last_type, sides) and since_last <= 2:
        return discourse.last_type  # "A year later C and D concluded a similar agreement"
    since_announced = discourse.sentence - discourse.announced_at
    if "the" in before and _may_join(discourse.announced, sides) and 0 < since_announced <= 2:
        return discourse.announced
    undated = bool(discourse.drafts) and all(d.date is None or d.implied for d in discourse.drafts)
    founding = "the" in before and trigger.value in ("agreement", "document") and undated
    resumes = before & _RESUMING or (founding and discourse.last_type != relation.type)
    left_out = sides.how.startswith("both ends from")
    return discourse.last_type if resumes and since_last <= 1 and left_out and relation.reading.needs_act else ""


def again(relation: PairRelation, scene: Scene, discourse: Discourse, trigger: Match) -> bool:
    """Tell whether a document is the one told right before: "The document was signed on 16 April"."""
    before = scene.words.low[max(scene.start, trigger.start - 2) : trigger.start]
    known = "the" in before and not any(w in _OTHERS for w in before)
    since_last = discourse.sentence - discourse.last_sentence
    alike = trigger.value in ("document", discourse.last_kind)
    return known and alike and discourse.last_type == relation.type and 0 < since_last <= 2


def _may_join(type_: str, sides: Sides) -> bool:
    relation = relation_types().get(type_)
    return relation is not None and all(m.label in relation.source for m in (*sides.left, *sides.right))
