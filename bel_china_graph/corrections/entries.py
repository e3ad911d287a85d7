"""The entries of a file of corrections: the one place that says what each may hold."""

from typing import Annotated, Any, NamedTuple

from pydantic import Field, StringConstraints

from bel_china_graph.corrections.references import NodeReference, TieReference
from bel_china_graph.model import Action, Correction, CorrectionRecord, Model, PartialDate

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Entry(Model):
    """What all entries have: why, and if wanted who said so and when."""

    note: Text
    who: Text | None = None
    when: PartialDate | None = None

    @property
    def action(self) -> Action:
        """What it does: the field that only this kind of entry has."""
        return next(action for action, kind in KINDS.items() if isinstance(self, kind))

    @property
    def about(self) -> NodeReference | TieReference:
        """The node or tie that it is about."""
        return next(value for _, value in self if isinstance(value, (NodeReference, TieReference)))

    @property
    def goal(self) -> str | None:
        """What becomes of it, for the record."""
        return None

    def correction(self) -> Correction:
        """Return what a node or tie carries of it."""
        return Correction(action=self.action, note=self.note, to=self.goal, who=self.who, when=self.when)


class OfTie(Entry):
    """An entry about a tie."""

    @property
    def tie(self) -> TieReference:
        """The tie that it is about."""
        assert isinstance(self.about, TieReference)
        return self.about


class Merge(Entry):
    """A node is the same as another, which stays."""

    merge: NodeReference
    into: NodeReference

    @property
    def goal(self) -> str:
        """The node that stays."""
        return self.into.words


class Rename(Entry):
    """A node is called otherwise."""

    rename: NodeReference
    to: Text

    @property
    def goal(self) -> str:
        """The name."""
        return self.to


class Not(Entry):
    """What was read as a node is none."""

    not_: NodeReference = Field(alias="not")


class Reject(OfTie):
    """A tie is wrong."""

    reject: TieReference


class Confirm(OfTie):
    """A person has checked a tie."""

    confirm: TieReference


class Redate(OfTie):
    """A tie is of another date than the one picked."""

    redate: TieReference
    to: PartialDate

    @property
    def goal(self) -> str:
        """The date."""
        return self.to


KINDS: dict[Action, type[Entry]] = {
    "merge": Merge,
    "rename": Rename,
    "not": Not,
    "reject": Reject,
    "confirm": Confirm,
    "redate": Redate,
}
"""The kind of each entry by the field that it alone has; those of nodes are applied before those of ties."""


class Placed(NamedTuple):
    """An entry, and the file and line in which it stands."""

    entry: Entry
    file: str
    line: int

    def record(
        self,
        *,
        about: str = "",
        matched: tuple[str, ...] = (),
        removed: tuple[str, ...] = (),
        claims: int = 0,
        idle: str = "",
    ) -> CorrectionRecord:
        """Return the record of what it did."""
        return CorrectionRecord(
            **self.entry.correction().model_dump(),
            about=about or self.entry.about.words,
            file=self.file,
            line=self.line,
            matched=matched,
            removed=removed,
            claims=claims,
            idle=idle,
        )


def told(problem: Any) -> str:
    """Return what is wrong with an entry, one of the `errors()` of pydantic, in our words."""
    where = ".".join(str(part) for part in problem["loc"])
    known = {"extra_forbidden": "is no field of it", "missing": "is missing", "string_too_short": "is empty"}
    return f"{where} {known.get(problem['type']) or 'is wrong: ' + problem['msg'].removeprefix('Value error, ')}"
