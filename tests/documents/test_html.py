"""HTML pages."""

from pathlib import Path

import pytest

from bel_china_graph.errors import DocumentError

from .support import blocks, check_mapping, shown, written

PAGE = """<!DOCTYPE html>
<html><head><title>Twin towns | The town</title>
<meta property="article:published_time" content="2021-05-03T10:00:00+03:00"></head>
<body><nav><a href="/">Home</a></nav><header>The town's own page</header>
<article><header><h1>Twin towns of <b>Brest</b></h1></header>
<p>Brest &amp; Xiaogan signed<sup>1</sup>
an agreement in&nbsp;2008. It covers 12 km<sup>2</sup>.
<div class="social-share">Share it</div>
<p>A second one.</p><script>var x = "<p>no</p>";</script>
<ul><li>Xiaogan (2008)<li>Baoji (2015)<ul><li>its port</li></ul></ul>
<figure><img src="x.png"><figcaption>The mayor speaks.</figcaption></figure>
<h2>Regions</h2>
<table><thead><tr><th>Region</th><th>Partner</th><th>Year</th></tr></thead>
<tr><td rowspan="2">Brest</td><td>Hubei</td><td>2016</td></tr><tr><td>Anhui</td><td>2017</td></tr></table>
<h2>References</h2><ol><li>Lee, A. Silk. – Minsk, 2019. – P. 12.</ol>
</article><aside>Weather</aside><footer>Imprint</footer></body></html>
"""


def test_the_main_text(tmp_path: Path) -> None:
    document = written(tmp_path, PAGE, "page.html")
    assert shown(document) == [
        ("title", "Twin towns of Brest"),
        ("paragraph", "Brest & Xiaogan signed an agreement in 2008. It covers 12 km²."),
        ("paragraph", "A second one."),
        ("item", "Xiaogan (2008)"),
        ("item", "Baoji (2015)"),
        ("item", "its port"),
        ("paragraph", "The mayor speaks."),
        ("heading", "Regions"),
        ("row", "Brest\tHubei\t2016"),
        ("row", "Brest\tAnhui\t2017"),
    ]
    assert (document.title, document.date) == ("Twin towns of Brest", "2021-05-03")
    assert blocks(document)[-1].header == ("Region", "Partner", "Year")
    assert [(mark.at, mark.mark) for mark in blocks(document)[1].marks] == [(22, "1")]
    assert document.sections[0].notes["1"][0].title == "Lee, A. Silk"


def test_offsets_lead_into_the_source(tmp_path: Path) -> None:
    document = written(tmp_path, PAGE, "page.html")
    assert document.text == PAGE
    block = blocks(document)[1]
    start, end = block.original(block.text.index("agreement"), block.text.index("agreement") + 9)
    assert PAGE[start:end] == "agreement"
    start, end = block.original(0, len(block.text))
    assert PAGE[start:end].startswith("Brest &amp; Xiaogan")
    assert document.sections[0].blocks[0].bold


def test_mapping_but_for_raised_digits(tmp_path: Path) -> None:
    check_mapping(written(tmp_path, PAGE.replace("<sup>2</sup>", ""), "page.html"))


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2020-02-01T08:00"}]}</script>',
            "2020-02-01",
        ),
        ('<script type="application/ld+json">{broken, "datePublished": "2020-02"}</script>', "2020-02"),
        ('<meta name="date" content="2019">', "2019"),
        (
            '<meta itemprop="datePublished" content="soon"><meta name="DC.date" content="2019-03-04">',
            "2019-03-04",
        ),
        ("", "2018-01-02"),
    ],
)
def test_the_date_in_the_metadata(tmp_path: Path, head: str, date: str) -> None:
    body = '<body><h1>Towns</h1><time datetime="2018-01-02">x</time><p>They met.</p></body>'
    page = f"<html><head>{head}</head>{body}</html>"
    assert written(tmp_path, page, "page.html").date == date


def test_a_date_line_where_there_are_no_metadata(tmp_path: Path) -> None:
    page = "<body><h1>Towns</h1><div>3 June 2022</div><p>They met on Monday. It rained.</p></body>"
    document = written(tmp_path, page, "page.htm")
    assert document.date == "2022-06-03"
    assert shown(document)[1] == ("dateline", "3 June 2022")


def test_a_title_only_in_the_head(tmp_path: Path) -> None:
    page = "<title>Orsha and Zibo are twins | Region</title><body><p>They met on Monday. It rained.</p></body>"
    document = written(tmp_path, page, "page.html")
    assert shown(document)[0] == ("title", "Orsha and Zibo are twins")


def test_lines_within_a_paragraph(tmp_path: Path) -> None:
    page = "<h1>Towns</h1><p>Brest - Xiaogan<br>Orsha - Zibo<br/>Lida - Sanya</p>"
    assert [kind for kind, _ in shown(written(tmp_path, page, "page.html"))] == [
        "title",
        "item",
        "item",
        "item",
    ]


def test_teasers_are_no_article(tmp_path: Path) -> None:
    teasers = "".join(f"<article><p>The teaser number {n} says something.</p></article>" for n in range(4))
    page = f"<body><main><h1>Towns</h1><p>The main text is here.</p></main>{teasers}</body>"
    assert shown(written(tmp_path, page, "page.html")) == [
        ("title", "Towns"),
        ("paragraph", "The main text is here."),
    ]


def test_layout_tables_are_read_through(tmp_path: Path) -> None:
    page = "<table><tr><td><h1>Towns</h1><p>They met on Monday.</p><p>It rained.</p></td></tr></table>"
    assert [kind for kind, _ in shown(written(tmp_path, page, "page.html"))] == [
        "title",
        "paragraph",
        "paragraph",
    ]


def test_a_page_without_text(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="without text"):
        written(tmp_path, "<html><body><nav>Home</nav></body></html>", "page.html")


def test_a_page_nested_without_end(tmp_path: Path) -> None:
    page = "<h1>Towns</h1>" + "<div>" * 3000 + "<p>They met on Monday. It rained.</p>"
    assert shown(written(tmp_path, page, "page.html"))[-1] == ("paragraph", "They met on Monday. It rained.")
