"""What the commands print, and where."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from .running import Run

pytestmark = pytest.mark.database


def rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out)))


def test_extract_writes_the_files(cli: Run, sample: Path, here: Path) -> None:
    result = cli("extract", str(sample), "--out", "graph", "--format", "csv")
    assert result.code == 0
    assert sorted(path.name for path in (here / "graph").iterdir()) == [
        "corrections.jsonl", "documents.jsonl", "edges.jsonl", "evidence.jsonl", "nodes.jsonl", "rejected.jsonl",
    ]  # fmt: skip
    counted = {(row["what"], row["name"]): int(row["number"]) for row in rows(result.out)}
    assert counted["evidence", "Document"] == len(list(sample.iterdir()))
    edges = [json.loads(line) for line in (here / "graph/edges.jsonl").read_text().splitlines()]
    assert counted["tie", "TWINNED_WITH"] == sum(edge["type"] == "TWINNED_WITH" for edge in edges)


def test_quotes_stand_where_they_are_said_to_stand(cli: Run, sample: Path, here: Path) -> None:
    cli("extract", str(sample), "--out", "graph")
    read = lambda name: [json.loads(line) for line in (here / "graph" / name).read_text().splitlines()]  # noqa: E731
    texts = {item["id"]: Path(item["path"]).read_text(encoding="utf-8") for item in read("documents.jsonl")}
    passages = read("evidence.jsonl")
    assert passages
    for passage in passages:
        assert texts[passage["document"]][passage["start"] : passage["end"]] == passage["quote"]


def test_extract_load_and_build_agree(cli: Run, sample: Path, here: Path, tmp_path: Path) -> None:
    home = str(tmp_path / "fresh")
    try:
        assert cli("extract", str(sample), "--out", "graph").code == 0
        first = cli("load", "graph", "--home", home, "--format", "json")
        again = cli("load", "graph", "--home", home, "--format", "json")
        built = cli("build", str(sample), "--home", home, "--format", "json")
        after = cli("load", "graph", "--home", home, "--format", "json")
        loaded = {row["what"]: row for row in json.loads(first.out)}
        assert loaded["documents"]["added"] == len(list(sample.iterdir()))
        for result in (again, after):
            for row in json.loads(result.out):
                assert (row["added"], row["changed"], row["removed"]) == (0, 0, 0)
                assert row["same"] == loaded[row["what"]]["added"]
        assert {row["name"]: row["number"] for row in json.loads(built.out)}["Document"] == len(list(sample.iterdir()))
    finally:
        assert cli("db", "stop", "--home", home).code == 0


def test_minsk_and_changchun_are_twins_since_1992(built: Run) -> None:
    found = rows(built("ask partners --name City:Minsk --type twinned-with --until 1999 --format csv").out)
    assert [(row["partner"], row["date"][:4]) for row in found] == [("Changchun", "1992")]


def test_formats_give_the_same_rows(built: Run) -> None:
    question = "ask first-twinned --number 3 --format"
    as_json = json.loads(built(f"{question} json").out)
    as_csv = rows(built(f"{question} csv").out)
    as_table = built(f"{question} table").out
    assert [row["tie"] for row in as_json] == [row["tie"] for row in as_csv]
    assert all(row["tie"] in as_table for row in as_json)
    assert len(as_json) == 3


def test_a_table_that_nobody_watches_breaks_no_line(built: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    lines = built("ask first-twinned --number 3").out.splitlines()
    assert lines[0] == "Who twinned first"
    assert len(lines) == 6


def test_ask_lists_the_questions(cli: Run) -> None:
    from bel_china_graph.questions import all_questions

    listed = rows(cli("ask --list --format csv").out)
    assert [row["question"] for row in listed] == list(all_questions())
    assert cli("ask --format csv").out == cli("ask --list --format csv").out


def test_misspelt_names_get_suggestions(built: Run) -> None:
    for command, hint in (
        ("ask partners --name Changchum", "Did you mean Changchun"),
        ("ask partnrs --name Changchun", "Did you mean partners"),
        ("explain Changchum", "Did you mean Changchun"),
    ):
        result = built(command)
        assert (result.code, result.out) == (1, "")
        assert hint in result.err


def test_ask_says_what_it_needs(built: Run) -> None:
    missing = built("ask partners")
    assert (missing.code, "--name" in missing.err) == (1, True)
    wrong = built("ask partners --name Changchun --since yesterday")
    assert (wrong.code, "since" in wrong.err) == (1, True)


def test_ask_takes_plain_english(built: Run) -> None:
    asked = built("ask", "Which partners does the Gomel Region have in Sichuan since 2015?", "--format", "csv")
    named = built("ask partners --name 'Gomel Region' --within Sichuan --since 2015 --format csv")
    assert (asked.code, asked.out) == (0, named.out)
    assert "bel-china-graph ask partners --name 'Gomel Region' --within Sichuan --since 2015" in asked.err
    assert "Sichuan = Sichuan, Chinese province, China" in asked.err
    assert json.loads(built("ask", "Who twinned first?", "-f", "json").out)[0]["one"] == "Minsk"
    assert built("ask", "partners", "of", "Minsk").out == built("ask partners --name Minsk").out


def test_ask_refuses_what_it_does_not_understand(built: Run) -> None:
    refused = built("ask", "Who are Gomel's enemies?")
    assert (refused.code, refused.out) == (1, "")
    assert "'enemies'" in refused.err and "The nearest questions: " in refused.err
    nowhere = built("ask", "Who are the partners of Lhasa?")
    assert (nowhere.code, "'Lhasa'" in nowhere.err) == (1, True)


def test_ask_says_what_each_name_means(built: Run) -> None:
    result = built("ask partners --name gomel -f csv")
    assert result.err == "gomel = Gomel, City, Belarus\n"
    result = built("ask provinces-without --region gomel -f csv")
    assert result.err == "gomel = Gomel Region, Belarusian region, Belarus\n"


def test_an_answer_without_rows_has_its_columns(built: Run) -> None:
    result = built("ask partners --name Minsk --since 2100 -f csv")
    assert result.out == "partner,label,type,kind,date,status,disputed,sources,tie\n"


def test_conflicts_show_both_claims_and_which_was_taken(built: Run) -> None:
    found = rows(built("conflicts --name Sichuan -f csv").out)
    assert {(row["claimed"], row["taken"], row["document"]) for row in found} == {
        ("2015", "no", "Sister and partner regions of the Belarusian regions in China"),
        ("2021-04", "yes", "Gomel Region: partners in China"),
    }
    assert all(row["sentence"] and row["about"] == "date" and row["graph_has"] == "2021-04" for row in found)
    (conflict,) = json.loads(built("conflicts -f json").out)
    assert (conflict["one"]["name"], conflict["tie"]["date"]) == ("Gomel Region", "2021-04")
    told = built("conflicts").out
    assert "The graph has 2021-04: as many passages give another (1 passage each): the more precise." in told
    assert built("conflicts --name Minsk").out == ""
    assert built("conflicts --type loves").code == 1


def test_a_denial_is_a_conflict(cli: Run, here: Path, tmp_path: Path) -> None:
    (here / "texts").mkdir()
    (here / "texts/made.txt").write_text("Pinsk and Wuxi became twin cities in May 2015.\n", encoding="utf-8")
    (here / "texts/denied.txt").write_text("Pinsk refused to become a twin town of Wuxi.\n", encoding="utf-8")
    home = str(tmp_path / "denied")
    try:
        assert cli("build", "texts", "--home", home).code == 0
        told = cli("conflicts", "--home", home).out
        assert "2015-05 | established | taken | in made" in told
        assert "undated | denied | in denied" in told
        assert "a denial does not undo what another passage tells" in told
    finally:
        cli("db", "stop", "--home", home)


def test_query_takes_parameters(built: Run) -> None:
    result = built(
        "query", "RETURN $a AS a, $b AS b, $c AS c", "-p", "a=1", "-p", "b=x=y", "-p", 'c=["z"]', "-f", "json"
    )
    assert json.loads(result.out) == [{"a": 1, "b": "x=y", "c": ["z"]}]
    assert built("query", "RETURN $a AS a", "-p", "a").code == 1


def test_query_reads_standard_input(built: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"RETURN 'Minsk' AS name")))
    assert rows(built("query - --format csv").out) == [{"name": "Minsk"}]


def test_query_only_reads_unless_told_otherwise(built: Run) -> None:
    refused = built("query", "CREATE (n:City {id: 'x'}) RETURN n.id")
    assert (refused.code, refused.out) == (1, "")
    assert "--write" in refused.err
    written = built("query", "--write", "CREATE (n:Remark {id: 'x'}) RETURN n.id AS id", "-f", "csv")
    assert rows(written.out) == [{"id": "x"}]
    assert built("query", "--write", "MATCH (n:Remark) DELETE n").code == 0


def test_a_limit_is_said_on_standard_error(built: Run) -> None:
    result = built("query 'UNWIND range(1, 9) AS i RETURN i' --limit 4 -f csv")
    assert len(rows(result.out)) == 4
    assert "first 4 rows" in result.err


def test_explain_shows_sentence_rule_and_source(built: Run) -> None:
    tie = rows(built("ask first-twinned --number 1 -f csv").out)[0]["tie"]
    found = rows(built("explain", tie, "-f", "csv").out)
    assert found
    assert all(row["sentence"] and row["document"] and row["rule"] for row in found)
    assert any(row["date"].startswith("1992") for row in found)
    whole = json.loads(built("explain", tie, "-f", "json").out)
    assert whole["item"]["id"] == tie
    assert [row["sentence"] for row in whole["evidence"]] == [row["sentence"] for row in found]
    heading = built("explain", tie).out.splitlines()[0]
    assert re.search(r"TWINNED_WITH.*\(" + re.escape(tie), heading)
    assert "Changchun (City" in built("explain Changchun").out


def test_snapshots_are_pages(built: Run, here: Path) -> None:
    for name, options in (
        ("all.html", ()),
        ("around.html", ("--around", "Changchun", "--hops", "2")),
        ("two.html", ("--around", "Changchun", "--around", "Sichuan", "--title", "Two of them")),
        ("answer.html", ("--ask", "partners", "-p", "name=Sichuan")),
        ("path.html", ("--path", "Sichuan", "Changchun")),
        ("new/folder.html", ("--ask", "planned")),
    ):
        result = built("snapshot", name, *options)
        assert (result.code, result.out.strip()) == (0, name)
        page = (here / name).read_text(encoding="utf-8")
        assert page.lower().startswith("<!doctype html>")
    assert "<title>Two of them" in (here / "two.html").read_text(encoding="utf-8")


def test_snapshot_refuses_what_does_not_go_together(built: Run, here: Path) -> None:
    for options in (
        ("--around", "Sichuan", "--ask", "planned"),
        ("-p", "name=Sichuan"),
        ("--ask", "partners"),
        ("--around", "Atlantis"),
    ):
        assert built("snapshot", "page.html", *options).code == 1
    assert list(here.iterdir()) == []


def test_db_starts_tells_and_stops(cli: Run, tmp_path: Path) -> None:
    home = ("--home", str(tmp_path / "home"))
    states = []
    for command in ("status", "start", "status"):
        result = cli("db", command, *home, "-f", "csv")
        states.append({row["what"]: row["value"] for row in rows(result.out)}["running"])
    assert states == ["no", "yes", "yes"]
    assert cli("db", "stop", *home).out.strip() == "stopped"
    assert cli("db", "stop", *home).out.strip() == "was not running"


def test_demo_ends_with_the_page(cli: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")  # the demo must not touch the user's database
    result = cli("demo --out made")
    assert result.code == 0
    page = Path(result.out.strip().splitlines()[-1].rpartition(" ")[2])
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert sorted(path.name for path in (here / "made").iterdir()) == [
        "database",
        "documents",
        "gold.tsv",
        "graph",
        "ties.html",
    ]
    assert "Changchun" in result.out


def test_the_version_is_the_package_s(cli: Run) -> None:
    from bel_china_graph import __version__

    assert cli("--version").out.strip() == f"bel-china-graph {__version__}"
