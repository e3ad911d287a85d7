"""Enumerations of residents: a sentence says that some joined, and the next ones name them, one by one."""

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.discourse import Discourse, Enumeration
from bel_china_graph.extract.members import joined, series
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Group, Scene

_WORDS = lexicon.words("residency")
_RESIDENTS = frozenset(_WORDS["residents"])
_COUNTED = frozenset(_WORDS["counted"])
_INDEFINITE = frozenset(_WORDS["indefinite_counts"])
_THINGS = frozenset(_WORDS["things"])
_PARTS = frozenset(_WORDS["parts"])
_JOINING = frozenset(_WORDS["joining"])
_AGREEMENTS = frozenset(_WORDS["other_stories"])
_PARTITIVES = frozenset(_WORDS["partitives"])
_FREE = frozenset({"", "including", "as", "among", "besides", "with"})
_RANKS = frozenset({"list", "ranks", "register", "row", "series"})
_JOINTLY = ("along", "alongside", "together")
_GROWING = frozenset(_WORDS["growing"])
_REGISTERS = frozenset({"family", "register"})
_UNITS = lexicon.wordset("measures") | {".", "per", "times"}
_MOST = 12  # more are a total, not an enumeration
_OPEN = 8  # how many names an enumeration without a number takes


def start(scene: Scene, discourse: Discourse, clock: Clock, dates: dict[int, str], park: Mention, named: int) -> None:
    """Open an enumeration where a sentence counts new residents: "three new residents were registered in May".

    Args:
        scene: the sentence.
        discourse: where the enumeration is kept.
        clock: the time that the text has reached.
        dates: the sentence's dates.
        park: the park of the residents.
        named: how many of them the sentence names itself.
    """
    low = scene.words.low
    inside = set(low[scene.start : scene.end])
    count = _count(scene)
    if count is None:
        return
    if (_planned(scene) or any(low[m.start] != "no" for m in scene.denied)) and not named:
        return
    if not _JOINING & inside and not _grown(scene):
        return
    when = next(
        (
            dates[w.start]
            for w in scene.whens
            if w.start in dates and not w.ahead and w.kind == "date" and w.said != "by"
        ),
        None,
    )
    if when is None and not {"has", "have", "are", "is"} & inside:
        when = clock.narrative or clock.document
    elif when is None and clock.news and "been" in inside:
        when = clock.document  # "two companies have been registered"
    left = count - named if count else _OPEN
    roster = discourse.enumeration is not None and discourse.enumeration.left > 99
    if left > 0 and not (roster and count == 1):
        discourse.enumeration = Enumeration(
            park, when, "established", left, discourse.block, (scene.start, scene.end), discourse.block
        )
        discourse.enumeration.partitive = count > _MOST and not named


def _grown(scene: Scene) -> bool:
    """Whether a sentence says that the residents or their register became more."""
    inside = set(scene.words.low[scene.start : scene.end])
    return bool(_GROWING & inside) and bool((_RESIDENTS | _REGISTERS) & inside)


def _planned(scene: Scene) -> bool:
    return any(scene.start <= m.start < scene.end for m in scene.planned)


def _count(scene: Scene) -> int | None:
    """Return how many residents a sentence speaks of, 0 if it says "several", `None` if it counts none."""
    low = scene.words.low
    grown = _grown(scene)
    for i in range(scene.start, scene.end - 1):
        value = timex.number(low[i])
        if (value or low[i] in _INDEFINITE) and _COUNTED & set(low[i + 1 : i + 4]):
            return value or 0
        if value and low[i - 1] == "by" and low[i + 1] not in _UNITS and grown:
            return value  # "the number of residents of the park grew by two more"
        if low[i] in _RESIDENTS and low[i + 1] in ("nos", "nos."):
            return 0
        ordinal = timex.ordinal(low, i)
        if ordinal and low[ordinal[1] : ordinal[1] + 1] in (["resident"], ["certificate"]):
            return 1
        if low[i] in ("another", "new") and low[i + 1] == "resident":
            return 1
    if "following" in low[scene.start : scene.end] and low[scene.end - 1] == ":":
        return 0  # "The following have been registered as residents:"
    return None


