"""Time expressions: recognised, and resolved against the document's time and what was told before."""

import pytest

from bel_china_graph.extract import dating
from bel_china_graph.extract.clock import Clock
from bel_china_graph.extract.timex import When, number, ordinal

from .support import prepared, scene


def found(text: str) -> list[When]:
    return prepared(text)[2]


def dates(text: str, document: str | None = None, narrative: str | None = None) -> list[str]:
    """Return the dates of a sentence; with a document's time it is news, without one a chapter."""
    clock = Clock(document, narrative, news=document is not None)
    return list(dating.resolve_all(scene(text), clock).values())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Signed on 3 June 2022.", "2022-06-03"),
        ("Signed on the 3rd of June 2022.", "2022-06-03"),
        ("Signed on 3 June of 2022.", "2022-06-03"),
        ("Signed on June 3, 2022.", "2022-06-03"),
        ("Signed on June 3rd, 2022.", "2022-06-03"),
        ("Signed on 03.06.2022.", "2022-06-03"),
        ("Signed on 2022-06-03 in Minsk.", "2022-06-03"),
        ("Signed on 15-17 October 2019.", "2019-10"),
        ("Signed on 3 and 4 June 2022.", "2022-06"),
        ("Signed in June 2022.", "2022-06"),
        ("Signed in June of 2022.", "2022-06"),
        ("Signed in Sept. 2022.", "2022-09"),
        ("Signed in May 2022.", "2022-05"),
        ("Signed 05.2018 in Brest.", "2018-05"),
        ("2015, December: signed in Brest.", "2015-12"),
        ("Signed 2016/5 in Brest.", "2016-05"),
        ("Signed in 2022.", "2022"),
        ("Twinned since 1994.", "1994"),
        ("Twin towns (2011).", "2011"),
        ("Signed in the spring of 2021.", "2021"),
        ("Signed in autumn 2021.", "2021"),
        ("Signed on 12/11/2020.", "2020-11-12"),
        ("Signed on 11/25/2020.", "2020-11-25"),
        ("Signed on 2020/11/12.", "2020-11-12"),
        ("Signed on 2020.11.12.", "2020-11-12"),
        ("Signed on 12-11-2020.", "2020-11-12"),
        ("2020-11: signed in Brest.", "2020-11"),
        ("Signed in 09/2021.", "2021-09"),
        ("Signed on 15-17.10.2019.", "2019-10"),
        ("Signed on October 15-17, 2021.", "2021-10"),
        ("From 15 to 17 October 2021 they signed.", "2021-10"),
        ("Signed between 30 April - 2 May 2021.", "2021"),
        ("Signed on the ninth of April 2021.", "2021-04-09"),
        ("Signed on the twenty-ninth of October 2015.", "2015-10-29"),
        ("Signed on 29 June, in 2013.", "2013-06-29"),
        ("Signed in October of the year 2010.", "2010-10"),
        ("Signed on March, 1, 2021.", "2021-03-01"),
        ("Signed on May the 5th, 2021.", "2021-05-05"),
        ("Signed in march 2021.", "2021-03"),
        ("Signed on Friday, 3 February 2023.", "2023-02-03"),
        ("Signed on Valentine's Day 2023.", "2023-02-14"),
    ],
)
def test_a_date_that_says_its_year(text: str, date: str) -> None:
    assert dates(text) == [date]
    assert dates(text, document="2024-02-10", narrative="2023-11") == [date], "nothing else counts"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Signed last year.", "2022"),
        ("Signed this year.", "2023"),
        ("To be signed next year.", "2024"),
        ("Signed last month.", "2023-04"),
        ("Signed this month.", "2023-05"),
        ("Signed two months ago.", "2023-03"),
        ("Signed three years ago.", "2020"),
        ("Signed a decade ago.", "2013"),
        ("Signed today.", "2023-05-17"),
        ("Signed yesterday.", "2023-05-16"),
        ("Signed three days ago.", "2023-05-14"),
        ("Signed last week.", "2023-05"),
        ("Signed in March last year.", "2022-03"),
        ("Signed in March of last year.", "2022-03"),
        ("Signed in April of this year.", "2023-04"),
        ("Signed last autumn.", "2022"),
        ("Signed in April.", "2023-04"),
        ("Signed in November.", "2022-11"),
        ("Signed last October.", "2022-10"),
        ("Signed this April.", "2023-04"),
        ("Signed on 12 May.", "2023-05-12"),
        ("Signed on 25 May.", "2022-05-25"),
        ("Signed on Wednesday.", "2023-05-17"),
        ("Signed on Monday.", "2023-05-15"),
        ("Signed on Friday.", "2023-05-12"),
        ("Signed last Friday.", "2023-05-12"),
        ("Signed last Wednesday.", "2023-05-10"),
        ("Signed on Monday last week.", "2023-05-08"),
        ("Signed on Friday, February 3.", "2023-02-03"),
        ("Signed the day before yesterday.", "2023-05-15"),
        ("Signed this morning.", "2023-05-17"),
        ("Signed last night.", "2023-05-16"),
        ("Signed the year before last.", "2021"),
        ("Signed in May of the year before last.", "2021-05"),
        ("On the 3rd they signed.", "2023-05-03"),
        ("On the 29th they signed.", "2023-04-29"),
        ("Signed last December.", "2022-12"),
        ("They have been twinned for five years.", "2018"),
        ("It has been a resident for only two months.", "2023-03"),
        ("For a quarter of a century now they have been twins.", "1998"),
        ("Signed on Christmas Day.", "2022-12-25"),
        ("They marked ten years as residents of the zone.", "2013"),
        ("Signed on the eve of Victory Day.", "2023-05-08"),
        ("Signed on the fifth, a Friday.", "2023-05-05"),
    ],
)
def test_a_date_counted_from_the_documents_own(text: str, date: str) -> None:
    assert dates(text, document="2023-05-17") == [date]  # a Wednesday


