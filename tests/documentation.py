"""The parts of the documentation that the program itself writes: outputs in the README, helps in docs/cli.md.

`make docs` runs this file; the tests run the same commands. `make picture` writes the README's pictures.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cli.examples import PROGRAM, commands

from bel_china_graph import run_demo, write_atlas

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "cli.md"
PICTURES = ROOT / "docs" / "images"

_CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_INTRODUCTION = f"""# The commands

`{PROGRAM} COMMAND --help` says the same. This page is written by `make docs`.
"""


def environment(folder: Path) -> dict[str, str]:
    """Return an environment in which the documentation's commands run as they stand there."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    return {**kept, "PATH": path, "BEL_CHINA_GRAPH_HOME": str(folder / ".database"), "COLUMNS": "100"}


def console_blocks(text: str) -> list[str]:
    """Return the blocks of shell commands and their outputs."""
    return _CONSOLE.findall(text)


def python_blocks(text: str) -> list[str]:
    """Return the blocks of Python."""
    return _PYTHON.findall(text)


def commands_of(block: str) -> list[str]:
    """Return the commands of a block: the lines that start with a dollar."""
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


def run(command: str, folder: Path) -> str:
    """Return what a command prints on standard output.

    Raises:
        subprocess.CalledProcessError: it fails.
    """
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment(folder),
        text=True,
        stdout=subprocess.PIPE,
        check=True,
    )
    return done.stdout


def refreshed(text: str, folder: Path) -> str:
    """Return the text with the outputs that its commands give now."""

    def block(match: re.Match[str]) -> str:
        return "".join(f"$ {command}\n{run(command, folder)}" for command in commands_of(match[0]))

    return _CONSOLE.sub(block, text)


def _helps(folder: Path) -> Iterator[str]:
    for words, _ in commands():
        if not words.startswith("ask "):
            yield f"\n## {words}\n\n```text\n{run(f'{PROGRAM} {words} --help', folder)}```\n"
    yield "\n## The saved questions\n\n| question | title | example |\n|---|---|---|\n"
    for words, command in commands():
        if words.startswith("ask "):
            title, _, rest = str(command.help).partition(".\n")
            yield f"| `{words.removeprefix('ask ')}` | {title} | `{rest.splitlines()[-1].strip()}` |\n"


def reference() -> str:
    """Return the page of all commands."""
    with tempfile.TemporaryDirectory() as folder:
        return _INTRODUCTION + "".join(_helps(Path(folder)))


def picture() -> None:
    """Write the README's pictures: the demo's page and views of its graph's atlas, in Chromium."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("google-chrome")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        made = run_demo(name)
        atlas = write_atlas(Path(name) / "atlas.html", made.graph).as_uri()
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for picture, address, scheme in (
            ("demo", made.page.as_uri(), "light"),
            ("atlas-network", f"{atlas}#view=network", "light"),
            ("atlas-overview", f"{atlas}#view=overview&node=CN-SD", "light"),
            ("atlas-map", f"{atlas}#view=map&node=BY-HO", "dark"),
        ):
            page = browser.new_page(viewport={"width": 1440, "height": 860}, color_scheme=scheme)
            page.goto(address)
            page.wait_for_selector("html[data-ready=yes]")
            page.wait_for_timeout(500)
            path = PICTURES / f"{picture}.png"
            page.screenshot(path=path)
            few = Image.open(path).convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
            few.save(path, optimize=True)
        browser.close()


def main() -> None:
    """Write the outputs of the README and the page of the commands."""
    REFERENCE.write_text(reference(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            README.write_text(refreshed(README.read_text(encoding="utf-8"), folder), encoding="utf-8")
        finally:
            run(f"{PROGRAM} db stop", folder)


if __name__ == "__main__":
    picture() if sys.argv[1:] == ["picture"] else main()
