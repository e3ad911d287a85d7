"""A folder of texts held against a gold file: what is read, what is reported, and the sentences of mistakes."""

import re
from pathlib import Path

import pytest

from bel_china_graph import DocumentError, GoldError, evaluate_corpus
from bel_china_graph.cli.tables import FIGURE_COLUMNS
from bel_china_graph.evaluate import Finding
from bel_china_graph.evaluate.gold import scored_types
from bel_china_graph.pipeline.evaluation import CorpusEvaluation
from bel_china_graph.vocabulary import node_types

GUIDE = Path(__file__).parents[2] / "docs" / "evaluation.md"


def corpus(folder: Path, text: str, *facts: str, nodes: str = "") -> CorpusEvaluation:
    """Evaluate one text, `town.txt`; the columns of facts are parted by ` | `."""
    (folder / "texts").mkdir(exist_ok=True)
    (folder / "texts/town.txt").write_text(text, encoding="utf-8")
    lines = [f"town | {fact}".replace(" | ", "\t") for fact in facts]
    (folder / "gold.tsv").write_text("\n".join(lines or ["# town: no facts"]), encoding="utf-8")
    (folder / "nodes.tsv").write_text(f"town\t{nodes}" if nodes else "", encoding="utf-8")
    return evaluate_corpus(folder / "gold.tsv", folder / "texts", nodes=folder / "nodes.tsv")


def only(found: CorpusEvaluation) -> Finding:
    [finding] = found.evaluation.findings
    return finding


