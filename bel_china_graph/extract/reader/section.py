"""One pass over a section: its blocks' entries, then their sentences, each told to the discourse that follows."""

from collections.abc import Sequence

from bel_china_graph.extract import scene as scenes
from bel_china_graph.extract.discourse import Discourse
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.reader import entry, owntime, sentence
from bel_china_graph.extract.reader.components import Annotated
from bel_china_graph.extract.reader.frames import Frames
from bel_china_graph.extract.reader.state import State
from bel_china_graph.extract.reader.writer import Writer
from bel_china_graph.extract.timex import When
from bel_china_graph.model import Document, Section


def read(frames: Frames, document: Document, section: Section, annotated: Annotated, writer: Writer) -> None:
    """Read the ties of a section.

    Args:
        frames: the readers of claims.
        document: the section's document.
        section: the section.
        annotated: what was found in its blocks.
        writer: takes what is read.
    """
    words, mentions, whens = annotated.words, annotated.mentions, annotated.whens
    parks = [m for m in mentions if m.label == "IndustrialPark" and m.named]
    home = next((m for m in parks if m.country == "BY"), parks[0] if parks else None)
    discourse = Discourse(main_park=home, notes=section.notes)
    state = State(words, discourse, owntime.clock(document, section, words, whens), writer)
    writer.enter(section, words)
    m = w = 0
    entered = -1
    ends = {s.block: s.end for s in words.sentences}
    for number, here in enumerate(words.sentences):
        state.move(number, here.block)
        next_m, next_w = _behind(mentions, m, here.end), _behind(whens, w, here.end)
        writer.meet(mentions[m:next_m])
        if here.block != entered:
            entered, end = here.block, ends[here.block]
            inside = mentions[m : _behind(mentions, m, end)], whens[w : _behind(whens, w, end)]
            entry.read(frames, state, here, end, *inside)
        sentence.read(frames, state, scenes.make(words, here, mentions[m:next_m], whens[w:next_w]))
        m, w = next_m, next_w


def _behind(items: Sequence[Mention | When], first: int, end: int) -> int:
    """Return the index, from `first`, of the item behind those that start before the word `end`."""
    while first < len(items) and items[first].start < end:
        first += 1
    return first
