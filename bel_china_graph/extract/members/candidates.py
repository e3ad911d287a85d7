"""Who may become a resident: companies that are not somebody else's founder, customer or talk partner."""

from collections.abc import Iterable, Iterator

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import PhraseTable
from bel_china_graph.extract.scene import Group, Scene

_WORDS = lexicon.words("residency")
_OUTSIDE = lexicon.wordset("outside_prepositions")
_GIVEN = frozenset(_WORDS["given"])
_PAPERS = frozenset(_WORDS["papers"])
_FOUNDING = frozenset(_WORDS["founding"])
_DAUGHTERS = frozenset(_WORDS["daughters"])
_LANDS = frozenset(_WORDS["landmasses"])


class Candidates:
    """Finds the groups that may join a park. Built once."""

    def __init__(self, holders: Iterable[str]) -> None:
        self._holders = PhraseTable((p, "holder") for p in holders)

    def joining(self, scene: Scene) -> Iterator[Group]:
        """Yield the groups that may become residents."""
        low = scene.words.low
        for group in scene.groups:
            if self._may_join(scene, group):
                yield group
            elif self._held(scene, group) in _DAUGHTERS and len(group.members) > 1 and not group.official:
                parent, *daughters = group.members  # "a subsidiary of X, Y LLC, joined"
                if low[parent.end : daughters[0].start] in ([","], [",", '"']):
                    yield Group(daughters, "", -1, group.clause, False)
            elif group.official and self._handed(scene, group):
                heads = group.members if low[group.prep_at - 1].endswith("s") else group.members[:1]
                yield Group(heads, "to", group.prep_at, group.clause, False)

    def _handed(self, scene: Scene, group: Group) -> bool:
        """ "The certificate was presented to the director of X": X has it."""
        low = scene.words.low
        lo, hi = scene.clause_span(group.clause)
        named = any(m.label == "Company" and m.named for m in group.members)
        return named and bool(_PAPERS & set(low[lo:hi])) and bool(_GIVEN & set(low[lo : group.start]))

    def _may_join(self, scene: Scene, group: Group) -> bool:
        """A group of companies that is not somebody else's founder, customer or talk partner."""
        low = scene.words.low
        owner = group.members[-1].label == "Company" and low[group.end : group.end + 1] in (["'s"], ["’s"])
        if (group.prep in _OUTSIDE and not paper_for(scene, group)) or group.official or owner:
            return False
        if not any(m.label == "Company" and m.named for m in group.members):
            return False
        if all(m.name.lower().split()[-1:] and m.name.lower().split()[-1] in _LANDS for m in group.members):
            return False
        return not self._held(scene, group)

    def _held(self, scene: Scene, group: Group) -> str:
        """The word before a group that makes it an owner or founder of who is spoken of, "" if none does."""
        low = scene.words.low
        for k in range(max(scene.start, group.start - 8), group.start):
            match = self._holders.at(low, k)
            if match and low[match.start] in _FOUNDING and "of" in low[match.end : match.end + 2]:
                continue  # "the founder of X": X is the one founded
            if match and match.end <= group.start and scene.clause_of(k) == group.clause:
                between = low[match.end : group.start]
                if "," not in between and not any(
                    m.start >= match.end and m.end <= group.start and m.named for m in scene.mentions
                ):
                    return low[match.start]
        return ""


def paper_for(scene: Scene, group: Group) -> bool:
    """ "two certificates: one for X and one for Y", "a certificate for X"."""
    low = scene.words.low
    if group.prep != "for" or not _PAPERS & set(low[scene.start : group.start]):
        return False
    return low[group.prep_at - 1] in ("one", "another", "certificate", "certificates")
