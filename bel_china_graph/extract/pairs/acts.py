"""Acts: the words by which a document came about ("signed"), or its date in their place ("the agreement of 2019")."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs import parties
from bel_china_graph.extract.pairs.event import DATED, Event
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.timex import When

DONE = lexicon.wordset("done")
_BECOMING = ("became", "become")
_BEING_MADE = lexicon.wordset("being_made")
_FINITE = lexicon.wordset("entry_verbs")
_RELATIVES = lexicon.wordset("relatives")
_MAKING = lexicon.wordset("making")
_MAKING_REACH = 5  # words from the plan to the trigger behind it
_PLAN_REACH = 15  # words from a trigger to the plan behind it


def find(relation: PairRelation, scene: Scene, trigger: Match, clause: int) -> Match | None:
    """Return the word by which the document came about: in the trigger's clause, or in a relative one behind it."""
    low = scene.words.low
    if low[trigger.start] in _BECOMING:
        return Match(trigger.start, trigger.start + 1, "")  # "became a partner of"
    acts = [m for m in relation.acts.find(low, *scene.clause_span(clause)) if _may_tell(low, m, trigger)]
    if clause + 1 < len(scene.clause_starts):
        start, end = scene.clause_span(clause + 1)
        relative = low[start] in ("which", "that")
        behind = [g for g in scene.groups if g.clause == clause + 1]
        if relative and (not acts or parties.of_both_countries(relation, behind)):
            acts = list(relation.acts.find(low, start, end)) or acts
    if acts:
        return min(acts, key=lambda m: (low[m.start] not in DONE, abs(m.start - trigger.start)))
    if any(_dates_document(relation, scene, when, trigger, clause) for when in scene.whens):
        return Match(trigger.start, trigger.end, DATED)
    # "a contract between A and B is being negotiated": what is planned counts as an act of its own
    planned = scene.within(scene.planned, clause)
    ahead = [m for m in planned if 0 < m.start - trigger.end < _PLAN_REACH]
    if ahead and low[ahead[0].start] in _BEING_MADE:
        return ahead[0]
    making = [m for m in planned if 0 <= trigger.start - m.end < _MAKING_REACH and low[m.start] in _MAKING]
    return making[-1] if making else None  # "negotiations on an agreement with A"


def _may_tell(low: list[str], act: Match, trigger: Match) -> bool:
    """Whether an act lies outside its document, and is no "provides for" before it: that tells what another holds."""
    if trigger.start <= act.start < trigger.end:
        return False
    return act.start > trigger.start or low[act.start] != "provides"


def _dates_document(relation: PairRelation, scene: Scene, when: When, trigger: Match, clause: int) -> bool:
    """ "the agreement of 2019", "Agreement on cooperation (2005)": a dated document was concluded."""
    low = scene.words.low
    entry = scene.words.blocks[scene.sentence.block].kind in ("item", "row")
    if when.kind != "date" or when.ahead or (when.year is None and when.month is None and not entry):
        return False
    if when.start < trigger.end or scene.clause_of(when.start) != clause:
        return False
    if entry:
        return True
    before = trigger.start - 1 - (low[trigger.start - 1] in ("a", "an", "the"))
    if when.said == "since" and any(relation.background.at(low, k) for k in (before - 1, before) if k >= scene.start):
        return True  # "under a contract", "on the basis of a memorandum" since 2018
    between = low[trigger.end : when.start]
    while between and between[-1] in ("the", "year"):
        between.pop()
    bracket = "(" in between and ")" not in between
    return 0 < len(between) <= 30 and (bracket or between[-1] in ("of", "from", "dated"))


def told(relation: PairRelation, scene: Scene, trigger: Match) -> bool:
    """Tell whether a word of conclusion stands with a trigger in its clause."""
    clause = scene.clause_of(trigger.start)
    return Event(trigger, find(relation, scene, trigger, clause), clause).deed is not None


def gapped(scene: Scene, clause: int) -> bool:
    """Tell whether a clause leaves its verb to the one before it."""
    start, end = scene.clause_span(clause)
    low = scene.words.low
    return low[start] not in _RELATIVES and not any(w in _FINITE for w in low[start:end])
