"""The loaders, one per format, found by their decorator in the modules of `formats`."""

import functools
from collections.abc import Callable
from pathlib import Path

from bel_china_graph.documents.source import Source
from bel_china_graph.plugins import import_all

Loader = Callable[[bytes, Path], Source]

_LOADERS: dict[str, Loader] = {}


def loader(*suffixes: str) -> Callable[[Loader], Loader]:
    """Register a function as the loader of the files with these suffixes.

    A loader takes a file's bytes and its path (for messages), and returns its text and units. It raises
    `DocumentError` for a file that it cannot read.
    """

    def register(function: Loader) -> Loader:
        for suffix in suffixes:
            _LOADERS[suffix.lower()] = function
        return function

    return register


@functools.cache
def loaders() -> dict[str, Loader]:
    """Return the loaders by suffix; they import their libraries only when they are called."""
    from bel_china_graph.documents import formats

    import_all(formats)
    return dict(sorted(_LOADERS.items()))