@pytest.mark.parametrize(
    ("text", "narrative", "date"),
    [
        ("A year later they signed.", "2015-06", "2016"),
        ("Three years later they signed.", "2015", "2018"),
        ("A year after that they signed.", "2015", "2016"),
        ("Two months later they signed.", "2015-11", "2016-01"),
        ("Two days later they signed.", "2016-02-28", "2016-03-01"),
        ("A year earlier they signed.", "2015", "2014"),
        ("In the same month they signed.", "2015-06", "2015-06"),
        ("In the same year they signed.", "2015-06", "2015"),
        ("On the same day they signed.", "2015-06-03", "2015-06-03"),
        ("That year they signed.", "2015-06", "2015"),
        ("The following year they signed.", "2015", "2016"),
        ("The next day they signed.", "2015-06-30", "2015-07-01"),
        ("In November they signed.", "2015-06", "2015-11"),
        ("In November of the same year they signed.", "2015-06", "2015-11"),
        ("In November of the same 2015 they signed.", "2014-06", "2015-11"),
        ("On 4 November they signed.", "2015-06", "2015-11-04"),
        ("They signed on the 19th.", "2015-06", "2015-06-19"),
        ("On the 19th, they signed.", "2015-06-02", "2015-06-19"),
        ("In June of the following year they signed.", "2015", "2016-06"),
        ("In June of the next year they signed.", "2015", "2016-06"),
        ("The previous year they signed.", "2015", "2014"),
        ("In the following June they signed.", "2015-06", "2016-06"),
        ("The next spring they signed.", "2015-06", "2016"),
        ("On the 19th they signed.", "2015-06-02", "2015-06-19"),
        ("Through five years they signed.", "2015-06", "2020"),
        ("After two years they signed.", "2015-06", "2017"),
        ("Ten years on, they signed.", "2015-06", "2025"),
        ("At the end of the year they signed.", "2015-06", "2015"),
        ("On the same evening they signed.", "2015-06-03", "2015-06-03"),
        ("On the same day, 27 December, they signed.", "2015-06-03", "2015-12-27"),
        ("The year before that they signed.", "2015-06", "2014"),
        ("They signed the day before.", "2015-06-03", "2015-06-02"),
        ("A year before it they signed.", "2015-06", "2014"),
        ("They signed on the twenty-first.", "2015-06", "2015-06-21"),
        ("The 23rd brought a certificate.", "2015-06", "2015-06-23"),
        ("They signed on New Year's Eve.", "2015-06", "2015-12-31"),
    ],
)
def test_a_date_counted_from_what_was_told(text: str, narrative: str, date: str) -> None:
    assert dates(text, narrative=narrative) == [date]


