"""One sentence read for residencies: those it asserts, those an enumeration gives, what it adds to earlier ones."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.drafts import Draft, Findings
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.members import (
    afterwards,
    assertions,
    departures,
    drafting,
    enumerated,
    enumerations,
    rosters,
    standing,
)
from bel_china_graph.extract.members.parks import park_of
from bel_china_graph.extract.members.relation import MemberRelation
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Group, Scene

_WORDS = lexicon.words("residency")
_RESIDENTS = frozenset(_WORDS["residents"])
_JOINT = frozenset(_WORDS["joint_bodies"])
_IN_ORDER = [["the", each] for each in ("second", "third", "fourth", "fifth", "last")]
_SEQUEL_REACH = 2  # sentences behind one that told of joining


def read(relation: MemberRelation, context: Context) -> Findings:
    """Return the residencies that a sentence asserts or an open enumeration gives."""
    scene, discourse = context.scene, context.discourse
    triggers = list(relation.triggers.find(scene.words.low, scene.start, scene.end))
    _take_joint_bodies(scene, discourse, triggers)
    companies = [*relation.candidates.joining(scene)]
    park = park_of(scene, discourse)
    entering = [t for t in triggers if relation.admission.asserts(scene, t, park, discourse)]
    near = discourse.sentence - discourse.joined <= _SEQUEL_REACH
    found = Findings()
    if entering:
        entering += _following(relation, scene, entering, near)
    elif not rosters.is_particular(scene):
        found.add(enumerated.read(relation, context, companies))
        if not found and near:  # "In May, X followed"
            entering = list(relation.sequels.find(scene.words.low, scene.start, scene.end))
    if entering and park is not None:
        found = _entered(relation, context, entering, companies, park)
    if found.drafts:
        discourse.joined = discourse.sentence
        discourse.resident = found.drafts[-1]
        discourse.newcomers = list(found.drafts)
    else:
        found.add(afterwards.dated(scene, discourse, context.dates) or afterwards.said(scene, discourse, companies))
    back = {d.a.key for d in found.drafts if any(standing.anew(scene, k) for k in set(scene.clause_ids))}
    found.add(_ended(relation, scene, discourse, back))
    topic = next((g.members[0] for g in companies if g.prep == "" and g.members[0].named), None)
    if topic is not None:
        discourse.company, discourse.company_sentence = topic, discourse.sentence
    return found


def _entered(
    relation: MemberRelation, context: Context, entering: list[Match], companies: list[Group], park: Mention
) -> Findings:
    """What words of joining assert; a count of residents opens an enumeration, their names count it off."""
    discourse = context.discourse
    opened = discourse.enumeration
    found = assertions.read(relation, context, entering, companies)
    if not found and opened is not None:
        found.add(enumerated.read(relation, context, companies))
    enumerations.start(context.scene, discourse, context.clock, context.dates, park, len(found.drafts))
    if opened is not None and opened is discourse.enumeration:
        enumerations.count_off(discourse, len(found.drafts))
    return found


def _following(relation: MemberRelation, scene: Scene, entering: list[Match], near: bool) -> list[Match]:
    """ "X became a resident in May; Y followed", "The second, Y, appeared later, and both were joined by Z": words of
    following in other clauses; those without a verb need a residency told right before (`near`)."""
    low = scene.words.low
    clauses = {scene.clause_of(t.start) for t in entering}
    start = scene.start if near else entering[0].end
    found = relation.sequels.find(low, start, scene.end)
    told = [
        m
        for m in found
        if low[m.start].startswith("follow") or (low[m.start : m.end] in _IN_ORDER and low[m.end : m.end + 1] == [","])
    ]
    return [m for m in told if scene.clause_of(m.start) not in clauses]


def _ended(relation: MemberRelation, scene: Scene, discourse: Discourse, back: set[str]) -> list[Draft]:
    """The residencies that a sentence says to have ended, but for those who are `back` by its own account."""
    park = park_of(scene, discourse)
    if park is None:
        return []
    gone = [c for c in departures.departed(scene, discourse) if c.key not in back]
    return [drafting.draft(relation, scene, c, park, None, "ended", "member: ended") for c in gone]


def _take_joint_bodies(scene: Scene, discourse: Discourse, triggers: list[Match]) -> None:
    """A joint centre or bureau is a company where a sentence speaks of residents."""
    if discourse.enumeration is None and not any(scene.words.low[t.start] in _RESIDENTS for t in triggers):
        return
    for mention in scene.mentions:
        if mention.label == "Organization" and mention.named and _JOINT & set(mention.name.lower().split()):
            mention.labels = ("Company", *mention.labels)
