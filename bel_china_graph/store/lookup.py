"""Nodes by the names that people use."""

import difflib
from collections.abc import Iterator

from bel_china_graph import ids
from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Model, Node
from bel_china_graph.records.properties import node_of
from bel_china_graph.records.statements import statement
from bel_china_graph.store.connection import Connection
from bel_china_graph.store.values import native
from bel_china_graph.vocabulary import node_types

_SUGGESTIONS = 5
_LIKENESS = 0.7  # of difflib: 1 is the same


class Found(Model):
    """The nodes that bear a name, those of that very name first; where there are none, names like it."""

    nodes: tuple[Node, ...] = ()
    suggestions: tuple[str, ...] = ()


def find(connection: Connection, name: str) -> Found:
    """Return the nodes with this id, name or alias, in whatever script, case and accents.

    Args:
        name: `Label:name` finds nodes of one label only, and so does a name with the label's word behind it
            (`Gomel Region`), unless that is itself a name.
    """
    for label, text in _readings(name):
        nodes = _bearers(connection, label, text)
        if nodes:
            return Found(nodes=nodes)
    return Found(suggestions=_near(connection, ids.fold(name)))


def _readings(name: str) -> Iterator[tuple[str | None, str]]:
    """Yield the label and name that are meant, as far as the text tells."""
    label, _, rest = name.partition(":")
    if label in node_types() and rest:
        yield label, rest.strip()
        return
    yield None, name.strip()
    words = name.split()
    for node_type in node_types().values():
        if len(words) > 1 and words[-1].casefold() == node_type.title.split()[-1].casefold():
            yield node_type.label, " ".join(words[:-1])


def _bearers(connection: Connection, label: str | None, text: str) -> tuple[Node, ...]:
    """Return the nodes of a label (or any) with this id, name or alias, bearers of the very name first."""
    folded = ids.fold(text)
    rows = connection.read(statement("read", "find"), name=text, folded=folded)
    order = {label: number for number, label in enumerate(node_types())}
    nodes = [node_of(row["label"], native(row["node"])) for row in rows if label in (None, row["label"])]
    nodes.sort(key=lambda node: (node.id != text, ids.fold(node.name) != folded, order[node.label], node.id))
    return tuple(nodes)


def _near(connection: Connection, folded: str) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for row in connection.read(statement("read", "names")):
        for key in row["search"] or ():
            names.setdefault(key, row["name"])
    close = difflib.get_close_matches(folded, names, n=_SUGGESTIONS, cutoff=_LIKENESS)
    words = set(folded.split())
    holding = sorted((key for key in names if words and words <= set(key.split())), key=lambda key: (len(key), key))
    return tuple(dict.fromkeys(names[key] for key in (*close, *holding)))[:_SUGGESTIONS]


def resolve(connection: Connection, name: str) -> Node:
    """Return the one node that is meant.

    A bearer of the very name goes before one of an alias. A name that a city shares with its region, or with
    a body called after it, means the city; `Gomel Region` or `BelarusianRegion:Gomel` means the region.

    Raises:
        QuestionError: no node bears the name (the message names those that are like it), or several do.
    """
    found = find(connection, name)
    if not found.nodes:
        hint = f"Did you mean {' or '.join(found.suggestions)}?" if found.suggestions else ""
        raise QuestionError(f"Nothing in the graph is called {name!r}", hint)
    first = found.nodes[0]
    if first.id == name:
        return first
    same = [node for node in found.nodes if ids.fold(node.name) == ids.fold(first.name)]
    if ids.fold(first.name) not in {ids.fold(text) for _, text in _readings(name)}:
        same = list(found.nodes)  # all bear it as an alias
    cities = [node for node in same if node_types()[node.label].level == "city"]
    if len(cities) == 1:
        return cities[0]
    if len(same) > 1:
        choice = ", ".join(f"{node.label}:{node.name} ({node.id})" for node in same)
        raise QuestionError(f"{name!r} may be any of {choice}", "Give the label with the name, or the id.")
    return first
