"""GraphML and GEXF, read back by networkx."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import database_graphs as facts
import networkx
import pytest

from bel_china_graph import export_graph
from bel_china_graph.export.network import network
from bel_china_graph.model import Graph
from bel_china_graph.records import GraphRecords

from .support import AGREED, CHECKED, ODD, awkward, ties_by_id

READERS = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}


@pytest.fixture(params=READERS)
def read(request: pytest.FixtureRequest, tmp_path: Path) -> networkx.MultiDiGraph:
    path = export_graph(tmp_path / f"ties.{request.param}", awkward())
    return READERS[request.param](path)


def test_everything_is_there(read: networkx.MultiDiGraph) -> None:
    graph = awkward()
    assert set(read) == {node.id for node in graph.nodes}
    assert {key: (one, other) for one, other, key in read.edges(keys=True)} == {
        edge.id: (edge.source, edge.target) for edge in graph.edges
    }


def test_the_attributes_come_back(read: networkx.MultiDiGraph) -> None:
    wanted = network(GraphRecords(awkward()))
    for name, attributes in wanted.nodes(data=True):
        assert read.nodes[name] == attributes
    for one, other, key, attributes in wanted.edges(keys=True, data=True):
        there: dict[str, Any] = read.edges[one, other, key]
        assert {name: there[name] for name in attributes} == attributes
        assert there.keys() - attributes.keys() <= {"start", "id"}


def test_a_node_says_what_it_is(read: networkx.MultiDiGraph) -> None:
    assert read.nodes[facts.GOMEL.id] == {
        "label": "Gomel",
        "name": "Gomel",
        "node_type": "City",
        "country": "BY",
        "aliases": "Homiel; Гомель",
        "geonames": 1,
        "lat": 52.4345,
        "lon": 30.9754,
        "passages": 3,
        "documents": 3,
    }


def test_a_tie_says_how_it_is_known(read: networkx.MultiDiGraph) -> None:
    tie = read.edges[facts.GOMEL.id, facts.HUAIAN.id, facts.TWINS.id]
    assert (tie["relation"], tie["directed"], tie["status"], tie["disputed"]) == (
        "TWINNED_WITH", False, "established", True,
    )  # fmt: skip
    assert (tie["date"], tie["date_precision"], tie["claimed_dates"]) == ("2021-04", "month", "2019; 2021-04")
    assert (tie["date_from"], tie["date_to"]) == ("2021-04-01", "2021-04-30")
    assert (tie["passages"], tie["documents"]) == (2, 2)
    undated = read.edges[facts.POLYTECHNIC.id, facts.ACADEMY.id, facts.UNDATED.id]
    assert not {"date", "date_precision", "date_from", "start"} & undated.keys()


def test_parallel_ties_stay_apart(read: networkx.MultiDiGraph) -> None:
    assert set(read[ODD.id][facts.PUMPS.id]) == {tie.id for tie in AGREED}


def test_what_people_corrected_is_told(read: networkx.MultiDiGraph) -> None:
    for tie in AGREED:
        told = read.edges[ODD.id, facts.PUMPS.id, tie.id]["corrections"]
        assert told.startswith("checked by a person: =1+1") and told.endswith(f"({CHECKED.who}, {CHECKED.when})")


def test_what_xml_cannot_hold_is_marked(read: networkx.MultiDiGraph) -> None:
    assert read.nodes[ODD.id]["name"] == ODD.name.replace("\x0b", "\ufffd").replace("\r\n", "\n")


@pytest.mark.parametrize("format", READERS)
def test_the_same_graph_gives_the_same_bytes(format: str, tmp_path: Path) -> None:
    one, other = (export_graph(tmp_path / name, awkward(), format=format) for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()
    assert len(READERS[format](export_graph(tmp_path / "none", Graph(), format=format))) == 0


def test_gexf_has_time_as_precise_as_the_sources(tmp_path: Path) -> None:
    path = export_graph(tmp_path / "ties.gexf", awkward())
    graph = ElementTree.parse(path).getroot().find("{*}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    edges = {edge.get("id"): edge for edge in graph.iterfind(".//{*}edge")}
    assert {id_: edge.get("start") for id_, edge in edges.items()} == {
        id_: edge.date for id_, edge in ties_by_id(awkward()).items()
    }
    kinds = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges.values()]
    assert len(set(kinds)) == len(kinds)  # Gephi would make one of two
