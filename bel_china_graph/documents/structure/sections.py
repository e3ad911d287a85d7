"""The structure of a text: its sections, and their blocks and notes."""

from dataclasses import dataclass, field

from bel_china_graph.documents.source import Source, Unit
from bel_china_graph.documents.strand import join
from bel_china_graph.documents.structure import dateline
from bel_china_graph.documents.structure.blocks import Blocks
from bel_china_graph.documents.structure.contents import (
    Chapter,
    Contents,
    find_chapters,
    find_contents,
    is_label,
)
from bel_china_graph.documents.structure.kinds import classified
from bel_china_graph.documents.structure.markup import with_markup
from bel_china_graph.documents.structure.notes import without_notes
from bel_china_graph.documents.structure.paragraphs import Joiner, mended, unwrapped
from bel_china_graph.documents.structure.references import find_references
from bel_china_graph.documents.structure.shapes import is_heading
from bel_china_graph.documents.structure.stacks import with_stacks
from bel_china_graph.documents.structure.stamps import without_stamps
from bel_china_graph.documents.structure.tables import with_tables
from bel_china_graph.model.document import Block, Section

_HEAD = 6
_SIGNATURE = 120


@dataclass(slots=True)
class Structure:
    """What was found in a text. `book` tells that it has chapters, and so no time of its own."""

    title: str
    sections: tuple[Section, ...]
    date: str | None
    book: bool


@dataclass(slots=True)
class _Part:
    title: str
    heading: Unit | None
    units: list[Unit] = field(default_factory=list)


def structure(source: Source) -> Structure:
    """Return the sections of a text, its title, and the date that it bears."""
    units = list(source.units)
    contents = find_contents(units)
    units = without_stamps(units, contents.titles if contents else ())
    contents = find_contents(units) if contents else None
    chapters = find_chapters(units, contents) if contents else []
    references: dict[str, str] = {}
    found = find_references(units, to_the_end=bool(chapters))
    if found and not (contents and contents.start <= found[0] < contents.end):
        start, end, references = found
        del units[start:end]
        chapters = [chapter for chapter in chapters if chapter.start < start]
    parts = _parts(units, contents, chapters)
    blocks = Blocks(references)
    sections = tuple(_section(part, blocks, lined=source.lined) for part in parts)
    title = source.title or next((b.text for s in sections[:1] for b in s.blocks[:4] if b.kind == "title"), "")
    book = bool(chapters)
    if book and not source.title:
        title = _book_title(units[: min(chapters[0].start, contents.start if contents else 0)])
    return Structure(title, sections, source.date or (None if book else _date(sections)), book)


def _book_title(front: list[Unit]) -> str:
    """Return the first line before the table of contents that looks like a title."""
    return next((unit.text.strip("*# ") for unit in front if is_heading(unit.text)), "")


def _parts(units: list[Unit], contents: Contents | None, chapters: list[Chapter]) -> list[_Part]:
    """Return the chapters, or the whole text but for its table of contents."""
    if not chapters:
        kept = [u for i, u in enumerate(units) if not (contents and contents.start <= i < contents.end)]
        return [_Part("", None, kept)] if kept else []
    ends = [chapter.start for chapter in chapters[1:]] + [len(units)]
    parts: list[_Part] = []
    for chapter, end in zip(chapters, ends, strict=True):
        if contents and contents.start >= chapter.text:
            end = min(end, contents.start)
        heading = units[chapter.start]
        lines = units[chapter.start : chapter.text]
        heading.strand = join([u.strand for u in (lines[1:] if is_label(lines[0]) else lines)])
        heading.kind, heading.level = "title", 1
        parts.append(_Part(heading.text, heading, units[chapter.text : end]))
    return parts


def _section(part: _Part, blocks: Blocks, *, lined: bool) -> Section:
    units, notes = without_notes(part.units)
    joiner = Joiner(units)
    if lined:
        units = with_stacks(with_tables(with_markup(units)))
    units = mended(unwrapped(units, joiner), joiner)
    units = classified(units, titled=part.heading is None)
    if part.heading is not None:
        units.insert(0, part.heading)
    made, cited = blocks.build(units, notes)
    title = blocks.title(part.heading) if part.heading is not None else ""
    return Section(title=title, blocks=made, notes=cited)


def _date(sections: tuple[Section, ...]) -> str | None:
    """Return the date that a text bears: on its date line, in its title, or before its first sentence."""
    blocks = [block for section in sections for block in section.blocks]
    found: str | None = None
    for index, block in enumerate(blocks):
        if block.kind == "dateline":
            date = dateline.of_line(block.text)
            if date and (dateline.labelled(block.text) or (index < _HEAD and len(date) > len("2021"))):
                found = date
                break
    if not found:
        found = next(
            (d for b in blocks[:4] if b.kind in ("title", "heading") and (d := dateline.in_title(b.text))),
            None,
        )
    report = next((block.text for block in blocks if block.kind == "paragraph"), "")
    before = dateline.of_report(report, int(found[:4]) if found else None)
    if before and (not found or (len(found) < len(before) and before.startswith(found))):
        return before
    return found or _signed(blocks)


def _signed(blocks: list[Block]) -> str | None:
    """Return the date in the last line, where that is short: a date line, a signature, a source."""
    if len(blocks) < 2 or len(blocks[-1].text) > _SIGNATURE:
        return None
    return dateline.of_line(blocks[-1].text) or dateline.in_title(blocks[-1].text)
