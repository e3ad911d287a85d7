"""Partners that are no one in particular: "agreements with Chinese universities", "19 documents with partners"."""

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs import parties
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import PREPOSITIONS, Scene

REASON = "partner not named"
_GENERIC = lexicon.wordset("generic_partners")
_INDEFINITE = lexicon.wordset("indefinite_partners")
_MANY = 9  # more documents than this have no one pair


def is_unnamed(relation: PairRelation, scene: Scene, trigger: Match) -> bool:
    """Tell whether a clause speaks of a partner, or of many documents, without naming one."""
    clause = scene.clause_of(trigger.start)
    start, end = scene.clause_span(clause)
    if scene.words.low[start + 1 : start + 2] in (["which"], ["whom"]) and start > scene.start:
        if parties.antecedent(relation, scene, trigger, clause) is None:
            return True
    if scene.words.low[scene.end - 2 : scene.end] == ["with", ":"]:
        return True  # the list below names them
    if _counted(scene, start, trigger):
        return True
    if any(g.prep == "including" and parties.is_party(relation, scene, g, trigger) for g in scene.groups):
        return False
    return _generic(scene, start, end)


def _counted(scene: Scene, start: int, trigger: Match) -> bool:
    """ "13 agreements were signed"."""
    dated = {k for w in scene.whens for k in range(w.start, w.end)}
    before = [k for k in range(max(start, trigger.start - 4), trigger.start) if k not in dated]
    return any((timex.number(scene.words.low[k]) or 0) > _MANY for k in before)


def _generic(scene: Scene, start: int, end: int) -> bool:
    """ "with Chinese universities", "and an enterprise from Harbin"; but not "with two universities: A and B"."""
    low = scene.words.low
    for k in range(start, end - 1):
        indefinite = low[k + 1] in ("a", "an") and low[k] in ("with", "between", "and")
        if low[k] not in ("with", "between") and not indefinite:
            continue
        if ":" in low[k:end]:
            return False
        nouns = _INDEFINITE if indefinite else _GENERIC
        noun = next((j for j in range(k + 1, min(end, k + 6)) if low[j] in nouns), None)
        if noun is not None:
            near = noun + 1 + (low[noun + 1] not in PREPOSITIONS)  # "with companies in Hebei" names none
            return not any(m.named and k < m.start <= near for m in scene.mentions)
    return False
