"""A sentence's clauses, its lists of mentions with their prepositions, and what plans or denies."""

import itertools

import pytest

from .support import prepared, scene


def clauses(text: str) -> list[str]:
    s = scene(text)
    parts: dict[int, list[str]] = {}
    for i in range(s.start, s.end):
        parts.setdefault(s.clause_of(i), []).append(s.words.text[i])
    return [" ".join(p) for p in parts.values()]


def groups(text: str) -> list[tuple[str, list[str]]]:
    return [(g.prep, [m.name for m in g.members]) for g in scene(text).groups]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Gomel signed it.", ["Gomel signed it ."]),
        ("Gomel signed it, while Orsha declined.", ["Gomel signed it ,", "while Orsha declined ."]),
        ("Gomel signed it; Orsha did not.", ["Gomel signed it ;", "Orsha did not ."]),
        (
            "Belshina signed a contract, and BelAZ signed an agreement.",
            ["Belshina signed a contract ,", "and BelAZ signed an agreement ."],
        ),
        ("Minsk, Brest and Gomel signed it.", ["Minsk , Brest and Gomel signed it ."]),
        (
            "Belshina concluded a contract, BelAZ signed an agreement.",
            ["Belshina concluded a contract ,", "BelAZ signed an agreement ."],
        ),
        # what goes on with an act and leaves it out
        (
            "Gomel signed it with Huai'an in 2014, in 2016 with Wuhan and in 2018 with Lishui.",
            ["Gomel signed it with Huai'an in 2014 ,", "in 2016 with Wuhan", "and in 2018 with Lishui ."],
        ),
        ("Gomel signed it, the one with Wuhan in May.", ["Gomel signed it ,", "the one with Wuhan in May ."]),
        ("Gomel grew, in 2016 with Wuhan, in talks.", ["Gomel grew , in 2016 with Wuhan , in talks ."]),
        # one subject with an apposition
        ("Orsha, a pearl of the land, and Wuhan met.", ["Orsha , a pearl of the land , and Wuhan met ."]),
        ("Negotiations ended, and talks with Wuhan began.", ["Negotiations ended ,", "and talks with Wuhan began ."]),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    assert clauses(text) == parts


def test_a_clause_goes_on_behind_the_relative_one_that_it_holds() -> None:
    text = "Brest, which borders Poland, signed an agreement with Xiaogan."
    assert clauses(text) == ["Brest , signed an agreement with Xiaogan .", "which borders Poland ,"]
    s = scene(text)
    assert s.clause_span(0) == (s.start, s.end), "its span holds the other one"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minsk, Brest and Gomel met.", [("", ["Minsk", "Brest", "Gomel"])]),
        ("Minsk, Brest as well as Gomel met.", [("", ["Minsk", "Brest", "Gomel"])]),
        ("Gomel and Huai'an met in Orsha.", [("", ["Gomel", "Huai'an"]), ("in", ["Orsha"])]),
        ("In Brest, Gomel met Orsha.", [("in", ["Brest"]), ("", ["Gomel"]), ("", ["Orsha"])]),
        ("Talks between Brest and Xiaogan began.", [("between", ["Brest", "Xiaogan"])]),
        ("Brest signed it with Xiaogan and Wuhan.", [("", ["Brest"]), ("with", ["Xiaogan", "Wuhan"])]),
        ("As for Brest, it grew.", [("", ["Brest"])]),
        ("The Brest branch met Wuhan.", [("attribute", ["Brest"]), ("", ["Wuhan"])]),
        # an apposition, and who holds an office, do not part a list
        ("Orsha, a pearl of Belshina, and Wuhan met.", [("", ["Orsha", "Wuhan"]), ("of", ["Belshina"])]),
        ("Orsha, the city of Belshina, and Brest met.", [("", ["Orsha"]), ("of", ["Belshina", "Brest"])]),
        ("Mayor of Orsha Ivan Orlov and mayor of Wuhan Li Wei met.", [("", ["Orsha", "Wuhan"])]),
        ("It bears the stamps of Belshina and of Naftan.", [("of", ["Belshina", "Naftan"])]),
        ("The dairy from Orsha and Belshina met.", [("from", ["Orsha"]), ("", ["Belshina"])]),
        ("Rector Orlov on behalf of Orsha met Wuhan.", [("", ["Orsha"]), ("", ["Wuhan"])]),
    ],
)
def test_lists_with_their_preposition(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert groups(text) == expected


def test_an_official_stands_for_what_he_heads() -> None:
    (by,) = list(scene("It was signed by the mayor of Brest.").groups)
    assert (by.prep, by.official) == ("by", True)
    (of,) = list(scene("It is the pride of Brest.").groups)
    assert not of.official


def test_where_a_place_lies_is_no_party() -> None:
    assert groups("Zhuzhou in Hunan Province met Polotsk.") == [("", ["Zhuzhou"]), ("", ["Polotsk"])]
    assert groups("Kedr Bio LLC (Minsk) met Orsha.") == [("", ["Kedr Bio"]), ("", ["Orsha"])]
    company = scene("Kedr Bio LLC (Minsk) met Orsha.").mentions[0]
    assert company.seat and company.seat.name == "Minsk" and company.country == "BY"


def test_a_description_beside_a_name_is_that_name() -> None:
    s = scene("Another Belarusian region, Mogilev Region, grew. The company Nordtech grew.")
    assert [m.name for m in s.mentions if m.named] == ["Mogilev"]
    assert [m.name for m in scene("The company Nordtech grew.").mentions] == ["Nordtech"]


def test_a_dateline_names_no_party() -> None:
    s = scene("MINSK, 12 May (Wire) - Brest and Xiaogan met.")
    assert [m.name for m in s.mentions] == ["Brest", "Xiaogan"] and s.whens == []
    assert [m.name for m in scene("Minsk, Brest and Xiaogan met.").mentions] == ["Minsk", "Brest", "Xiaogan"]


@pytest.mark.parametrize(
    ("text", "planned", "denied", "ended"),
    [
        ("They signed it.", False, False, False),
        ("They plan to sign it.", True, False, False),
        ("They intend to sign it.", True, False, False),
        ("It is being negotiated.", True, False, False),
        ("A future twin town came.", True, False, False),
        ("They did not sign it.", False, True, False),
        ("They refused it.", False, True, False),
        ("It was terminated.", False, False, True),
        ("A former twin town came.", False, False, True),
        ("A former minister came.", False, False, False),
        ("Not only Brest signed it.", False, False, False),
        ("They were the first to sign it.", False, False, False),
        ("They helped Brest and Orsha to sign it.", False, False, False),
        ("They will be helped to sign it.", True, False, False),
        ("They did not remain on the sidelines.", False, False, False),
        ("They still have to sign it.", True, False, False),
    ],
)
def test_words_of_plans_denials_and_ends(text: str, planned: bool, denied: bool, ended: bool) -> None:
    s = scene(text)
    assert (bool(s.planned), bool(s.denied), bool(s.ended)) == (planned, denied, ended)


def test_a_date_in_brackets_is_kept_with_its_place() -> None:
    s = scene("The partners are Changchun (1992) and Harbin (since 1998).")
    assert sorted(w.year or 0 for w in s.bracket_dates.values()) == [1992, 1998]


def test_mentions_come_in_order_and_do_not_overlap() -> None:
    found = prepared("Gomel State University of Gomel met LLC Kedr Bio of Brest Region in the Brest FEZ.")[1]
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
