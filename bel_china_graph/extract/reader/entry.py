"""List entries and table rows, each read as one, and headings that are entries themselves."""

from dataclasses import replace

from bel_china_graph.extract import dating, members
from bel_china_graph.extract import scene as scenes
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.drafts import Findings
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.reader.frames import Frames
from bel_china_graph.extract.reader.state import State
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Sentence


def read(frames: Frames, state: State, first: Sentence, end: int, mentions: list[Mention], whens: list[When]) -> None:
    """Read a block as an entry, if it is one.

    Args:
        frames: the readers of claims.
        state: how far the section is read.
        first: the block's first sentence.
        end: the end of its last one.
        mentions: the block's mentions in order.
        whens: the block's time expressions in order.
    """
    block = state.words.blocks[first.block]
    dated_heading = block.kind == "heading" and whens and whens[0].start < first.end
    if block.kind not in ("item", "row") and not dated_heading:
        return
    scene = scenes.make(state.words, Sentence(first.start, end, first.block), mentions, whens)
    if not frames.lists.is_entry(scene, first):
        return
    discourse, clock = state.discourse, state.clock
    dates = dating.resolve_all(scene, replace(clock, told=list(clock.told)))  # only the sentences move the clock
    found = Findings(*frames.lists.read(scene, discourse, dates))
    for relation in frames.members:
        found.add(members.entry(relation, scene, discourse, dates))
    mark(frames, discourse, found)
    if not found:
        for register in frames.registers:
            found.add(*register.entry(scene, discourse, dates))
        if found:
            discourse.registered = discourse.block
    state.writer.keep(found)


def mark(frames: Frames, discourse: Discourse, found: Findings) -> None:
    """Note that this block is read as an entry, so that its sentences are not read for the same once more."""
    if found:
        discourse.listed = discourse.block
    if any(r.relation.type == d.type for r in frames.registers for d in found.drafts):
        discourse.registered = discourse.block
