"""The vocabulary's files: every relation type has its words and examples, and the reader agrees with them."""

from pathlib import Path

import pytest
from extract.support import ties

from bel_china_graph import resources, vocabulary
from bel_china_graph.errors import VocabularyError
from bel_china_graph.model import Edge
from bel_china_graph.vocabulary import Example, RelationType, cypher, node_types, relation_types

CLAIMED = [t for t in relation_types().values() if t.claimed]
EXAMPLES = [
    pytest.param(relation, example, id=f"{relation.type}-{number:02}")
    for relation in CLAIMED
    for number, example in enumerate(relation.examples, 1)
]


@pytest.mark.parametrize(("relation", "example"), EXAMPLES)
def test_the_reader_agrees_with_the_examples(relation: RelationType, example: Example) -> None:
    assert ties(example.text, relation.type, example.date) == sorted(example.ties), example.text


@pytest.mark.parametrize("relation", CLAIMED, ids=lambda t: t.type)
def test_each_relation_has_examples_for_and_against(relation: RelationType) -> None:
    positive = [e for e in relation.examples if e.ties]
    assert len(positive) >= 14 and len(relation.examples) - len(positive) >= 10
    assert any(t.endswith("planned") for e in positive for t in e.ties), "planned ties are told apart"
    assert any(e.date for e in positive), "the document's own time counts"
    texts = [e.text for e in relation.examples]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("relation", relation_types().values(), ids=lambda t: t.type)
def test_a_relation_names_what_exists(relation: RelationType) -> None:
    assert {*relation.source, *relation.target} <= set(node_types())
    assert set(relation.identity) <= set(Edge.model_fields)
    assert relation.title and relation.description
    assert bool(relation.reading) == relation.claimed


def test_node_types_come_in_the_order_of_legends() -> None:
    orders = [t.order for t in node_types().values()]
    assert orders == sorted(orders) and len(set(orders)) == len(orders)
    assert {t.level for t in node_types().values() if t.place} == {"region", "city", "district"}


def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> Path:
    """Return a vocabulary folder that holds one relation file, in place of the real one."""
    (tmp_path / "vocabulary" / "relations").mkdir(parents=True)
    path = tmp_path / "vocabulary" / "relations" / name
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(resources, "DATA", tmp_path)
    return path


GOOD = """
type: LENDS_TO
title: lends to
description: A company lends to another.
directed: true
source: [Company]
target: [Company]
identity: []
colour: {light: "#000000", dark: "#ffffff"}
"""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.replace("type: LENDS_TO", "type: lends`to"), "type"),
        (GOOD.replace("title: lends to\n", ""), "title"),
        (GOOD + "nonsense: 1\n", "nonsense"),
        (GOOD + "reading: {frame: circle, triggers: {}}\n", "frame"),
        (GOOD + "examples: [{texts: a}]\n", "examples"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, says: str) -> None:
    path = _folder(tmp_path, monkeypatch, "LENDS_TO.yaml", text)
    with pytest.raises(VocabularyError, match=says) as caught:
        vocabulary._read("relations", RelationType)
    assert str(path) in str(caught.value)


def test_an_end_without_a_label_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    labels = node_types()
    _folder(tmp_path, monkeypatch, "LENDS_TO.yaml", GOOD.replace("target: [Company]", "target: [Bank]"))
    monkeypatch.setattr(vocabulary, "node_types", lambda: labels)
    with pytest.raises(VocabularyError, match="Bank"):
        relation_types.__wrapped__()


def test_yaml_that_is_none_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _folder(tmp_path, monkeypatch, "LENDS_TO.yaml", "type: [LENDS_TO\n")
    with pytest.raises(VocabularyError, match="not valid YAML") as caught:
        vocabulary._read("relations", RelationType)
    assert str(path) in str(caught.value)


def test_cypher_takes_only_names_of_the_vocabulary() -> None:
    assert cypher.fill("MATCH (n:<<label>>)", label="City") == "MATCH (n:City)"
    assert "TWINNED_WITH" in cypher.fill("<<ties>>") and "PART_OF" not in cypher.fill("<<ties>>")
    assert "PART_OF" in cypher.fill("<<relations>>")
    with pytest.raises(VocabularyError, match="DETACH"):
        cypher.fill("MATCH (n:<<label>>)", label="City) DETACH DELETE (n")
    with pytest.raises(VocabularyError, match="<<label>>"):
        cypher.fill("MATCH (n:<<label>>)")