def test_without_anything_to_count_from_there_is_no_date() -> None:
    for text in ("A year later they signed.", "In the same month they signed.", "They signed on the 19th."):
        assert dates(text) == []
    assert dates("They signed on the 19th.", narrative="2015") == [], "a day needs its month"


def test_a_month_may_lie_ahead() -> None:
    assert dates("To be signed next March.", document="2023-05-17") == ["2024-03"]
    assert dates("To be signed next September.", document="2023-05-17") == ["2023-09"]


def test_news_about_the_past_keeps_to_its_year() -> None:
    clock = Clock("2023-05-17", None, news=True)
    first = "In 2016 they met, and in November they signed."
    assert list(dating.resolve_all(scene(first), clock).values()) == ["2016", "2016-11"]


def test_in_a_chapter_the_month_goes_with_the_year_set_before() -> None:
    clock = Clock("2024", None)
    for text, date in (("In 2018 they met.", "2018"), ("In October they signed.", "2018-10")):
        clock.block += 1
        assert list(dating.resolve_all(scene(text), clock).values()) == [date]


@pytest.mark.parametrize(
    ("between", "then"),
    [
        ("The firm was founded by students who met in 2017.", "2021-12"),
        ("It rests on the memorandum of March 2017.", "2021-12"),
        ("In 2017 the firm was founded.", "2017-12"),
        ("The year was 2017.", "2017-12"),
    ],
)
def test_a_year_looked_back_to_at_a_sentences_end_does_not_set_the_time(between: str, then: str) -> None:
    clock = Clock("2024", None)
    for text, date in (("In November 2021 they met.", "2021-11"), (between, None), ("In December they signed.", then)):
        clock.block += 1
        found = list(dating.resolve_all(scene(text), clock).values())
        assert date is None or found == [date]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The plan for 2014-2020 was signed.", (2014, 2020)),
        ("The plan for 2014 – 2020 was signed.", (2014, 2020)),
        ("The plan from 2021 to 2025 was signed.", (2021, 2025)),
        ("Between 2019 and 2021 they traded.", (2019, 2021)),
        ("The plan for 2024 was signed.", (2024, 2024)),
    ],
)
def test_a_period_is_no_date(text: str, years: tuple[int, int]) -> None:
    assert [(w.kind, w.year, w.until_year) for w in found(text)] == [("period", *years)]
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("the tenth anniversary of the agreement", 10),
        ("the 30th anniversary of the agreement", 30),
        ("the twenty-fifth anniversary of the agreement", 25),
        ("A concert marked twenty years since the agreement", 20),
    ],
)
def test_an_anniversary_is_counted_back(text: str, count: int) -> None:
    (when,) = found(text)
    assert (when.kind, when.count) == ("anniversary", count)
    assert Clock("2022-05-12", None, news=True).anniversary(when) == f"{2022 - count}-05"
    assert Clock(None, "2020").anniversary(when) == str(2020 - count)
    assert Clock(None, None).anniversary(when) is None


@pytest.mark.parametrize(
    "text",
    [
        "They may sign it.",
        "The factory made 2015 tonnes.",
        "Some 2000 people came.",
        "It lies 15 km away.",
        "The 60th resident joined.",
        "A hot spring attracts visitors.",
        "Version 1.2 was shown.",
        "They march to the music.",
        "The march of time goes on.",
        "On the 19th floor they sat.",
        "They have been on the fifth floor.",
        "An agreement has been signed for five years.",
        "They have been twins for more than ten years.",
        "It was built for ten years of use.",
        "On the second, they differ.",
        "The 23rd resident joined.",
        "The work took them two years in all.",
        "In two years of work they built it.",
        "The office of the year was theirs.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("twinned since 2008", "since"),
        ("valid until 2030", "until"),
        ("to be signed by June 2025", "by"),
        ("twinned from 2008", "since"),
        ("twinned since early 2008", "since"),
        ("signed in 2008", ""),
    ],
)
def test_what_the_preposition_says(text: str, said: str) -> None:
    assert [w.said for w in found(text)] == [said]


def test_the_calendar_date_wins_over_the_count_that_it_explains() -> None:
    assert dates("Ten years earlier, on 5 December 2005, they signed.", narrative="2015") == ["2005-12-05"]


