"""The command line, run in this process, with an embedded database and a folder of its own."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from bel_china_graph import resources
from bel_china_graph.cli import main
from bel_china_graph.store import EmbeddedSettings, stop

from .running import Result, Run


@pytest.fixture(scope="session")
def cli_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the folder of the embedded server of these tests."""
    home = tmp_path_factory.mktemp("cli-database")
    yield home
    stop(EmbeddedSettings(home=home))


@pytest.fixture
def cli(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    cli_home: Path,
    users_database: dict[str, str],
) -> Run:
    """Return what runs a command: `cli("ask partners --name Minsk")`, or its words one by one."""
    monkeypatch.setenv("BEL_CHINA_GRAPH_HOME", str(cli_home))
    monkeypatch.setenv("COLUMNS", "200")

    def run(*words: str) -> Result:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(shlex.split(words[0]) if len(words) == 1 else words)
        out, err = capsys.readouterr()
        return Result(int(ended.value.code or 0), out, err)

    return run


@pytest.fixture(scope="session")
def sample() -> Path:
    """Return the folder of the sample corpus."""
    return resources.DATA / "sample"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def built(cli: Run, cli_home: Path, sample: Path) -> Run:
    """Return `cli`, with the sample corpus in the database."""
    mark = cli_home / "sample-is-loaded"
    if not mark.exists():
        assert cli("build", str(sample)).code == 0
        mark.touch()
    return cli
