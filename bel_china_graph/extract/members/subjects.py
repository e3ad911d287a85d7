"""Of whom a word of joining speaks: the companies before it, behind it, or spoken of before."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.lexicon import Match
from bel_china_graph.extract.members import apposition
from bel_china_graph.extract.members.candidates import paper_for
from bel_china_graph.extract.members.series import series
from bel_china_graph.extract.mentions import Mention, is_company
from bel_china_graph.extract.scene import Group, Scene

_WORDS = lexicon.words("residency")
_RESIDENTS = frozenset(_WORDS["residents"])
_COPULAS = frozenset(_WORDS["predicates"])
_SUBJECT_PREPOSITIONS = frozenset({"", "including", "by", "as", "among", "besides", "with"})
_GIVEN = frozenset(_WORDS["given"])
_TOPICS = ("about", "for", "from", "like", "with")


def subject(
    scene: Scene,
    trigger: Match,
    companies: list[Group],
    acts: list[Match],
    clause: int,
    discourse: Discourse,
    admits: bool,
) -> Group | None:
    """The companies that a trigger speaks of: the group before it in its clause, else the one behind it."""
    start, end = trigger.start, trigger.end
    low = scene.words.low
    lo, hi = scene.clause_span(clause)
    follows = low[start] in ("followed", "follows") and low[end - 1] != "by"
    if follows and not _follows(scene, trigger):
        return None  # "X followed the example"
    inside = [g for g in companies if g.clause == clause]
    given = bool(_GIVEN & set(low[lo:hi]))
    allowed = _SUBJECT_PREPOSITIONS | ({"to"} if given else set())
    before = [g for g in inside if g.end <= start and g.prep in allowed]
    after = [g for g in inside if g.start >= end]
    if admits:
        if low[lo] in ("which", "whom", "that"):
            return _antecedent(companies, lo)
        taken = [g for g in after if g.prep in allowed | {"in"} and g.start - end < 12]
        return series(scene, taken[0], after) if taken else None
    plural = low[start] in ("residents", "companies", "certificates")
    relative = not before and low[lo] in ("which", "who", "that") and _acted(low, acts, lo, start)
    if relative and not (after and plural):
        antecedent = _beside(scene, lo) or _antecedent(companies, lo) or _described_before(scene, lo)
        if antecedent is not None:
            return antecedent
    if after:
        nearest = after[0]
        papers = [g for g in after if paper_for(scene, g)]
        if papers and given:
            members = [m for g in papers for m in g.members]
            return Group(members, "for", papers[0].prep_at, papers[0].clause, False)
        between = low[end : nearest.start]
        if all(w in ('"', "“", ",", "-", "–", "—", ":", "company", "companies") for w in between):
            return series(scene, nearest, after)
        told = bool(acts) or plural or low[end - 2 : end] == ["followed", "by"] or "there" in low[lo:start]
        if not before and ((nearest.prep in allowed and told) or (nearest.prep == "of" and acts)):
            return series(scene, nearest, after)
    came = follows or low[start] in ("joined", "registered")
    if before and (came or _acted(low, acts, before[-1].end, start)):
        return _each_dated(scene, before)
    as_one = [g for g in scene.groups if g.clause == clause and g.end in (start - 2, start - 1) and low[g.end] == "as"]
    if as_one and acts and all(is_company(m) for m in as_one[0].members):
        return as_one[0]  # "the agreement on the activity of X as a resident was signed"
    if before and (low[start - 1] == "(" or _GIVEN & set(low[max(lo, before[-1].start - 2) : before[-1].start])):
        return before[-1]  # "to grant X the status of a resident"
    if before and start - before[-1].end <= 4 and {",", "("} & set(low[before[-1].end : start]):
        return before[-1]  # "X, registered on ..."
    owner = _portrayed(scene, trigger, discourse)
    if owner is not None:
        return owner
    described = _described(scene, clause, start, acts, discourse) or _pronoun(scene, clause, start, acts, discourse)
    handed = given or low[start] in ("certificate", "certificates") or apposition.IN_FORCE & set(low[lo:hi])
    if described is None and (handed or low[start].endswith("s")):
        described = _next_clause(scene, clause, companies, bool(handed))
    return described


def _follows(scene: Scene, trigger: Match) -> bool:
    """ "X followed in 2014", "Y followed two years later": not "X followed the example"."""
    low, end = scene.words.low, trigger.end
    dated = any(w.start in (end, end + 1) for w in scene.whens)
    return dated or not low[end].isalpha()


def _each_dated(scene: Scene, groups: list[Group]) -> Group:
    """Return the last of some groups, with those before it if each has its date: "on 7 April X and on 12 April Y"."""
    dated = {w.end for w in scene.whens if w.kind == "date"}
    if len(groups) > 1 and all(g.start in dated for g in groups):
        whole = series(scene, groups[0], groups)
        if whole.end == groups[-1].end:
            return whole
    return groups[-1]


def _acted(low: list[str], acts: list[Match], left: int, start: int) -> bool:
    """Whether an act leads from a subject to a resident's noun; a bare "is" must stand near it."""
    if low[start] not in _RESIDENTS:
        return bool(acts)
    return any(a.start >= left and (low[a.start] not in _COPULAS or start - a.start < 10) for a in acts)


