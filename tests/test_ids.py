"""Names folded, and ids that stay the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bel_china_graph.ids import digest, fold, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xi'an", "Xian"),
        ("Xi’an", "XIAN"),
        ("Ürümqi", "Urumqi"),
        ("Mahilioŭ", "mahiliou"),
        ("Bel-Nord  Logistics", "BEL NORD LOGISTICS"),
        ("  Gomel ", "gomel"),
        ("“Kedr”, Ltd.", "kedr ltd"),
    ],
)
def test_spellings_that_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_what_folding_keeps_apart() -> None:
    names = ["Shanxi", "Shaanxi", "Гомель", "Могилёв", "甘肃", "Kedr 2", "Kedr 3"]
    assert len({fold(n) for n in names}) == len(names)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert fold(name) == fold(name).strip() and "  " not in fold(name)


@given(st.text())
def test_a_slug_is_never_empty_and_has_no_spaces(name: str) -> None:
    assert slug(name) and not re.search(r"\s", slug(name))


def test_a_name_of_signs_alone_has_a_slug_of_its_own() -> None:
    assert slug("!!!") != slug("???") and re.fullmatch("[0-9a-f]{12}", slug("!!!"))


def test_ids_do_not_change_between_versions() -> None:
    assert slug("Minsk Tractor Works (MTZ)") == "minsk-tractor-works-mtz"
    assert digest("TWINNED_WITH", "BY-BR", "CN-AH") == "e1fb5401b5fb", "loaded graphs know ties by these"


@given(st.lists(st.text() | st.none(), max_size=4), st.lists(st.text() | st.none(), max_size=4))
def test_other_parts_give_another_digest(one: list[str | None], other: list[str | None]) -> None:
    plain = [[p for p in parts if p is None or not {"\x00", "\x1f"} & set(p)] for parts in (one, other)]
    if plain[0] and plain[1]:
        assert (digest(*plain[0]) == digest(*plain[1])) == (plain[0] == plain[1])


def test_a_missing_part_is_not_an_empty_one() -> None:
    assert digest("a", None) != digest("a", "") != digest("a")
    assert len(digest("a", length=5)) == 5
