"""The main part of a page: no navigation, banners, side columns, forms or scripts."""

import re
from collections.abc import Iterator

from bel_china_graph.documents.html.names import names
from bel_china_graph.documents.html.tree import Node
from bel_china_graph.documents.strand import Strand

_MOST_OF = 0.6
_SPLIT = re.compile(r"[\s_-]+")


def main_part(page: Node) -> Node:
    """Return the element that holds the text: the article, the main element, or the body.

    An article counts if it holds most of the text of all the page's articles: else they are teasers.
    """
    articles = [(len(node.text), node) for node in page.find("article")]
    if articles:
        longest, article = max(articles, key=lambda pair: pair[0])
        if longest and longest >= _MOST_OF * sum(length for length, _ in articles):
            return article
    for node in page.nodes():
        if node.tag == "main" or node.attributes.get("role") == "main" or _is_body(node):
            return node
    return next(page.find("body"), page)


def without_boilerplate(part: Node) -> Node:
    """Return the part without what does not belong to the text; the tree itself stays as it is."""
    length = max(1, len(part.text))
    return _copied(part, length, within=part.tag in ("article", "main"))


def _copied(node: Node, length: int, *, within: bool) -> Node:
    kept: list[Node | Strand] = []
    for child in node.children:
        if isinstance(child, Strand):
            kept.append(child)
        elif not _skipped(child, length, within=within):
            kept.append(_copied(child, length, within=within or child.tag in ("article", "main")))
    return Node(node.tag, node.attributes, node.start, kept)


def _skipped(node: Node, length: int, *, within: bool) -> bool:
    attributes = node.attributes
    if node.tag in names().skipped_tags or (node.tag == "header" and not within):
        return True
    if (
        attributes.get("role") in names().skipped_roles
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
    ):
        return True
    if "display:none" in attributes.get("style", "").replace(" ", ""):
        return True
    return any(name in names().skipped_names for name in _named(node)) and len(node.text) < length / 2


def _is_body(node: Node) -> bool:
    if node.attributes.get("itemprop", "").lower() == "articlebody":
        return True
    return any(name in names().bodies for name in node.attributes.get("class", "").lower().split())


def _named(node: Node) -> Iterator[str]:
    for key in ("class", "id"):
        value = node.attributes.get(key)
        if value:
            yield from _SPLIT.split(value.lower())
