"""The atlas in a real browser: what a reader clicks, types and sees. State is asserted, not pixels."""

import csv
import functools
import io
import math
import os
import time
import xml.etree.ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page_graphs as graphs
import pytest
from page_parts import data_of

from bel_china_graph import extract_graph, resources
from bel_china_graph.atlas import render
from bel_china_graph.model import Graph

pytestmark = pytest.mark.browser
Open = Callable[..., Any]

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
VIEWS = ("overview", "columns", "network", "map", "matrix", "timeline")
SMALL = render(graphs.small())
DATA = data_of(SMALL)


@functools.cache
def sample() -> Graph:
    """The graph of the sample documents."""
    return extract_graph(resources.DATA / "sample")


def _node(name: str, data: dict[str, Any] = DATA) -> str:
    return f"n{[node['name'] for node in data['nodes']].index(name)}"


def _tie(type_: str, year: str) -> str:
    return next(
        f"e{i}" for i, t in enumerate(DATA["ties"]) if t["type"] == type_ and t.get("date", "").startswith(year)
    )


def _atlas(page: Any, call: str) -> Any:
    _settled(page)
    return page.evaluate(f"document.getElementById('stage').atlas.{call}")


def _settled(page: Any) -> None:
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _until(page: Any, condition: str) -> None:
    """Wait until it is true; playwright's own way needs an eval that the policy forbids."""
    end = time.monotonic() + 12
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(30)


def _spot(page: Any, key: str) -> tuple[float, float]:
    at = _atlas(page, f"spot('{key}')")
    return at["x"], at["y"]


def _selected(page: Any) -> str:
    return str(page.evaluate("document.documentElement.dataset.selected"))


def _count(page: Any) -> str:
    _settled(page)
    return str(page.locator("#count").inner_text())


def _ends() -> set[int]:
    return {end for tie in DATA["ties"] if not tie.get("context") for end in (tie["source"], tie["target"])}


def _claimed() -> list[str]:
    return [f"e{i}" for i, tie in enumerate(DATA["ties"]) if not tie.get("context")]


