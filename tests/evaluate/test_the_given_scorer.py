"""The given scorer of the shared folder and this one agree, where it is at hand (it is no part of the project)."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from bel_china_graph import evaluate_corpus, extract_graph, write_graph
from bel_china_graph.evaluate import Figures
from bel_china_graph.pipeline.evaluation import CorpusEvaluation

SHARED = Path(__file__).parents[3] / "shared"
SCORER = SHARED / "eval" / "score.py"
DEV = Path(__file__).parents[1] / "texts" / "dev"
DOZEN = [f"{kind}{number}" for kind in ("wire", "gov", "uni", "twin", "park", "book") for number in ("01", "05")]
CORPORA = {
    "chapters": (SHARED / "eval/gold.tsv", SHARED / "corpus/chapters", []),
    "news": (SHARED / "eval/gold_news.tsv", SHARED / "corpus/news", []),
    "dev": (DEV / "gold.tsv", DEV, DOZEN),
}
KINDS = {"MISS": "missed", "DATE": "date", "PLAN": "planned", "DUP": "duplicate", "FALSE": "false"}

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the shared texts are not at hand")


@pytest.fixture(scope="module", params=CORPORA)
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[CorpusEvaluation, str]:
    """Return this scorer's evaluation of a corpus, and what the given one prints of the same documents."""
    gold, texts, only = CORPORA[request.param]
    nodes = SHARED / "eval/nodes.tsv" if request.param == "chapters" else None
    found = evaluate_corpus(gold, texts, nodes=nodes, only=only)
    folder = tmp_path_factory.mktemp(request.param)
    for document in found.documents:
        write_graph(extract_graph(texts / f"{document}.txt"), folder / document)
    options = ["--errors", *(["--docs", ",".join(only)] if only else []), *(["--nodes", str(nodes)] if nodes else [])]
    command = [sys.executable, str(SCORER), str(gold), str(folder), *options]
    return found, subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _line(name: str, known: Figures) -> str:
    shares = {"P": known.precision, "R": known.recall, "F1": known.f1, "date": known.date_accuracy}
    shares["year"] = known.year_accuracy
    told = " ".join(f"{name} {share:.3f}" for name, share in shares.items())
    return f"{name} gold {known.gold} hit {known.found} wrong {known.wrong} {told}"


def test_all_figures_agree(both: tuple[CorpusEvaluation, str]) -> None:
    found, printed = both
    theirs = [re.sub(r" +", " ", line) for line in printed.splitlines() if re.match(r"\w+ +gold +\d", line)]
    figures = {**found.evaluation.figures, "ALL": found.evaluation.total}
    assert found.evaluation.total.gold > 20
    assert sorted(theirs) == sorted(_line(name, known) for name, known in figures.items())


def test_all_mistakes_agree(both: tuple[CorpusEvaluation, str]) -> None:
    found, printed = both
    lines = [line.split() for line in printed.splitlines()]
    theirs = Counter((KINDS[words[0]], words[1], words[2]) for words in lines if words and words[0] in KINDS)
    told = [each for each in found.evaluation.findings if each.kind != "node"]
    assert Counter((each.kind, each.document, each.type) for each in told) == theirs


def test_the_nodes_agree(both: tuple[CorpusEvaluation, str]) -> None:
    found, printed = both
    line = next((line for line in printed.splitlines() if line.startswith("nodes found")), "nodes found")
    theirs = {name: (int(part), int(of)) for name, part, of in re.findall(r"(\w+) (\d+)/(\d+)", line)}
    assert theirs == {name: (known.found, known.gold) for name, known in found.evaluation.nodes.items()}
    lost = [each for each in found.evaluation.findings if each.kind == "node"]
    assert len(lost) == sum(line.startswith("NODE ") for line in printed.splitlines())
