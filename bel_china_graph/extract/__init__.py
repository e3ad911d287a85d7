"""The reader of ties: spaCy components over a document's blocks; `Document` in, `Extraction` out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bel_china_graph.extract.reader import Reader

__all__ = ["Reader"]


def __getattr__(name: str) -> object:
    if name == "Reader":  # spaCy is imported only when something is read
        from bel_china_graph.extract.reader import Reader

        return Reader
    raise AttributeError(name)
