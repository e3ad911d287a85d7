"""The page as text: the same bytes, nothing from outside, every string inert, everything in it."""

import datetime
import os
import re
import subprocess
import sys
from pathlib import Path

import page_graphs as graphs
import pytest
from page_parts import Parts, data_of, hash_of, rows_of

from bel_china_graph.model import Graph
from bel_china_graph.page.facts import safe_link
from bel_china_graph.snapshot import PageError, display, render, write

MAKERS = [graphs.small, graphs.middling, graphs.large, graphs.hostile, graphs.without_ties, Graph]


def test_the_same_graph_gives_the_same_bytes_in_any_order() -> None:
    graph = graphs.large()
    backwards = graph.model_copy(update={"nodes": graph.nodes[::-1], "edges": graph.edges[::-1]})
    assert render(graph, title="Ties") == render(graph, title="Ties")
    assert data_of(render(graph, title="Ties")) == data_of(render(backwards, title="Ties"))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_hash_seed_changes_nothing(seed: str) -> None:
    code = (
        "import hashlib; import page_graphs as graphs; from bel_china_graph.snapshot import render;"
        "print(hashlib.sha256(render(graphs.large(), title='Ties').encode()).hexdigest())"
    )
    root = Path(__file__).parents[1]
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    import hashlib

    assert run.stdout.strip() == hashlib.sha256(render(graphs.large(), title="Ties").encode()).hexdigest()


def test_what_a_person_said_is_on_the_page() -> None:
    page = render(graphs.corrected(), title="Ties")
    words = "dated 2013-06 by a person: The treaty <b>bears</b> it. (Olga)"
    (tie,) = [tie for tie in data_of(page)["ties"] if tie.get("corrections")]
    assert tie["corrections"] == [words]
    assert any(words in row for row in rows_of(page))


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_is_loaded_from_anywhere(make: type[Graph]) -> None:
    page = render(make(), title="Ties", subtitle="of all")
    parts = Parts(page)
    assert all("src" not in attributes for _, attributes in parts.tags)
    assert all((link["href"] or "").startswith("data:") for link in parts.named("link"))
    assert not {"iframe", "object", "embed", "base", "form", "img"} & {tag for tag, _ in parts.tags}
    assert "sourceMappingURL" not in page
    assert not re.search(r"url\(|@import", page[page.index("<style>") : page.index("</style>")])


@pytest.mark.parametrize("make", MAKERS)
def test_the_policy_allows_what_the_page_holds_and_nothing_else(make: type[Graph]) -> None:
    parts = Parts(render(make(), title="Ties"))
    assert parts.policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in parts.policy and "http" not in parts.policy
    scripts = [
        text
        for text, attributes in zip(parts.texts["script"], parts.named("script"), strict=True)
        if attributes.get("type") != "application/json"
    ]
    allowed = re.search("script-src ([^;]*);", parts.policy)
    assert allowed and allowed[1].split() == [hash_of(text) for text in reversed(scripts)]
    assert f"style-src {hash_of(parts.texts['style'][0])};" in parts.policy


def test_hostile_strings_stay_text() -> None:
    page = render(graphs.hostile(), title=graphs.HOSTILE, subtitle=graphs.HOSTILE)
    parts = Parts(page)
    assert parts.texts["h1"] == [graphs.HOSTILE]
    assert parts.texts["title"] == [graphs.HOSTILE]
    assert [tag for tag, _ in parts.tags].count("script") == 3
    assert not {"img", "svg", "b"} & {tag for tag, _ in parts.tags}
    assert not any(name.startswith("on") for _, attributes in parts.tags for name in attributes)
    block = page[page.index('id="data">') + 10 :]
    block = block[: block.index("</script>")]
    assert not set("<>&\u2028\u2029") & set(block)
    assert data_of(page)["sentences"][0]["text"] == graphs.HOSTILE


def test_links_lead_to_the_web_only() -> None:
    citations = data_of(render(graphs.hostile(), title="x"))["sentences"][0]["citations"]
    assert not any("link" in citation for citation in citations)
    for bad in (
        "javascript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//x",
        "https://",
        "java\nscript:x",
        "x",
        None,
    ):
        assert safe_link(bad) is None
    assert safe_link("HTTPS://Example.org/ü?q=1") is not None


