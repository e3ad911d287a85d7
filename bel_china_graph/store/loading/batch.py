"""One transaction of a load: runs the Cypher files with rows, grouped by the names that the files need."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from bel_china_graph.errors import StoreError
from bel_china_graph.records.statements import statement
from bel_china_graph.store.values import native

if TYPE_CHECKING:
    import neo4j

_T = TypeVar("_T")
_K = TypeVar("_K")

ROWS = 5000
"""The most rows that go into one statement; see `make bench`."""


def chunks(items: Sequence[_T], size: int = ROWS) -> Iterator[Sequence[_T]]:
    """Yield the items in runs of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def grouped(pairs: Iterable[tuple[_K, _T]]) -> dict[_K, list[_T]]:
    """Return the values of each key, in the order of their coming."""
    groups: dict[_K, list[_T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


class Batch:
    """Runs the statements of `cypher/load` in a transaction."""

    def __init__(self, tx: "neo4j.ManagedTransaction") -> None:
        self._tx = tx
        self._writes: list[tuple[str, int, neo4j.Result]] = []

    def rows(self, name: str, parameters: Mapping[str, Any], **names: str) -> list[dict[str, Any]]:
        """Return the rows of a statement, dates as Python's."""
        result = self._tx.run(statement("load", name, **names), dict(parameters))
        return [native(row) for row in result.data()]

    def rows_for(self, name: str, what: str, items: Sequence[Any], **names: str) -> Iterator[dict[str, Any]]:
        """Yield the rows of a statement; it is given the items, in batches, as the parameter `what`."""
        for part in chunks(items):
            yield from self.rows(name, {what: list(part)}, **names)

    def write(self, name: str, rows: Sequence[Any], **names: str) -> None:
        """Start a statement that writes each of the rows and returns how many it wrote.

        The server works on it while the next rows are made; `settle` looks at what came of it.
        """
        for part in chunks(rows):
            result = self._tx.run(statement("load", name, **names), {"rows": part})
            self._writes.append((name, len(part), result))

    def settle(self) -> None:
        """Wait for what is being written.

        Raises:
            StoreError: a statement wrote fewer rows than it was given, since an end that a row names is not there;
                nothing of the transaction is kept then.
        """
        writes, self._writes = self._writes, []
        for name, rows, result in writes:
            written = result.single(strict=True)["written"]
            if written < rows:
                raise StoreError(
                    f"{rows - written} of {rows} rows of {name} name a node or passage that is missing in the database",
                    "Write the folder again with extract, then load it.",
                )

    def delete(self, name: str, what: str, items: Sequence[Any], **names: str) -> None:
        """Run a statement that deletes the items, given as the parameter `what`."""
        for part in chunks(items):
            self._tx.run(statement("load", name, **names), {what: list(part)}).consume()
