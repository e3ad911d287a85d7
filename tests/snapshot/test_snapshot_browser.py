"""The page in a real browser: what a reader clicks, types and sees. State is asserted, not pixels."""

from collections.abc import Callable
from typing import Any

import page_graphs as graphs
import pytest

from bel_china_graph.model import Graph
from bel_china_graph.snapshot import display, render

pytestmark = pytest.mark.browser
Open = Callable[..., Any]

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def _spot(page: Any, key: str) -> tuple[float, float]:
    at = page.evaluate("key => document.getElementById('stage').spotOf(key)", key)
    return at["x"], at["y"]


def _labels(page: Any) -> list[dict[str, Any]]:
    page.wait_for_function("document.getElementById('stage').labels().length > 0")
    found: list[dict[str, Any]] = page.evaluate("document.getElementById('stage').labels()")
    return found


def _selected(page: Any) -> str:
    return str(page.evaluate("document.documentElement.dataset.selected"))


def _tie_key(graph: Graph, html: str, type_: str, year: str) -> str:
    from page_parts import data_of

    ties = data_of(html)["ties"]
    return next(f"e{i}" for i, tie in enumerate(ties) if tie["type"] == type_ and tie.get("date", "").startswith(year))


def test_a_click_on_each_parallel_tie_opens_its_own_sentences(opened: Open) -> None:
    html = render(graphs.small(), title="Ties")
    page = opened(html)
    for type_, year, words in (
        ("TWINNED_WITH", "2021", "April 2021"),
        ("AGREED_WITH", "2016", "29 September 2016"),
        ("AGREED_WITH", "2023", "November 2023"),
    ):
        key = _tie_key(graphs.small(), html, type_, year)
        page.mouse.click(*_spot(page, key))
        assert _selected(page) == key
        assert page.locator("#panel .when").inner_text() == words
        assert "Sichuan" in page.locator("#panel blockquote").first.inner_text()
    link = page.locator("#panel .sentence a").first
    assert link.get_attribute("href") == "https://example.org/n"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_disputed_tie_lists_its_claims(opened: Open) -> None:
    html = render(graphs.small(), title="Ties")
    page = opened(html)
    page.mouse.click(*_spot(page, _tie_key(graphs.small(), html, "TWINNED_WITH", "2021")))
    assert page.locator(".claims li").all_inner_texts() == [
        "2015\n1 sentence",
        "April 2021\n1 sentence, shown here",
    ]
    assert page.locator(".badge.warn").inner_text() == "dates disputed"


def test_the_panel_tells_what_a_person_said_and_keeps_the_claims(opened: Open) -> None:
    html = render(graphs.corrected(), title="Ties")
    page = opened(html)
    page.mouse.click(*_spot(page, _tie_key(graphs.corrected(), html, "TWINNED_WITH", "2013")))
    assert page.locator("#panel .corrections li").all_inner_texts() == [
        "dated 2013-06 by a person: The treaty <b>bears</b> it. (Olga)"
    ]
    assert page.locator(".claims li").all_inner_texts() == ["2015\n1 sentence", "April 2021\n1 sentence"]


def test_a_node_shows_its_facts_and_leads_to_its_ties(opened: Open) -> None:
    html = render(graphs.small(), title="Ties", focus="gn-2038180")
    page = opened(html)
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "Changchun"
    assert "43.88° N, 125.32° E" in panel.inner_text() and "长春" in panel.inner_text()
    panel.get_by_role("button", name="Minsk").click()
    assert panel.locator("h2").inner_text() == "Minsk – Changchun"
    panel.get_by_role("button", name="← All ties").click()
    assert _selected(page) == ""
    page.mouse.click(*_spot(page, "n0"))
    assert panel.locator("h2").inner_text() == "Gomel Region"
    page.keyboard.press("Escape")
    assert _selected(page) == ""


def test_the_legend_hides_and_shows(opened: Open) -> None:
    html = render(graphs.small(), title="Ties")
    page = opened(html)
    key = _tie_key(graphs.small(), html, "TWINNED_WITH", "1992")
    at = _spot(page, key)
    entry = page.locator('#legend [data-key="tie:TWINNED_WITH"]')
    entry.click()
    assert entry.get_attribute("aria-pressed") == "false"
    page.mouse.click(*at)
    assert _selected(page) == ""
    assert "10 OF 14" in page.locator("#panel").inner_text()
    entry.click()
    page.mouse.click(*at)
    assert _selected(page) == key
    page.locator('#legend [data-key="node:City"]').click()
    assert not {"Minsk", "Gomel"} & {" ".join(label["lines"]) for label in _labels(page)}


