"""Which files are read, and their ids."""

from pathlib import Path

import pytest

from bel_china_graph.documents import find, ids_for, loaders, read_all
from bel_china_graph.errors import DocumentError


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "one/c.txt",
        "two/c.txt",
        ".hidden/x.txt",
        "two/.y.txt",
        "table.csv",
        "b.meta.yaml",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("date: 2020\n" if name.endswith("yaml") else "A title\n\nA text.\n")
    return tmp_path


def names(root: Path, files: list[Path]) -> list[str]:
    return [file.relative_to(root).as_posix() for file in files]


def test_folders_are_searched_through(tree: Path) -> None:
    assert names(tree, find([tree])) == ["a.md", "b.txt", "one/c.txt", "two/c.txt"]


def test_a_file_named_twice_is_read_once(tree: Path) -> None:
    assert names(tree, find([tree / "b.txt", tree, tree / "one" / ".." / "b.txt"])).count("b.txt") == 1


def test_ids_are_stems_where_they_are_unique(tree: Path) -> None:
    assert sorted(ids_for(find([tree])).values()) == ["a", "b", "one/c.txt", "two/c.txt"]


def test_read_all(tree: Path) -> None:
    documents = list(read_all([tree], root=tree))
    assert [(d.id, d.path) for d in documents] == [
        ("a", "a.md"),
        ("b", "b.txt"),
        ("one/c.txt", "one/c.txt"),
        ("two/c.txt", "two/c.txt"),
    ]
    assert documents[1].date == "2020"


def test_the_formats() -> None:
    assert {".txt", ".md", ".html", ".htm", ".pdf", ".docx"} <= set(loaders())


@pytest.mark.parametrize(
    ("name", "message"),
    [("missing.txt", "no file"), ("table.csv", "no format"), (".hidden/.deep", "no file")],
)
def test_what_cannot_be_read_is_named(tree: Path, name: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        find([tree / name])
    assert name in caught.value.problem
    assert caught.value.remedy


def test_a_folder_without_documents(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="holds no document"):
        find([tmp_path])
    with pytest.raises(DocumentError, match="No document"):
        find([])
