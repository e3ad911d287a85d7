"""Residencies that ended: who left a park, or was struck off its register, of whom the text may have told before."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.lexicon import Match, PhraseTable
from bel_china_graph.extract.mentions import Mention, is_company
from bel_china_graph.extract.scene import Group, Scene

_WORDS = lexicon.words("residency")
_LEAVING = PhraseTable((p, "left") for p in _WORDS["leaving"])
_SUBJECTS_OF_STATUS = frozenset(_WORDS["residents"] + _WORDS["papers"] + ["register", "park", "zone"])
_FREE = frozenset({"", "from", "of", "to", "with", "including"})
_PRONOUNS = frozenset({"it", "its", "they", "their", "which", "who"})


def departed(scene: Scene, discourse: Discourse) -> list[Mention]:
    """Return the companies whose residency a sentence says to have ended."""
    low = scene.words.low
    found: list[Mention] = []
    inside = set(low[scene.start : scene.end])
    if not _SUBJECTS_OF_STATUS & inside:
        return found
    endings = [m for m in scene.ended if m.value != "adjective"]
    endings += [m for m in _LEAVING.find(low, scene.start, scene.end) if not _in_name(scene, m)]
    for ending in endings:
        clause = scene.clause_of(ending.start)
        ruled = [*scene.planned, *scene.denied]
        if any(m.start < ending.start for m in scene.within(ruled, clause) if not m.start <= ending.start < m.end):
            continue
        found += _who(scene, ending, clause, discourse)
    return found


def _in_name(scene: Scene, match: Match) -> bool:
    return any(m.named and m.start <= match.start < m.end for m in scene.mentions)


def _who(scene: Scene, ending: Match, clause: int, discourse: Discourse) -> list[Mention]:
    """The companies beside an ending: before it, else behind it, else the one spoken of."""
    groups = [g for g in scene.groups if g.prep in _FREE and any(is_company(m) for m in g.members)]
    here = [g for g in groups if g.clause == clause]
    before = [g for g in here if g.end <= ending.start]
    after = [g for g in here if g.start >= ending.end]
    if before or after:
        return _companies(before[-1] if before else after[0])
    lo, _ = scene.clause_span(clause)
    low = scene.words.low
    if _PRONOUNS & set(low[lo : ending.start]) or low[lo] == "and" or low[ending.start - 1] in ("and", ","):
        earlier = [g for g in groups if g.end <= ending.start]
        if earlier:
            return _companies(earlier[-1])[-1:]
        if discourse.resident is not None and discourse.sentence - discourse.joined <= 2:
            return [discourse.resident.a]
    subjects = [m for g in scene.groups if g.prep == "" for m in g.members if not _indefinite(m)]
    return [r for m in subjects for r in m.refers if r.label == "Company"][:1]


def _indefinite(mention: Mention) -> bool:
    """ "Two companies were struck off the register": some of which nothing was said."""
    return mention.kind == "both" and mention.name.lower().split()[0] not in ("both", "the", "these", "those")


def _companies(group: Group) -> list[Mention]:
    return [m for m in group.members if is_company(m)]
