"""What every saved question answers about the sample corpus, compared with what a person reads there."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bel_china_graph import ask
from bel_china_graph.questions import all_questions
from bel_china_graph.store import Store

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("answers.yaml").read_text(encoding="utf-8"))


def plain(value: Any) -> Any:
    """Return dates as text: YAML reads days as such."""
    return [plain(item) for item in value] if isinstance(value, list) else str(value) if _is_day(value) else value


def _is_day(value: Any) -> bool:
    return hasattr(value, "isoformat")


@pytest.mark.database
@pytest.mark.parametrize("case", CASES, ids=[f"{case['question']}-{i}" for i, case in enumerate(CASES)])
def test_the_answer_is_what_the_texts_say(corpus: Store, case: dict[str, Any]) -> None:
    given = {name: plain(value) for name, value in case["given"].items()}
    answer = ask(case["question"], given, store=corpus)
    places = [answer.columns.index(name) for name in case["columns"]]
    rows = [[row[place] for place in places] for row in answer.rows]
    expected = [plain(row) for row in case["rows"]]
    if case.get("among"):
        assert [row for row in expected if row not in rows] == []
    else:
        assert sorted(rows, key=repr) == sorted(expected, key=repr)


def test_every_question_has_an_answer_here() -> None:
    assert set(all_questions()) == {case["question"] for case in CASES}
