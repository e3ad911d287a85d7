"""The regions of Belarus and the province-level units of China: all of them, also those that no text names."""

import functools

from bel_china_graph.extract.gazetteer import gazetteer
from bel_china_graph.extract.nodes import of_place
from bel_china_graph.ids import fold
from bel_china_graph.model import Node
from bel_china_graph.vocabulary import node_types


def is_unit(label: str) -> bool:
    """Tell whether a label is one of regions or provinces."""
    return label in node_types() and node_types()[label].level == "region"


@functools.cache
def units() -> tuple[Node, ...]:
    """Return them all, ordered by id."""
    return tuple(sorted(map(of_place, gazetteer().filtered(is_unit)), key=lambda node: node.id))


@functools.cache
def _by_name() -> dict[str, Node]:
    named = {}
    for node in units():
        word = node_types()[node.label].title.split()[-1]
        for name in (node.id, node.name, *node.aliases):
            named[fold(name)] = named[fold(f"{name} {word}")] = node
    return named


def unit(name: str) -> Node | None:
    """Return the one of this id or name (`Gomel`, `Gomel Region`, `Sichuan Province`), `None` if none has it."""
    return _by_name().get(fold(name))
