"""Bad input: a message that names it and the remedy, exit code 1, and nothing written or loaded."""

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from .running import Result, Run

GOOD = "In May 1992 Minsk and Changchun became sister cities."
Make = Callable[[Path], Path]


def _file(name: str, data: bytes) -> Make:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return make


def _folder(folder: Path) -> Path:
    path = folder / "pictures"
    path.mkdir()
    (path / "photo.jpg").write_bytes(b"\xff\xd8")
    return path


BAD: dict[str, tuple[Make, str]] = {
    "missing file": (lambda folder: folder / "nowhere.txt", "Check the path"),
    "folder without documents": (_folder, "formats"),
    "empty file": (_file("empty.txt", b""), "holds text"),
    "only blanks": (_file("blank.md", b" \n\n\t\n"), "holds text"),
    "binary file": (_file("binary.txt", b"\x00\x01\x02\xff" * 64), "text file"),
    "picture": (_file("photo.jpg", b"\xff\xd8\xff"), "can"),
    "wrong encoding": (_file("latin.txt", "Минск и Чанчунь — города-побратимы.".encode("cp1251")), "UTF-8"),
    "broken PDF": (_file("broken.pdf", b"%PDF-1.7 and nothing more"), "."),
    "broken Word file": (_file("broken.docx", b"PK\x03\x04 and nothing more"), "."),
}


def _told(result: Result, *words: str) -> None:
    """Demand a message of a few lines that holds the words, and nothing else."""
    assert result.code == 1, result
    assert result.out == ""
    assert result.err.startswith("Error: ")
    assert "Traceback" not in result.err
    for word in words:
        assert word in result.err, result.err


@pytest.mark.parametrize("kind", BAD)
def test_a_document_that_cannot_be_read(kind: str, cli: Run, here: Path) -> None:
    make, remedy = BAD[kind]
    bad = make(here)
    good = here / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    _told(cli("extract", str(good), str(bad), "--out", "graph"), bad.name, remedy)
    assert not (here / "graph").exists()


@pytest.mark.database
@pytest.mark.parametrize("kind", ["missing file", "wrong encoding"])
def test_nothing_is_loaded_when_one_document_is_bad(kind: str, cli: Run, here: Path) -> None:
    make, remedy = BAD[kind]
    bad = make(here)
    (here / "good.txt").write_text(GOOD, encoding="utf-8")
    home = str(here / "database")
    _told(cli("build", "good.txt", str(bad), "--home", home), bad.name, remedy)
    assert not Path(home).exists()


def test_a_date_that_is_none(cli: Run, here: Path) -> None:
    (here / "good.txt").write_text(GOOD, encoding="utf-8")
    _told(cli("extract good.txt --out graph --date yesterday"), "yesterday", "2021-04-15")
    assert not (here / "graph").exists()


def test_a_spacy_model_that_is_not_there(cli: Run, here: Path) -> None:
    (here / "good.txt").write_text(GOOD, encoding="utf-8")
    _told(cli("extract good.txt --out graph --spacy-model xx_none"), "xx_none", "--spacy-model")
    assert not (here / "graph").exists()


@pytest.mark.skipif(os.name == "nt", reason="no such permissions on Windows")
def test_a_folder_that_cannot_be_written(cli: Run, here: Path) -> None:
    (here / "good.txt").write_text(GOOD, encoding="utf-8")
    (here / "graph").write_text("a file where a folder should be")
    _told(cli("extract good.txt --out graph"), "graph", "--out")
    _told(cli("demo --out graph"), "graph", "--out")
    if os.getuid():  # root may write everywhere
        locked = here / "locked"
        locked.mkdir()
        locked.chmod(stat.S_IRUSR | stat.S_IXUSR)
        _told(cli("extract good.txt --out locked"), "locked", "--out")
        assert list(locked.iterdir()) == []


@pytest.mark.database
def test_a_page_that_cannot_be_written(built: Run, here: Path) -> None:
    (here / "pages").write_text("a file where a folder should be")
    _told(built("snapshot pages/all.html"), "pages/all.html")
    assert [path.name for path in here.iterdir()] == ["pages"]


def test_a_folder_that_holds_no_graph(cli: Run, here: Path) -> None:
    _told(cli("load nowhere"), "nowhere", "extract")
    (here / "graph").mkdir()
    (here / "graph" / "nodes.jsonl").write_text('{"id": "x"}\n')
    _told(cli("load graph"), "nodes.jsonl, line 1", "extract")


def _closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


COMMANDS = [
    "build good.txt",
    "load graph",
    "ask summary",
    "query 'RETURN 1'",
    "explain Minsk",
    "snapshot page.html",
    "db status",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_database_that_does_not_answer(command: str, cli: Run, here: Path) -> None:
    (here / "good.txt").write_text(GOOD, encoding="utf-8")
    assert cli("extract good.txt --out graph").code == 0
    where = f"bolt://127.0.0.1:{_closed_port()}"
    result = cli(f"{command} --uri {where} --password something")
    _told(result, where, "NEO4J_URI")
    assert not (here / "page.html").exists()


def test_a_database_without_a_password(cli: Run, here: Path) -> None:
    _told(cli("ask summary --uri bolt://127.0.0.1:7687"), "NEO4J_PASSWORD", "--password")


def test_settings_that_do_not_go_together(cli: Run, here: Path) -> None:
    _told(cli("ask summary --password something"), "no address", "--uri")
    _told(cli("ask summary --home folder --uri bolt://127.0.0.1:7687"), "exclude each other")
    assert list(here.iterdir()) == []


def test_an_address_that_is_none(cli: Run, here: Path) -> None:
    _told(cli("ask summary --uri localhost:7687 --password something"), "localhost:7687", "bolt://")


@pytest.mark.database
def test_a_wrong_password(cli: Run, here: Path, neo4j_database: object) -> None:
    uri = neo4j_database.settings.uri  # type: ignore[attr-defined]
    _told(cli(f"ask summary --uri {uri} --password wrong-password"), "NEO4J_PASSWORD", "refuses")
