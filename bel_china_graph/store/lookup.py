"""Nodes by the names that people use."""

import difflib

from bel_china_graph import ids
from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Model, Node
from bel_china_graph.store.connection import Connection
from bel_china_graph.store.records import node_of
from bel_china_graph.store.statements import statement
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
        name: `Label:name` finds nodes of one label only.
    """
    label, _, rest = name.partition(":")
    wanted = label if label in node_types() and rest else None
    text = rest.strip() if wanted else name.strip()
    folded = ids.fold(text)
    rows = connection.read(statement("read", "find"), name=text, folded=folded)
    order = {label: number for number, label in enumerate(node_types())}
    nodes = [node_of(row["label"], native(row["node"])) for row in rows if wanted in (None, row["label"])]
    nodes.sort(key=lambda node: (node.id != text, ids.fold(node.name) != folded, order[node.label], node.id))
    return Found(nodes=tuple(nodes), suggestions=() if nodes else _near(connection, folded))


def _near(connection: Connection, folded: str) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for row in connection.read(statement("read", "names")):
        for key in row["search"] or ():
            names.setdefault(key, row["name"])
    close = difflib.get_close_matches(folded, names, n=_SUGGESTIONS, cutoff=_LIKENESS)
    words = set(folded.split())
    holding = sorted(
        (key for key in names if words and words <= set(key.split())), key=lambda key: (len(key), key)
    )
    return tuple(dict.fromkeys(names[key] for key in (*close, *holding)))[:_SUGGESTIONS]


def resolve(connection: Connection, name: str) -> Node:
    """Return the one node that is meant.

    Raises:
        QuestionError: no node bears the name (the message names those that are like it), or several do.
    """
    found = find(connection, name)
    if not found.nodes:
        hint = f"Did you mean {' or '.join(found.suggestions)}?" if found.suggestions else ""
        raise QuestionError(f"Nothing in the graph is called {name!r}", hint)
    folded = ids.fold(name.partition(":")[2] if name.partition(":")[0] in node_types() else name)
    first = found.nodes[0]
    if first.id == name or len(found.nodes) == 1:
        return first
    same = [node for node in found.nodes if ids.fold(node.name) == folded] or list(found.nodes)
    if len(same) > 1:
        choice = ", ".join(f"{node.label}:{node.name} ({node.id})" for node in same)
        raise QuestionError(f"{name!r} may be any of {choice}", "Give the label with the name, or the id.")
    return same[0]