@pytest.mark.parametrize("options", [{}, PHONE, {"color_scheme": "dark"}], ids=["desktop", "phone", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_the_ties(opened: Open, view: str, options: dict[str, Any]) -> None:
    page = opened(render(graphs.large()), f"#view={view}", **options)
    assert page.locator(f'#views [data-view="{view}"]').get_attribute("aria-pressed") == "true"
    if view == "matrix":
        numbers = page.locator("#matrix tbody td button").all_inner_texts()
        assert sum(map(int, numbers)) > 50
        return
    assert len(_atlas(page, "marks()")) > 15
    if view != "timeline":
        assert len(_atlas(page, "lines()")) > 15
    pixels = page.evaluate(
        "new Set(new Uint32Array(document.getElementById('canvas').getContext('2d')"
        ".getImageData(0, 0, 300, 400).data.buffer)).size"
    )
    assert pixels > 5
    folder = os.environ.get("BEL_CHINA_GRAPH_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        name = "phone" if "is_mobile" in options else options.get("color_scheme", "light")
        page.screenshot(path=Path(folder) / f"{view}-{name}.png")


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("make", [graphs.small, graphs.middling, graphs.large, sample])
@pytest.mark.parametrize("view", ["overview", "columns", "network", "map", "timeline"])
def test_names_neither_overlap_nor_are_cut_off(
    opened: Open, make: Callable[[], Graph], options: dict[str, Any], view: str
) -> None:
    page = opened(render(make()), f"#view={view}", **options)
    labels = _atlas(page, "labels()")
    assert labels or view == "map"
    width, height = page.evaluate(
        "[document.getElementById('stage').clientWidth, document.getElementById('stage').clientHeight]"
    )
    heads = [head for head in _atlas(page, "heads()") if head["top"] >= 0 and head["bottom"] <= height]
    for at, a in enumerate(both := labels + heads):
        assert a["left"] >= 0 and a["right"] <= width and a["top"] >= 0 and a["bottom"] <= height, a
        for b in both[:at]:
            apart = a["left"] >= b["right"] or b["left"] >= a["right"] or a["top"] >= b["bottom"] - 1.5
            assert apart or b["top"] >= a["bottom"] - 1.5, (a, b)
    assert not any("…" in head["text"] for head in heads)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
def test_all_names_of_the_network_are_written_where_it_is_as_high_as_they_need(
    opened: Open, options: dict[str, Any]
) -> None:
    page = opened(render(sample()), "#view=network", **options)
    seen: set[str] = set()
    step = 0.6 * page.evaluate("document.getElementById('stage').clientHeight")
    page.evaluate("document.getElementById('stage').focus()")
    for _ in range(12):
        seen |= {label["key"] for label in _atlas(page, "labels()")}
        for _ in range(round(step / 60)):
            page.keyboard.press("ArrowDown")
    marks = _atlas(page, "marks()")
    assert len(seen) >= 0.95 * len(marks) > 60


def test_everything_is_seen_at_once_of_a_picture_higher_than_the_stage(opened: Open) -> None:
    page = opened(render(graphs.large()), "#view=columns")
    last = _atlas(page, "marks()")[-1]
    bottom = page.locator("#stage").bounding_box()
    bottom = bottom["y"] + bottom["height"]
    page.mouse.move(600, 400)
    page.locator("#zoom-all").click()
    assert all(_spot(page, key)[1] < bottom for key in _atlas(page, "marks()"))
    for _ in range(8):
        page.locator("#zoom-in").click()
    assert last not in {label["key"] for label in _atlas(page, "labels()")}


def test_all_names_of_a_small_graph_are_written(opened: Open) -> None:
    page = opened(SMALL, "#view=network")
    tied = {end for tie in DATA["ties"] if not tie.get("context") for end in (tie["source"], tie["target"])}
    assert len(_atlas(page, "labels()")) == len(tied)


def test_a_click_on_each_parallel_tie_opens_its_own_sentences(opened: Open) -> None:
    page = opened(SMALL, "#view=network")
    for type_, year, words in (
        ("TWINNED_WITH", "2021", "April 2021"),
        ("AGREED_WITH", "2016", "29 September 2016"),
        ("AGREED_WITH", "2023", "November 2023"),
    ):
        key = _tie(type_, year)
        page.mouse.click(*_spot(page, key))
        assert _selected(page) == key
        assert page.locator("#panel .when").inner_text() == words
        assert page.locator("#panel .rows li").count() == 2  # the other ties of the pair
    marks = page.locator("#panel mark").all_inner_texts()
    assert "Sichuan" in marks and "Gomel Region" in marks
    link = page.locator("#panel .sentence a").first
    assert (link.get_attribute("href"), link.get_attribute("rel")) == ("https://example.org/n", "noopener noreferrer")


def test_a_disputed_tie_lists_its_claims(opened: Open) -> None:
    page = opened(SMALL, f"#view=columns&tie={DATA['ties'][int(_tie('TWINNED_WITH', '2021')[1:])]['id']}")
    assert page.locator(".claims li").all_inner_texts() == ["2015\n1 sentence", "April 2021\n1 sentence, shown here"]
    assert page.locator(".badge.warn").inner_text() == "dates disputed"


def test_a_node_shows_its_facts_its_neighbourhood_and_its_ties(opened: Open) -> None:
    page = opened(SMALL, "#view=network")
    page.mouse.click(*_spot(page, _node("Gomel Region")))
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "Gomel Region"
    assert "Гомельская область" in panel.inner_text() and "52.17° N" in panel.inner_text()
    rows = panel.locator("ul.rows").first.locator("li").all_inner_texts()
    assert [row.split("\n")[1].split(", ")[1] for row in rows] == ["November 2023", "April 2021", "29 September 2016"]
    panel.get_by_role("button", name="Only its neighbourhood").click()
    assert len(_atlas(page, "marks()")) == 2 and len(_atlas(page, "lines()")) == 3
    assert "3 of 12 ties" in _count(page)
    assert "near=1" in page.url
    page.keyboard.press("Escape")
    assert _selected(page) == "" and len(_atlas(page, "lines()")) == 12


def test_a_path_leads_from_one_node_to_another(opened: Open) -> None:
    page = opened(render(graphs.large()))
    page.locator("#search").fill("Zoomlion")
    page.keyboard.press("Enter")
    page.locator("#panel").get_by_role("button", name="Path to…").click()
    assert page.locator("#search").get_attribute("placeholder") == "Path from Zoomlion to…"
    page.keyboard.type("Huawei")
    page.keyboard.press("Enter")
    steps = page.locator("#panel .rows li b").all_inner_texts()
    assert len(steps) == 2 and all("Great Stone Industrial Park" in step for step in steps)
    assert "path=" in page.url
    page.reload()
    page.wait_for_selector("html[data-ready=yes]")
    assert page.locator("#panel .rows li b").all_inner_texts() == steps


def test_search_finds_any_name_in_any_script_and_forgives_slips(opened: Open) -> None:
    page = opened(SMALL)
    for typed, found in (
        ("минск", "Minsk"), ("huaian", "Huai'an"), ("四川", "Sichuan"), ("TECHNOLOGIES", "Huawei"),
        ("Changchnu", "Changchun"), ("Zomlion", "Zoomlion"), ("Dailan Univ", "Dalian"),
    ):  # fmt: skip
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("/")
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
        heading = page.locator("#panel h2")
        assert heading.inner_text().startswith(found), typed
        assert heading.evaluate("h => h === document.activeElement")
    page.locator("#search").fill("nobody at all")
    assert "No name like this" in page.locator("#found").inner_text()


def test_the_legend_filters(opened: Open) -> None:
    page = opened(SMALL, "#view=network")
    for entry, left in (
        ("tie:TWINNED_WITH", 8),
        ("status:planned", 11),
        ("disputed", 11),
        ("node:University", 9),
        ("country:CN", 0),
    ):
        button = page.locator(f'#legend [data-key="{entry}"]')
        button.click()
        assert button.get_attribute("aria-pressed") == "false"
        assert len(_atlas(page, "lines()")) == left, entry
        assert f"{left} of 12 ties" in _count(page)
        page.locator(f'#legend [data-key="{entry}"]').click()
    page.locator('#legend [data-key="tie:PART_OF"]').click()
    assert len(_atlas(page, "lines()")) == 14


def test_the_years_filter_and_play_and_the_undated_are_told(opened: Open) -> None:
    page = opened(SMALL, "#view=timeline")
    assert "1 undated" in page.locator("#undated").inner_text() and "12 of 12 ties, 1 undated" in _count(page)
    first = page.locator("#years-from")
    assert (first.get_attribute("aria-valuemin"), first.get_attribute("aria-valuenow")) == ("1992", "1992")
    first.focus()
    page.keyboard.press("End")
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    assert page.locator("#range").inner_text() == "2021–2024"
    assert "4 of 12 ties, 1 undated" in _count(page)
    page.locator("#undated").click()
    assert "3 of 12 ties" in _count(page) and page.locator("#undated").get_attribute("aria-pressed") == "false"
    frame = page.locator("#track").bounding_box()
    page.mouse.move(frame["x"] + frame["width"] - 2, frame["y"] + 10)
    page.mouse.down()
    page.mouse.move(frame["x"] + frame["width"] * 30.5 / 33, frame["y"] + 10, steps=4)
    page.mouse.up()
    assert page.locator("#range").inner_text() == "2021–2022"
    _until(page, "location.hash.includes('years=2021-2022')")
    page.locator("#play").click()
    assert page.locator("#play").get_attribute("aria-label") == "Stop"
    _until(page, "document.getElementById('range').textContent === '2021–2024'")
    _until(page, "document.getElementById('play').textContent === '▶'")


def test_the_address_brings_the_same_picture_back(opened: Open) -> None:
    page = opened(
        SMALL, "#view=columns&node=BY-HO&years=2016-2024&hide=status:planned,tie:PART_OF&names=chinese&theme=dark"
    )
    assert page.locator("#panel h2").inner_text() == "Gomel Region" and _selected(page) == _node("Gomel Region")
    assert page.locator("#range").inner_text() == "2016–2024"
    assert page.locator('#legend [data-key="status:planned"]').get_attribute("aria-pressed") == "false"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 29)"
    assert "四川省" in {" ".join(label["lines"]) for label in _atlas(page, "labels()")}
    address = page.url
    page.locator("#views").get_by_role("button", name="Map").click()
    page.locator("#panel ul.rows button").first.click()
    assert page.url != address and _selected(page).startswith("e")
    page.go_back()
    _until(page, "document.documentElement.dataset.selected.startsWith('n')")
    page.go_back()
    _until(page, "document.documentElement.dataset.view === 'columns'")
    page.go_forward()
    _until(page, "document.documentElement.dataset.view === 'map'")
    again = opened(SMALL, address[address.index("#") :])
    assert again.locator("#panel h2").inner_text() == "Gomel Region"


@pytest.mark.parametrize(
    "wrong",
    ["#view=nowhere&node=nobody&years=9-x", "#years=2030-1000&path=x&near=1", "#group=u~v~w&%%", "#tie=__proto__"],
)
def test_a_wrong_address_does_no_harm(opened: Open, wrong: str) -> None:
    page = opened(SMALL, wrong)
    assert _selected(page) == "" and "of 12 ties" in _count(page)


def test_the_matrix_and_the_overview_lead_to_the_ties_of_two(opened: Open) -> None:
    page = opened(SMALL, "#view=matrix")
    table = page.locator("#matrix table")
    assert table.locator("caption").count() == 1
    table.get_by_role("button", name="Gomel Region and Sichuan: 3 ties").click()
    assert page.locator("#panel h2").inner_text() == "Gomel Region – Sichuan"
    assert page.locator("#panel .rows li").count() == 3
    key = _selected(page)
    page.locator("#views").get_by_role("button", name="Overview").click()
    page.mouse.click(*_spot(page, key))
    assert _selected(page) == key
    page.reload()
    page.wait_for_selector("html[data-ready=yes]")
    assert _selected(page) == key


def test_the_wheel_and_the_buttons_zoom_and_a_drag_moves(opened: Open) -> None:
    page = opened(SMALL, "#view=network")
    before = _spot(page, "n0"), _spot(page, "n4")
    frame = page.locator("#stage").bounding_box()
    page.mouse.move(frame["x"] + 300, frame["y"] + 300)
    page.mouse.wheel(0, -300)
    after = _spot(page, "n0"), _spot(page, "n4")
    assert math.dist(*after) > 1.2 * math.dist(*before)
    page.mouse.down()
    page.mouse.move(frame["x"] + 340, frame["y"] + 320, steps=5)
    page.mouse.up()
    assert _spot(page, "n0") != after[0] and _selected(page) == ""
    page.locator("#zoom-all").click()
    assert _spot(page, "n0") == before[0]
    page.locator("#stage").focus()
    page.keyboard.press("+")
    assert _spot(page, "n0") != before[0]
    page.keyboard.press("0")
    assert _spot(page, "n0") == before[0]


def test_the_picture_is_saved_as_png_and_svg(opened: Open) -> None:
    page = opened(SMALL, "#view=network")
    with page.expect_download() as saved:
        page.locator("#png").click()
    picture = Path(saved.value.path()).read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n" and saved.value.suggested_filename == "atlas-network.png"
    width = page.evaluate(
        "bytes => createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' })).then((i) => i.width)",
        list(picture),
    )
    assert width == 2 * page.evaluate("document.getElementById('stage').clientWidth")
    with page.expect_download() as saved:
        page.locator("#svg").click()
    root = xml.etree.ElementTree.parse(saved.value.path()).getroot()
    drawn = {path.get("data-id") for path in root.iter("{http://www.w3.org/2000/svg}path")}
    assert {DATA["ties"][int(key[1:])]["id"] for key in _claimed()} <= drawn
    assert any(text.text == "Changchun" for text in root.iter("{http://www.w3.org/2000/svg}text"))


def test_the_listed_ties_are_copied_as_csv(opened: Open) -> None:
    page = opened(SMALL, "#node=BY-HO")
    rows = list(csv.DictReader(io.StringIO(_atlas(page, "csv()"), newline="")))
    assert {(row["other"], row["date"]) for row in rows if row["one"] == "Gomel Region"} >= {("Sichuan", "2021-04")}
    assert len(rows) == 3
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#csv").click()
    _until(page, "document.getElementById('status').textContent === '3 ties copied as CSV'")
    assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n").startswith('"id","tie","one"')


def test_a_cell_is_no_formula(opened: Open) -> None:
    make = graphs.Maker()
    make.node("a", "City", "=cmd|' /C calc'!A0", "BY")
    make.node("b", "City", "Changchun", "CN")
    make.tie("TWINNED_WITH", "a", "b", ("2020",))
    page = opened(render(make.graph()))
    (row,) = csv.DictReader(io.StringIO(_atlas(page, "csv()"), newline=""))
    assert row["one"] == "'=cmd|' /C calc'!A0"


def test_names_in_other_scripts(opened: Open) -> None:
    page = opened(SMALL, "#view=network")
    page.locator("#script").select_option("cyrillic")
    names = {" ".join(label["lines"]) for label in _atlas(page, "labels()")}
    assert {"Минск", "Гомельская область", "Changchun"} <= names
    page.locator("#script").select_option("chinese")
    assert "长春" in {" ".join(label["lines"]) for label in _atlas(page, "labels()")}


def test_everything_is_reached_by_keyboard(opened: Open) -> None:
    page = opened(SMALL, "#view=network")
    reached = []
    for _ in range(90):
        page.keyboard.press("Tab")
        what = page.evaluate(
            "((e) => e.id || e.dataset.view || e.dataset.key || e.textContent)(document.activeElement)"
        )
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none" or what == "search" or what == "", what
        reached.append(what)
        if what == "undated":
            break
    wanted = {
        "search",
        *VIEWS,
        "script",
        "theme",
        "png",
        "svg",
        "csv",
        "tie:TWINNED_WITH",
        "stage",
        "zoom-in",
        "e0",
        "play",
        "years-from",
        "years-to",
        "undated",
    }
    assert wanted - set(reached) == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("at", ["#view=network&node=BY-HO", "#view=matrix", "#view=timeline&hide=tie:TWINNED_WITH"])
def test_axe_finds_nothing(opened: Open, at: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = opened(SMALL, at, color_scheme=scheme)
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_hostile_strings_do_nothing(opened: Open) -> None:
    html = render(graphs.hostile(), title=graphs.HOSTILE, subtitle=graphs.HOSTILE)
    page = opened(html, "#view=network")
    before = set(opened(SMALL).evaluate("Object.getOwnPropertyNames(window)"))
    for view in VIEWS:
        page.locator(f'#views [data-view="{view}"]').click()
        _settled(page)
    page.locator('#views [data-view="network"]').click()
    for key in ("n0", "n1", "e0", "e1"):
        page.mouse.move(*_spot(page, key))
        page.mouse.click(*_spot(page, key))
        assert _selected(page) == key
        assert "<img src=x onerror" in page.locator("#panel").inner_text()
    page.reload()
    page.wait_for_selector("html[data-ready=yes]")
    assert _selected(page) == "e1"
    page.locator("#script").select_option("chinese")
    assert "window.pwned" in _atlas(page, "svg()") and "<img" not in _atlas(page, "svg()")
    assert page.locator("#panel a").count() == 0 and page.locator("img").count() == 0
    page.locator("#search").fill("<script>")
    assert page.locator("#found li").count() == 2
    assert set(page.evaluate("Object.getOwnPropertyNames(window)")) - before == set()
    assert page.evaluate("window.pwned") is None


def test_without_scripts_there_is_a_table(opened: Open) -> None:
    page = opened(SMALL, java_script_enabled=False)
    assert page.locator("tbody tr").count() == 14
    assert page.locator("tbody q", has_text="Minsk and Changchun: twinned with, 1992-05.").is_visible()
    assert not page.locator("#legend").is_visible()
    still = page.locator("noscript + svg, noscript svg, body > svg")
    assert {"Changchun", "Gomel Region"} <= set(still.locator("text").all_text_contents())
    assert still.locator("path").count() == 12 and still.locator("circle").count() == len(_ends())


def test_it_prints(opened: Open) -> None:
    page = opened(SMALL, "#view=network", color_scheme="dark")
    page.emulate_media(color_scheme="dark", media="print")
    assert not page.locator("#search").is_visible() and not page.locator("#play").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    sheets = page.locator("#stage > svg")
    assert sheets.count() == 1 and not page.locator("#canvas").is_visible()
    assert sheets.locator("text", has_text="Changchun").count() == 1
    assert sheets.bounding_box()["height"] > 200
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert sheets.count() == 0
    assert page.pdf()[:4] == b"%PDF"


def test_a_high_picture_is_printed_on_several_sheets(opened: Open) -> None:
    page = opened(render(graphs.large()), "#view=columns")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    sheets = page.locator("#stage > svg")
    assert sheets.count() > 1
    written = set(sheets.locator("text").all_text_contents())
    one_line = {node["name"] for node in data_of(render(graphs.large()))["nodes"] if len(node["name"]) < 15}
    assert one_line <= written


def test_a_large_graph_opens_on_the_overview(opened: Open) -> None:
    make = graphs.Maker()
    for i in range(520):
        make.node(f"t{i:03}", "City", f"Town {i}", ("BY", "CN")[i % 2])
    for i in range(519):
        make.tie("TWINNED_WITH", f"t{i:03}", f"t{i + 1:03}", (str(1995 + i % 30),))
    page = opened(render(make.graph()))
    assert page.evaluate("document.documentElement.dataset.view") == "overview"
    page.locator("#search").fill("Town 77")
    page.keyboard.press("Enter")
    page.locator("#panel").get_by_role("button", name="Only its neighbourhood").click()
    page.locator('#views [data-view="network"]').click()
    assert len(_atlas(page, "marks()")) == 3 and len(_atlas(page, "labels()")) == 3


def test_a_graph_without_ties_is_searchable(opened: Open) -> None:
    page = opened(render(graphs.without_ties()))
    for view in VIEWS:
        page.locator(f'#views [data-view="{view}"]').click()
        _settled(page)
    page.locator("#search").fill("Minsk")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Minsk"
    assert not page.locator("#years").is_visible()


def test_it_draws_without_a_software_rasteriser(launch: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "atlas.html"
    path.write_text(SMALL, encoding="utf-8")
    started = launch("--disable-software-rasterizer")
    page = started.new_page()
    page.goto(f"{path.as_uri()}#view=network")
    page.wait_for_selector("html[data-ready=yes]", timeout=8000)
    assert len(_atlas(page, "lines()")) == 12
    started.close()
