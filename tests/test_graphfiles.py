"""The folder of JSON Lines: what is written is what is read, whole or not at all; wrong lines are named."""

import json
from pathlib import Path

import pytest

from bel_china_graph import graphfiles
from bel_china_graph.errors import GraphFileError
from bel_china_graph.model import (
    Citation,
    DateClaim,
    DocumentRecord,
    Edge,
    Evidence,
    Graph,
    Node,
    Rejected,
    Statement,
)

NAMES = ["corrections.jsonl", "documents.jsonl", "edges.jsonl", "evidence.jsonl", "nodes.jsonl", "rejected.jsonl"]
GRAPH = Graph(
    nodes=(
        Node(id="BY-BR", label="BelarusianRegion", name="Brest", country="BY", lat=52.1, aliases=("Брест",)),
        Node(id="CN-AH", label="ChineseProvince", name="Anhui", country="CN", evidence=("p",)),
    ),
    edges=(
        Edge(
            id="e", type="TWINNED_WITH", source="BY-BR", target="CN-AH", date="2016",
            dates=(DateClaim(date="2016", evidence=("p",)),), evidence=("p",),
        ),
    ),
    evidence=(
        Evidence(
            id="p", document="d", start=3, end=9, quote="quoted", rule="pair: twinned; both ends named",
            citations=(Citation(title="Yearbook", year="2020", url="https://example.org"),),
        ),
    ),
    documents=(
        DocumentRecord(
            id="d", title="D", path="d.txt", media_type="text/plain", sha256="0" * 64, characters=9,
        ),
    ),
    rejected=(Rejected(document="d", start=0, end=2, quote="no", type="AGREED_WITH", reason="denied"),),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the graph's files."""
    graphfiles.write(GRAPH, tmp_path / "graph")
    return tmp_path / "graph"


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_what_is_written_is_read(folder: Path) -> None:
    assert sorted(p.name for p in folder.iterdir()) == NAMES
    assert graphfiles.read(folder) == GRAPH


def test_the_same_graph_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    graphfiles.write(graphfiles.read(folder), tmp_path / "again")
    for name in NAMES:
        assert (folder / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_empty_fields_are_left_out_but_for_those_that_readers_expect(folder: Path) -> None:
    node = json.loads((folder / "nodes.jsonl").read_text(encoding="utf-8").splitlines()[1])
    assert set(node) == {"id", "label", "name", "aliases", "country", "evidence"}
    (edge,) = map(json.loads, (folder / "edges.jsonl").read_text(encoding="utf-8").splitlines())
    assert edge["disputed"] is False and edge["status"] == "established" and "kind" not in edge
    assert "Брест" in (folder / "nodes.jsonl").read_text(encoding="utf-8"), "readable as it is"


def test_an_empty_graph_has_its_files_too(tmp_path: Path) -> None:
    graphfiles.write(Graph(), tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == NAMES
    assert graphfiles.read(tmp_path) == Graph()


def test_blank_lines_are_passed_over(folder: Path) -> None:
    change(folder / "nodes.jsonl", "\n", "\n\n")
    assert graphfiles.read(folder) == GRAPH


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(GraphFileError, match="is missing") as caught:
        graphfiles.read(folder)
    assert str(folder / name) in str(caught.value) and caught.value.remedy


@pytest.mark.parametrize(
    ("name", "before", "after", "says"),
    [
        ("nodes.jsonl", '"name": "Anhui", ', "", "line 2: name"),
        ("nodes.jsonl", '{"id": "CN-AH"', "{id: CN-AH", "line 2"),
        ("nodes.jsonl", '"name": "Brest"', '"nom": "Brest", "name": "Brest"', "line 1: nom"),
        ("edges.jsonl", '"date": "2016"', '"date": "May 2016"', "line 1: date"),
        ("edges.jsonl", '"status": "established"', '"status": "rumoured"', "line 1: status"),
        ("edges.jsonl", '"target": "CN-AH"', '"target": "CN-ZZ"', "line 1: Tie e names the node CN-ZZ"),
        (
            "edges.jsonl",
            '"established", "evidence": ["p"]',
            '"established", "evidence": ["q"]',
            "line 1: Tie e names the passage q",
        ),
        ("edges.jsonl", '"date": "2016", "evidence": ["p"]', '"date": "2016", "evidence": ["q"]', "the passage q"),
        ("nodes.jsonl", '"evidence": ["p"]', '"evidence": ["q"]', "line 2: Node CN-AH names the passage q"),
        ("nodes.jsonl", '"evidence": ["p"]', '"documents": ["c"]', "line 2: Node CN-AH names the document c"),
        ("nodes.jsonl", '"label": "ChineseProvince"', '"label": "Planet"', "line 2: Node CN-AH has the label Planet"),
        ("nodes.jsonl", '"id": "CN-AH"', '"id": "BY-BR"', "line 2: Two nodes of the graph have the id BY-BR"),
        ("edges.jsonl", '"type": "TWINNED_WITH"', '"type": "LOVES"', "line 1: Tie e has the type LOVES"),
        ("evidence.jsonl", '"document": "d"', '"document": "c"', "line 1: Passage p names the document c"),
        ("evidence.jsonl", '"start": 3', '"start": "three"', "line 1: start"),
        ("rejected.jsonl", '"reason": "denied"', '"reason": 1', "line 1: reason"),
    ],
)
def test_a_wrong_line_is_named(folder: Path, name: str, before: str, after: str, says: str) -> None:
    change(folder / name, before, after)
    with pytest.raises(GraphFileError, match=says) as caught:
        graphfiles.read(folder)
    assert str(folder / name) in str(caught.value)


def test_a_line_is_counted_with_the_empty_ones(folder: Path) -> None:
    change(folder / "nodes.jsonl", '{"id": "CN-AH"', '\n\n{"id": "BY-BR"')
    with pytest.raises(GraphFileError, match="line 4: Two nodes"):
        graphfiles.read(folder)


def test_what_a_tie_is_made_of_is_kept_short(tmp_path: Path) -> None:
    claims = (Statement(date="2016", evidence=("p",)), Statement(evidence=("p",), status="planned", turned=True))
    edge = GRAPH.edges[0].model_copy(update={"claims": claims})
    graphfiles.write(GRAPH.model_copy(update={"edges": (edge,)}), tmp_path)
    written = json.loads((tmp_path / "edges.jsonl").read_text(encoding="utf-8"))
    assert written["claims"] == [
        {"evidence": ["p"], "date": "2016"},
        {"evidence": ["p"], "status": "planned", "turned": True},
    ]
    assert graphfiles.read(tmp_path).edges == (edge,)


def test_what_is_no_text_is_named(folder: Path) -> None:
    (folder / "nodes.jsonl").write_bytes(b"\xff\xfe{}")
    with pytest.raises(GraphFileError, match=r"nodes\.jsonl cannot be read"):
        graphfiles.read(folder)


def test_a_write_that_fails_leaves_what_was_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: (folder / name).read_bytes() for name in NAMES}

    def fail(path: Path, items: object, always: object) -> None:
        if path.name == "documents.jsonl":
            raise OSError(28, "No space left on device")
        path.write_text("half", encoding="utf-8")

    monkeypatch.setattr(graphfiles, "_write_lines", fail)
    with pytest.raises(GraphFileError, match="No space left"):
        graphfiles.write(Graph(), folder)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before, "nothing else is left behind"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(GraphFileError, match="Cannot write into"):
        graphfiles.write(GRAPH, tmp_path / "file" / "graph")
