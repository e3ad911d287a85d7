"""The Cypher in docs/database.md runs, on both servers."""

import re
from pathlib import Path

import pytest

from bel_china_graph.questions.header import parse
from bel_china_graph.store import Store
from bel_china_graph.store.settings import EmbeddedSettings

TEXT = (Path(__file__).parents[2] / "docs" / "database.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```cypher\n(.*?)```", TEXT, flags=re.DOTALL)


@pytest.mark.database
@pytest.mark.parametrize("block", BLOCKS)
def test_it_runs(loaded: Store, block: str) -> None:
    if block.startswith("//"):
        question = parse(Path("example.cypher"), block)
        loaded.read(question.cypher, {"name": "geonames:1", "since": None})
    else:
        loaded.read(block)


@pytest.mark.parametrize("name", EmbeddedSettings.model_fields)
def test_every_setting_is_explained(name: str) -> None:
    assert f"`BEL_CHINA_GRAPH_{name.upper()}`" in TEXT
