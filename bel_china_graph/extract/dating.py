"""Which date belongs to an event: the one in its clause, else in its sentence, else the one set before."""

from bel_china_graph import dates as calendar
from bel_china_graph.extract import lexicon, reckoning
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.timex import When

_WIDEST = 30  # words from a date to the comma that parts its phrase
_RELATIVES = lexicon.wordset("relatives")
_COPULAS = ("is", "was")  # "The starting point was 2009."
_BY_DOCUMENT = ("for", "until", "by")


def resolve_all(scene: Scene, clock: Clock) -> dict[int, str]:
    """Return the dates of a sentence's time expressions by first word, resolved from left to right."""
    dates: dict[int, str] = {}
    leads: str | None = None
    looked_back = False
    clock.before = clock.narrative
    for when in scene.whens:
        if when.kind == "anniversary":
            continue
        date = clock.resolve(when)
        if date:
            if len(scene.whens) > 1 and date == clock.document and _of_dateline(scene, when):
                continue
            dates[when.start] = date
            past = not when.ahead and (not clock.document or date[: len(clock.document)] <= clock.document[: len(date)])
            trailing = when.start - scene.start > 3  # at the head, "Back in 2017, ..." sets the time of what follows
            back = trailing and scene.words.low[max(0, when.start - 2) : when.start] in (
                ["back", "in"],
                ["already", "in"],
                ["early", "as"],
            )
            aside = when.said == "since" or back or (trailing and _reaches_back(scene, when, date, clock))
            looked_back = looked_back or back
            leads = leads or (date if not trailing and when.kind == "date" else None)
            earlier = leads is not None and date < leads[: len(date)]  # "In 2017, X and Y, twins since 2007, ..."
            if past and when.said not in ("for", "until") and when.kind == "date":
                clock.tell(date, aside or earlier, head=not trailing)
                clock.span(when, date)
    if leads is not None or looked_back:
        clock.settle()
    return dates


def _reaches_back(scene: Scene, when: When, date: str, clock: Clock) -> bool:
    """ "a group of students who met in 2017", "the memorandum of March 2018": what follows is not of that time."""
    before = scene.words.low[when.start - 1]
    attribute = len(date) == 4 or before == "of"
    return clock.line is not None and date[:4] < clock.line[:4] and attribute and before not in _COPULAS


def _of_dateline(scene: Scene, when: When) -> bool:
    """ "MINSK, 12 May (Agency) ...": the report's own date, where its sentence has another one for the event."""
    words = scene.words
    behind = words.low[when.end : when.end + 3]
    return scene.sentence.block <= 2 and 1 < when.start - scene.start <= 8 and bool({"(", "-", "–", "—"} & set(behind))


def choose(scene: Scene, at: int, clause: tuple[int, int], dates: dict[int, str], skip: set[int]) -> When | None:
    """Return the time expression of the event whose word is `at`, `None` if its sentence has none.

    Args:
        scene: the sentence.
        at: the word that asserts the event.
        clause: its clause, as first word and end.
        dates: resolved dates by first word.
        skip: first words of expressions that belong to others (in brackets behind a name).
    """
    usable = [
        w
        for w in scene.whens
        if w.kind == "date" and w.start in dates and w.start not in skip and w.said not in _BY_DOCUMENT
    ]
    inside = [w for w in usable if clause[0] <= w.start < clause[1]]
    inside = [w for w in inside if not (_of_clause_within(scene, w, at) or _embedded(scene, w, at))] or inside
    inside = [w for w in inside if not _owns(scene, w)] or inside  # "This year's newcomer is X"
    if inside:
        return min(inside, key=lambda w: (abs(w.start - at) if w.start > at else at - w.end, w.start))
    after = [w for w in usable if w.start >= clause[1]]
    if after and len(usable) == 1 and scene.words.low[clause[1]] in ("that", "this", "it", "all", "which"):
        return after[0]  # "...; that was in 1990"
    before = [w for w in usable if w.start < clause[0]]
    if before:
        return (
            before[-1]
            if len(scene.clause_starts) > 1 and before[-1].start >= scene.clause_starts[max(0, scene.clause_of(at) - 1)]
            else before[0]
        )
    return None


def _of_clause_within(scene: Scene, when: When, at: int) -> bool:
    """ "X, which moved in in 2020, signed an agreement in May": the date is that of the clause inside."""
    number = scene.clause_of(when.start)
    return number != scene.clause_of(at) and when.start - scene.clause_starts[number] > 2


def _owns(scene: Scene, when: When) -> bool:
    """ "this year's newcomer", "last month's review"."""
    return scene.words.low[when.end : when.end + 1] in (["'s"], ["’s"])


def _embedded(scene: Scene, when: When, at: int) -> bool:
    """ "The programme, initialled in March, was signed in May": between commas, behind a participle or a relative."""
    low = scene.words.low
    start = next((k for k in range(when.start - 1, max(scene.start, when.start - _WIDEST), -1) if low[k] == ","), None)
    end = next((k for k in range(when.end, min(scene.end, when.end + _WIDEST)) if low[k] == ","), None)
    if start is None or end is None or start < at < end or when.start - start <= 3:
        return False
    first = low[start + 1]
    return (first.endswith("ed") and len(first) > 4) or first in _RELATIVES


def period(scene: Scene, at: int) -> tuple[str, str] | None:
    """Return the years that a document covers ("for 2023-2025"), which stand behind its noun."""
    for when in scene.whens:
        if when.kind == "period" and when.year and when.until_year and at < when.start < at + 25:
            return str(when.year), str(when.until_year)
    return None


def day_of_deed(scene: Scene, deed: int) -> When | None:
    """Return the anniversary on which a deed was done: "On the tenth anniversary of their ties A and B signed ..."."""
    if scene.words.low[scene.start] not in ("on", "for", "at"):
        return None
    found = (w for w in scene.whens if w.kind == "anniversary" and w.start - scene.start <= 3 and w.end < deed)
    return next(found, None)


def on_anniversary(clock: Clock, when: When) -> str | None:
    """Return the date of an anniversary of what the paragraph has told before, if that is not ahead."""
    if not clock.told or clock.told_block != clock.block:
        return None
    date = reckoning.shift(When(0, 0, unit="same day", years=when.count), *calendar.parse(clock.told[-1]))
    return date if date and (not clock.document or date <= clock.document) else None


def anniversary(scene: Scene, clock: Clock, trigger: int) -> str | None:
    """Return the date whose anniversary the sentence speaks of, if it is that of the trigger: "the tenth anniversary
    of the signing of the agreement"."""
    low = scene.words.low
    for when in scene.whens:
        behind = low[when.end : when.end + 1]
        if when.kind == "anniversary" and when.end < trigger < when.end + 16 and behind in (["of"], ["since"]):
            return clock.anniversary(when)
    return None
