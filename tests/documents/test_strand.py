"""Strands: parts, joints and substitutions keep leading into the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bel_china_graph.documents.strand import Strand, join

TEXT = "Brest and Xiaogan\nsigned  it."


def leads(strand: Strand, original: str) -> str:
    return "".join(original[start : start + length] for _, start, length in strand.runs)


def test_a_cut_leads_to_the_same_characters() -> None:
    strand = Strand.of(TEXT, 6, 24).cut(4, 11)
    assert strand.text == "Xiaogan"
    assert leads(strand, TEXT) == "Xiaogan"
    assert (strand.start, strand.end) == (10, 17)


def test_stripping_keeps_the_offsets() -> None:
    assert Strand.of("  ab ", 0, 5).strip().runs == ((0, 2, 2),)
    assert Strand.of("   ", 0, 3).strip().text == ""


def test_a_join_leads_its_separator_to_the_line_break() -> None:
    joined = join([Strand.of(TEXT, 0, 17), Strand.of(TEXT, 18, 29)])
    assert joined.text == "Brest and Xiaogan signed  it."
    assert leads(joined, TEXT) == TEXT
    assert joined.runs == ((0, 0, 29),)


def test_a_join_of_nothing_before_something() -> None:
    joined = join([Strand("", ()), Strand.of("|ab", 1, 3)], "\t")
    assert joined.text == "\tab"
    assert joined.runs[0] == (0, 0, 3)


def test_a_substitution_keeps_its_length() -> None:
    assert Strand.of("12", 0, 2).written("¹²").text == "¹²"
    with pytest.raises(ValueError, match="length"):
        Strand.of("12", 0, 2).written("¹")


@given(st.text(min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_assembled_parts_lead_back(text: str, spans: list[tuple[int, int]]) -> None:
    parts = [(min(a, len(text)), min(b, len(text)), None) for a, b in spans]
    strand = Strand.of(text, 0, len(text)).assembled(parts)
    assert strand.text == "".join(text[a:b] for a, b, _ in parts)
    assert leads(strand, text) == strand.text
    assert [at for at, _, _ in strand.runs] == [
        sum(length for _, _, length in strand.runs[:number]) for number in range(len(strand.runs))
    ]
