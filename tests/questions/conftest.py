"""The sample corpus in the embedded database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bel_china_graph import extract_graph, resources
from bel_china_graph.store import DatabaseSettings, EmbeddedSettings, Store, stop


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a database that holds the sample corpus: for tests that only read."""
    home: Path = tmp_path_factory.mktemp("questions")
    with Store(DatabaseSettings(uri=None), EmbeddedSettings(home=home)) as store:
        store.load(extract_graph(resources.DATA / "sample"))
        yield store
    stop(EmbeddedSettings(home=home))
