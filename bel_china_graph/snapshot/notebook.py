"""A page inside a notebook."""

import datetime
import html
from dataclasses import dataclass

from bel_china_graph.model import Graph
from bel_china_graph.snapshot.page import render


@dataclass(frozen=True)
class Display:
    """A page that a notebook shows in a frame of its own, cut off from the notebook."""

    page: str
    height: int = 640

    def _repr_html_(self) -> str:
        return (
            f'<iframe title="Snapshot of a graph" width="100%" height="{self.height}" style="border:0"'
            ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"'
            f' referrerpolicy="no-referrer" srcdoc="{html.escape(self.page)}"></iframe>'
        )


def display(
    graph: Graph,
    *,
    title: str = "Ties between Belarus and China",
    subtitle: str = "",
    made_on: datetime.date | None = None,
    focus: str | None = None,
    height: int = 640,
) -> Display:
    """Return the page of a graph for a notebook's cell; the parameters are those of `render`."""
    page = render(graph, title=title, subtitle=subtitle, made_on=made_on, focus=focus)
    return Display(page=page, height=int(height))
