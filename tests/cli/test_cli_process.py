"""The program as a process of its own: speed, hash seeds, pipes."""

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "bel_china_graph"]
HEAVY = {"spacy", "neo4j", "pydantic", "rich", "numpy", "yaml", "jinja2", "networkx", "typer"}


def _seconds(arguments: list[str], tries: int = 3) -> float:
    """Return the least processor time of some runs: not what else the machine does."""
    times = []
    for _ in range(tries):
        before = os.times()
        subprocess.run([*PROGRAM, *arguments], check=True, capture_output=True)
        after = os.times()
        times.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return min(times)


@pytest.mark.slow
def test_help_answers_at_once() -> None:
    assert _seconds(["--help"]) < 0.4


@pytest.mark.slow
def test_a_page_of_text_is_read_within_two_seconds(sample: Path, tmp_path: Path) -> None:
    assert _seconds(["extract", str(sample / "minsk_chongqing.txt"), "--out", str(tmp_path)]) < 2


def _imported(code: str) -> set[str]:
    """Return the heavy modules that some code imports."""
    out = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return set(out.split()) & HEAVY


def test_importing_the_library_is_cheap() -> None:
    assert _imported("import bel_china_graph") == set()
    assert _imported("import bel_china_graph.cli.app") == {"typer"}


def test_reading_needs_no_driver_and_asking_no_spacy() -> None:
    assert "neo4j" not in _imported("import bel_china_graph; bel_china_graph.extract_graph")
    assert "spacy" not in _imported("import bel_china_graph; bel_china_graph.ask; bel_china_graph.view_all")


def _extract(sample: Path, out: Path, seed: str) -> dict[str, bytes]:
    subprocess.run(
        [*PROGRAM, "extract", str(sample), "--out", str(out)],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    return {path.name: path.read_bytes() for path in out.iterdir()}


def test_the_same_documents_give_the_same_bytes_whatever_the_hash_seed(sample: Path, tmp_path: Path) -> None:
    first = _extract(sample, tmp_path / "a", "1")
    assert len(first) == 6
    assert first == _extract(sample, tmp_path / "b", "1") == _extract(sample, tmp_path / "c", "4242")


def _read_all(terminal: int, seen: list[bytes]) -> None:
    with contextlib.suppress(OSError):  # that is how a terminal ends
        while part := os.read(terminal, 4096):
            seen.append(part)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminal on this system")
def test_progress_is_on_standard_error_only(sample: Path, tmp_path: Path) -> None:
    watched, terminal = os.openpty()
    seen: list[bytes] = []
    watcher = threading.Thread(target=_read_all, args=(watched, seen))
    watcher.start()
    run = subprocess.run(
        [*PROGRAM, "extract", str(sample), "--out", str(tmp_path), "--format", "csv"],
        check=True,
        stdout=subprocess.PIPE,
        stderr=terminal,
        text=True,
    )
    os.close(terminal)
    watcher.join()
    os.close(watched)
    assert run.stdout.startswith("what,name,number\n")
    assert "\x1b" not in run.stdout
    assert f"/{len(list(sample.iterdir()))}".encode() in b"".join(seen)


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m bel_china_graph ask --list | head -n 1"
    run = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert "Traceback" not in run.stderr
    assert run.stdout.strip()
