"""Fills the names of the vocabulary into Cypher, which takes no parameters for labels and types.

A template says `<<nodes>>` for every label, `<<ties>>` for every type that texts claim, `<<relations>>` for
every type, `<<links>>` for the types that join the evidence, or `<<label>>` and the like for one that the caller
names. Nothing but a name of the vocabulary or of the evidence is ever put in.
"""

import re

from bel_china_graph.errors import VocabularyError
from bel_china_graph.vocabulary import node_types, relation_types

EVIDENCE_LABELS = ("Document", "Passage", "Citation", "Correction")
"""The labels of what the nodes and ties rest on: what texts say, and what people corrected."""

EVIDENCE_TYPES = ("IN_DOCUMENT", "CITES", "MENTIONS")
"""The types of what joins these, and of what joins a passage and a node."""

_PLACE = re.compile(r"<<([a-z]+)>>")


def fill(template: str, **names: str) -> str:
    """Return the Cypher with its places filled.

    Args:
        names: a label or relation type for each place of the template that is not a standing one.

    Raises:
        VocabularyError: a name is neither label nor relation type, or a place has no name.
    """
    for name in names.values():
        if name not in node_types() and name not in relation_types() and name not in EVIDENCE_LABELS:
            raise VocabularyError(f"{name!r} is neither a node label nor a relation type", "Load a valid graph.")
    standing = {
        "nodes": "|".join(node_types()),
        "relations": "|".join(relation_types()),
        "links": "|".join(EVIDENCE_TYPES),
        "ties": "|".join(t.type for t in relation_types().values() if t.claimed),
    }

    def value(match: re.Match[str]) -> str:
        try:
            return (names | standing)[match[1]]
        except KeyError:
            raise VocabularyError(f"The Cypher template names <<{match[1]}>>, which nothing fills") from None

    return _PLACE.sub(value, template)
