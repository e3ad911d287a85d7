"""A residency as a draft, with what its sentence says of the resident."""

from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.members import particulars
from bel_china_graph.extract.members.relation import MemberRelation
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene


def draft(
    relation: MemberRelation, scene: Scene, company: Mention, park: Mention, date: str | None, status: str, rule: str
) -> Draft:
    """Return the draft of a residency."""
    return Draft(
        relation.type,
        company,
        park,
        rule,
        date=date,
        status=status,
        number=particulars.number(scene, company),
        capital=particulars.capital(scene, company),
        business=_business(scene, company),
        spans=[(scene.start, scene.end)],
    )


def _business(scene: Scene, company: Mention) -> str | None:
    """The line of business that a sentence tells of a company, before it names the next one."""
    following = next(
        (m.start for m in scene.mentions if m.named and m.label == "Company" and m.start >= company.end), scene.end
    )
    return particulars.business(scene, company.end, following)
