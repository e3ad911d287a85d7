"""What a loader hands over: the original text and the units it is made of."""

from dataclasses import dataclass, field

from bel_china_graph.documents.strand import Strand
from bel_china_graph.model.document import BlockKind


@dataclass(slots=True)
class Unit:
    """A line of a plain text, or an element of a text with markup.

    `kind` is what the markup says it is (`None`: nothing, the structure has to find out). `gap` tells that
    a blank line or the like stands before it, `page` that a page ends there, `cut` that something was taken
    out there (a note, a stamp, a page's end), `indent` how far it is moved in. A row has `cells`, and
    `header` if its table names its columns. `ordinal` is the number that the markup gives a list item.
    """

    strand: Strand
    kind: BlockKind | None = None
    level: int = 0
    gap: bool = False
    page: bool = False
    cut: bool = False
    indent: int = 0
    cells: tuple[Strand, ...] = ()
    header: tuple[str, ...] = ()
    ordinal: int | None = None

    @property
    def text(self) -> str:
        """The unit's text, as it stands in the original."""
        return self.strand.text


@dataclass(slots=True)
class Source:
    """A decoded file, before its structure is known.

    `lined` tells that the units are lines, which may be parts of a paragraph; else each is a whole one.
    `title`, `date` and `url` are what the file's metadata say.
    """

    text: str
    media_type: str
    units: list[Unit] = field(default_factory=list)
    lined: bool = False
    title: str = ""
    date: str | None = None