def test_search_finds_any_name_and_the_keyboard_suffices(opened: Open) -> None:
    page = opened(render(graphs.small(), title="Ties"))
    for typed, found in (
        ("/минск", "Minsk"),
        ("/huaian", "Huai'an"),
        ("/四川", "Sichuan"),
        ("/TECHNOLOGIES", "Huawei"),
    ):
        page.keyboard.press("Escape")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("/")
        page.keyboard.type(typed[1:])
        page.keyboard.press("Enter")
        heading = page.locator("#panel h2")
        assert heading.inner_text().startswith(found)
        assert heading.evaluate("h => h === document.activeElement")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert _selected(page).startswith("e")
    page.locator("#search").fill("nobody at all")
    assert "No name like this here" in page.locator("#found").inner_text()


def test_a_pointer_over_a_tie_shows_what_it_is(opened: Open) -> None:
    html = render(graphs.small(), title="Ties")
    page = opened(html)
    page.mouse.move(*_spot(page, _tie_key(graphs.small(), html, "TWINNED_WITH", "1992")))
    assert page.locator("#tooltip").inner_text() == "Minsk – Changchun\ntwinned with, May 1992"


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize(("make", "share"), [(graphs.small, 1.0), (graphs.middling, 1.0), (graphs.large, 0.95)])
def test_names_are_readable(opened: Open, make: type[Graph], share: float, options: dict[str, Any]) -> None:
    graph = make()
    page = opened(render(graph, title="Ties"), **options)
    labels = _labels(page)
    assert len(labels) >= share * len(graph.nodes)
    size = page.evaluate(
        "[document.getElementById('stage').clientWidth, document.getElementById('stage').clientHeight]"
    )
    for at, a in enumerate(labels):
        assert a["left"] >= 0 and a["right"] <= size[0] and a["top"] >= 0 and a["bottom"] <= size[1]
        for b in labels[:at]:
            apart = a["left"] >= b["right"] or b["left"] >= a["right"] or a["top"] >= b["bottom"] - 1.5
            assert apart or b["top"] >= a["bottom"] - 1.5, (a, b)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_hostile_strings_do_nothing(opened: Open) -> None:
    html = render(graphs.hostile(), title=graphs.HOSTILE, subtitle=graphs.HOSTILE)
    page = opened(html)
    before = set(opened(render(graphs.small(), title="x")).evaluate("Object.getOwnPropertyNames(window)"))
    for key in ("n0", "n1", "e0", "e1"):
        page.mouse.move(*_spot(page, key))
        page.mouse.click(*_spot(page, key))
        assert _selected(page) == key
        assert "<img src=x onerror" in page.locator("#panel").inner_text()
    assert page.locator("#panel a").count() == 0 and page.locator("img").count() == 0
    page.locator("#search").fill("<script>")
    assert page.locator("#found li").count() == 2
    assert set(page.evaluate("Object.getOwnPropertyNames(window)")) - before == set()
    assert page.evaluate("window.pwned") is None


def test_without_scripts_there_is_a_table(opened: Open) -> None:
    page = opened(render(graphs.small(), title="Ties"), java_script_enabled=False)
    assert page.locator("tbody tr").count() == 14
    assert page.locator("tbody q", has_text="Minsk and Changchun: twinned with, 1992-05.").is_visible()
    assert not page.locator("#legend").is_visible()


def test_dark_narrow_and_printed(opened: Open) -> None:
    html = render(graphs.small(), title="Ties", focus="gn-625144")
    page = opened(html, color_scheme="dark", **PHONE)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 29)"
    stage, panel = (page.locator(f"#{name}").bounding_box() for name in ("stage", "panel"))
    assert panel["y"] >= stage["y"] + stage["height"] - 1
    page.emulate_media(color_scheme="light", media="print")
    assert not page.locator("#search").is_visible()
    assert page.get_by_text("Minsk", exact=True).first.is_visible()
    assert page.pdf()[:4] == b"%PDF"


def test_a_graph_without_ties_lists_its_nodes(opened: Open) -> None:
    page = opened(render(graphs.without_ties(), title="Minsk and Changchun"))
    assert page.get_by_text("No ties here.").is_visible()
    page.get_by_role("button", name="Minsk").click()
    assert page.locator("#panel h2").inner_text() == "Minsk"


def test_the_notebook_frame_draws(opened: Open) -> None:
    shown = display(graphs.small(), title="Ties")._repr_html_()
    page = opened(f'<!doctype html><html data-ready="yes"><meta charset="utf-8"><body>{shown}')
    frame = page.frame_locator("iframe")
    frame.get_by_role("button", name="Minsk – Changchun").click()
    assert frame.locator("#panel .when").inner_text() == "May 1992"
