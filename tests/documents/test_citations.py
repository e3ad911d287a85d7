"""Notes and entries of lists of sources."""

import pytest

from bel_china_graph.documents.structure.citations import citations, is_citation
from bel_china_graph.model.document import Citation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lee, A. Silk roads / A. Lee // [Electronic resource]. – 2023. – URL: <https://example.org/silk/>",
            Citation(title="Lee, A. Silk roads / A. Lee", year="2023", url="https://example.org/silk/"),
        ),
        (
            "A port opens [Electronic resource] – 2021. – URL: https://example.org/port.html",
            Citation(title="A port opens", year="2021", url="https://example.org/port.html"),
        ),
        (
            "A road [Electronic res.]. – 2024. – URL: [https://example.org/road-2024/](#)",
            Citation(title="A road", year="2024", url="https://example.org/road-2024/"),
        ),
        (
            "Lee, A. Rails. Collected papers / Ann Lee. – Northern Press, 2019. – pp. 115–116.",
            Citation(title="Lee, A. Rails. Collected papers / Ann Lee", year="2019"),
        ),
        (
            "Kim, B. Ports / B. Kim // Sea and Land. – 2013. – P. 19.",
            Citation(title="Kim, B. Ports / B. Kim // Sea and Land", year="2013"),
        ),
        ("The mayor has died since.", Citation(title="The mayor has died since")),
        (
            "Worth \\$5 million in 2020 [Electronic resource]. – 2021. – URL: https://example.org/5",
            Citation(title="Worth $5 million in 2020", year="2021", url="https://example.org/5"),
        ),
    ],
)
def test_one_source(text: str, expected: Citation) -> None:
    assert citations(text) == (expected,)


def test_an_address_over_two_lines() -> None:
    found = citations("A road [Electronic resource]. – 2020. – URL: <https://example.org/road-> [over-hills/](#)")
    assert found[0].url == "https://example.org/road-over-hills/"


def test_several_sources() -> None:
    found = citations(
        "Lee, A. Rails. – Minsk, 2019. – P. 3; Kim, B. Ports [Electronic resource]. –"
        " 2020. – URL: https://example.org/k"
    )
    assert [(c.title, c.year, c.url) for c in found] == [
        ("Lee, A. Rails", "2019", None),
        ("Kim, B. Ports", "2020", "https://example.org/k"),
    ]


def test_words_are_no_citation() -> None:
    assert not is_citation("As a result, the two towns signed 18 documents in 2023.")
    assert is_citation("Directive No. 9. – Minsk, 2021. – P. 6.")


def test_nothing_is_no_source() -> None:
    assert citations(" – ") == ()
