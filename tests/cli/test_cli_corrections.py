"""Corrections from the command that writes one to the graph that shows it."""

import json
import shlex
from pathlib import Path

import pytest

from .running import Run

TWINS = "twinned-with-f28af6c3d471"  # Minsk and Changchun
DISPUTED = "twinned-with-0979b0bc5e71"  # Gomel Region and Sichuan: 2015 or April 2021


def test_what_is_written_is_applied_by_the_next_extract(built: Run, sample: Path, here: Path) -> None:
    (here / "corrections.yaml").write_text("# mine\n- confirm: twinned-with-lost\n  note: From an older reading.\n")
    commands = (
        f"confirm {TWINS} --note 'Seen: the treaty.' --who Olga",
        f"redate {DISPUTED} 2021-04-15 -n 'The treaty bears it.'",
        "reject Riveks -n 'No company.'",
        "merge 'SUMEC International Trading' SUMEC -n 'One firm.'",
        "reject twinned-with-5d381a712f9a -n 'Another pair.'",
    )
    for command in commands:
        done = built(*shlex.split(command))
        assert done.code == 0, done
        assert "Appended to corrections.yaml" in done.err and "bel-china-graph build" in done.err
        assert (here / "corrections.yaml").read_text(encoding="utf-8").endswith(done.out)
    assert (here / "corrections.yaml").read_text(encoding="utf-8").startswith("# mine\n- confirm: twinned-with-lost")

    done = built("extract", str(sample), "--out", "graph")
    assert done.code == 0
    assert "corrections.yaml: 5 of 6 corrections applied." in done.err
    assert "line 2: confirm twinned-with-lost: not applied, nothing that was read says so." in done.err
    assert "Riveks is taken out, and so are its ties" in done.err
    read = {p.stem: [json.loads(line) for line in p.read_text().splitlines()] for p in (here / "graph").iterdir()}
    edges = {edge["id"]: edge for edge in read["edges"]}
    assert [c["note"] for c in edges[TWINS]["corrections"]] == ["Seen: the treaty."]
    assert (edges[DISPUTED]["date"], edges[DISPUTED]["disputed"]) == ("2021-04-15", False)
    assert {claim["date"] for claim in edges[DISPUTED]["dates"]} >= {"2015", "2021-04"}
    assert "twinned-with-5d381a712f9a" not in edges
    assert {"corrected: Another pair.", "corrected: No company."} <= {r["reason"] for r in read["rejected"]}
    assert not {"company-riveks", "company-sumec-international-trading"} & {node["id"] for node in read["nodes"]}
    assert read["corrections"][0]["line"] == 2

    first = {path.name: path.read_bytes() for path in (here / "graph").iterdir()}
    built("extract", str(sample), "--out", "graph")
    assert {path.name: path.read_bytes() for path in (here / "graph").iterdir()} == first


@pytest.mark.database
def test_load_and_explain_tell_what_was_corrected(built: Run, cli_home: Path, here: Path) -> None:
    home = ("--home", str(cli_home))
    (here / "letter.txt").write_text("In May 1992 Orsha and Changchun became sister cities.")
    (here / "corrections.yaml").write_text(
        "- confirm: {type: TWINNED_WITH, ends: [Orsha, Changchun]}\n  note: Seen.\n- not: Nobody\n  note: a\n"
    )
    assert built("extract", "letter.txt", "--out", "graph").code == 0
    try:
        loaded = built("load", "graph", *home)
        assert "corrections.yaml: 1 of 2 corrections applied." in loaded.err
        assert "line 3: not Nobody: not applied" in loaded.err
        assert "corrections" in loaded.out
        (tie,) = [
            json.loads(line) for line in (here / "graph/edges.jsonl").read_text().splitlines() if "TWINNED" in line
        ]
        assert "checked by a person: Seen." in built("explain", tie["id"]).out
        assert "Nobody" in built("ask", "corrections", "--idle", "yes").out

        (here / "corrections.yaml").write_text(
            "- reject: {type: TWINNED_WITH, ends: [Orsha, Changchun]}\n  note: No.\n"
        )
        assert built("build", "letter.txt").code == 0
        gone = built("explain", tie["id"])
        assert gone.code == 1
        assert "Orsha TWINNED_WITH Changchun was rejected by a person: No" in gone.err
        assert "See corrections.yaml, line 1" in gone.err
    finally:
        from bel_china_graph import open_store

        with open_store(home=cli_home) as store:
            store.forget("letter")


def test_a_named_file_is_used_alone(cli: Run, here: Path) -> None:
    (here / "letter.txt").write_text("In May 1992 Orsha and Changchun became sister cities.")
    (here / "corrections.yaml").write_text("- not: Orsha\n  note: a\n")
    (here / "other.yaml").write_text("- not: Changchun\n  note: a\n")
    done = cli("extract", "letter.txt", "--out", "graph", "--corrections", "other.yaml")
    assert "other.yaml: 1 of 1" in done.err and "corrections.yaml" not in done.err
    names = (here / "graph/nodes.jsonl").read_text()
    assert '"Orsha"' in names and '"name": "Changchun"' not in names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- reject: x\n", "corrections.yaml, line 1: note is missing"),
        ("a: [", "corrections.yaml, line 1: not valid YAML"),
    ],
)
def test_a_wrong_file_stops_the_reading(cli: Run, here: Path, text: str, told: str) -> None:
    (here / "letter.txt").write_text("In May 1992 Orsha and Changchun became sister cities.")
    (here / "corrections.yaml").write_text(text)
    done = cli("extract", "letter.txt", "--out", "graph")
    assert (done.code, told in done.err) == (1, True), done
    assert not (here / "graph").exists()


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (f"redate {TWINS} 1992-5 -n a", "'1992-5' is no date"),
        (f"confirm {TWINS} -n ' '", "note is empty"),
        ("confirm Minsk -n a", "Minsk is a node, no tie"),
        ("confirm twinned-with-nothing -n a", "Nothing in the graph is called 'twinned-with-nothing'"),
        ("merge SUMEC sumec -n a", "are one node already"),
        ("merge SUMEC Sumek -n a", "Did you mean SUMEC"),
        ("reject Nobody -n a", "Nothing in the graph is called 'Nobody'"),
        (f"confirm {TWINS} -n a --corrections .", "cannot be read"),
    ],
)
def test_what_cannot_be_written_is_told(built: Run, here: Path, command: str, told: str) -> None:
    done = built(*shlex.split(command))
    assert (done.code, told in done.err) == (1, True), done
    assert list(here.iterdir()) == []
