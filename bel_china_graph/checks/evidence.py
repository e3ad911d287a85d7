"""Proves that every quote stands in its document."""

from collections.abc import Iterable, Mapping

from bel_china_graph.errors import BelChinaGraphError
from bel_china_graph.model import Evidence


def check(passages: Iterable[Evidence], texts: Mapping[str, str]) -> None:
    """Demand `text[start:end] == quote` of every passage of the given documents.

    Raises:
        BelChinaGraphError: a quote does not stand where it is said to stand (a defect of the reader).
    """
    for passage in passages:
        text = texts.get(passage.document)
        if text is not None and text[passage.start : passage.end] != passage.quote:
            raise BelChinaGraphError(
                f"Passage {passage.id} does not stand at {passage.start} to {passage.end} of {passage.document}",
                "Please report this: it is a defect of the reader.",
            )
