"""What headings, titles, opening lines and columns assert of the entries below them."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.pairs import PairRelation, background, triggers
from bel_china_graph.extract.pairs.event import Event
from bel_china_graph.extract.scene import Scene

OPENING = 90  # the level of a line that opens a list: below every heading
_HOME = {w for ws in lexicon.words("organisations")["nationality"].values() for w in ws}


def head(pairs: list[PairRelation], scene: Scene, discourse: Discourse) -> None:
    """Note what a heading or title asserts of the entries below it."""
    block = scene.words.blocks[scene.sentence.block]
    level = 0 if block.kind == "title" else block.level or 1
    _assert(pairs, scene, discourse, level)


def _assert(pairs: list[PairRelation], scene: Scene, discourse: Discourse, level: int) -> None:
    words = scene.words
    again = scene.start > 0 and words.block_of(scene.start - 1) == scene.sentence.block
    for other in [] if again else [k for k in discourse.asserted if k >= level]:
        del discourse.asserted[other]
    for relation in pairs:
        found = [] if relation.reading.needs_act else triggers.find(relation, scene, heading=True)
        if any(not background.is_background(relation, scene, Event(t, None, scene.clause_of(t.start))) for t in found):
            negative = bool(scene.ended or scene.denied)
            status = "ended" if negative else "planned" if scene.planned else "established"
            discourse.asserted[level] = (relation, (scene.start, scene.end), status)
            return
    elsewhere = all(m.kind == "country" and m.country not in ("BY", "CN") for m in scene.mentions)
    if scene.mentions and elsewhere and not _HOME & set(words.low[scene.start : scene.end]):
        discourse.asserted[level] = (None, (scene.start, scene.end), "abroad")
    elif scene.ended or scene.denied:
        discourse.asserted[level] = (None, (scene.start, scene.end), "ended")
    elif scene.planned:
        discourse.asserted[level] = (None, (scene.start, scene.end), "planned")


def opening(pairs: list[PairRelation], scene: Scene, discourse: Discourse) -> None:
    """ "The sister cities of Minsk are:" opens the list below it."""
    blocks = scene.words.blocks
    number = scene.sentence.block
    last = scene.end == len(scene.words.low) or scene.words.block_of(scene.end) != number
    follows = number + 1 < len(blocks) and blocks[number + 1].kind in ("item", "row")
    opens = scene.words.low[scene.end - 1] == ":" or not (scene.denied or scene.ended)
    if last and follows and opens:
        _assert(pairs, scene, discourse, OPENING)
        if OPENING in discourse.asserted:
            discourse.headings[OPENING] = [m for m in scene.mentions if m.named]
    elif not follows:
        discourse.asserted.pop(OPENING, None)
        discourse.headings.pop(OPENING, None)


def of_column(pairs: list[PairRelation], scene: Scene) -> tuple[PairRelation, tuple[int, int], str] | None:
    """Return the relation that the heading of a column asserts."""
    header = scene.words.blocks[scene.sentence.block].header
    found = next(
        (p for p in pairs if not p.reading.needs_act and any(triggers.asserted_by(p, h) for h in header)),
        None,
    )
    return (found, (scene.start, scene.end), "established") if found else None
