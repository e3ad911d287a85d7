"""What a person said of a node or a tie, and what became of it."""

from typing import Literal

from bel_china_graph.model.base import Model, PartialDate

Action = Literal["merge", "rename", "not", "reject", "confirm", "redate"]


class Correction(Model):
    """A correction as the node or tie carries it that it changed.

    `to` is the date of a `redate`, the name of a `rename`, the other node's of a `merge`.
    """

    action: Action
    note: str
    to: str | None = None
    who: str | None = None
    when: PartialDate | None = None

    @property
    def words(self) -> str:
        """What it says, for a reader.

        >>> Correction(action="redate", note="The treaty bears this day.", to="2021-04-15", who="Olga").words
        'dated 2021-04-15 by a person: The treaty bears this day. (Olga)'
        """
        told = {"redate": f"dated {self.to}", "rename": f"named {self.to}", "merge": f"made one with {self.to}"}
        said = {"not": "taken out", "reject": "rejected", "confirm": "checked"} | told
        by = ", ".join(filter(None, (self.who, self.when)))
        return f"{said[self.action]} by a person: {self.note}" + (f" ({by})" if by else "")


class CorrectionRecord(Correction):
    """A line of `corrections.jsonl`: an entry of a file of corrections, and what it did.

    `about` is the node's name, or the tie in words. `matched` are the ids of the nodes and ties that it speaks of,
    `removed` those that are not in the graph any more: where another is in their place, it is the last of `matched`.
    `claims` is how many claims of ties went with a node. `idle` tells why it changed nothing; then nothing is matched.
    """

    about: str
    file: str
    line: int
    matched: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    claims: int = 0
    idle: str = ""
