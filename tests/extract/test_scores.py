"""How much of the annotated texts is found: a little less than was reached when the floors were last raised.

Raise a floor when the reader has become better; `docs/extraction.md` has the figures.
"""

from pathlib import Path

import pytest

from bel_china_graph import evaluate_corpus, resources

TESTS = Path(__file__).parents[1]
TEXTS = {
    "dev": (TESTS / "texts/dev/gold.tsv", TESTS / "texts/dev"),
    "dev2": (TESTS / "texts/dev2/gold.tsv", TESTS / "texts/dev2"),
    "sample": (resources.DATA / "sample_gold.tsv", resources.DATA / "sample"),
    "dev3": (TESTS / "texts/dev3/gold.tsv", TESTS / "texts/dev3"),
}
# folder -> relation type -> (F1, share of dates that are right)
FLOORS = {
    "dev": {"TWINNED_WITH": (0.86, 0.93), "AGREED_WITH": (0.85, 0.87), "RESIDENT_OF": (0.94, 0.84)},
    "dev2": {"TWINNED_WITH": (0.79, 0.90), "AGREED_WITH": (0.76, 0.84), "RESIDENT_OF": (0.87, 0.69)},
    "sample": {"TWINNED_WITH": (0.98, 0.93), "AGREED_WITH": (0.83, 0.97), "RESIDENT_OF": (0.95, 0.97)},
    "dev3": {"ALL": (0.62, 0.70)},
}


@pytest.mark.parametrize("folder", FLOORS)
def test_no_figure_falls(folder: str) -> None:
    corpus = evaluate_corpus(*TEXTS[folder])
    assert corpus.without_file == () and {name for name in corpus.without_gold if not name.isupper()} == set()
    found = corpus.evaluation
    figures = {**found.figures, "ALL": found.total}
    told = {t: (round(figures[t].f1, 3), round(figures[t].date_accuracy, 3)) for t in FLOORS[folder]}
    fallen = {t: told[t] for t, (f1, date) in FLOORS[folder].items() if told[t][0] < f1 or told[t][1] < date}
    mistakes = [str(each) for each in found.findings if {each.type, "ALL"} & fallen.keys()]
    assert not fallen, "\n".join([f"{folder}: {fallen}", *mistakes])