def test_the_example_of_the_guide_is_read_without_a_mistake(tmp_path: Path) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    for kind, name in (("text", "pinsk.txt"), ("tsv", "gold.tsv")):
        [block] = re.findall(rf"^```{kind}\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
        (tmp_path / name).write_text(block, encoding="utf-8")
    found = evaluate_corpus(tmp_path / "gold.tsv", tmp_path)
    assert found.evaluation.findings == ()
    total = found.evaluation.total
    assert (total.gold, total.f1, total.date_accuracy) == (2, 1.0, 1.0)


def test_the_guide_names_every_letter_and_figure() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    letters = dict(re.findall(r"`([A-Z])` \| (\w+) ", guide))
    assert letters == {kind.code: label for label, kind in node_types().items()}
    assert [name for name in FIGURE_COLUMNS[1:] if f"| `{name}` |" not in guide] == []
    assert [name for name in scored_types() if f"`{name}`" not in guide] == []


def test_each_document_is_read_alone(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("Minsk and Changchun are sister cities since 1992.", encoding="utf-8")
    gold = tmp_path / "gold.tsv"
    gold.write_text("\n".join(f"{n}\tTWINNED_WITH\tC:Minsk\tC:Changchun\t1992\tcore" for n in ("one", "two")))
    total = evaluate_corpus(gold, tmp_path).evaluation.total
    assert (total.gold, total.found, total.right, total.wrong) == (2, 2, 2, 0)
    assert evaluate_corpus(gold, tmp_path, only=["two"]).documents == ("two",)


def test_a_miss_shows_the_sentence_that_names_both_ends_and_why_a_tie_was_rejected(tmp_path: Path) -> None:
    text = (
        "Minsk is a capital. Changchun is not. Minsk has not signed an agreement with Changchun. Minsk likes Changchun."
    )
    found = only(corpus(tmp_path, text, "AGREED_WITH | C:Minsk | C:Changchun |  | core"))
    assert (found.kind, found.type, found.line) == ("missed", "AGREED_WITH", 1)
    [quote] = found.quotes
    assert quote.text == "Minsk has not signed an agreement with Changchun."
    assert quote.remark.startswith("names both ends; rejected as AGREED_WITH: denied")


def test_a_miss_prefers_the_sentence_that_holds_the_year(tmp_path: Path) -> None:
    text = "Minsk likes Changchun. In 1992 people from Minsk came to Changchun."
    found = only(corpus(tmp_path, text, "TWINNED_WITH | C:Minsk | C:Changchun | 1992 | core"))
    assert [quote.text for quote in found.quotes] == ["In 1992 people from Minsk came to Changchun."]


def test_a_miss_without_such_a_sentence_shows_one_for_each_end(tmp_path: Path) -> None:
    text = "Minsk is old. Trees grow. Minsk is big. Changchun is big, too."
    found = only(corpus(tmp_path, text, "TWINNED_WITH | C:Minsk | C:Changchun |  | core"))
    assert [(quote.text, quote.remark) for quote in found.quotes] == [
        ("Minsk is big.", "names Minsk"),
        ("Changchun is big, too.", "names Changchun"),
    ]
    lone = only(corpus(tmp_path, text, "TWINNED_WITH | C:Minsk | C:Harbin |  | core"))
    assert [(quote.text, quote.remark) for quote in lone.quotes] == [("Minsk is old.", "names Minsk only")]


def test_a_miss_tells_what_was_read_instead(tmp_path: Path) -> None:
    text = "In 2020 Minsk and Changchun signed a memorandum on trade."
    facts = "TWINNED_WITH | C:Minsk | C:Changchun | 2020 | core", "AGREED_WITH | C:Minsk | C:Changchun | 2020 | core"
    assert only(corpus(tmp_path, text, *facts)).remark == "between these is read AGREED_WITH 2020"


def test_a_false_alarm_shows_what_was_read(tmp_path: Path) -> None:
    found = only(corpus(tmp_path, "Minsk and Changchun became sister cities in 1992."))
    assert (found.kind, found.ends, found.date) == ("false", ("Minsk (City)", "Changchun (City)"), "1992")
    assert found.quotes[0].text == "Minsk and Changchun became sister cities in 1992."
    assert found.quotes[0].remark.startswith("read as pair")


def test_a_wrong_date_shows_where_it_was_read(tmp_path: Path) -> None:
    text = "Minsk and Changchun became sister cities in 1992."
    found = only(corpus(tmp_path, text, "TWINNED_WITH | C:Minsk | C:Changchun | 1993 | core"))
    assert (found.kind, found.gold_dates, found.date) == ("date", ("1993",), "1992")
    assert [(quote.text, quote.remark) for quote in found.quotes] == [(text, "read as 1992")]


def test_listed_nodes(tmp_path: Path) -> None:
    text = "Minsk is old. Nobody in the Kedr choir sang."
    found = corpus(tmp_path, text, nodes="C:Minsk")
    assert (found.evaluation.nodes["City"].found, found.evaluation.findings) == (1, ())
    lost = only(corpus(tmp_path, text, nodes="K:Kedr"))
    assert (lost.kind, lost.ends, lost.quotes[0].text) == (
        "node",
        ("Kedr (Company)",),
        "Nobody in the Kedr choir sang.",
    )


def test_what_gold_and_folder_lack(tmp_path: Path) -> None:
    corpus(tmp_path, "Minsk and Changchun became sister cities in 1992.")
    (tmp_path / "texts/other.txt").write_bytes(b"\xff\xfe broken, and not read")
    with (tmp_path / "gold.tsv").open("a") as file:
        file.write("\nlost\tTWINNED_WITH\tC:Minsk\tC:Changchun\t1992\tcore")
    found = evaluate_corpus(tmp_path / "gold.tsv", tmp_path / "texts")
    assert (found.documents, found.without_file, found.without_gold) == (("lost", "town"), ("lost",), ("other",))
    assert [(each.kind, each.document) for each in found.evaluation.findings] == [("missed", "lost"), ("false", "town")]


def test_gold_that_does_not_go_with_the_folder(tmp_path: Path) -> None:
    corpus(tmp_path, "Minsk is old.")
    (tmp_path / "gold.tsv").write_text("# town.txt: no facts")
    with pytest.raises(GoldError, match="without the suffix"):
        evaluate_corpus(tmp_path / "gold.tsv", tmp_path / "texts")
    with pytest.raises(GoldError, match="says nothing of a document village"):
        evaluate_corpus(tmp_path / "gold.tsv", tmp_path / "texts", only=["village"])
    with pytest.raises(DocumentError, match="nowhere"):
        evaluate_corpus(tmp_path / "gold.tsv", tmp_path / "nowhere")
