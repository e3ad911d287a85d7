"""One node made of two that are the same."""

from bel_china_graph.model.graph import Node


def join(one: Node, other: Node) -> Node:
    """Return the first node with the other's names and first passages added."""
    names = dict.fromkeys((*one.aliases, other.name, *other.aliases))
    names.pop(one.name, None)
    return one.model_copy(
        update={
            "aliases": tuple(names),
            "variants": {**other.variants, **one.variants},
            "country": one.country or other.country,
            "evidence": tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        }
    )
