"""What the claim readers hand on: claims that have no node ids yet, and what they did not believe."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.timex import When


@dataclass(slots=True)
class Draft:
    """A claim before it has its node ids: two mentions, the words that assert it, and what it says.

    One that is told `again` dates what was told before: "X and Y have signed a memorandum. It was signed on 16 April".
    """

    type: str
    a: Mention
    b: Mention
    rule: str
    date: str | None = None
    implied: bool = False
    status: str = "established"
    kind: str | None = None
    subject: str | None = None
    number: int | None = None
    capital: tuple[str, ...] = ()
    business: str | None = None
    period: tuple[str, str] | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    when: When | None = None
    again: bool = False


@dataclass(slots=True)
class Refusal:
    """Why something that looked like a tie is none; `against` are the ties that it denies or says to have ended."""

    type: str
    start: int
    end: int
    reason: str
    detail: str = ""
    against: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Findings:
    """What a text was read for: its ties, and what only looked like ties. False if it holds neither."""

    drafts: list[Draft] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.drafts or self.refusals)

    def add(self, drafts: Sequence[Draft], refusals: Sequence[Refusal] = ()) -> None:
        """Take more of both, in order."""
        self.drafts.extend(drafts)
        self.refusals.extend(refusals)

    def join(self, other: "Findings") -> None:
        """Take what another reading found."""
        self.add(other.drafts, other.refusals)
