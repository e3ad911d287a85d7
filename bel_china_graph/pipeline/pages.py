"""Parts of the graph in the database, as graphs and as pages."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bel_china_graph import atlas, graphfiles, snapshot
from bel_china_graph import questions as saved
from bel_china_graph.model import Edge, Graph, Model
from bel_china_graph.page.errors import PageError
from bel_china_graph.pipeline.database import StoreLike, ask, opened
from bel_china_graph.store import TIMEOUT
from bel_china_graph.vocabulary import relation_types


class View(Model):
    """A part of the graph, with the title and the line below it that a page of it bears."""

    graph: Graph
    title: str = "Ties between Belarus and China"
    subtitle: str = ""
    focus: str | None = None

    def write(self, path: str | Path) -> Path:
        """Write the view as one self-contained page, whole or not at all, and return its path.

        Raises:
            PageError: the file cannot be written.
        """
        page = snapshot.render(self.graph, title=self.title, subtitle=self.subtitle, focus=self.focus)
        snapshot.write(Path(path), page)
        return Path(path)

    def _repr_html_(self) -> str:
        """Return the page in a frame, for a notebook's cell."""
        return snapshot.display(self.graph, title=self.title, subtitle=self.subtitle, focus=self.focus)._repr_html_()


def view_all(*, store: StoreLike = None) -> View:
    """Return the view of all ties that texts claim, with what they join."""
    with opened(store) as database:
        graph = database.graph()
    tied = {end for edge in graph.edges if _claimed(edge) for end in (edge.source, edge.target)}
    nodes = tuple(node for node in graph.nodes if node.id in tied)
    edges = tuple(edge for edge in graph.edges if edge.source in tied)
    around = {edge.target for edge in edges} - tied  # what contains them, which the page names
    nodes += tuple(node for node in graph.nodes if node.id in around)
    left = len(graph.nodes) - len(nodes)
    return View(
        graph=graph.model_copy(update={"nodes": nodes, "edges": edges}),
        subtitle=f"{left} places and bodies without ties are left out" if left else "",
    )


def _claimed(edge: Edge) -> bool:
    relation = relation_types().get(edge.type)
    return relation is not None and relation.claimed


def view_around(names: str | Sequence[str], hops: int = 1, *, store: StoreLike = None) -> View:
    """Return the view of what lies within so many ties of a place or body, or of several.

    Raises:
        QuestionError: nothing has the name, or several have.
    """
    with opened(store) as database:
        centres = [database.resolve(name) for name in ([names] if isinstance(names, str) else names)]
        graph = database.neighbourhood([node.id for node in centres], hops)
    title = f"Around {', '.join(node.name for node in centres)}"
    return View(graph=graph, title=title, focus=centres[0].id if len(centres) == 1 else None)


def view_of(
    question: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    store: StoreLike = None,
    timeout: float | None = TIMEOUT,
) -> View:
    """Return the view of the nodes and ties in the answer to a saved question.

    Raises:
        QuestionError: as `ask` does.
    """
    asked = saved.question(question)
    with opened(store) as database:
        graph = database.graph_of(ask(question, parameters, store=database, timeout=timeout, limit=None))
    given = {name: value for name, value in (parameters or {}).items() if value is not None}
    return View(graph=graph, title=asked.title, subtitle=", ".join(f"{k}: {v}" for k, v in given.items()))


def view_path(one: str, other: str, *, store: StoreLike = None) -> View:
    """Return the view of the shortest chain of ties from one place or body to another."""
    return view_of("path", {"one": one, "other": other}, store=store)


MOST_IN_ATLAS = 20_000
"""The most nodes of a label, and ties of a type, that an atlas shows."""


def write_atlas(
    path: str | Path,
    graph: Graph | str | Path | None = None,
    *,
    title: str = "Ties between Belarus and China",
    quotes: bool = True,
    sources: bool = True,
    store: StoreLike = None,
) -> Path:
    """Write the whole graph as one page with several views, and return its path.

    Args:
        path: the page to write.
        graph: a graph, or the folder of graph files that holds one; without it, the database's is shown.
        title: the heading.
        quotes: keep the sentences; a page that is passed on may have to do without.
        sources: keep the names, dates and citations of the sources; else they are numbered.
        store: the database.

    Raises:
        PageError: the file cannot be written, or the graph is too large.
        GraphFileError: the folder holds no graph.
    """
    shown = _whole(graph, store)
    trim = atlas.Trim(quotes=not quotes, sources=not sources)
    atlas.write(Path(path), atlas.render(shown, title=title, trim=trim))
    return Path(path)


def _whole(graph: Graph | str | Path | None, store: StoreLike) -> Graph:
    if isinstance(graph, Graph):
        found = graph
    elif graph is not None:
        found = graphfiles.read(Path(graph))
    else:
        with opened(store) as database:
            found = database.graph(MOST_IN_ATLAS)
    counts = Counter(node.label for node in found.nodes) + Counter(edge.type for edge in found.edges)
    if counts and max(counts.values()) >= MOST_IN_ATLAS:
        name, number = counts.most_common(1)[0]
        raise PageError(
            f"The graph is too large for one page: {number:,} of {name} alone", "Draw a part of it with snapshot."
        )
    return found
