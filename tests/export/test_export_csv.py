"""The three tables, read back."""

import csv
from pathlib import Path

import database_graphs as facts
import pytest

from bel_china_graph import export_graph
from bel_china_graph.model import Graph

from .support import AGREED, CHECKED, DENIED, ODD, ODD_PASSAGE, awkward

Table = list[dict[str, str]]


@pytest.fixture
def tables(tmp_path: Path) -> dict[str, Table]:
    return _read(export_graph(tmp_path / "out", awkward(), format="csv"))


def _read(folder: Path) -> dict[str, Table]:
    found = {}
    for path in folder.iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            found[path.name] = list(csv.DictReader(file))
    return found


def _by_id(table: Table) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in table}


def test_nodes_and_ties_are_there(tables: dict[str, Table]) -> None:
    graph = awkward()
    assert tables.keys() == {"nodes.csv", "ties.csv", "evidence.csv", "corrections.csv"}
    assert _by_id(tables["nodes.csv"]).keys() == {node.id for node in graph.nodes}
    twins = _by_id(tables["ties.csv"])[facts.TWINS.id]
    assert (twins["source_name"], twins["target_name"], twins["relation"]) == ("Gomel", "Huai'an", "TWINNED_WITH")
    assert (twins["date"], twins["date_precision"], twins["disputed"], twins["documents"]) == (
        "2021-04", "month", "true", "2",
    )  # fmt: skip
    assert _by_id(tables["ties.csv"])[facts.UNDATED.id]["date"] == ""


def test_nothing_is_altered(tables: dict[str, Table]) -> None:
    assert _by_id(tables["nodes.csv"])[ODD.id]["name"] == ODD.name
    row = next(row for row in tables["evidence.csv"] if row["passage"] == "n6")
    assert row["sentence"] == ODD_PASSAGE.reading


def test_each_passage_of_a_tie_is_a_row_with_the_date_that_it_gives(tables: dict[str, Table]) -> None:
    rows = [row for row in tables["evidence.csv"] if row["item"] == facts.TWINS.id]
    assert [(row["passage"], row["date"], row["title"], row["citations"]) for row in rows] == [
        ("n1", "2021-04", facts.NEWS.title, ""),
        ("l1", "2019", facts.LIST.title, "Atlas of twins 2020"),
    ]
    denied = {row["passage"]: row["status"] for row in tables["evidence.csv"] if row["item"] == DENIED.id}
    assert denied == {"l3": "", "n5": "denied"}
    graph = awkward()
    wanted = {(item.id, passage) for item in (*graph.nodes, *graph.edges) for passage in item.evidence}
    assert {(row["item"], row["passage"]) for row in tables["evidence.csv"]} == wanted


def test_what_people_corrected_is_there(tables: dict[str, Table]) -> None:
    assert _by_id(tables["nodes.csv"])[ODD.id]["corrections"] == ODD.corrections[0].words
    assert _by_id(tables["ties.csv"])[AGREED[0].id]["corrections"] == CHECKED.words
    rows = {row["action"]: row for row in tables["corrections.csv"]}
    assert len(rows) == len(tables["corrections.csv"]) == 2
    assert (rows["redate"]["to"], rows["redate"]["matched"], rows["redate"]["idle"]) == ("1997", "t4", "")
    assert (rows["not"]["about"], rows["not"]["documents"]) == ("Night Lamps", "list; news; page")


def test_an_empty_graph_has_its_columns_too(tmp_path: Path) -> None:
    export_graph(tmp_path, Graph(), format="csv")
    for name in ("nodes.csv", "ties.csv", "evidence.csv", "corrections.csv"):
        assert len((tmp_path / name).read_text(encoding="utf-8").splitlines()) == 1
