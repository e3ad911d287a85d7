"""Phrase tables and the word files: patterns, endings, the longest match, and words that YAML would lose."""

from pathlib import Path

import pytest

from bel_china_graph import resources
from bel_china_graph.errors import VocabularyError
from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import PhraseTable

FILES = sorted(p.stem for p in (resources.DATA / "lexicon").glob("*.yaml"))


def found(table: PhraseTable, text: str) -> list[tuple[str, str]]:
    words = text.split()
    return [(" ".join(words[m.start : m.end]), m.value) for m in table.find(words)]


def test_a_pattern_stands_for_all_its_choices() -> None:
    table = PhraseTable([("sister|twin city|towns", "x")])
    assert found(table, "a sister city and twin towns") == [("sister city", "x"), ("twin towns", "x")]
    assert found(table, "a sister town") == []


def test_a_star_stands_for_all_endings() -> None:
    table = PhraseTable([("negotiat*", "x"), ("in talk*", "y")])
    assert found(table, "negotiated negotiations negotiable") == [("negotiated", "x"), ("negotiations", "x")]
    assert found(table, "they are in talks") == [("in talks", "y")]


def test_the_longest_phrase_wins() -> None:
    table = PhraseTable([("letter", "a"), ("letter of intent", "b"), ("letter of", "c"), ("lett*", "d")])
    assert found(table, "a letter of intent") == [("letter of intent", "b")]
    assert found(table, "a letter of thanks") == [("letter of", "c")]
    assert found(table, "a letter came") == [("letter", "a")]
    assert found(table, "lettering") == [("lettering", "d")]


def test_no_phrase_reaches_over_the_end() -> None:
    table = PhraseTable([("letter of intent", "b")])
    words = ["a", "letter", "of", "intent"]
    assert list(table.find(words, 0, 3)) == []
    assert [m.start for m in table.find(words, 1, 4)] == [1]
    assert table.at(words, 3) is None


def test_found_phrases_do_not_overlap() -> None:
    table = PhraseTable([("twin city", "a"), ("city city", "b")])
    assert found(table, "twin city city") == [("twin city", "a")]


def test_phrases_are_parted_as_texts_are() -> None:
    assert lexicon.split("Co., Ltd.") == ["Co.", ",", "Ltd."]
    assert lexicon.split("agree* to") == ["agree*", "to"]
    assert PhraseTable([("People's Government", "x")]).at(["people", "'s", "government"], 0)


def test_an_empty_phrase_is_refused() -> None:
    with pytest.raises(VocabularyError, match="empty phrase"):
        PhraseTable([("", "x")])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of word files of its own, read afresh."""
    (tmp_path / "lexicon").mkdir()
    monkeypatch.setattr(resources, "DATA", tmp_path)
    return tmp_path / "lexicon"


@pytest.mark.parametrize(
    "text",
    ["words: [in, on, at]", "words: [yes]", "no: [a]", "deep: {a: {b: [off]}}"],
)
def test_a_bare_yes_or_no_is_refused(folder: Path, text: str) -> None:
    (folder / "some.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError, match="in quotes") as caught:
        lexicon.words.__wrapped__("some")
    assert "lexicon/some" in str(caught.value)


def test_quoted_they_are_words(folder: Path) -> None:
    (folder / "some.yaml").write_text('words: [in, "on", "no"]', encoding="utf-8")
    assert lexicon.words.__wrapped__("some") == {"words": ["in", "on", "no"]}


def test_a_file_that_is_no_table_is_refused(folder: Path) -> None:
    (folder / "some.yaml").write_text("- a\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="no table"):
        lexicon.words.__wrapped__("some")
    with pytest.raises(VocabularyError, match="missing"):
        lexicon.words.__wrapped__("other")


def test_an_unknown_word_set_is_named() -> None:
    with pytest.raises(VocabularyError, match="no key nonsense"):
        lexicon.wordset("nonsense")


@pytest.mark.parametrize("name", FILES)
def test_every_word_file_can_be_read_and_is_in_small_letters(name: str) -> None:
    data = lexicon.words(name)
    assert data
    if name in ("modality", "grammar", "structure"):
        words = [str(w) for value in data.values() for w in value]
        assert [w for w in words if w != w.lower()] == []
