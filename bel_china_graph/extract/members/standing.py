"""How a residency stands: established, planned, denied or over."""

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.members import apposition
from bel_china_graph.extract.scene import Group, Scene
from bel_china_graph.extract.timex import When

_WORDS = lexicon.words("residency")
_RESIDENTS = frozenset(_WORDS["residents"])
_MENTIONING = frozenset(_WORDS["mentioning"])
_NEGATIONS = frozenset(_WORDS["negations"])
_ANEW = frozenset(_WORDS["anew"])
_BECAME = frozenset({"became", "joined", "received", "entered", "obtained"})
_HAVING = frozenset({"had", "has", "numbered", "numbers", "counted", "counts", "united", "unites"})


def denials(scene: Scene) -> list[Match]:
    """The denials of a sentence; "No. 5" is none."""
    low = scene.words.low
    return [
        m
        for m in scene.denied
        if not (
            low[m.start] == "no"
            and (low[m.end : m.end + 1] == ["."] or (low[m.end : m.end + 1][0:1] and low[m.end].isdigit()))
        )
    ]


def status(scene: Scene, trigger: Match, clause: int, subject: Group, beside: apposition.Apposition | None) -> str:
    """Whether the clause denies, ends or plans what a trigger asserts."""
    start = trigger.start
    low = scene.words.low
    lo, _ = scene.clause_span(clause)
    ruling = scene.within(denials(scene), clause)
    ruling = [m for m in ruling if m.start > start or ":" not in low[m.end : start]]
    ruling = [m for m in ruling if not _bracketed(low, start, m.start)]
    if any(m.start < start + 2 if low[m.start] in _NEGATIONS else True for m in ruling):
        if beside is None or any(low[m.start] not in _NEGATIONS or start - m.start < 4 for m in ruling):
            return "denied"
    if scene.within(scene.ended, clause):
        return "ended"
    sought = "status" in low[trigger.start : trigger.end + 1]  # "they are to apply for resident status: X and Y"
    if beside is not None and not beside.joins and not sought:
        near = any(start - 4 <= m.start < start and m.value == "adjective" for m in scene.planned)
        return "planned" if near else "established"
    done = any(w in ("became", "joined", "registered", "received", "entered", "was", "were") for w in low[lo:start])
    for match in scene.within(scene.planned, clause):
        if _MENTIONING & set(low[match.end : match.end + 2]):
            continue  # "one can name X"
        if low[match.start - 1] in ("that", "which") and "," in low[match.end : start]:
            continue  # "X, a firm that intends to make lenses, was registered"
        if match.end <= start and _then_became(low, match.end, start):
            continue  # "X, which wants to make yeast and became the ninth resident"
        if match.start < start or (not done and match.start - start < 6):
            if match.start > subject.end and low[match.start] == "will" and match.start > start:
                continue
            return "planned"
    return "established"


def _then_became(low: list[str], planned: int, start: int) -> bool:
    """Whether "and became" stands between the end of a plan and a trigger."""
    return any(low[k] == "and" and low[k + 1] in _BECAME for k in range(planned, start - 1)) or (
        low[start] in _BECAME and low[start - 1] == "and" and planned < start
    )


def _bracketed(low: list[str], start: int, at: int) -> bool:
    """Whether word `at` stands in a bracket that opens behind word `start`."""
    between = low[start:at]
    return between.count("(") > between.count(")")


def anew(scene: Scene, clause: int) -> bool:
    """Whether a clause has it that somebody is a resident again."""
    return bool(_ANEW & set(scene.words.low[slice(*scene.clause_span(clause))]))


def only_counts(scene: Scene, when: When, trigger: Match) -> bool:
    """ "As of 1 May the park had 60 residents, including X": the date is the count's."""
    low = scene.words.low
    as_of = low[max(scene.start, when.start - 2) : when.start] in (["as", "of"], ["as", "at"], ["as", "on"])
    if as_of and when.end <= trigger.start:
        return True
    lo, _ = scene.clause_span(scene.clause_of(trigger.start))
    k = trigger.start - 1
    return k - 1 > lo and timex.number(low[k]) is not None and low[k - 1] in _HAVING and when.end <= k


def is_over(scene: Scene, trigger: Match) -> bool:
    """ "a resident from 2016 until 2019": a period behind the noun that has an end."""
    low = scene.words.low
    if low[trigger.start] not in _RESIDENTS:
        return False
    ends = [w for w in scene.whens if trigger.end <= w.start < trigger.end + 12]
    return any(
        w.said == "until" if w.kind == "date" else low[w.start - 1] in ("from", "in", "between", "(") for w in ends
    )
