"""What a reader meets in a sentence: places, organisations, names of unknown kind, and descriptions of them."""

from dataclasses import dataclass, field
from typing import Literal

from bel_china_graph.extract.gazetteer import Place

MentionKind = Literal["place", "organisation", "name", "person", "event", "country", "description", "both"]


@dataclass(slots=True, eq=False)
class Mention:
    """Words `start` to `end`, and what they stand for.

    `labels` are the node labels it may have, the likeliest first. `key` names the node within the document: a
    place's id, or the folded core of a name. `stands_for` tells that a body or a person acts for it ("the Gomel City
    Executive Committee"). `candidates` are other places of the name. `seat` is a place said to hold it.
    """

    start: int
    end: int
    kind: MentionKind
    labels: tuple[str, ...] = ()
    key: str = ""
    name: str = ""
    country: str | None = None
    place: Place | None = None
    candidates: tuple[Place, ...] = ()
    stands_for: bool = False
    plural: bool = False
    explicit: bool = False
    seat: "Mention | None" = None
    aliases: list[str] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)
    refers: "tuple[Mention, ...]" = ()

    @property
    def label(self) -> str:
        """The likeliest label, "" if none is known."""
        return self.labels[0] if self.labels else ""

    @property
    def named(self) -> bool:
        """Whether it names somebody itself."""
        return self.kind in ("place", "organisation", "name")

    def may_be(self, labels: "tuple[str, ...] | frozenset[str]") -> bool:
        """Tell whether it may have one of the labels; a name of unknown kind may be a company."""
        return any(label in labels for label in self.labels)


def of_place(start: int, end: int, place: Place, candidates: tuple[Place, ...]) -> Mention:
    """Return the mention of a place (or country) of the gazetteer in words `start` to `end`."""
    kind: MentionKind = "country" if place.label == "Country" else "place"
    return Mention(
        start, end, kind, (place.label,), place.id, place.name, place.country, place=place, candidates=candidates
    )


def is_company(mention: Mention) -> bool:
    """Tell whether a mention names a company, or what may be one."""
    return mention.named and mention.label == "Company"
