"""Measures the atlas: `python scripts/bench_page.py `.

For made-up graphs of three sizes it tells how much processor time the layout takes in Python, how large the page is
without data, when it is ready in headless Chromium without a graphics card, and the medians of a full redraw and of a
step of the slider; and the same of pyvis's vis-network, with the same spots, of the same graph, in the same run. Needs
Chromium, and a machine with nothing else to do: the bars are for two cores.
"""

import argparse
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bel_china_graph.atlas import render
from bel_china_graph.atlas.content import content, whole
from bel_china_graph.model import DateClaim, DocumentRecord, Edge, Evidence, Graph, Node
from bel_china_graph.page import inline

SIZES = ((300, 400), (1_000, 2_000), (5_000, 10_000))
BARS = {300: (0.3, 150, 0.4, 6, 10), 1_000: (1.5, 150, 0.6, 10, 15), 5_000: (15, 150, 1.0, 25, 40)}
"""At most so many seconds of layout, kilobytes, seconds until ready, milliseconds of a redraw and of a step."""

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
ROUNDS = 30

_REGIONS = ("Brest", "Vitebsk", "Gomel", "Grodno", "Minsk", "Mogilev")


def made_up(nodes: int, ties: int) -> Graph:
    """Return an invented graph shaped as real ones are: regions and provinces, cities, universities, a park's star."""
    dice = random.Random(nodes)
    made: dict[str, Node] = {}
    edges: dict[str, Edge] = {}
    evidence: list[Evidence] = []

    def node(label: str, name: str, country: str | None, inside: str | None = None) -> str:
        lat, lon = (dice.uniform(51.5, 55.8), dice.uniform(24, 31.5))
        if country != "BY":
            lat, lon = (dice.uniform(22, 45), dice.uniform(95, 122))
        key = f"{label}-{len(made)}"
        place = label in ("City", "BelarusianRegion", "ChineseProvince")
        made[key] = Node(
            id=key, label=label, name=name, country=country, lat=lat if place else None, lon=lon if place else None
        )
        if inside:
            edges[f"part-{key}"] = Edge(id=f"part-{key}", type="PART_OF", source=key, target=inside)
        return key

    def tie(relation: str, one: str, other: str) -> None:
        year = min(2025, 1994 + int(31 * dice.random() ** 0.6))
        date = dice.choice([f"{year}", f"{year}-{dice.randint(1, 12):02}", f"{year}-{dice.randint(1, 12):02}-10", None])
        key = f"tie-{len(edges)}"
        quote = f"{made[one].name} and {made[other].name} are said to be tied since {date or 'some time'}."
        evidence.append(Evidence(id=key, document="made-up", start=0, end=len(quote), quote=quote, rule="pair"))
        claim = DateClaim(date=date, evidence=(key,))
        status = dice.choices(("established", "planned"), (9, 1))[0]
        edges[key] = Edge(
            id=key, type=relation, source=one, target=other, date=date, dates=(claim,), status=status, evidence=(key,)
        )

    regions = [node("BelarusianRegion", f"{name} Region", "BY") for name in _REGIONS]
    provinces = [node("ChineseProvince", f"Province {i}", "CN") for i in range(30)]
    park = node("IndustrialPark", "Made-up Industrial Park", "BY")
    rest = nodes - len(made)
    ours = [node("City", f"Town {i}", "BY", dice.choice(regions)) for i in range(rest // 6)]
    theirs = [node("City", f"Ville {i}", "CN", dice.choice(provinces)) for i in range(rest // 4)]
    schools = [
        node(
            "University",
            f"University of {dice.choice(ours)} {i}",
            ("BY", "CN")[i % 2],
            dice.choice((ours, theirs)[i % 2]),
        )
        for i in range(rest // 6)
    ]
    firms = [node("Company", f"Firm {i}", dice.choice(["CN", "BY", None])) for i in range(nodes - len(made))]
    for firm in firms[: min(len(firms) // 2, 150)]:
        tie("RESIDENT_OF", firm, park)
    while len(edges) < ties + sum(edge.type == "PART_OF" for edge in edges.values()):
        one, other = dice.choices(
            ((regions, provinces), (ours, theirs), (schools[::2], schools[1::2]), (firms, firms), (firms, provinces)),
            (2, 4, 3, 3, 1),
        )[0]
        a, b = dice.choice(one), dice.choice(other)
        if a != b:
            tie("TWINNED_WITH" if one in (regions, ours) and dice.random() < 0.6 else "AGREED_WITH", a, b)
    record = DocumentRecord(id="made-up", title="Made up", path="x", media_type="text/plain", sha256="0", characters=1)
    return Graph(nodes=tuple(made.values()), edges=tuple(edges.values()), evidence=tuple(evidence), documents=(record,))


def visnetwork(data: dict[str, Any]) -> str:
    """Return a page on which vis-network, as pyvis bundles it, draws the same spots, with physics off."""
    from bel_china_graph.snapshot.drawing import library

    spots = data["network"]["wide"]["spots"]
    nodes = [
        {"id": at, "label": data["nodes"][at]["name"], "x": spot[0], "y": spot[1], "shape": "dot", "size": 5}
        for at, spot in spots.items()
    ]
    ties = [
        {"id": at, "from": tie["source"], "to": tie["target"], "year": int((tie.get("date") or "1990")[:4])}
        for at, tie in enumerate(data["ties"])
        if not tie.get("context")
    ]
    script = """
    const data = JSON.parse(document.getElementById("data").textContent);
    const edges = new vis.DataSet(data.ties);
    const network = new vis.Network(document.getElementById("x"), { nodes: new vis.DataSet(data.nodes), edges },
      { physics: false, layout: { improvedLayout: false } });
    network.once("afterDrawing", () => { document.documentElement.dataset.ready = "yes"; });
    const drawn = () => document.querySelector("canvas").getContext("2d").getImageData(0, 0, 1, 1);
    window.timed = (work) => { const start = performance.now(); work(); drawn(); return performance.now() - start; };
    window.redraw = () => window.timed(() => network.redraw());
    window.step = (at) => window.timed(() => {
      edges.update(data.ties.filter((tie) => tie.year >= 2023).map((tie) => ({ id: tie.id, hidden: at % 2 === 0 })));
      network.redraw();
    });"""
    block = inline.inert_json({"nodes": nodes, "ties": ties})
    return (
        '<!doctype html><meta charset="utf-8"><style>#x{width:852px;height:733px}</style><div id="x"></div>'
        f'<script type="application/json" id="data">{block}</script><script>{library()}</script>'
        f"<script>{script}</script>"
    )


def measured(browser: Any, html: str, folder: Path, redraw: str, step: str) -> tuple[float, float, float]:
    """Return seconds until the page is ready, and the medians of a redraw and a step in milliseconds."""
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    ready = []
    for _ in range(3):
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto(f"{path.as_uri()}#view=network", wait_until="commit")
        page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=60_000)
        ready.append(page.evaluate("performance.now()") / 1000)
        if len(ready) < 3:
            page.close()
    page.wait_for_timeout(500)
    frames, steps = list(page.evaluate(redraw)), list(page.evaluate(step))
    page.close()
    return statistics.median(ready), statistics.median(frames), statistics.median(steps)


def rows(browser: Any, folder: Path) -> Iterator[tuple[bool, str]]:
    """Return, for each size, lines of the atlas, its bars and vis-network, and whether the bars hold."""
    content(whole(made_up(60, 40)))  # what is imported late is imported now
    for nodes, ties in SIZES:
        graph = made_up(nodes, ties)
        start = time.process_time()
        data = content(whole(graph))
        layout = time.process_time() - start
        ours = f"document.getElementById('stage').atlas.time(false, {ROUNDS})"
        steps = f"document.getElementById('stage').atlas.step({ROUNDS})"
        ready, frame, step = measured(browser, render(graph), folder, ours, steps)
        size = len(render(Graph()).encode())
        reached = (layout, size / 1000, ready, frame, step)
        yield (
            all(a <= b for a, b in zip(reached, BARS[nodes], strict=True)),
            _line(f"{nodes:,}/{ties:,}", "atlas", reached),
        )
        yield True, _line("", "  at most", BARS[nodes])
        theirs = (
            f"Array.from({{ length: {ROUNDS} }}, {work})" for work in ("window.redraw", "(_, at) => window.step(at)")
        )
        ready, frame, step = measured(browser, visnetwork(data), folder, *theirs)
        size = len(visnetwork({"nodes": [], "ties": [], "network": {"wide": {"spots": {}}}}))
        yield True, _line("", "vis-network", (layout, size / 1000, ready, frame, step))


def _line(graph: str, name: str, values: tuple[float, ...]) -> str:
    layout, size, ready, frame, step = values
    return f"{graph:14}{name:12}{layout:10.2f}{size:12.0f}{ready:10.2f}{frame:12.1f}{step:10.1f}"


def main() -> None:
    """Run the benchmark; fails if a bar does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        sys.exit("no Chromium here; on Debian: sudo apt-get install chromium fonts-noto-cjk")
    from playwright.sync_api import sync_playwright

    print(f"{'nodes/ties':14}{'':12}{'layout s':>10}{'KB + data':>12}{'ready s':>10}{'redraw ms':>12}{'step ms':>10}")
    good = True
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for holds, line in rows(browser, Path(folder)):
            print(line, flush=True)
            good = good and holds
        browser.close()
    if not good:
        sys.exit("A bar does not hold.")


if __name__ == "__main__":
    main()
