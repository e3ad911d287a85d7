"""A light tree of an HTML page, whose texts know where they stand in the source."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate

from bel_china_graph.documents.html.names import names
from bel_china_graph.documents.strand import Strand

_SIBLINGS = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tbody": (frozenset({"thead", "tbody", "tr", "td", "th"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
_MOST_NESTED = 200


@dataclass(slots=True, eq=False)
class Node:
    """An element: its tag, its attributes, where it starts, and what it holds."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    start: int = 0
    children: list[Node | Strand] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """Yield the elements under this one, in the order of the page."""
        stack = [iter(self.children)]
        while stack:
            for child in stack[-1]:
                if isinstance(child, Node):
                    yield child
                    stack.append(iter(child.children))
                    break
            else:
                stack.pop()

    def texts(self) -> Iterator[Strand]:
        """Yield the texts under this element, in the order of the page."""
        stack = [iter(self.children)]
        while stack:
            for child in stack[-1]:
                if isinstance(child, Strand):
                    yield child
                else:
                    stack.append(iter(child.children))
                    break
            else:
                stack.pop()

    def find(self, *tags: str) -> Iterator[Node]:
        """Yield the elements with one of these tags."""
        return (node for node in self.nodes() if node.tag in tags)

    @property
    def text(self) -> str:
        """The text under this element, white space folded."""
        return " ".join("".join(strand.text for strand in self.texts()).split())


class _Parser(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.root = Node("#page")
        self._open = [self.root]
        self._lines = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]

    def here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._make_room(tag)
        node = Node(tag, {name: value or "" for name, value in attrs}, self.here())
        self._open[-1].children.append(node)
        if tag not in names().void and len(self._open) < _MOST_NESTED:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in names().void and self._open[-1].tag == tag:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return
            if self._open[depth].tag in ("table", "td", "th") and tag not in ("table", "tr", "tbody", "body"):
                return

    def handle_data(self, data: str) -> None:
        start = self.here()
        self._text(Strand(data, ((0, start, len(data)),)))

    def handle_entityref(self, name: str) -> None:
        self._reference(html.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._reference(html.unescape(f"&#{name};"))

    def _reference(self, text: str) -> None:
        """Take a character reference: its character leads to the ampersand."""
        self._text(Strand(text, tuple((at, self.here(), 1) for at in range(len(text)))))

    def _text(self, strand: Strand) -> None:
        self._open[-1].children.append(strand)

    def _make_room(self, tag: str) -> None:
        """Close the elements that end where this one begins, though the page does not say so."""
        if tag in names().ends_paragraph:
            for depth in range(len(self._open) - 1, 0, -1):
                if self._open[depth].tag == "p":
                    del self._open[depth:]
                    break
                if self._open[depth].tag in ("td", "th", "li", "div", "button", "table"):
                    break
        if tag in _SIBLINGS:
            siblings, parents = _SIBLINGS[tag]
            for depth in range(len(self._open) - 1, 0, -1):
                if self._open[depth].tag in parents:
                    break
                if self._open[depth].tag in siblings:
                    del self._open[depth:]


def parse(source: str) -> Node:
    """Return the tree of a page. Broken markup is read as well as can be."""
    parser = _Parser(source)
    parser.feed(source)
    parser.close()
    return parser.root