def _beside(scene: Scene, lo: int) -> Group | None:
    """ "The talk is of X, which became a resident": who stands right before the pronoun, whatever part it plays."""
    low = scene.words.low
    for group in scene.groups:
        if group.prep in _TOPICS and low[group.end : lo + 1] in ([",", low[lo]], [low[lo]]) and group.end <= lo:
            last = group.members[-1]
            return Group([last], group.prep, group.prep_at, -1, False) if is_company(last) else None
    return None


def _antecedent(companies: list[Group], lo: int) -> Group | None:
    """The company that a relative clause at word `lo` speaks of: the last one before it."""
    earlier = [g for g in companies if any(m.end <= lo and is_company(m) for m in g.members)]
    if not earlier:
        return None
    group = earlier[-1]
    last = [m for m in group.members if m.end <= lo][-1:]
    return Group(last, group.prep, group.prep_at, -1, False) if last else None


def _described_before(scene: Scene, lo: int) -> Group | None:
    """ "The company, which became a resident in May, ...": whom the description before the pronoun stands for."""
    found = next((m for m in scene.mentions if m.kind == "description" and m.end == lo - 1 and m.refers), None)
    refers = [r for r in found.refers if r.label == "Company"] if found is not None else []
    return Group(refers, "", -1, -1, False) if refers else None


def _next_clause(scene: Scene, clause: int, companies: list[Group], told: bool) -> Group | None:
    """ "The hundredth certificate was handed over: X has held it", "seven residents, of whom one is X"."""
    low = scene.words.low
    if clause + 1 >= len(scene.clause_starts):
        return None
    at = scene.clause_starts[clause + 1]
    if not (
        low[at] in ("and", "this", "it")
        or (low[at - 1] in (";", ":") and told)
        or (low[at] in ("of", "among") and low[at + 1 : at + 2] in (["whom"], ["which"], ["them"]))
        or any(low[k : k + 2] in (["of", "which"], ["of", "whom"]) for k in (at + 1, at + 2))
    ):
        return None
    following = [g for g in companies if g.clause == clause + 1 and g.start - at < 8]
    return following[0] if following else None


def _portrayed(scene: Scene, trigger: Match, discourse: Discourse) -> Group | None:
    """ "X LLC (Minsk). Resident since 9 June 2020.", "Status: resident since ...": the company named right before."""
    low = scene.words.low
    opens = low[scene.start : trigger.start] in ([], ["status", ":"], ["a"])
    near = discourse.company is not None and discourse.sentence - discourse.company_sentence <= 1
    if not opens or not near or low[trigger.end : trigger.end + 1] not in (["since"], ["from"]):
        return None
    assert discourse.company is not None
    return Group([discourse.company], "", -1, scene.clause_of(trigger.start), False)


def _described(scene: Scene, clause: int, start: int, acts: list[Match], discourse: Discourse) -> Group | None:
    """ "The company became a resident": the description's referent."""
    for group in scene.groups:
        if group.clause == clause and group.end <= start and group.prep == "" and acts:
            refers = [r for m in group.members for r in m.refers if r.label == "Company"]
            spoken = _spoken_of(discourse, 2)
            if refers and spoken is not None:
                return Group([spoken], "", -1, clause, False)
            if refers:
                return Group(refers, "", -1, clause, False)
    return None


def _spoken_of(discourse: Discourse, reach: int) -> Mention | None:
    """The company that the sentences before speak of: the last resident, else the last one in a subject's place."""
    if discourse.resident is not None and discourse.sentence - discourse.joined <= reach:
        if discourse.company_sentence <= discourse.joined:
            return discourse.resident.a
    if discourse.company is not None and discourse.sentence - discourse.company_sentence <= reach:
        return discourse.company if discourse.company.kind == "organisation" else None
    return None


def _pronoun(scene: Scene, clause: int, start: int, acts: list[Match], discourse: Discourse) -> Group | None:
    """ "It entered the park as a resident": the company spoken of in the sentence before."""
    lo, _ = scene.clause_span(clause)
    if not acts or not {"it", "they"} & set(scene.words.low[lo : min(start, lo + 4)]):
        return None
    opens = {"it", "they"} & set(scene.words.low[lo : lo + 2])  # "...; it was registered as a resident"
    here = [g for g in scene.groups if opens and g.clause < clause and g.prep == "" and is_company(g.members[0])]
    spoken = here[-1].members[0] if here else _spoken_of(discourse, 1)
    if spoken is None:
        last = next((e for e in reversed(discourse.entries) if e.mention.label == "Company" and e.party), None)
        if last is None or discourse.sentence - last.sentence > 1:
            return None
        spoken = last.mention
    return Group([spoken], "", -1, clause, False)
