"""`evaluate`: what it prints, and its exit codes."""

import csv
import io
import json
from pathlib import Path

import pytest

from .running import Run

TEXT = "Minsk and Changchun became sister cities in 1992. Brest and Xiaogan became sister cities in 2010."
GOLD = """town\tTWINNED_WITH\tC:Minsk\tC:Changchun\t1992\tcore
town\tTWINNED_WITH\tC:Minsk\tC:Harbin\t\tcore
"""


@pytest.fixture
def texts(here: Path) -> Path:
    (here / "texts").mkdir()
    (here / "texts/town.txt").write_text(TEXT)
    (here / "gold.tsv").write_text(GOLD)
    return here


COMMAND = "evaluate gold.tsv --corpus texts"


def test_the_table_and_the_mistakes(cli: Run, texts: Path) -> None:
    result = cli(COMMAND)
    assert (result.code, result.err) == (0, "")
    words = [line.split() for line in result.out.splitlines()]
    assert words[0] == ["what", "gold", "found", "wrong", "precision", "recall", "f1", "date", "year"]
    assert words[-1] == ["all", "ties", "2", "1", "1", "0.500", "0.500", "0.500", "1.000", "1.000"]
    mistakes = cli(f"{COMMAND} --errors").out
    assert mistakes.endswith(result.out)
    assert "missed: TWINNED_WITH Minsk (City) - Harbin (City) [town, line 2 of the gold]" in mistakes
    assert (
        "false alarm: TWINNED_WITH Brest (City) - Xiaogan (City), 2010 [town]\n  Brest and Xiaogan became" in mistakes
    )


def test_json_and_csv(cli: Run, texts: Path) -> None:
    (texts / "nodes.tsv").write_text("town\tC:Minsk\ntown\tC:Harbin\n")
    told = json.loads(cli(f"{COMMAND} --errors --nodes nodes.tsv --format json").out)
    figures = {row.pop("what"): row for row in told["figures"]}
    assert figures["all ties"]["f1"] == 0.5
    assert (figures["City"]["gold"], figures["City"]["found"], figures["City"]["precision"]) == (2, 1, None)
    assert [each["kind"] for each in told["errors"]] == ["missed", "false", "node"]
    assert told["documents"] == ["town"]
    rows = list(csv.DictReader(io.StringIO(cli(f"{COMMAND} --format csv").out)))
    assert rows[-1]["what"] == "all ties" and rows[-1]["gold"] == "2"
    rows = list(csv.DictReader(io.StringIO(cli(f"{COMMAND} --format csv --errors").out)))
    assert [row["kind"] for row in rows] == ["missed", "false"]


def test_a_floor(cli: Run, texts: Path) -> None:
    assert cli(f"{COMMAND} --min-f1 0.5").code == 0
    result = cli(f"{COMMAND} --min-f1 0.51")
    assert (result.code, "0.500, less than 0.51" in result.err) == (1, True)
    assert "all ties" in result.out
    assert cli(f"{COMMAND} --min-f1 2").code == 2


def test_what_is_lacking_is_told(cli: Run, texts: Path) -> None:
    (texts / "texts/more.md").write_text("Text.")
    (texts / "gold.tsv").write_text(f"{GOLD}# lost: no facts\n")
    result = cli(COMMAND)
    assert result.code == 0
    assert "no file (their facts count as missed): lost." in result.err
    assert "says nothing (not read): more." in result.err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("evaluate nowhere.tsv --corpus texts", "There is no file nowhere.tsv. Check the path."),
        ("evaluate gold.tsv --corpus nowhere", "nowhere"),
        ("evaluate gold.tsv --corpus texts --nodes texts/town.txt", "texts/town.txt, line 1: "),
        ("evaluate texts/town.txt --corpus texts", "texts/town.txt, line 1: it has 1 of 6 columns. Part by tabs"),
        ("evaluate gold.tsv --corpus texts --only village", "village"),
        ("evaluate gold.tsv --corpus texts --spacy-model xx_none", "xx_none"),
    ],
)
def test_bad_input(command: str, told: str, cli: Run, texts: Path) -> None:
    result = cli(command)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("Error: ") and told in result.err
