"""When a tie came about: its end's own date, an anniversary's, the clause's, else what the course of the text says."""

from dataclasses import dataclass

from bel_china_graph.extract import beside, dating, elapsed, lexicon
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.pairs import triggers
from bel_china_graph.extract.pairs.acts import DONE
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.pairs.pairing import RESPECTIVELY, Pair
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.timex import When

_SIGNED = lexicon.wordset("signed")
_PASSIVE = lexicon.wordset("passive")
_STATES = lexicon.wordset("states")
_NUMBERED = ("first", "second", "third")


@dataclass(frozen=True, slots=True)
class Dating:
    """A date as an ISO prefix, `None` if unknown, and whether only the course of the text implies it."""

    date: str | None
    implied: bool = False


def find(relation: PairRelation, context: Context, event: Event, pairs: list[Pair]) -> list[Dating]:
    """Return the dates of an event's ties, in the order of the pairs."""
    scene, dates = context.scene, context.dates
    ends = [m for pair in pairs for m in pair]
    own = beside.own_dates(scene, ends)
    others = [beside.bracketed(scene, m) for m in scene.mentions if m.named and m not in ends]
    skip = {w.start for w in [*own.values(), *others] if w}
    when = dating.choose(scene, event.at, scene.clause_span(event.clause), dates, skip)
    zipped = [] if own else _zipped(scene, dates, len(pairs))
    if zipped:
        return [Dating(date) for date in zipped]
    common = _common(relation, context, event, when)
    return [_of_end(dates, own, pair) or common for pair in pairs]


def _of_end(dates: dict[int, str], own: dict[int, When], pair: Pair) -> Dating | None:
    return next((Dating(dates.get(own[m.start].start)) for m in reversed(pair) if m.start in own), None)


def _common(relation: PairRelation, context: Context, event: Event, when: When | None) -> Dating:
    """The date of all ties of an event whose ends have none of their own."""
    scene, clock = context.scene, context.clock
    deed = event.deed
    signs = deed is not None and deed.end <= event.trigger.start and scene.words.low[deed.start] in _SIGNED
    day = dating.day_of_deed(scene, deed.start) if signs and deed else None
    since = dating.on_anniversary(clock, day) if day else dating.anniversary(scene, clock, event.trigger.start)
    since = since or elapsed.before(scene, event.at, context.dates)
    if since:
        return Dating(since)
    if when is not None and when.said == "since" and _led_up(scene, when, event.at):
        if not (clock.news or clock.line):
            return Dating(None)  # nothing else tells a time
        when = None  # "signed the agreement, which had been in preparation since spring"
    if when is not None and (relation.reading.needs_act or _came_about(scene, event, when)):
        return Dating(context.dates.get(when.start))
    if deed is None:
        return Dating(None)
    if scene.words.low[deed.start] in DONE:
        headed = context.discourse.day if clock.news else None  # the day under which an entry stands
        return Dating(headed, True) if headed else _of_deed(relation, scene, clock, deed.start)
    if relation.reading.needs_act and _told_here(clock):
        return Dating(clock.narrative, True)  # "The memorandum between the two provides for ...", told of right before
    return Dating(None)


def _led_up(scene: Scene, when: When, at: int) -> bool:
    """Whether a date stands in a relative clause behind the event's own that tells what had gone before."""
    clause = scene.clause_of(when.start)
    start = scene.clause_starts[clause]
    return clause > scene.clause_of(at) and scene.words.low[start : start + 2] == ["which", "had"]


def _of_deed(relation: PairRelation, scene: Scene, clock: Clock, at: int) -> Dating:
    """The date that a deed without one has by the course of the text."""
    low = scene.words.low
    if {"has", "have"} & set(low[max(scene.start, at - 3) : at]):
        lately = clock.lately() if _told_here(clock) else None  # "On Monday they met. They have signed ..."
        return Dating(lately or clock.document, True) if clock.news else Dating(None)
    here = low[at - 1] not in _PASSIVE and (clock.news or _told_here(clock))
    if not relation.reading.needs_act and not here and low[at] not in _SIGNED:
        return Dating(None)
    return Dating(clock.implied(), True)


def _told_here(clock: Clock) -> bool:
    """Whether this block has told a date, and not in passing."""
    return clock.told_block == clock.block and not clock.aside


def _came_about(scene: Scene, event: Event, when: When) -> bool:
    """Whether a date is that of a state's beginning: a word of becoming, "since", a date in the state's clause."""
    if event.act is not None or when.said == "since" or when.bracket:
        return True
    if triggers.names_party(scene, event.trigger):
        return False  # "In May X signed a programme with its sister city Y"
    start, end = scene.clause_span(scene.clause_of(when.start))
    return any(w in _STATES for w in scene.words.low[start:end])


def _zipped(scene: Scene, dates: dict[int, str], count: int) -> list[str]:
    """ "in 2016 and 2017 with A and B respectively": as many dates as ties, in order; empty if not so."""
    low = scene.words.low[scene.start : scene.end]
    numbered = [n for n in _NUMBERED if n in low]  # "in 2016 and 2017: the first with A, ..."
    if count < 2 or not (RESPECTIVELY & set(low) or len(numbered) == count):
        return []
    said = [dates[w.start] for w in scene.whens if w.kind == "date" and w.start in dates]
    exact = [date for date in said if len(date) == max(map(len, said))]
    return next((each for each in (said, exact) if len(each) == count), [])
