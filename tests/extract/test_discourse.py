"""Ends named elsewhere: "the parties", "this province", "its administrative centre", pronouns, chapters."""

import pytest

from bel_china_graph import checks

from .support import agreements, chapters, graph, reader, residents, shown, ties, twins

FIRST = "The Brest Region has traded with Anhui Province since 2010. "


@pytest.mark.parametrize(
    "rest",
    [
        "In May 2016 the parties signed a memorandum.",
        "In May 2016 both regions signed a memorandum.",
        "In May 2016 the two sides signed a memorandum.",
        "In May 2016 they signed a memorandum.",
        "In May 2016 the Belarusian region signed a memorandum with this province.",
        "In May 2016 the region signed a memorandum with the Chinese province.",
        "A memorandum was signed in May 2016.",
    ],
)
def test_who_signed_stands_in_the_sentence_before(rest: str) -> None:
    assert agreements(FIRST + rest) == ["Brest Region -- Anhui 2016-05"]


@pytest.mark.parametrize(
    "rest",
    [
        "In May 2016 the parties held talks.",
        "In May 2016 both regions opened exhibitions.",
    ],
)
def test_a_description_that_fits_nobody_makes_no_tie(rest: str) -> None:
    assert agreements(FIRST + rest) == []


def test_the_partner_is_looked_for_in_the_other_country() -> None:
    text = "Mogilev Region trades with Jiangsu Province. In 2017 Mogilev Region signed an agreement with it."
    assert agreements(text) == ["Mogilev Region -- Jiangsu 2017"]


@pytest.mark.parametrize(
    "text",
    [
        "Vitebsk Region works with Heilongjiang Province. In 2019 its administrative centre, Harbin, became"
        " a twin city of Vitebsk.",
        "Harbin is well known in Vitebsk. In 2019 this city became a twin city of Vitebsk.",
    ],
)
def test_descriptions_of_cities(text: str) -> None:
    assert twins(text) == ["Vitebsk -- Harbin 2019"]


def test_the_administrative_centre_is_the_seat_of_the_last_place() -> None:
    text = "Gansu Province is far away. Its administrative centre became a twin city of Grodno in 2018."
    assert twins(text) == ["Grodno -- Lanzhou 2018"]


def test_the_company_is_the_last_one_named() -> None:
    text = (
        "Altair Drones LLC was founded in 2018. In March 2020 the company became a resident of the Great"
        " Stone Industrial Park."
    )
    assert residents(text) == ["Altair Drones -- Great Stone Industrial Park 2020-03"]


def test_the_park_is_the_one_spoken_of() -> None:
    text = "The Great Stone Industrial Park grew. In March 2020 Altair Drones LLC became a resident of the park."
    assert residents(text) == ["Altair Drones -- Great Stone Industrial Park 2020-03"]


def test_a_chapter_starts_anew() -> None:
    signed = "In May 2016 the parties signed a memorandum."
    together = checks.merge([reader().read(chapters(FIRST + signed))])
    assert shown(together, "AGREED_WITH") == ["Brest Region -- Anhui 2016-05"]
    apart = checks.merge([reader().read(chapters(FIRST, signed))])
    assert shown(apart, "AGREED_WITH") == []


def test_a_heading_names_who_is_spoken_of() -> None:
    text = "# Mogilev Region\n\nIn 2018 the region established sister relations with Jiangsu Province.\n"
    assert twins(text) == ["Mogilev Region -- Jiangsu 2018"]


ENUMERATION = (
    "Three new residents were registered in the Great Stone Industrial Park in April 2021. "
    "Altair Drones LLC builds drones. Vesta Optics LLC makes lenses. Finally, Sinta Cables LLC makes cables. "
)


def test_an_enumeration_holds_park_and_date() -> None:
    assert residents(ENUMERATION) == [
        f"{name} -- Great Stone Industrial Park 2021-04" for name in ("Altair Drones", "Sinta Cables", "Vesta Optics")
    ]


def test_the_number_said_closes_an_enumeration() -> None:
    text = ENUMERATION + "Rubin Glass LLC makes glass."
    assert len(residents(text)) == 3
    assert not any("Rubin" in tie for tie in residents(text))


def test_an_enumeration_goes_on_in_the_next_paragraphs() -> None:
    assert residents(ENUMERATION.replace(". ", ".\n\n")) == residents(ENUMERATION)


def test_a_question_asserts_nothing() -> None:
    for text in (
        "Is Zhuzhou a twin town of Polotsk?",
        "Did Brest sign an agreement with Xiaogan in 2014?",
        "Is Altair Drones LLC a resident of the Great Stone Industrial Park?",
    ):
        found = graph(text)
        assert [e for e in found.edges if e.type != "PART_OF"] == []


def test_a_dated_document_is_found_under_its_own_words() -> None:
    text = "The agreement between Gomel Region and Sichuan Province of 12 April 2015 was renewed in 2020."
    (tie,) = list(ties(text, "AGREED_WITH"))[:1]
    assert tie.startswith("Gomel Region -- Sichuan")


@pytest.mark.parametrize("status", ["refused to sign", "has not signed", "never signed"])
def test_what_is_denied_is_rejected_with_its_reason(status: str) -> None:
    found = graph(f"Brest {status} an agreement with Xiaogan.")
    assert shown(found, "AGREED_WITH") == []
    assert [(r.type, r.reason) for r in found.rejected] == [("AGREED_WITH", "denied")]
    assert found.rejected[0].quote.startswith("Brest")
    assert found.rejected[0].detail


def test_what_has_ended_is_rejected_with_its_reason() -> None:
    found = graph("The twinning relations between Slutsk and Jiaozuo were terminated in 2020.")
    assert shown(found, "TWINNED_WITH") == []
    assert ("TWINNED_WITH", "ended") in [(r.type, r.reason) for r in found.rejected]


def test_a_partner_without_a_name_is_rejected_with_its_reason() -> None:
    found = graph("In 2019 Vitebsk State University signed agreements with Chinese universities.")
    assert shown(found, "AGREED_WITH") == []
    assert [r.reason for r in found.rejected] == ["partner not named"]


@pytest.mark.parametrize(
    "rest",
    [
        "A memorandum was signed in May 2016.",
        "In May 2016 the parties signed a memorandum.",
        "In May 2016 a memorandum was signed with the Chinese province.",
    ],
)
def test_an_end_that_the_sentence_leaves_out_comes_with_the_sentence_that_names_it(rest: str) -> None:
    found = graph(FIRST + rest)
    (signed,) = (e for e in found.edges if e.type == "AGREED_WITH")
    quotes = {p.id: p.quote for p in found.evidence}
    assert [quotes[i] for i in signed.evidence] == [rest, FIRST.strip()]


def test_ends_that_the_sentence_names_need_no_other_sentence() -> None:
    found = graph(FIRST + "In May 2016 the Brest Region and Anhui Province signed a memorandum.")
    (signed,) = (e for e in found.edges if e.type == "AGREED_WITH")
    assert len(signed.evidence) == 1
