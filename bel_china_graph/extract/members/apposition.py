"""Residency said beside a name: "the resident X", "X, a resident since 2017", "X (registered in February)".

Such words assert a residency, but not its date: the verb of the sentence tells of something else. Only a date that
stands right with them, or a verb of joining in the clause, gives one.
"""

from dataclasses import dataclass

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.members import labels
from bel_china_graph.extract.mentions import Mention, is_company
from bel_china_graph.extract.scene import Group, Scene
from bel_china_graph.extract.timex import When

_WORDS = lexicon.words("residency")
_RESIDENTS = frozenset(_WORDS["residents"])
_BEFORE = frozenset(_WORDS["before_apposed"])
_BESIDE = frozenset(_WORDS["apposition"])
_PREDICATES = frozenset(_WORDS["predicates"])
IN_FORCE = frozenset(_WORDS["entries_into_force"])
_UP_TO_DATE = frozenset(_WORDS["up_to_date"])
_SIGNED = lexicon.wordset("signed")
_REACH = 14  # words between a name and the noun beside it


@dataclass(slots=True)
class Apposition:
    """The companies in apposition to a trigger, the date beside it, whether its clause or label tells of joining."""

    group: Group
    when: When | None
    joins: bool
    label: bool = False


def find(scene: Scene, trigger: Match) -> Apposition | None:
    """Return the companies beside a trigger, `None` if it stands in no apposition."""
    low = scene.words.low
    if low[trigger.start] not in _RESIDENTS:
        return None
    labelled = labels.named(scene, trigger)
    if labelled is not None:
        return Apposition(labelled, _date_beside(scene, trigger, labelled), labels.is_new(scene, trigger), True)
    group = _behind(scene, trigger) or _before(scene, trigger)
    if group is None:
        return None
    clause = scene.clause_of(trigger.start)
    lo, hi = scene.clause_span(clause)
    first, last = min(trigger.start, group.start), max(trigger.end, group.end)
    around = {w for k, w in enumerate(low[lo:hi], lo) if not first <= k < last and scene.clause_of(k) == clause}
    signed = low[trigger.end : trigger.end + 1] == ["agreement"] and bool(_SIGNED & around)
    return Apposition(group, _date_beside(scene, trigger, group), bool(around & IN_FORCE) or signed, signed)


def described(scene: Scene, trigger: Match) -> Apposition | None:
    """ "The resident of the park since 2018, ...", "The company, a resident since 2018, ...": since when it is one."""
    for mention in scene.mentions:
        if mention.kind == "description" and mention.refers and _is_or_leads(scene, mention, trigger):
            group = Group(list(mention.refers), "", -1, scene.clause_of(mention.start), False)
            when = _date_beside(scene, trigger, Group([mention], "", -1, group.clause, False))
            return Apposition(group, when, False) if when is not None else None
    return None


def _is_or_leads(scene: Scene, description: Mention, trigger: Match) -> bool:
    """Whether a trigger stands in a description or in apposition behind it."""
    between = scene.words.low[description.end : trigger.start]
    apposed = between[:1] == [","] and all(w in _BESIDE for w in between) and is_company(description.refers[0])
    return description.start <= trigger.start < description.end or apposed


def _behind(scene: Scene, trigger: Match) -> Group | None:
    """ "the resident X", "Resident No. 66: X", "a resident of the park, X", "residents such as X and Y"."""
    low = scene.words.low
    k = trigger.end
    if low[k : k + 2] in (["agreement", "with"], ["status", "of"]) or low[k : k + 2] == ["such", "as"]:
        k += 2
    elif low[k : k + 1] == ["like"]:
        k += 1
    if low[k : k + 1] in (["no"], ["no."], ["number"], ["№"]):
        k += 2 + (low[k + 1 : k + 2] == ["."])
    comma = False
    while k < scene.end:
        park = next((m for m in scene.mentions if m.label == "IndustrialPark" and m.start <= k < m.end), None)
        when = _dated(scene, k)
        if park is not None:
            k = park.end
        elif when is not None and low[k - 1] == "in":
            k = when.end  # "resident companies of the park in 2021: X, Y"
        elif low[k] in ("of", "in", "at") and k + 1 < scene.end and (_park_at(scene, k + 1) or _dated(scene, k + 1)):
            k += 1
        elif low[k] in _BEFORE:
            comma = comma or low[k] == ","
            k += 1
        else:
            break
        if k < scene.end and any(m.start == k and m.named and m.label == "Company" for m in scene.mentions):
            break
    company = _company_at(scene, k)
    if company is None:
        return None
    led = set(low[max(scene.start, trigger.start - 4) : trigger.start])
    if comma and led & _PREDICATES:
        return None  # "X became a resident, Y a supplier"
    members = [company]
    if low[trigger.start].endswith("s") or low[trigger.end - 1].endswith("s"):
        members = [m for g in scene.groups if company in g.members for m in g.members if m.start >= company.start]
    return Group(members or [company], "", -1, scene.clause_of(company.start), False)