def count_off(discourse: Discourse, named: int) -> None:
    """Take residents that a sentence asserted by itself off an open enumeration."""
    opened = discourse.enumeration
    if opened is not None and named:
        opened.left -= named
        opened.last_block, opened.quiet = discourse.block, 0
        if opened.left <= 0:
            discourse.enumeration = None


def go_on(
    scene: Scene,
    discourse: Discourse,
    clock: Clock,
    dates: dict[int, str],
    companies: list[Group],
    far: bool = False,
) -> list[tuple[Mention, str | None, bool]]:
    """Return the companies that an open enumeration goes on to name, each with its date and whether that is implied.

    Args:
        scene: the sentence.
        discourse: holds the enumeration.
        clock: the time that the text has reached.
        dates: the sentence's dates.
        companies: the groups that may be residents.
        far: details of the last company may stand between.
    """
    opened = discourse.enumeration
    if opened is None:
        return []
    if not far and (discourse.block - opened.last_block > 1 or opened.quiet > 4):
        discourse.enumeration = None
        return []
    if opened.partitive and not _PARTITIVES & set(scene.words.low[scene.start : scene.end]):
        opened.quiet += 1
        return []
    found: list[tuple[Mention, str | None, bool]] = []
    for group in _subjects(scene, companies):
        for company in group.members:
            if company.named and company.label == "Company" and opened.left > 0 and not _is_thing(scene, company):
                found.append((company, *joined.enumerated(scene, discourse, clock, dates, group, company)))
                opened.left -= 1
    if found:
        opened.last_block, opened.quiet = discourse.block, 0
    else:
        opened.quiet += 1
    if opened.left <= 0:
        discourse.enumeration = None
    return found


def _subjects(scene: Scene, companies: list[Group]) -> list[Group]:
    """The groups that a sentence speaks of, not their founders, customers and agreements."""
    low = scene.words.low
    if _AGREEMENTS & set(low[scene.start : scene.end]):
        return []
    subjects: list[Group] = []
    candidates = [g for g in companies if g.prep in _FREE or _that_of(low, g)]
    for group in candidates:
        if _is_object(scene, group):
            continue
        earlier = any(g.clause == group.clause and g.end <= group.start for g in candidates)
        if earlier and not _that_of(low, group) and not _goes_on(scene, group):
            continue
        subjects.append(group)
    return subjects


def _is_object(scene: Scene, group: Group) -> bool:
    """Whether a plan before a name has it as its object: "will buy from X", not "X will make pipes, and Y will ..."."""
    planned = [m for m in scene.planned if scene.clause_of(m.start) == group.clause]
    again = _goes_on(scene, group) and any(m.start >= group.end for m in planned)
    return not again and any(m.start < group.start for m in planned)


def _goes_on(scene: Scene, group: Group) -> bool:
    """Whether a comma or an "and" leads to a further company: "X (April) and the Belarusian firm Y"."""
    low = scene.words.low
    if group.prep == "with" and low[group.prep_at - 1] in _JOINTLY and low[group.prep_at - 2] in _RANKS:
        return True  # "X and Y complete the list together with Z"
    k = group.start - 1
    while k > scene.start and low[k] in series.LEADING:
        k -= 1
    return low[k] in (",", ";", "and", ":")


def _that_of(low: list[str], group: Group) -> bool:
    """ "the first was that of X", "it was the turn of X"."""
    at = group.prep_at
    return group.prep == "of" and low[at - 1] in _PARTS


def _is_thing(scene: Scene, company: Mention) -> bool:
    """ "the drug X": a name of unknown kind behind the noun of a thing."""
    low = scene.words.low
    k = company.start - 1
    if k >= scene.start and low[k] in ('"', "“", "„", "«"):
        k -= 1
    return company.kind == "name" and k >= scene.start and low[k] in _THINGS
