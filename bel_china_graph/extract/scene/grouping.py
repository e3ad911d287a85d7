"""Mentions in coordination: "A, B and C" with the preposition before the first."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import prepositions, tables
from bel_china_graph.extract.scene.model import Group, Scene

_FRONTS = lexicon.wordset("fronting_prepositions")
_OFFICES = tables.OFFICIALS | lexicon.wordset("ranks") | lexicon.wordset("deputies")
_MAKERS = lexicon.wordset("makers")
_APPOSED = lexicon.wordset("apposed")
_SUBORDINATING = lexicon.wordset("subordinating")
_LONGEST = 6  # words of a noun phrase before a name


def find(scene: Scene) -> list[Group]:
    """Return the groups of a sentence's mentions in order; countries, persons and events stand in none."""
    words = scene.words
    groups: list[Group] = []
    for mention in scene.mentions:
        if mention.kind in ("country", "person", "event"):
            continue
        clause = scene.clause_of(mention.start)
        last = next((g for g in reversed(groups) if g.clause == clause), None)
        whole = _outside_apposition(scene, groups, last, mention) if last else None
        if whole:
            whole.members.append(mention)
            continue
        attribute = mention.kind == "place" and not mention.explicit and _owns(words.low, mention.end)
        if last and not attribute and _coordinated(scene, last, mention):
            last.members.append(mention)
            continue
        before = prepositions.before(scene, mention)
        prep = "attribute" if attribute else before.word  # "the Brest branch of ...": the place is an attribute
        groups.append(Group([mention], prep, before.at, clause, before.official))
    for group in groups:
        if group.prep in _SUBORDINATING and group.end < scene.end and tables.is_verb(words.low[group.end]):
            group.prep = ""  # "a year after A and B became twins"
        if group.prep == "of" and {m.country for m in group.members} >= {"BY", "CN"}:
            # "the cooperation of A and B", but not "the branch of A and B"
            group.prep = "" if _owns(words.low, group.prep_at - 1) else "between"
    return groups


def _outside_apposition(scene: Scene, groups: list[Group], last: Group, mention: Mention) -> Group | None:
    """Return the group that a mention goes on with over an apposition: "X, one of the residents of the park, and Y"."""
    low = scene.words.low
    before = next((g for g in reversed(groups) if g.clause == last.clause and g is not last), None)
    joined = low[last.end : last.end + 2] == [",", "and"] and mention.named
    if before is None or last.prep != "of" or last.official or not joined:
        return None
    quoted = low[before.end - 2] == ","  # 'the factory "Spartak," the pride of the district, and Y'
    inner = low[before.end + (not quoted) : last.prep_at]
    if not (quoted or low[before.end] == ",") or not _APPOSED & set(inner[:1]) or inner[-1] in tables.PLACE_NOUNS:
        return None
    return None if any(w in tables.VERBS or w in tables.SEPARATORS for w in inner) else before


def _owns(low: list[str], k: int) -> bool:
    """Whether something that a place has begins at word `k`: "the Brest branch", "the Brest cloth maker"."""
    if k < len(low) and low[k] in tables.ATTRIBUTED:
        return True
    return k + 1 < len(low) and low[k].isalpha() and low[k + 1] in _MAKERS and low[k] not in tables.SEPARATORS


def _coordinated(scene: Scene, group: Group, right: Mention) -> bool:
    """Whether a mention goes on with the last group of its clause."""
    low, left = scene.words.low, group.members[-1]
    if left.kind == "both" and right.named:
        return False
    if group.prep == "from" and left.kind == "place" and right.kind != "place":
        return False  # "the dairy from Brest and X": the place says where the dairy is
    opens = scene.clause_starts[group.clause]
    dated = any(
        w.end == group.prep_at - 1 and w.start <= opens + 1 for w in scene.whens
    )  # "On 5 May, in Brest, X and Y"
    fronted = group.prep in _FRONTS and (group.prep_at <= opens + 1 or (dated and low[group.prep_at - 1] == ","))
    located = group.prep in ("in", "at") and left.label != right.label == "Company"
    if (fronted or located) and low[left.end : right.start] == [","]:
        return False  # "In Brest, X and Y ...", "its subsidiary in the park, X, ..."
    depth, separated = 0, False
    people = [m for m in scene.mentions if m.kind == "person" and left.end <= m.start < right.start]
    said = _noun_phrase(scene, left.end, right.start)
    owned = low[left.end] in ("'s", "’s") and low[left.end + 1] in tables.OFFICIALS  # "the park's administration and X"
    for i in range(left.end + 2 * owned, right.start):
        word = low[i]
        if scene.clause_of(i) != group.clause or any(m.start <= i < m.end for m in people):
            continue
        if word in ("(", "["):
            depth += 1
        elif word in (")", "]"):
            depth = max(0, depth - 1)
        elif depth == 0:
            if word in tables.SEPARATORS:
                separated = True
            elif group.official and separated and (word == "of" or word in _OFFICES):
                continue  # "the heads of X and of Y", "the rector of X N. N. and the president of Y"
            elif group.prep == word == "of" and low[i - 1] == "and":
                continue  # "the stamps of X and of Y"
            elif word not in tables.FILLERS and word not in tables.COMPANY_NOUNS and not (separated and i >= said):
                return False
    return separated and depth == 0


def _noun_phrase(scene: Scene, left: int, right: int) -> int:
    """Return where the words that say what a name is begin: "and the freight operator X", "and start-up X"."""
    low = scene.words.low
    k = right - (low[right - 1] in ('"', "“", "«"))
    if k <= left or low[k - 1] not in tables.COMPANY_NOUNS:
        return right
    k -= 1
    while k > left and right - k < _LONGEST and low[k - 1].replace("-", "").isalpha():
        if low[k - 1] in tables.SEPARATORS or low[k - 1] in tables.PREPOSITIONS or low[k - 1] in tables.VERBS:
            break
        k -= 1
    return k
