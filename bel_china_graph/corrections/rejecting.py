"""What a person does not believe, as lines of `rejected.jsonl`."""

from collections.abc import Iterable

from bel_china_graph.model import Evidence, Rejected


def rejected(passages: Iterable[Evidence], type_: str, detail: str, note: str) -> list[Rejected]:
    """Return a line for each passage.

    Args:
        type_: the tie's type or the node's label that the passages do not show.
        detail: the tie's ends, or the node's name.
        note: why.
    """
    return [Rejected.of(passage, type_, f"corrected: {note}", detail) for passage in passages]
