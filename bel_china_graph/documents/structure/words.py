"""The words by which the parts of a document are known, from `data/structure/words.yaml`."""

import functools
from dataclasses import dataclass

from bel_china_graph import resources
from bel_china_graph.ids import fold


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists; all but `months` and `chapter` are folded."""

    contents: frozenset[str]
    references: frozenset[str]
    chapter: frozenset[str]
    dated: tuple[str, ...]
    months: dict[str, int]
    weekdays: frozenset[str]
    small: frozenset[str]
    measures: frozenset[str]
    columns: frozenset[str]
    stamps: frozenset[str]
    prefixes: frozenset[str]


@functools.cache
def words() -> Words:
    """Return the word lists.

    Raises:
        VocabularyError: the data file is missing or broken.
    """
    data = resources.load_yaml(resources.DATA / "structure" / "words.yaml")

    def folded(key: str) -> frozenset[str]:
        return frozenset(fold(str(word)) for word in data[key])

    return Words(
        contents=folded("contents"),
        references=folded("references"),
        chapter=folded("chapter"),
        dated=tuple(sorted(data["dated"], key=len, reverse=True)),
        months={name: number for number, names in data["months"].items() for name in names},
        weekdays=folded("weekdays"),
        small=folded("small"),
        measures=folded("measures"),
        columns=folded("columns"),
        stamps=folded("stamps"),
        prefixes=folded("prefixes"),
    )
