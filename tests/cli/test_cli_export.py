"""`export`: from the database or from files, the format by the suffix, and what is wrong told."""

from pathlib import Path

import networkx
import pytest

from bel_china_graph.cli.export import ExportFormat
from bel_china_graph.export import all_formats

from .running import Result, Run


@pytest.fixture
def graph(cli: Run, sample: Path, here: Path) -> Path:
    """Return a folder that `extract` wrote."""
    assert cli("extract", str(sample / "minsk_chongqing.txt"), "--out", "graph").code == 0
    return here / "graph"


def _told(result: Result, *words: str) -> None:
    assert (result.code, result.out) == (1, ""), result
    for word in ("Error: ", *words):
        assert word in result.err, result.err


def test_it_offers_the_formats_that_there_are() -> None:
    assert {format.value for format in ExportFormat} == set(all_formats())


@pytest.mark.database
def test_the_database_and_its_files_give_the_same(built: Run, sample: Path, here: Path) -> None:
    assert built("extract", str(sample), "--out", "graph").code == 0
    assert built("export ties.GraphML").out == "ties.GraphML\n"
    assert built("export more/ties.graphml --from graph").out == "more/ties.graphml\n"
    one, other = (networkx.read_graphml(here / name) for name in ("ties.GraphML", "more/ties.graphml"))
    assert networkx.utils.graphs_equal(one, other)
    assert len(one.edges) > 100


@pytest.mark.parametrize("name", ["ties.graphml", "ties.gexf", "ties.jsonld", "ties.cypher"])
def test_the_suffix_tells_the_format(name: str, cli: Run, graph: Path, here: Path) -> None:
    (here / name).write_text("old")
    assert cli("export", name, "--from", "graph").code == 0
    by_name = all_formats()[Path(name).suffix[1:]].name
    assert cli("export", "other", "--format", by_name, "--from", "graph").code == 0
    assert (here / name).read_bytes() == (here / "other").read_bytes()
    assert {path.name for path in here.iterdir()} == {name, "other", "graph"}


@pytest.mark.parametrize("format", ["csv", "neo4j-admin"])
def test_some_formats_are_folders(format: str, cli: Run, graph: Path, here: Path) -> None:
    assert cli("export", "out", "-f", format, "--from", "graph").out == "out\n"
    first = {path.name: path.read_bytes() for path in (here / "out").iterdir()}
    assert len(first) > 2
    assert cli("export", "out", "-f", format, "--from", "graph").code == 0
    assert {path.name: path.read_bytes() for path in (here / "out").iterdir()} == first


def test_a_name_that_tells_no_format(cli: Run, graph: Path) -> None:
    _told(cli("export ties.xlsx --from graph"), "ties.xlsx", ".graphml", "--format csv")
    _told(cli("export ties.csv --from graph"), "name a folder", "--format csv")


def test_a_place_that_cannot_be_written(cli: Run, graph: Path, here: Path) -> None:
    (here / "file").touch()
    _told(cli("export file -f csv --from graph"), "file", "folder")
    _told(cli("export graph -f gexf --from graph"), "graph", "folder")
    _told(cli("export file/ties.gexf --from graph"), "file/ties.gexf")


def test_a_folder_that_holds_no_graph(cli: Run, graph: Path, here: Path) -> None:
    _told(cli("export ties.gexf --from nowhere"), "nowhere", "missing")
    with (graph / "edges.jsonl").open("a") as file:
        file.write('{"id": "x", "type": "TWINNED_WITH", "source": "a", "target": "b"}\n')
    (here / "ties.gexf").write_text("old")
    _told(cli("export ties.gexf --from graph"), "Tie x names the node a")
    assert (here / "ties.gexf").read_text() == "old"
    assert {path.name for path in here.iterdir()} == {"graph", "ties.gexf"}


def test_a_folder_and_a_database_exclude_each_other(cli: Run, graph: Path) -> None:
    _told(cli("export ties.gexf --from graph --home elsewhere"), "--from", "--home")
