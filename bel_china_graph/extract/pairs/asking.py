"""Asking the discourse for the parties that a sentence leaves out."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.pairs import acts, pairing, parties, unnamed
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.pairs.relation import PairRelation
from bel_china_graph.extract.pairs.sides import Sides
from bel_china_graph.extract.scene import Scene

_BODIES = ("University", "Company", "Organization", "IndustrialPark")
_OTHER_BODIES = ("University", "Company", "Organization")
_REGIONS = ("BelarusianRegion", "ChineseProvince")
_PRONOUNS = lexicon.wordset("pronouns_of_parties")
_OURSELVES = frozenset({"us", "we"})
_SUMMING_UP = lexicon.wordset("summing_up")
_PARTNER_PRONOUNS = lexicon.wordset("partner_pronouns")
_ACROSS = {"BY": "CN", "CN": "BY"}
_NO_PARTNER = "no partner named"


def complete(relation: PairRelation, context: Context, event: Event, sides: Sides) -> tuple[Sides | None, str]:
    """Return the sides with what the text before tells; `None` and the reason ("" for none) if it does not help."""
    if unnamed.is_unnamed(relation, context.scene, event.trigger):
        return None, unnamed.REASON
    if sides.stranger is not None:
        return _beside_stranger(context, sides.stranger)
    if not sides.left and not sides.right:
        others = parties.of_other_kinds(relation, context.scene, event.clause)
        return None if others else _pair_before(relation, context, event), ""
    missing = "CN" if sides.left else "BY"
    if parties.unknown([g for g in context.scene.groups if g.clause == event.clause], missing):
        return None, _NO_PARTNER
    found = _partner(relation, context, event, (sides.left or sides.right)[0], missing)
    if found is None:
        return None, _NO_PARTNER
    if sides.left:
        sides.right = [found]
    else:
        sides.left = [found]
    sides.how = "an end from the text before"
    return sides, ""


def _beside_stranger(context: Context, stranger: Mention) -> tuple[Sides | None, str]:
    """A body of unknown country deals with the one that was spoken of."""
    discourse = context.discourse
    known = None if discourse.abroad() else discourse.counterpart(stranger)
    if known is None:
        return None, _NO_PARTNER
    left, right = (known, stranger) if known.country == "BY" else (stranger, known)  # whose country is not known
    return Sides([left], [right], how="an end from the text before"), ""


def names_pronoun(context: Context, event: Event) -> bool:
    """Tell whether a pronoun stands for the partner ("with it")."""
    low = context.scene.words.low
    start, end = context.scene.clause_span(event.clause)
    return any(low[k] == "with" and low[k + 1] in _PARTNER_PRONOUNS for k in range(start, end - 1))


def with_pronoun(relation: PairRelation, context: Context, event: Event) -> Sides | None:
    """Return whoever was named last and their counterpart: "The agreement with it was signed in June"."""
    discourse = context.discourse
    if not names_pronoun(context, event):
        return None
    last = discourse.last_party(relation.labels)
    other = discourse.side(_ACROSS[last.country], _likely(last)) if last is not None and last.country else None
    if last is None or other is None:
        return None
    left, right = pairing.home_first(last, other)
    return Sides([left], [right], how="both ends from the sentence before")


def _pair_before(relation: PairRelation, context: Context, event: Event) -> Sides | None:
    """The pair spoken of right before, for a sentence that leaves both parties out."""
    scene, discourse = context.scene, context.discourse
    near = discourse.pair if discourse.block - discourse.pair_block <= 1 else None
    pair = near or discourse.topic_pair()
    if pair is None or discourse.abroad():
        return None
    if not _is_elliptic(scene, event) or any(m.kind == "both" and m.labels and not m.refers for m in scene.mentions):
        return None
    if not all(m.may_be(relation.labels) for m in pair):
        return None
    before = scene.words.low[max(scene.start, event.trigger.start - 2) : event.trigger.start]
    if discourse.drafts and _SUMMING_UP & set(before):
        return None  # "Both agreements were signed in May": those told before
    where = "the sentence before" if near else "the headings above"
    return Sides([pair[0]], [pair[1]], how=f"both ends from {where}")


def _is_elliptic(scene: Scene, event: Event) -> bool:
    """Whether a sentence leaves its parties out: "A memorandum was signed", "They concluded an agreement"."""
    low, trigger = scene.words.low, event.trigger
    clause = scene.clause_of(trigger.start)
    start, end = scene.clause_span(clause)
    if scene.words.blocks[scene.sentence.block].kind in ("item", "row"):
        return True
    if event.act is not None and event.deed is None:
        return True
    if acts.gapped(scene, clause):
        return True  # "Twin towns since May 2018."
    if _PRONOUNS & set(low[start : trigger.start]):
        return True
    if "their" in low[max(start, trigger.start - 3) : trigger.start]:
        return True  # "Their first agreement dates from 2011"
    passive = any(low[k] in ("was", "were", "been") for k in range(start, end))
    subject = event.act is not None and event.act.start > trigger.start  # "An agreement followed in May"
    return passive or subject or bool({"there", "here"} & set(low[start : trigger.start]))


def _partner(relation: PairRelation, context: Context, event: Event, known: Mention, country: str) -> Mention | None:
    """The other side of a known end: a place of the sentence itself, else one of its kind spoken of before."""
    scene, discourse, at = context.scene, context.discourse, event.trigger.start
    is_body = known.label in _BODIES
    pronoun = bool(_PRONOUNS & set(scene.words.low[scene.clause_span(scene.clause_of(at))[0] : at]))
    labels = _BODIES if is_body and pronoun else _likely(known)
    found = (
        _again(relation, discourse, country, known)
        or _locative(relation, scene, country, labels)
        or _home(context, event, country, labels)
    )
    if found is None and pronoun:
        found = discourse.lately(country, (known.label,) if is_body else labels)
    found = found or discourse.side(country, labels)
    if found is None and is_body:
        found = discourse.side(country, _OTHER_BODIES, reach=1)
    return found or (_of_others(scene, country, known.label) if is_body else None)


def _again(relation: PairRelation, discourse: Discourse, country: str, known: Mention) -> Mention | None:
    """Whoever signed in the sentence before: "X signed an agreement with A. A protocol was signed with B."."""
    if discourse.last_type != relation.type or discourse.sentence - discourse.last_sentence > 1:
        return None
    if known.kind != "organisation":
        return None
    ends = (m for d in discourse.drafts for m in (d.a, d.b))
    signed = {m.key: m for m in ends if m.country == country and m.kind == "organisation"}
    return next(iter(signed.values())) if len(signed) == 1 else None


def _of_others(scene: Scene, country: str, label: str) -> Mention | None:
    """ "Under the agreement signed with A, students of B will ...": the only body of the sentence that may be meant."""
    bodies = [m for m in scene.mentions if m.kind == "organisation" and m.country == country and m.label == label]
    return bodies[0] if len({m.key for m in bodies}) == 1 else None


def _home(context: Context, event: Event, country: str, labels: tuple[str, ...]) -> Mention | None:
    """ "a memorandum between us and A": whose page it is."""
    if not _OURSELVES & set(context.scene.words.low[slice(*context.scene.clause_span(event.clause))]):
        return None
    home = context.discourse.home(labels)
    return home if home is not None and home.country == country else None


def _locative(relation: PairRelation, scene: Scene, country: str, labels: tuple[str, ...]) -> Mention | None:
    """A party that stands as a place ("In the Gomel region, ...")."""
    for group in scene.groups:
        fronted = group.start - scene.start <= 3 and group.prep in ("in", "at")
        if relation.reading.needs_act and not fronted:
            continue
        for mention in group.members:
            body = mention.kind == "organisation" and mention.label in _BODIES
            if (mention.kind == "place" or body) and mention.country == country and mention.label in labels:
                return mention
    return None


def _likely(known: Mention) -> tuple[str, ...]:
    """The labels of the likely partner of a known end."""
    if known.label in _REGIONS:
        return _REGIONS
    if known.label in ("City", "District"):
        return ("City", "District", "ChineseProvince") if known.country == "BY" else ("City", "District")
    return (known.label,)
