"""Whether a tie stands, is planned, denied or ended, or is no event at all."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.pairs.acts import DONE
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Scene

_NOT_YET = lexicon.wordset("not_yet")
_HABITUAL = lexicon.wordset("habitual_acts")
_OFTEN = lexicon.wordset("often")
_HOLDING = lexicon.wordset("holding")
_NOMINAL = lexicon.wordset("nominal_acts")
_PLANS_OF_ACTS = lexicon.wordset("plans_of_acts")
_PASSIVE = lexicon.wordset("passive")
_INTENT = frozenset(lexicon.words("modality")["intent_documents"])
_INTENT_REACH = 15  # words from a trigger to the document of intent


def find(relation: PairRelation, scene: Scene, clock: Clock, event: Event) -> str:
    """Return "established", "planned", "denied", "ended", or "habit" where no single event is told."""
    low, trigger, act = scene.words.low, event.trigger, event.act
    # "under a contract, which was concluded in May": the act's clause rules
    clause = scene.clause_of(act.start) if act is not None else event.clause
    done = act is not None and (event.deed is None or (low[act.start] in DONE and low[act.start - 1] not in _NOT_YET))
    if any(not (m.start > trigger.end and done) for m in scene.within(scene.denied, clause)):
        return "denied"
    if act is not None and _is_habit(scene, clock, act):
        return "habit"
    if scene.within(scene.ended, clause):
        return "ended"
    if any(w.kind == "anniversary" for w in scene.whens):
        return "established"
    for match in scene.within(scene.planned, clause):
        if _intends(scene, match):
            if (relation.reading.needs_act and done) or abs(match.start - trigger.start) > _INTENT_REACH:
                continue
            return "planned"
        if act is not None and done and _led_to(scene, match, act):
            continue
        if (
            act is not None
            and low[act.start] in _NOMINAL
            and act.start < match.start
            and _PLANS_OF_ACTS & set(low[match.start : match.end])
        ):
            return "planned"  # "the signing of the agreement is expected in May"
        first = min(trigger.start, act.start) if act else trigger.start
        if match.start < first or (not done and _rules(relation, scene, trigger, match)):
            return "planned"
    return "established"


def _led_to(scene: Scene, planned: Match, act: Match) -> bool:
    """ "discussed exchange and signed a memorandum": the talks are over."""
    low = scene.words.low
    told = low[planned.end - 1].endswith("ed") and low[planned.start - 1] not in _PASSIVE
    return told and low[act.start - 1] in ("and", "then", "also") and planned.end < act.start


def of_intent(scene: Scene) -> bool:
    """Tell whether a sentence speaks of a document of intent."""
    return any(_intends(scene, m) for m in scene.planned)


def _intends(scene: Scene, planned: Match) -> bool:
    return scene.words.low[planned.end - 1] in _INTENT


def _is_habit(scene: Scene, clock: Clock, act: Match) -> bool:
    """ "The two conclude agreements": nothing here or right before says when, or all says often."""
    low = scene.words.low
    if low[act.start] in _HABITUAL and _OFTEN & set(low[slice(*scene.clause_span(scene.clause_of(act.start)))]):
        return True
    return (
        low[act.start] in _HABITUAL
        and low[act.start - 1] not in _NOT_YET
        and not scene.whens
        and clock.told_block != clock.block
    )


def _rules(relation: PairRelation, scene: Scene, trigger: Match, planned: Match) -> bool:
    """A plan behind the trigger rules it unless a finite verb or a date before it says that the tie stands."""
    if relation.reading.needs_act:
        return True
    start = scene.clause_span(scene.clause_of(trigger.start))[0]
    # the verb of "were discussed" itself does not count
    return not any(w in _HOLDING for w in scene.words.low[start : planned.start - 1])
