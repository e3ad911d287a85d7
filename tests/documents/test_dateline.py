"""Dates on a line of their own, in a title, before a report."""

import pytest

from bel_china_graph.documents.structure import dateline


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("3 June 2022", "2022-06-03"),
        ("3rd of June, 2022", "2022-06-03"),
        ("June 3, 2022", "2022-06-03"),
        ("Updated: 2020-03-24", "2020-03-24"),
        ("Last updated on 24 Mar. 2020", "2020-03-24"),
        ("12.05.2022", "2022-05-12"),
        ("Published 4 March 2021, 10:35", "2021-03-04"),
        ("2023-11-08 10:41", "2023-11-08"),
        ("May 2021", "2021-05"),
        ("As of 1 January 2021", "2021-01-01"),
        ("Thursday, 19 September 2024", "2024-09-19"),
        ("Hrodna, 30 August 2019", "2019-08-30"),
        ("Status: October 2024", "2024-10"),
        ("4 марта 2021 года", "2021-03-04"),
        ("Posted: 21 November 2018 | Society", "2018-11-21"),
        ("2018", "2018"),
        ("2024/11/12 14:20", "2024-11-12"),
        ("12-11-2024", "2024-11-12"),
        ("2024.11.12", "2024-11-12"),
        ("2024年11月12日", "2024-11-12"),
    ],
)
def test_a_line_that_is_only_a_date(line: str, date: str) -> None:
    assert dateline.of_line(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "In 2022 the towns became twins",
        "31.02.2022",
        "2024/13/12",
        "2023-2025",
        "Park digest, August 2022",
        "Brest - Xiaogan (2008)",
        "12 May 2014 - the two towns become twins",
        "June",
        "",
    ],
)
def test_a_line_that_is_more_than_a_date(line: str) -> None:
    assert dateline.of_line(line) is None


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Districts and their partners (as of 1 January 2021)", "2021-01-01"),
        ("Park digest, August 2022", "2022-08"),
        ("Digest, 1-31 July 2021", "2021-07"),
        ("Friendly exchanges (updated in March 2022)", "2022-03"),
        ("Meeting of the council, 30 May 2025. Press release No. 17", "2025-05-30"),
        ("Results of 2021", None),
        ("What became of the plans of May 2019 in Orsha", None),
    ],
)
def test_the_date_in_a_title(title: str, date: str | None) -> None:
    assert dateline.in_title(title) == date


@pytest.mark.parametrize(
    ("text", "year", "date"),
    [
        ("MINSK, 12 May (Agency) - It rained.", 2022, "2022-05-12"),
        ("GRODNO, 15 February 2021 – It rained.", None, "2021-02-15"),
        ("BABRUYSK. July 2, 2018. (News) It rained.", None, "2018-07-02"),
        ("10 September 2024. We spoke with a man.", None, "2024-09-10"),
        ("MINSK, 12 May (Agency) - It rained.", None, None),
        ("On 12 May it rained.", 2022, None),
        ("10 September 2024 was a rainy day.", None, None),
    ],
)
def test_the_date_before_a_report(text: str, year: int | None, date: str | None) -> None:
    assert dateline.of_report(text, year) == date
