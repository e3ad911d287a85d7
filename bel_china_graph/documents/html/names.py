"""Tags and names by which the parts of a page are known, from `data/structure/pages.yaml`."""

import functools
from dataclasses import dataclass, fields

from bel_china_graph import resources


@dataclass(frozen=True, slots=True)
class Names:
    """The lists of the data file."""

    void: frozenset[str]
    blocks: frozenset[str]
    ends_paragraph: frozenset[str]
    skipped_tags: frozenset[str]
    skipped_roles: frozenset[str]
    skipped_names: frozenset[str]
    bodies: frozenset[str]


@functools.cache
def names() -> Names:
    """Return the lists.

    Raises:
        VocabularyError: the data file is missing or broken.
    """
    data = resources.load_yaml(resources.DATA / "structure" / "pages.yaml")
    return Names(**{field.name: frozenset(data[field.name]) for field in fields(Names)})
