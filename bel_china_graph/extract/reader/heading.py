"""Titles and headings: what they assert of the entries below them, and whose the text below is."""

from bel_china_graph.extract import members, portraits
from bel_china_graph.extract.context import Context
from bel_china_graph.extract.drafts import Findings
from bel_china_graph.extract.reader.frames import Frames
from bel_china_graph.extract.reader.state import State
from bel_china_graph.extract.scene import Scene


def read(frames: Frames, state: State, scene: Scene, dates: dict[int, str]) -> None:
    """Tell the discourse and the readers of claims what a title or heading says."""
    words, discourse, clock = state.words, state.discourse, state.clock
    block = words.blocks[scene.sentence.block]
    level = 0 if block.kind == "title" else block.level or 1
    named = [m for m in scene.mentions if m.named]
    frames.lists.head(scene, discourse)
    for register in frames.registers:
        register.head(scene, discourse, clock, dates, level)
    members.head(scene, discourse, block.kind, dates)
    again = scene.start != words.sentences[0].start and words.block_of(scene.start - 1) == scene.sentence.block
    discourse.head(level, named, again=again)
    for mention in named:
        discourse.see(mention, False)
    if block.kind == "heading":
        portraits.opened(scene, discourse)
        for relation in frames.members:
            state.writer.keep(Findings(members.listed(relation, Context(scene, discourse, clock, dates))))
