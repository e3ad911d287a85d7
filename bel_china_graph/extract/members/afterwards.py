"""What the sentences behind a residency add to it: its date, the resident's business and capital."""

from dataclasses import replace

from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.members import particulars, rosters
from bel_china_graph.extract.mentions import is_company
from bel_china_graph.extract.scene import Group, Scene

_BE = frozenset({"was", "were", "been", "be", "is", "are", "being"})
_HANDING = frozenset({"certificate", "certificates", "resident", "residents"})
_THEY = frozenset({"all", "both", "it", "they"})
_ADMITTED = frozenset({"registered", "admitted", "enrolled"})
_REACH = 4  # sentences behind a residency that may tell of the resident
_NEAR = 2  # sentences that may date it, or speak of the resident as "it"


def dated(scene: Scene, discourse: Discourse, dates: dict[int, str]) -> list[Draft]:
    """Return the residencies told right before, with the date that this sentence gives.

    "The certificates were handed over on 2 April", "Both were registered in March".
    """
    inside = set(scene.words.low[scene.start : scene.end])
    handed = bool(_HANDING & inside) or (scene.words.low[scene.start] in _THEY and bool(_ADMITTED & inside))
    if len(dates) != 1 or not (handed and _BE & inside):
        return []
    if scene.planned or scene.denied or scene.ended or any(is_company(m) for m in scene.mentions):
        return []
    (date,) = dates.values()
    opened = discourse.enumeration
    if opened is not None and opened.when is None and discourse.block == opened.last_block:
        opened.when = (
            date  # "Two residents were registered. Their certificates were handed over on 26 July. X will ..."
        )
    if discourse.sentence - discourse.joined > _NEAR:
        return []
    span = (scene.start, scene.end)
    return [
        replace(d, date=date, implied=False, rule="member: dated by the next sentence", spans=[span, *d.spans])
        for d in discourse.newcomers
        if (d.implied or d.date is None) and d.status == "established"
    ]


def said(scene: Scene, discourse: Discourse, companies: list[Group]) -> list[Draft]:
    """Return the residency told last, with what this sentence tells of the resident.

    "It will make filters", "Capital: China".
    """
    last = discourse.resident
    if last is None or discourse.sentence - discourse.joined > _REACH:
        return []
    if rosters.is_particular(scene):
        if companies and not scene.words.low[scene.start].startswith("activit"):
            return []
    elif discourse.sentence - discourse.joined > _NEAR or not _about(scene, last):
        return []
    business = None if last.business else particulars.business(scene, scene.start, scene.end)
    capital = () if last.capital else particulars.capital(scene, last.a)
    if business is None and not capital:
        return []
    last.business, last.capital = last.business or business, last.capital or capital
    draft = replace(last, rule="member: particulars", capital=capital, business=business)
    draft.spans = [(scene.start, scene.end), last.spans[0]]
    return [draft]


def _about(scene: Scene, last: Draft) -> bool:
    """Whether a sentence speaks of the resident of the last residency."""
    if scene.words.low[scene.start] in ("it", "its"):
        return True
    subject = next((g for g in scene.groups if g.prep == "" and g.clause == 0), None)
    return subject is not None and any(
        m.key == last.a.key or (m.kind == "description" and last.a in m.refers) for m in subject.members
    )
