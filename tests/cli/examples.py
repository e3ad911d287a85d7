"""The commands and the examples in their helps."""

import re
from collections.abc import Iterator
from typing import Any

import typer

from bel_china_graph.cli.app import app

PROGRAM = "bel-china-graph"
_EXAMPLE = re.compile(r"Example:\n\s+(?P<command>[^\n]+)\Z")


def commands() -> Iterator[tuple[str, Any]]:
    """Yield the words of each command and the command itself, also the saved questions."""
    yield from _below("", typer.main.get_command(app))


def _below(words: str, command: Any) -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "list_commands"):
        yield words, command
        return
    if getattr(command, "invoke_without_command", False):
        yield words, command
    for name in command.list_commands(None):
        yield from _below(f"{words} {name}".strip(), command.get_command(None, name))


def example_of(command: Any) -> str:
    """Return the example with which a command's help ends, without the program's name."""
    found = _EXAMPLE.search(str(command.help).strip())
    assert found, f"the help of {command.name} ends without an example"
    assert found["command"].startswith(f"{PROGRAM} ")
    return found["command"].removeprefix(f"{PROGRAM} ")
