"""Entries, rows and headings that name a resident and say no more of joining."""

from bel_china_graph.extract.context import Context
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.drafts import Draft
from bel_china_graph.extract.members import drafting, enumerated, particulars, rosters, standing
from bel_china_graph.extract.members.parks import park_of
from bel_china_graph.extract.members.relation import MemberRelation
from bel_china_graph.extract.scene import Scene

_LONGEST = 12  # words of a heading that is a company's name


def entry(relation: MemberRelation, scene: Scene, discourse: Discourse, dates: dict[int, str]) -> list[Draft]:
    """Return the residency of an entry or row under a heading that asserts it."""
    rosters.numbered(scene, discourse, dates)
    if not discourse.residents:
        return []
    park = park_of(scene, discourse)
    company = rosters.entered(scene)
    if park is None or company is None or scene.ended or standing.denials(scene) or rosters.is_particular(scene):
        return []
    if discourse.numbered and not rosters.opens_with(scene, company):
        return []  # "1.1. to register as residents X and Y": a sentence
    when = next((w for w in scene.whens if w.kind == "date" and w.start in dates), None)
    status = "planned" if scene.planned else "established"
    date = dates[when.start] if when else discourse.joined_on
    draft = drafting.draft(relation, scene, company, park, date, status, "member: entry")
    draft.implied = when is None and date is not None
    countries, business = particulars.of_row(scene)
    draft.capital, draft.business = draft.capital or countries, draft.business or business
    first = scene.words.low[scene.start]
    if first.isdigit() and draft.number is None:
        draft.number = int(first)
    return [draft]


def listed(relation: MemberRelation, context: Context) -> list[Draft]:
    """Return the residency of a heading that is a company's name, under an open enumeration."""
    scene, discourse = context.scene, context.discourse
    companies = [*relation.candidates.joining(scene)]
    if discourse.enumeration is None or not companies or scene.end - scene.start > _LONGEST:
        return []
    drafts = enumerated.read(relation, context, companies, far=True)
    if drafts:
        discourse.resident, discourse.joined = drafts[-1], discourse.sentence
    return drafts
