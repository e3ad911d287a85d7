"""One sentence read: its references, its dates, the ties that it asserts, whom it names."""

from bel_china_graph.extract import dating, members, pairs, portraits, remarks
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Findings
from bel_china_graph.extract.lists import OPENING
from bel_china_graph.extract.reader import entry, heading, naming, references
from bel_china_graph.extract.reader.frames import Frames
from bel_china_graph.extract.reader.state import State
from bel_china_graph.extract.scene import Scene

_HEAD = 2  # blocks in which a dateline is the document's own


def read(frames: Frames, state: State, scene: Scene) -> None:
    """Read a sentence, and tell the discourse what it said."""
    discourse, clock = state.discourse, state.clock
    kind = state.words.blocks[scene.sentence.block].kind
    references.resolve(scene, discourse)
    if kind == "dateline" and scene.sentence.block <= _HEAD and clock.news:
        return  # the document's own time is known
    dates = dating.resolve_all(scene, clock)
    if kind in ("dateline", "heading"):
        discourse.date = _sole_date(scene, dates, clock)
    first = scene.start == 0 or state.words.block_of(scene.start - 1) != scene.sentence.block
    if first and kind in ("paragraph", "item") and (day := _sole_date(scene, dates, clock)):
        discourse.open_on(day)  # "16 April. Signing of an agreement ..."
    if kind in ("title", "heading"):
        heading.read(frames, state, scene, dates)
    elif kind != "dateline":
        if not _asks(scene):
            if kind == "item" or (kind == "paragraph" and (first or portraits.field(scene))):
                portraits.opened(scene, discourse)
            state.writer.keep(_assertions(frames, state, scene, dates))
        naming.note(scene, discourse)


def _asks(scene: Scene) -> bool:
    """Whether a sentence is a question, which asserts nothing."""
    return "?" in scene.words.text[max(0, scene.end - 2) : scene.end]


def _sole_date(scene: Scene, dates: dict[int, str], clock: Clock) -> str | None:
    """A heading that is only a date dates the entries below it."""
    if len(scene.whens) != 1 or scene.mentions:
        return None
    when = scene.whens[0]
    beside = 1 if when.falls_on is None else 3  # "Tuesday, 16 April:"
    if when.end - when.start < scene.end - scene.start - beside:
        return None
    return clock.nearest(when) or dates.get(when.start)


def _assertions(frames: Frames, state: State, scene: Scene, dates: dict[int, str]) -> Findings:
    """The ties that a sentence of a body asserts, and what only looked like ties."""
    discourse, clock = state.discourse, state.clock
    paragraph = state.words.blocks[scene.sentence.block].kind == "paragraph"
    claimed: set[int] = set()
    found = _of_line(frames, state, scene, dates, claimed) if paragraph else Findings()
    context = Context(scene, discourse, clock, dates)
    behind = paragraph and not found  # "Lishui. Twin towns since 2018.": an entry's second sentence dates it
    for relation in frames.pairs:
        entered = discourse.registered if relation.reading.needs_act else discourse.listed
        bracketed = discourse.listed == scene.sentence.block and remarks.only_in_brackets(scene, relation)
        of_entry = entered == scene.sentence.block and (relation.reading.needs_act or not behind)
        if not (of_entry or bracketed):
            found.join(pairs.read(relation, context, claimed))
    if paragraph or discourse.listed != scene.sentence.block:
        for member in frames.members:
            found.join(members.read(member, context))
    return found


def _of_line(frames: Frames, state: State, scene: Scene, dates: dict[int, str], claimed: set[int]) -> Findings:
    """What a paragraph's line asserts that opens a list, is an entry itself, or stands below a partner's name."""
    discourse = state.discourse
    found = Findings()
    frames.lists.opening(scene, discourse)
    if scene.words.low[scene.end - 1] == ":":
        for register in frames.registers:
            register.head(scene, discourse, state.clock, dates, OPENING)
    if frames.lists.is_entry(scene, scene.sentence):
        found.add(*frames.lists.read(scene, discourse, dates))
        entry.mark(frames, discourse, found)
    if not found.drafts:
        for register in frames.registers:
            found.add(register.below(scene, discourse, dates))
        claimed.update(scene.clause_ids if found.drafts else ())
    return found