def _company_at(scene: Scene, k: int) -> Mention | None:
    for mention in scene.mentions:
        if mention.named and mention.label == "Company" and mention.start <= k < mention.end:
            return mention
    return None


def _dated(scene: Scene, k: int) -> When | None:
    return next((w for w in scene.whens if w.start == k and w.kind == "date"), None)


def _park_at(scene: Scene, k: int) -> bool:
    return any(m.label == "IndustrialPark" and m.start <= k < m.end for m in scene.mentions) or scene.words.low[
        k : k + 2
    ] in (["the", "park"], ["our", "park"])


def _before(scene: Scene, trigger: Match) -> Group | None:
    """ "X, a resident of the park", "X (resident since October)", "X, our first resident from Y"."""
    low = scene.words.low
    company = next(
        (m for m in reversed(scene.mentions) if m.named and m.label == "Company" and m.end <= trigger.start),
        None,
    )
    if company is None or trigger.start - company.end > _REACH:
        return None
    between = _unbracketed(scene, company.end, trigger.start)
    if between[:1] == ["and"] and "other" in between and low[trigger.start].endswith("s"):
        between.remove("and")  # "X, Y and other residents"
    elif not ({",", "(", "–", "—", "-"} & set(between)) or "and" in between:
        return None
    if not all(
        low[k] in _BESIDE or timex.ordinal(low, k) is not None or _park_at(scene, k)
        for k in range(trigger.start - len(between), trigger.start)
    ):
        return None
    group = next((g for g in scene.groups if company in g.members), None)
    plural = low[trigger.start].endswith("s")
    members = group.members if group is not None and plural else [company]
    return Group(list(members), "", -1, scene.clause_of(company.start), False)


def _unbracketed(scene: Scene, start: int, end: int) -> list[str]:
    """The words between a name and a noun, without a bracket or a place that closes right behind the name."""
    low = scene.words.low
    if low[start : start + 1] == ["("] and ")" in low[start:end]:
        start = low.index(")", start) + 1
    seat = next((m.seat for m in scene.mentions if m.seat is not None and start <= m.seat.start < end), None)
    if seat is not None:
        start = seat.end
    return low[start:end]


def _date_beside(scene: Scene, trigger: Match, group: Group) -> When | None:
    """ "a resident since 2017", "the resident X, registered on 14 March 2019"."""
    low = scene.words.low
    inside = next((w for w in scene.whens if w.kind == "date" and 0 <= trigger.start - w.end <= 1), None)
    told = inside is not None and low[inside.start - 1] in ("on", "in", "since", "by")  # "on July 20 resident X signed"
    if inside is not None and not told and low[inside.end : trigger.start] in ([], ["'s"], ["’s"], ["new"]):
        return inside  # "the second February resident, X"
    for after in (trigger.end, group.end):
        k, registered = after, False
        while k < scene.end and k - after < 8:
            when = next((w for w in scene.whens if w.start == k and w.kind == "date"), None)
            if when is not None:
                plain = low[k - 1] in ("since", "from") or when.said == "since" or registered
                bracket = low[k - 1] == "(" and k - 1 == group.end
                return when if plain or bracket else None
            registered = registered or low[k] in ("registered", "admitted")
            if low[k] not in _UP_TO_DATE and not _park_at(scene, k):
                break
            k += 1
    return None
