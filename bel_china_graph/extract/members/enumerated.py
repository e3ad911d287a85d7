"""The companies that an open enumeration goes on to name."""

from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.members import drafting, enumerations
from bel_china_graph.extract.members.relation import MemberRelation
from bel_china_graph.extract.scene import Group


def read(relation: MemberRelation, context: Context, companies: list[Group], far: bool = False) -> list[Draft]:
    """Return the residencies that an open enumeration gives the companies of a sentence.

    Args:
        relation: the relation.
        context: the sentence.
        companies: its groups that may join.
        far: take them however far the enumeration lies back.
    """
    scene, discourse = context.scene, context.discourse
    opened = discourse.enumeration
    if opened is None:
        return []
    drafts = []
    for company, date, implied in enumerations.go_on(scene, discourse, context.clock, context.dates, companies, far):
        draft = drafting.draft(relation, scene, company, opened.park, date, opened.status, "member: enumeration")
        draft.implied = implied
        draft.spans.append(opened.evidence)
        drafts.append(draft)
    return drafts
