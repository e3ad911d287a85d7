"""The atlas as text: the same bytes, nothing from outside, every string inert, trimmed where it is asked to be."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import page_graphs as graphs
import pytest
from page_parts import Parts, data_of, hash_of, rows_of

from bel_china_graph import write_atlas
from bel_china_graph.atlas import PageError, Trim, render
from bel_china_graph.model import Correction, Graph
from bel_china_graph.pipeline import pages

MAKERS = [graphs.small, graphs.middling, graphs.large, graphs.hostile, graphs.without_ties, Graph]


def test_the_same_graph_gives_the_same_bytes_in_any_order() -> None:
    graph = graphs.large()
    backwards = graph.model_copy(update={"nodes": graph.nodes[::-1], "edges": graph.edges[::-1]})
    assert render(graph) == render(graph)
    assert data_of(render(graph)) == data_of(render(backwards))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_hash_seed_changes_nothing(seed: str) -> None:
    code = (
        "import hashlib; import page_graphs as graphs; from bel_china_graph.atlas import render;"
        "print(hashlib.sha256(render(graphs.large()).encode()).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == hashlib.sha256(render(graphs.large()).encode()).hexdigest()


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_is_loaded_and_the_policy_allows_only_what_the_page_holds(make: type[Graph]) -> None:
    page = render(make())
    parts = Parts(page)
    assert all("src" not in attributes for _, attributes in parts.tags)
    assert all((link["href"] or "").startswith("data:") for link in parts.named("link"))
    assert not {"iframe", "object", "embed", "base", "form", "img"} & {tag for tag, _ in parts.tags}
    assert not re.search(r"url\(|@import", page[page.index("<style>") : page.index("</style>")])
    assert "unsafe" not in parts.policy and "http" not in parts.policy
    (script,) = (text for text in parts.texts["script"] if "use strict" in text)
    assert parts.policy.startswith(f"default-src 'none'; script-src {hash_of(script)}; style-src ")
    assert hash_of(parts.texts["style"][0]) in parts.policy


def test_hostile_strings_stay_text() -> None:
    page = render(graphs.hostile(), title=graphs.HOSTILE, subtitle=graphs.HOSTILE)
    parts = Parts(page)
    assert parts.texts["h1"] == [graphs.HOSTILE]
    assert [tag for tag, _ in parts.tags].count("script") == 2
    assert "img" not in {tag for tag, _ in parts.tags}
    assert not any(name.startswith("on") for _, attributes in parts.tags for name in attributes)
    block = page[page.index('id="data">') + 10 :]
    assert not set("<>&\u2028\u2029") & set(block[: block.index("</script>")])


def test_the_page_without_data_is_small() -> None:
    assert len(render(Graph()).encode()) <= 150_000


def test_the_table_has_every_tie_with_its_sentences() -> None:
    graph = graphs.small()
    rows = rows_of(render(graph))
    assert len(rows) == len(graph.edges)
    assert all(any(item.quote in row for row in rows) for item in graph.evidence)


def test_without_quotes_no_sentence_is_in_the_page() -> None:
    graph = graphs.small()
    page = render(graph, trim=Trim(quotes=True))
    assert not any(item.quote in page for item in graph.evidence)
    assert "Left out of this file: the sentences" in page
    assert "Sample digest" in page and "https://example.org/n" in page
    assert len(data_of(page)["sentences"]) == len(data_of(render(graph))["sentences"])


def test_without_sources_nothing_names_them() -> None:
    graph = graphs.small()
    said = Correction(action="confirm", note="as page 12 of the yearbook says")
    graph = graph.model_copy(
        update={"edges": (graph.edges[0].model_copy(update={"corrections": (said,)}), *graph.edges[1:])}
    )
    assert "yearbook" in render(graph)
    page = render(graph, trim=Trim(sources=True))
    for telling in (
        "Sample digest",
        "sample.txt",
        "Regional news digest",
        "example.org",
        "Cooperation of regions",
        "doc1",
    ):
        assert telling not in page, telling
    assert "Source 1" in page and graph.evidence[0].quote in page
    assert "the names, dates, sections and citations of the sources" in page


def test_untrimmed_it_says_nothing_of_it() -> None:
    assert "Left out" not in render(graphs.small())


def test_an_atlas_of_graph_files(tmp_path: Path) -> None:
    from bel_china_graph import write_graph

    write_graph(graphs.small(), tmp_path / "graph")
    path = write_atlas(tmp_path / "atlas.html", tmp_path / "graph", title="Мінск – 长春")
    assert "<h1>Мінск – 长春</h1>" in path.read_text(encoding="utf-8")


def test_a_graph_too_large_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pages, "MOST_IN_ATLAS", 6)
    with pytest.raises(PageError, match=r"too large for one page: 6 of .* alone\. Draw a part"):
        write_atlas(tmp_path / "atlas.html", graphs.small())
    assert not list(tmp_path.iterdir())
