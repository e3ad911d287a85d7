"""A graph without what may not be passed on."""

from dataclasses import dataclass
from typing import TypeVar

from bel_china_graph.model import DocumentRecord, Edge, Evidence, Graph, Node

_Item = TypeVar("_Item", Node, Edge)


@dataclass(frozen=True)
class Trim:
    """What a published page leaves out: the sentences (`quotes`), or what would name their sources (`sources`)."""

    quotes: bool = False
    sources: bool = False

    def __call__(self, graph: Graph) -> Graph:
        """Return the graph without it; what is left out is nowhere in the result."""
        numbers = {document.id: number for number, document in enumerate(graph.documents, 1)}
        return graph.model_copy(
            update={
                "evidence": tuple(self._passage(item, numbers.get(item.document, 0)) for item in graph.evidence),
                "documents": tuple(self._document(item, numbers[item.id]) for item in graph.documents),
                "nodes": tuple(self._without_notes(node) for node in graph.nodes),
                "edges": tuple(self._without_notes(edge) for edge in graph.edges),
                "rejected": (),
                "corrections": (),
            }
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences that tell the reader what is missing."""
        left_out = [
            "the sentences that say so (their number is told)" if self.quotes else "",
            "the names, dates, sections and citations of the sources (numbered instead) and the notes of corrections"
            if self.sources
            else "",
        ]
        named = " and ".join(part for part in left_out if part)
        return (f"Left out of this file: {named}.",) if named else ()

    def _passage(self, item: Evidence, number: int) -> Evidence:
        update: dict[str, object] = {"quote": "", "reading": None} if self.quotes else {}
        if self.sources:
            update |= {"document": _source(number), "section": "", "citations": ()}
        return item.model_copy(update=update)

    def _without_notes(self, item: _Item) -> _Item:
        return item.model_copy(update={"corrections": ()}) if self.sources else item

    def _document(self, item: DocumentRecord, number: int) -> DocumentRecord:
        if not self.sources:
            return item
        name = _source(number)
        return item.model_copy(update={"id": name, "title": name, "path": "", "sha256": "", "date": None})


def _source(number: int) -> str:
    return f"Source {number}"
