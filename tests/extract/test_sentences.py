"""Sentences and words: where one ends, and that all leads back to the original."""

import pytest

from .support import blocks_of, document, prepared


def split(*texts: str) -> list[str]:
    words = prepared(*texts)[0]
    return [words.reading(s.start, s.end) for s in words.sentences]


@pytest.mark.parametrize(
    "sentences",
    [
        ["They met.", "They signed."],
        ["Huaxin Co., Ltd. grew.", "It sells."],
        ["They visited Huaxin Co., Ltd.", "The firm sells pumps."],
        ["Prof. Li came.", "He spoke."],
        ["I. V. Petrov came.", "He left."],
        ["It cost 3.5 mln.", "The price rose."],
        ["See No. 5.", "It grew."],
        ["It ended in 2020.", "In May it began."],
        ["They met on 5 May.", "Then they left."],
        ['He said: "We signed."', "They left."],
        ['"Great!" he said.'],
        ["Was it signed?", "Yes."],
        ["He left...", "Then he came."],
        ["It grew (a lot.)", "They left."],
        ["The university im. F. Skorina grew."],
        ["It lies in St. Petersburg.", "It grew."],
        ["It has approx. 5 firms."],
    ],
    ids=lambda s: s[0],
)
def test_where_sentences_end(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_a_paragraph_ends_its_sentence() -> None:
    assert split("They met", "and signed. They left") == ["They met", "and signed.", "They left"]


def test_a_row_is_one_sentence() -> None:
    from bel_china_graph.extract import sentences

    words = prepared("Brest. Xiaogan. 2014.", kind="row")[0]
    assert [(s.start, s.end) for s in sentences.split(words)] == [(0, len(words.text))]


def test_words_lead_back_to_the_original() -> None:
    read = document("Brest and **Xiaogan** signed\nan agreement in 2014.\n")
    (block,) = [b for s in read.sections for b in s.blocks]
    words = prepared(block.text)[0]
    words.blocks = (block,)
    for i, word in enumerate(words.text):
        start, end = words.original(i, i + 1)
        assert read.text[start:end] == word
    whole = words.original(0, len(words.text))
    assert read.text[slice(*whole)].endswith("2014.")


def test_blocks_and_cells_part_words() -> None:
    words = prepared("Brest\t2014", "Gomel")[0]
    brest, gomel = words.text.index("Brest"), words.text.index("Gomel")
    assert words.block_of(brest) == 0 and words.block_of(gomel) == 1
    assert words.cell_of(brest) != words.cell_of(words.text.index("2014")) != words.cell_of(gomel)


def test_glued_words() -> None:
    words = prepared("They met.")[0]
    assert words.text == ["They", "met", "."]
    assert [words.glued(i) for i in range(3)] == [False, False, True]
    assert blocks_of("a")[0].original(0, 1) == (0, 1)
