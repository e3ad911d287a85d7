"""One node made of several that are the same, and taken apart again."""

from collections.abc import Collection, Mapping

from bel_china_graph.model.graph import Node

_FACTS = ("country", "kind", "iso", "geonames", "lat", "lon")


def join(one: Node, other: Node) -> Node:
    """Return the first node with the other's names and first passages added: two mentions in one document."""
    names = dict.fromkeys((*one.aliases, other.name, *other.aliases))
    names.pop(one.name, None)
    return one.model_copy(
        update={
            "aliases": tuple(names),
            "variants": {**other.variants, **one.variants},
            "country": one.country or other.country,
            "evidence": tuple(dict.fromkeys((*one.evidence, *other.evidence))),
            "corrections": tuple(dict.fromkeys((*one.corrections, *other.corrections))),
        }
    )


def unite(shares: Mapping[str, Node]) -> Node:
    """Return the node that several documents' nodes make together, whatever the order in which they came.

    Its name is the one that a person gave it, else the one that most of them use; names and passages are united;
    of any other property the first that says something counts, in the order of the documents' ids. See
    `shares_of` for the way back.

    Args:
        shares: one or more nodes of the same id, by document.
    """
    said = {document: _share(shares[document], document) for document in sorted(shares)}
    ordered = list(said.values())
    named = [node for node in ordered if any(c.action == "rename" for c in node.corrections)]
    names = [node.name for node in named or ordered]
    name = max(dict.fromkeys(names), key=names.count)
    values = {f: next((v for n in ordered if (v := getattr(n, f)) is not None), None) for f in _FACTS}
    whole = ordered[0].model_copy(
        update={
            "name": name,
            "aliases": tuple(dict.fromkeys(a for n in ordered for a in (n.name, *n.aliases) if a != name)),
            "variants": {variant: reason for n in reversed(ordered) for variant, reason in n.variants.items()},
            "evidence": tuple(dict.fromkeys(passage for n in ordered for passage in n.evidence)),
            "documents": tuple(document for n in ordered for document in n.documents),
            "corrections": tuple(dict.fromkeys(correction for n in ordered for correction in n.corrections)),
            **values,
        }
    )
    if all(part(whole, n.evidence, n.documents) == n for n in ordered):
        return whole
    return whole.model_copy(update={"shares": tuple(ordered)})


def shares_of(node: Node, home: Mapping[str, str]) -> dict[str, Node]:
    """Return what each document says of a node.

    Args:
        home: the document of each passage.
    """
    shares = {document: share for share in node.shares for document in _documents(share, home)}
    rest = [document for document in _documents(node, home) if document not in shares]
    return shares | {document: _share_of(node, document, home) for document in rest}


def homes(shares: Mapping[str, Node]) -> dict[str, str]:
    """Return the document of each passage of the shares."""
    return {passage: document for document, share in shares.items() for passage in share.evidence}


def part(node: Node, evidence: tuple[str, ...], documents: tuple[str, ...]) -> Node:
    """Return a node with some of its passages and documents only."""
    return node.model_copy(update={"evidence": evidence, "documents": documents, "shares": ()})


def _share(node: Node, document: str) -> Node:
    return part(node, node.evidence, () if node.evidence else (document,))


def _share_of(node: Node, document: str, home: Mapping[str, str]) -> Node:
    return _share(part(node, tuple(p for p in node.evidence if home[p] == document), ()), document)


def _documents(node: Node, home: Mapping[str, str]) -> Collection[str]:
    return dict.fromkeys((*(home[passage] for passage in node.evidence), *node.documents))
