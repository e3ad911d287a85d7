"""The documentation says what the code does: commands, questions, types, settings; and what it shows runs."""

import re
import subprocess
import sys
from pathlib import Path

import documentation
import pytest
from cli.examples import commands

from bel_china_graph.questions import all_questions
from bel_china_graph.store import DatabaseSettings, EmbeddedSettings
from bel_china_graph.vocabulary import node_types, relation_types

README = documentation.README.read_text(encoding="utf-8")
DOCUMENTS = [
    *documentation.ROOT.glob("*.md"),
    *(documentation.ROOT / "docs").glob("*.md"),
]


def test_the_readme_names_every_command_question_label_type_and_setting() -> None:
    wanted = [f"`{words}`" for words, _ in commands() if not words.startswith("ask ")]
    wanted += [f"`{name}`" for name in (*all_questions(), *node_types(), *relation_types())]
    wanted += [f"`NEO4J_{name.upper()}`" for name in DatabaseSettings.model_fields]
    wanted += [f"`BEL_CHINA_GRAPH_{name.upper()}`" for name in EmbeddedSettings.model_fields]
    assert [name for name in wanted if name not in README] == []


def test_the_readme_names_no_command_or_question_that_is_not_there() -> None:
    known = [words for words, _ in commands()]
    for block in documentation.console_blocks(README):
        for command in documentation.commands_of(block):
            if command.startswith("bel-china-graph "):
                words = command.removeprefix("bel-china-graph ")
                assert any(words == name or words.startswith(f"{name} ") for name in known), command


def test_the_page_of_the_commands_is_what_they_say() -> None:
    assert documentation.REFERENCE.read_text(encoding="utf-8") == documentation.reference(), "run `make docs`"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_to_files_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#]+)[^)]*\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.slow
@pytest.mark.database
def test_the_commands_and_the_python_of_the_readme_run(tmp_path: Path) -> None:
    try:
        for block in documentation.console_blocks(README):
            for command in documentation.commands_of(block):
                assert documentation.run(command, tmp_path), command
        for number, code in enumerate(documentation.python_blocks(README)):
            done = subprocess.run(
                [sys.executable, "-c", code],
                cwd=tmp_path,
                env=documentation.environment(tmp_path),
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, f"block {number}: {done.stderr}"
    finally:
        documentation.run("bel-china-graph db stop", tmp_path)


def test_the_library_offers_what_it_names() -> None:
    import bel_china_graph

    for name in bel_china_graph.__all__:
        assert getattr(bel_china_graph, name) is not None
    with pytest.raises(AttributeError):
        _ = bel_china_graph.nothing_of_the_kind
    functions = [name for name in bel_china_graph.__all__ if name.islower() and not name.startswith("_")]
    assert [name for name in functions if f"`{name}(" not in README] == []
