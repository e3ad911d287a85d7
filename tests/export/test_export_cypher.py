"""The Cypher script, run on both databases."""

from pathlib import Path

import pytest

from bel_china_graph import export_graph
from bel_china_graph.export.formats.cypher import literal
from bel_china_graph.store import Store

from .support import answers, awkward, contents

pytestmark = pytest.mark.database


def run(script: Path, store: Store) -> None:
    """Run a script as anyone can: a statement ends at the end of its line."""
    for line in script.read_text(encoding="utf-8").split("\n"):
        if line:
            assert line.endswith(";")
            store.write(line.removesuffix(";"))


def test_it_makes_what_a_load_makes(store: Store, tmp_path: Path) -> None:
    script = export_graph(tmp_path / "ties.cypher", awkward())
    store.load(awkward())
    loaded, told = contents(store.records()), list(answers(store))
    store.write("MATCH (n) DETACH DELETE n")
    run(script, store)
    assert contents(store.records()) == loaded
    assert list(answers(store)) == told
    run(script, store)
    assert contents(store.records()) == loaded  # nothing is there twice


def test_many_rows_are_several_statements(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bel_china_graph.export.formats.cypher._ROWS", 2)
    store.load(awkward())
    loaded = contents(store.records())
    script = export_graph(tmp_path / "ties.cypher", store=store)
    store.write("MATCH (n) DETACH DELETE n")
    run(script, store)
    assert contents(store.records()) == loaded


@pytest.mark.parametrize(
    "value",
    [
        "",
        "'",
        "\\",
        "\\'",
        "\\u0027",
        "\\\\u0027",
        "a\nb\r\nc\td",
        "\x00\x07\x1f\x7f\x85\u2028",
        "`x`",
        "$rows",
        "😀 淮安 Гомель",
        "// x",
        "'; MATCH",
    ],
)  # fmt: skip
def test_a_text_comes_back_from_a_literal(store: Store, value: str) -> None:
    text = literal({"a": value, "end": [value, value]})
    assert "\n" not in text
    assert store.read(f"RETURN {text} AS x").rows == (({"a": value, "end": [value, value]},),)


def test_other_values_come_back_from_a_literal(store: Store) -> None:
    values = [True, False, 0, -7, 2**53, -0.5, 52.4345, 1e-9]
    assert store.read(f"RETURN {literal(values)} AS x").rows == ((values,),)
