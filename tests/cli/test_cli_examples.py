"""Every command's help ends with an example, and every example runs on what the demo made."""

import shutil
from pathlib import Path

import pytest

from .examples import commands, example_of
from .running import Run

COMMANDS = dict(commands())
pytestmark = pytest.mark.database


@pytest.fixture(scope="session")
def demo_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that `bel-china-graph demo` makes."""
    from bel_china_graph import run_demo

    folder = tmp_path_factory.mktemp("demo") / "demo-output"
    run_demo(folder)
    return folder


def test_there_are_the_commands_of_the_readme() -> None:
    assert set(COMMANDS) >= {
        "ask", "atlas", "build", "db start", "db status", "db stop", "demo", "evaluate", "explain", "extract", "load",
        "query",
        "snapshot",
    }  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS)
def test_the_example_runs(words: str, built: Run, demo_output: Path, here: Path) -> None:
    shutil.copytree(demo_output, here / "demo-output", ignore=shutil.ignore_patterns("database"))
    example = example_of(COMMANDS[words])
    assert example.startswith(words)
    result = built(example)
    assert (result.code, "Error" in result.err) == (0, False), result
    assert result.out


@pytest.mark.parametrize("words", COMMANDS)
def test_the_help_is_plain_and_shows_the_example(words: str, cli: Run) -> None:
    result = cli(f"{words} --help")
    assert result.code == 0
    assert example_of(COMMANDS[words]) in result.out
    assert "\x1b" not in result.out
    assert result.err == ""
