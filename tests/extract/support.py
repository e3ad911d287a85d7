"""What the tests of the reader share: a text read as a document; its ties, mentions and dates as text."""

import functools
import tempfile
from pathlib import Path

from bel_china_graph import checks, documents
from bel_china_graph.extract import Reader
from bel_china_graph.extract import scene as scenes
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.reader import annotate, pipeline
from bel_china_graph.extract.scene import Scene
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Words
from bel_china_graph.model import Block, Document, Edge, Extraction, Graph, Piece, Section


@functools.cache
def reader() -> Reader:
    """Return the reader (built once for all tests)."""
    return Reader()


@functools.cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


def document(text: str, date: str | None = None, name: str = "text.txt") -> Document:
    """Write a text to a file and read it as a user's document is read."""
    path = Path(_folder().name) / name
    path.write_text(text, encoding="utf-8")
    return documents.read(path, date=date)


def extraction(text: str, date: str | None = None, name: str = "text.txt") -> Extraction:
    """Return what the reader makes of a text."""
    return reader().read(document(text, date, name))


def chapters(*texts: str) -> Document:
    """Return a document with a section of one paragraph for each text."""
    whole, sections = "\n".join(texts), []
    for number, text in enumerate(texts):
        at = sum(len(t) + 1 for t in texts[:number])
        piece = Piece(at=0, start=at, length=len(text))
        block = Block(kind="paragraph", text=text, pieces=(piece,))
        sections.append(Section(title=f"Chapter {number + 1}", blocks=(block,)))
    return Document(
        id="book",
        title="Book",
        path="book.txt",
        media_type="text/plain",
        text=whole,
        sha256="0" * 64,
        sections=tuple(sections),
    )


def graph(text: str, date: str | None = None, name: str = "text.txt") -> Graph:
    """Return the graph of a text; merging proves every quote."""
    known = document(text, date, name)
    return checks.merge([reader().read(known)], [known])


def edges(found: Graph, type_: str) -> list[Edge]:
    """Return the ties of a type."""
    return [e for e in found.edges if e.type == type_]


def shown(found: Graph, type_: str) -> list[str]:
    """Return the ties of a type as `A -- B [date] [status]`, sorted."""
    names = {n.id: n.name for n in found.nodes}
    return sorted(
        " ".join(
            (
                f"{names[e.source]} -- {names[e.target]}",
                *([e.date] if e.date else []),
                *([e.status] if e.status != "established" else []),
            )
        )
        for e in edges(found, type_)
    )


def title(name: str, label: str) -> str:
    """Return the name of a gazetteer's place as its node has it: a region is told from the city of its name."""
    return f"{name} Region" if label == "BelarusianRegion" else name


def ties(text: str, type_: str, date: str | None = None) -> list[str]:
    """Return the ties of a type that are read in a text, as `shown`."""
    return shown(graph(text, date), type_)


def twins(text: str, date: str | None = None) -> list[str]:
    """Return the twinnings read in a text."""
    return ties(text, "TWINNED_WITH", date)


def agreements(text: str, date: str | None = None) -> list[str]:
    """Return the agreements read in a text."""
    return ties(text, "AGREED_WITH", date)


def residents(text: str, date: str | None = None) -> list[str]:
    """Return the residencies read in a text."""
    return ties(text, "RESIDENT_OF", date)


def blocks_of(*texts: str, kind: str = "paragraph") -> tuple[Block, ...]:
    """Return blocks of these texts, each mapped to itself."""
    return tuple(
        Block(kind=kind, text=t, pieces=(Piece(at=0, start=0, length=len(t)),))
        for t in texts  # type: ignore[arg-type]
    )


def prepared(*texts: str, kind: str = "paragraph") -> tuple[Words, list[Mention], list[When]]:
    """Return words, settled mentions and time expressions of a section with these paragraphs."""
    found = annotate(pipeline(), blocks_of(*texts, kind=kind))
    return found.words, found.mentions, found.whens


def mentions(*texts: str) -> list[tuple[str, str, str]]:
    """Return kind, label and name of the mentions in these paragraphs."""
    return [(m.kind, m.label, m.name) for m in prepared(*texts)[1]]


def scene(text: str) -> Scene:
    """Return the scene of a text's first sentence."""
    words, found, whens = prepared(text)
    first = words.sentences[0]
    return scenes.make(
        words, first, [m for m in found if m.start < first.end], [w for w in whens if w.start < first.end]
    )
