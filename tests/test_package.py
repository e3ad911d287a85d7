"""The wheel: what is in it, and that it works outside the checkout, in an environment of its own."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


def _run(*command: str | Path, **options: object) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return str(done.stdout)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_code_data_and_cypher_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = ROOT / "bel_china_graph"
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    wanted |= {f"bel_china_graph/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "cypher").rglob("*.cypher")}
    inside = {name for name in names if ".dist-info/" not in name}
    assert inside == wanted
    assert "bel_china_graph/py.typed" in inside


def test_the_installed_program_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    _run(sys.executable, "-m", "venv", environment)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    _run(
        binaries / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "-c", ROOT / "constraints.txt", wheel,
    )  # fmt: skip
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    out = _run(binaries / "bel-china-graph", "demo", "--out", "made", cwd=elsewhere, env=clean)
    assert "Changchun" in out
    assert (elsewhere / "made" / "ties.html").stat().st_size > 100_000
    _run(binaries / "python", "-m", "pip", "check", env=clean)