def test_no_date_reaches_over_a_paragraphs_end() -> None:
    words, _, whens = prepared("They met on 3", "June 2022 was hot")
    assert [(w.year, w.month, w.day) for w in whens] == [(2022, 6, None)]
    assert words.block_of(whens[0].start) == 1


def test_a_day_that_does_not_exist_keeps_its_month() -> None:
    assert dates("Signed on 31 June 2022.") == ["2022-06"]


def test_numbers_and_ordinals() -> None:
    assert (number("three"), number("12"), number("dozen"), number("many")) == (3, 12, 12, None)
    assert ordinal(["60th"], 0) == (60, 1)
    assert ordinal(["twenty", "-", "first"], 0) == (21, 3)
    assert ordinal(["hundredth"], 0) == (100, 1)
    assert ordinal(["sixty"], 0) is None


def test_a_weekday_beside_a_day_tells_the_year() -> None:
    assert dates("On Friday, 16 April, they signed.", "2022-10-10") == ["2021-04-16"]
    assert dates("On Saturday, 16 April, they signed.", "2022-10-10") == ["2022-04-16"]
    assert dates("On 16 April they signed.", "2022-10-10") == ["2022-04-16"]


@pytest.mark.parametrize(
    ("text", "document", "day"),
    [
        ("17 October", "2024-10-15", "2024-10-17"),
        ("17 October", "2024-10-25", "2024-10-17"),
        ("16 January", "2024-12-20", "2025-01-16"),
        ("16 April", "2024-12-20", "2024-04-16"),  # a chronicle of the year, no programme
        ("17 October 2024", "2024-10-15", None),
        ("October", "2024-10-15", None),
        ("17 October", "2024-10", None),
    ],
)
def test_the_day_of_a_programme_is_the_nearest(text: str, document: str, day: str | None) -> None:
    (when,) = found(text)
    assert Clock(document, None, news=True).nearest(when) == day
    assert Clock(document, None).nearest(when) is None


def test_looking_back_does_not_move_the_present() -> None:
    clock = Clock("2023-05-17", None, news=True)
    clock.tell("2017", aside=True)
    assert clock.implied() == "2023-05-17"
    clock.tell("2023-05-12")
    clock.tell("2017", aside=True)
    assert clock.implied() == "2023-05-12"


def test_what_a_sentence_looks_back_to_is_over_with_it() -> None:
    clock = Clock("2024", None)
    told = [
        ("In 2017, the towns, twins since 2007, signed.", ["2017", "2007"]),
        ("A year later they met.", ["2018"]),
        ("The plant, built back in 2011, was shown.", ["2011"]),
        ("In March they signed.", ["2018-03"]),
    ]
    for text, expected in told:
        clock.block += 1
        assert list(dating.resolve_all(scene(text), clock).values()) == expected


def test_what_counts_from_a_state_counts_from_its_beginning() -> None:
    clock = Clock("2024", "2021-12")
    for text, date in (("They have been twins since 2018.", "2018"), ("A year later others signed.", "2019")):
        clock.block += 1
        assert list(dating.resolve_all(scene(text), clock).values()) == [date]


def test_the_same_day_is_one_that_was_told_as_a_day() -> None:
    clock = Clock("2024-05-12", None, news=True)
    for text, date in (
        ("On 10 May they signed.", "2024-05-10"),
        ("They have been twins since 2017.", "2017"),
        ("On the same day they left.", "2024-05-10"),
    ):
        assert list(dating.resolve_all(scene(text), clock).values()) == [date]


def test_a_day_may_lie_in_a_span_that_was_told() -> None:
    clock = Clock("2025", None)
    for text, date in (
        ("On July 18-20, 2024 guests came.", "2024-07"),
        ("They have been friends since 2011.", "2011"),
        ("On July 19 they signed.", "2024-07-19"),
    ):
        clock.block += 1
        assert list(dating.resolve_all(scene(text), clock).values()) == [date]


def test_a_vaguer_date_takes_no_detail_away() -> None:
    clock = Clock(None, "2015-06")
    clock.tell("2015")
    assert clock.narrative == "2015-06"
    clock.tell("2016")
    assert clock.narrative == "2016"


def test_a_text_may_be_without_any_date() -> None:
    assert found("They signed.") == [] and prepared("")[2] == []
