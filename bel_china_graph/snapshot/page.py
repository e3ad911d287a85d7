"""The page: template, styles, scripts and data in one file that needs nothing else."""

import datetime
from typing import Any

from bel_china_graph.model import Graph
from bel_china_graph.page import inline
from bel_china_graph.page.facts import facts
from bel_china_graph.page.scene import Scene, summary
from bel_china_graph.page.table import rows
from bel_china_graph.page.words import day_words
from bel_china_graph.snapshot.compose import compose

_STYLES = ("page/base.css", "page/legend.css", "page/panel.css", "page/print.css", "snapshot/snapshot.css")
_SCRIPTS = (
    "page/data.js", "page/dom.js", "snapshot/state.js", "page/theme.js", "page/words.js", "page/text.js",
    "page/tooltip.js",
    "snapshot/fit.js", "snapshot/stage.js", "snapshot/labels.js", "snapshot/marks.js", "snapshot/touch.js",
    "page/legend.js", "page/cards.js", "snapshot/panel.js", "page/search.js", "snapshot/main.js",
)  # fmt: skip


def render(
    graph: Graph,
    *,
    title: str,
    subtitle: str = "",
    made_on: datetime.date | None = None,
    focus: str | None = None,
) -> str:
    """Return the graph as one HTML page, the same bytes for the same graph.

    Args:
        graph: what to draw; of more than 150 nodes, the best-connected are drawn and the page says so.
        title: the heading: a name, or the question that the graph answers.
        subtitle: a line below it.
        made_on: the day to print; none is printed without it.
        focus: id of a node or tie that is selected at first.

    Raises:
        PageError: `focus` is neither a node nor a tie of the graph.
    """
    scene = compose(graph, focus)
    library, drawing = _drawing(scene)
    style = inline.styles(_STYLES)
    script = inline.script(_SCRIPTS)
    return inline.fill(
        "snapshot/page.html.jinja",
        title=title,
        subtitle=subtitle,
        made_on=day_words(made_on) if made_on else "",
        summary=summary(scene),
        notes=scene.notes,
        empty=not scene.edges,
        rows=rows(scene),
        names=[node.name for node in scene.nodes],
        policy=inline.policy([script, library], style),
        style=style,
        library=library,
        script=script,
        data=inline.inert_json({**facts(scene), "drawing": drawing, "notes": list(scene.notes)}),
    )


def _drawing(scene: Scene) -> tuple[str, dict[str, Any] | None]:
    if not scene.edges:
        return "", None
    from bel_china_graph.snapshot.drawing import draw, library
    from bel_china_graph.snapshot.plan import plan

    return library(), draw(scene, plan(scene))