@pytest.mark.parametrize("make", [graphs.small, graphs.middling, graphs.large, graphs.hostile])
def test_every_node_and_tie_is_drawn(make: type[Graph]) -> None:
    graph = make()
    data = data_of(render(graph, title="Ties"))
    drawing = data["drawing"]
    assert len(data["ties"]) == len(drawing["edges"]) == len(graph.edges)
    assert len(data["nodes"]) == len(drawing["nodes"]) == len(graph.nodes)
    assert drawing["options"]["physics"] == {"enabled": False}
    assert len({(node["x"], node["y"]) for node in drawing["nodes"]}) == len(graph.nodes)


def test_lines_look_as_their_ties_are() -> None:
    data = data_of(render(graphs.small(), title="Ties"))
    for tie, line in zip(data["ties"], data["drawing"]["edges"], strict=True):
        directed = tie["type"] in ("RESIDENT_OF", "PART_OF")
        assert line["arrows"] == ("to" if directed else "")
        assert bool(line["dashes"]) == (tie["status"] != "established")
    pairs = [line for line in data["drawing"]["edges"] if {line["from"], line["to"]} == {"n0", "n4"}]
    bends = [(line["smooth"]["type"], line["smooth"]["roundness"]) for line in pairs]
    assert len(pairs) == 3 and len(set(bends)) == 3


def test_a_disputed_tie_shows_all_claims() -> None:
    page = render(graphs.small(), title="Ties")
    (tie,) = (tie for tie in data_of(page)["ties"] if tie.get("disputed"))
    assert [(claim["when"], claim.get("picked", False)) for claim in tie["claims"]] == [
        ("2015", False),
        ("April 2021", True),
    ]
    assert any("disputed, also 2015" in row for row in rows_of(page))


def test_the_table_has_every_tie_with_its_sentences() -> None:
    graph = graphs.small()
    rows = rows_of(render(graph, title="Ties"))
    assert len(rows) == len(graph.edges)
    for evidence in graph.evidence:
        assert any(evidence.quote in row for row in rows)


def test_the_heading_says_what_when_and_how_much() -> None:
    page = render(
        graphs.small(),
        title="Who is tied to Minsk?",
        subtitle="Two hops",
        made_on=datetime.date(2025, 11, 24),
    )
    for words in (
        "Who is tied to Minsk?",
        "Two hops",
        "15 nodes, 14 ties, 1992–2024",
        "made on 24 November 2025",
    ):
        assert words in page
    assert "made on" not in render(graphs.small(), title="x")


def test_a_graph_without_ties_says_so_kindly() -> None:
    page = render(graphs.without_ties(), title="Minsk and Changchun")
    assert "No ties here." in page and "visjs contributors" not in page
    assert data_of(page)["drawing"] is None
    assert "Changchun" in Parts(page).texts["li"]
    assert "The answer is empty" in render(Graph(), title="Nothing")


def test_the_focus_is_selected() -> None:
    graph = graphs.small()
    data = data_of(render(graph, title="x", focus="gn-625144"))
    assert data["nodes"][int(data["focus"][1:])]["name"] == "Minsk"
    tie = graph.edges[0].id
    data = data_of(render(graph, title="x", focus=tie))
    assert data["ties"][int(data["focus"][1:])]["id"] == tie
    with pytest.raises(PageError, match="neither a node nor a tie"):
        render(graph, title="x", focus="nobody")


def test_a_page_is_written_whole_as_utf8(tmp_path: Path) -> None:
    path = tmp_path / "new" / "ties.html"
    page = render(graphs.small(), title="Мінск – 长春")
    write(path, page)
    assert path.read_bytes() == page.encode()
    assert list(path.parent.iterdir()) == [path]


def test_an_unwritable_path_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="is a folder"):
        write(tmp_path, "x")
    (tmp_path / "file").write_text("kept")
    with pytest.raises(PageError, match=r"Cannot write the page .*ties\.html"):
        write(tmp_path / "file" / "ties.html", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_failed_write_leaves_the_old_page(tmp_path: Path) -> None:
    path = tmp_path / "ties.html"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write(path, "\ud800")
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_a_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    shown = display(graphs.hostile(), title=graphs.HOSTILE)
    frames = Parts(shown._repr_html_())
    ((tag, attributes),) = frames.tags
    assert tag == "iframe" and attributes["srcdoc"] == shown.page
    assert "allow-same-origin" not in (attributes["sandbox"] or "")
