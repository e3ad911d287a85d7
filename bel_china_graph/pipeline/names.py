"""What the names in a question's parameters mean: nodes of the graph, and regions and provinces that it lacks."""

from collections.abc import Callable

from bel_china_graph import questions as saved
from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Node
from bel_china_graph.store import Store
from bel_china_graph.vocabulary import node_types

Tell = Callable[[str, Node], None]
"""Told what a name was taken to mean."""

_COUNTRIES = {"BY": "Belarus", "CN": "China"}


def region(store: Store, name: str) -> Node:
    """Return the region or province of this name, also one that the graph lacks, else the node that is meant.

    Raises:
        QuestionError: nothing has the name, or several nodes have.
    """
    from bel_china_graph.extract.units import unit

    return unit(name) or store.resolve(name)


def lookup(store: Store, tell: Tell | None = None) -> saved.Lookup:
    """Return what `questions.bind` asks names of.

    Args:
        tell: is told of each name what it was taken to mean.
    """

    def told(name: str, node: Node) -> str:
        if tell:
            tell(name, node)
        return node.id

    return saved.Lookup(
        node=lambda name: told(name, store.resolve(name)),
        region=lambda name: told(name, region(store, name)),
        units=_units,
    )


def _units(label: str) -> list[dict[str, str | None]]:
    from bel_china_graph.extract.units import units

    return [{"id": node.id, "name": node.name, "kind": node.kind} for node in units() if node.label == label]


def name_of(store: Store, id_: str, *, units: bool = False) -> str:
    """Return the shortest name that means the node of this id.

    Args:
        units: whether regions and provinces go before other bearers of their names (see `region`).

    Raises:
        QuestionError: the graph holds no such node.
    """
    meant = (lambda name: region(store, name)) if units else store.resolve
    node = meant(id_)
    for name in (node.name, f"{node.label}:{node.name}"):
        try:
            if meant(name).id == id_:
                return name
        except QuestionError:  # several bear it
            continue
    return id_


def described(node: Node) -> str:
    """Return a node's name with its label and country: "Gomel, City, Belarus"."""
    country = _COUNTRIES.get(node.country or "", node.country)
    return ", ".join(filter(None, (node.name, node_types()[node.label].title, country)))
