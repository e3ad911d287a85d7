"""Where a text speaks of the ends of a fact."""

import functools
from collections.abc import Callable, Sequence

from bel_china_graph.evaluate.gold import End
from bel_china_graph.evaluate.matching import Sought
from bel_china_graph.evaluate.names import folded, telling
from bel_china_graph.model import Evidence, Graph, Node, Sentence

NAMES_BOTH = "names both ends"


class Text:
    """A document's graph, and its sentences, which are only split if somebody asks for them."""

    def __init__(self, document: str, graph: Graph, split: Callable[[], Sequence[Sentence]]) -> None:
        self.document = document
        self.graph = graph
        self.nodes: dict[str, Node] = {node.id: node for node in graph.nodes}
        self.passages: dict[str, Evidence] = {passage.id: passage for passage in graph.evidence}
        self._split = split

    def said(self, passage: str) -> str:
        """Return a passage as a reader reads it."""
        return self.passages[passage].reading or self.passages[passage].quote

    def about(self, sought: Sought) -> list[tuple[str, str]]:
        """Return the sentence that names both ends of a fact, or the two closest that name one each; with a remark.

        Of several that name both, one in which a tie of the fact's type was rejected comes first, then one that holds
        a year of the fact.
        """
        one, other = self._naming(sought.fact.one), self._naming(sought.fact.other)
        both = sorted(set(one) & set(other))
        if both:
            best = min(both, key=lambda i: (not self._rejected(i, sought), not self._dated(i, sought), i))
            return [self._quote(best, sought, NAMES_BOTH)]
        if one and other:
            first, second = min(((i, j) for i in one for j in other), key=lambda pair: (abs(pair[0] - pair[1]), pair))
            ends = (first, sought.fact.one), (second, sought.fact.other)
            return [self._quote(i, sought, f"names {end.options[0].names[0]}") for i, end in ends]
        lone = [(i, end) for found, end in ((one, sought.fact.one), (other, sought.fact.other)) for i in found[:1]]
        return [self._quote(i, sought, f"names {end.options[0].names[0]} only") for i, end in lone]

    def naming(self, end: End) -> list[str]:
        """Return the sentences that hold a name of an end."""
        return [self._sentences[i].text for i in self._naming(end)]

    @functools.cached_property
    def _sentences(self) -> Sequence[Sentence]:
        return self._split()

    @functools.cached_property
    def _words(self) -> list[frozenset[str]]:
        return [frozenset(folded(sentence.text)) for sentence in self._sentences]

    def _naming(self, end: End) -> list[int]:
        """The sentences that hold all telling words of a name of the end, as the gold or the graph has it."""
        known = [name for node in self.graph.nodes if end.fits(node) for name in (node.name, *node.aliases)]
        names = {telling(name) for name in (*end.names, *known)} - {frozenset()}
        return [i for i, words in enumerate(self._words) if any(name <= words for name in names)]

    def _dated(self, i: int, sought: Sought) -> bool:
        return any(date[:4] in self._words[i] for date in sought.fact.dates)

    def _rejected(self, i: int, sought: Sought) -> list[str]:
        """Why ties of the fact's types were rejected in a sentence."""
        sentence = self._sentences[i]
        return [
            f"rejected as {each.type}: {each.reason}" + (f" ({each.detail})" if each.detail else "")
            for each in self.graph.rejected
            if each.type in sought.fact.types and each.start < sentence.end and sentence.start < each.end
        ]

    def _quote(self, i: int, sought: Sought, remark: str) -> tuple[str, str]:
        return self._sentences[i].text, "; ".join((remark, *dict.fromkeys(self._rejected(i, sought))))
