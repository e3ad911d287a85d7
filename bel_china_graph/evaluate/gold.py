"""What a careful reader found in a text: facts, their ends and dates."""

import functools
from typing import Literal

from bel_china_graph.evaluate.names import bare_place, same_name
from bel_china_graph.model import Model, Node, PartialDate
from bel_china_graph.vocabulary import node_types, relation_types

Flag = Literal["core", "opt", "planned"]


class Option(Model):
    """A node that would be right at an end: its label and the names it may bear."""

    label: str
    names: tuple[str, ...]

    def fits(self, node: Node) -> bool:
        """Tell whether it is this node: of this label if one of the two is a place, and of one of these names."""
        place = node_types()[self.label].place
        if node.label != self.label and (place or node_types()[node.label].place):
            return False
        known = [node.name, *node.aliases]
        if place:
            known += [bare_place(name) for name in known]
        return any(same_name(one, other) for one in known for other in self.names)


class End(Model):
    """An end of a fact: one of some nodes, the likeliest first."""

    options: tuple[Option, ...]

    def fits(self, node: Node) -> bool:
        """Tell whether a node is right here."""
        return any(option.fits(node) for option in self.options)

    @property
    def label(self) -> str:
        """The label of the likeliest node."""
        return self.options[0].label

    @property
    def names(self) -> tuple[str, ...]:
        """All names of all nodes that would be right."""
        return tuple(dict.fromkeys(name for option in self.options for name in option.names))

    def __str__(self) -> str:
        return f"{self.options[0].names[0]} ({self.label})"


class Fact(Model):
    """A line of a gold file: a tie of one of `types`, the likeliest first, made at one of `dates` (none: not told)."""

    document: str
    types: tuple[str, ...]
    one: End
    other: End
    dates: tuple[PartialDate, ...]
    flag: Flag
    line: int

    def grade(self, date: str | None) -> int:
        """Return 2 for a date as precise as the fact's or more, 1 for its year, 0 for another."""
        if not date or not self.dates:
            return 0 if date or self.dates else 2
        if any(date.startswith(known) for known in self.dates):
            return 2
        return int(any(date[:4] == known[:4] for known in self.dates))


class ListedNode(Model):
    """A line of a file of nodes: what a document names."""

    document: str
    node: End
    line: int


class Gold(Model):
    """A gold file: its facts, and the documents that it speaks of, also those without facts."""

    facts: tuple[Fact, ...]
    documents: tuple[str, ...]


@functools.cache
def scored_types() -> tuple[str, ...]:
    """Return the relation types that texts claim, in the order of tables."""
    return tuple(t.type for t in relation_types().values() if t.claimed)
