"""The page: template, styles, scripts and data in one file that needs nothing else."""

import datetime

from bel_china_graph.atlas.content import content, whole
from bel_china_graph.atlas.still import still
from bel_china_graph.atlas.trim import Trim
from bel_china_graph.model import Graph
from bel_china_graph.page import inline
from bel_china_graph.page.scene import summary
from bel_china_graph.page.table import rows
from bel_china_graph.page.words import day_words

_STYLES = (
    "page/base.css", "page/legend.css", "page/panel.css", "page/print.css", "atlas/atlas.css", "atlas/years.css",
    "atlas/matrix.css",
)  # fmt: skip
_SCRIPTS = (
    "page/data.js", "atlas/units.js", "page/dom.js", "atlas/state.js", "atlas/filter.js", "page/theme.js",
    "page/words.js", "page/text.js", "page/tooltip.js", "atlas/pens.js", "atlas/shapes.js", "atlas/labels.js",
    "atlas/draw.js", "atlas/lines.js", "atlas/overview.js", "atlas/columns.js", "atlas/network.js", "atlas/map.js",
    "atlas/timeline.js", "atlas/matrix.js", "atlas/stage.js", "atlas/touch.js", "atlas/years.js", "page/legend.js",
    "page/cards.js", "atlas/path.js", "atlas/panel.js", "page/search.js", "atlas/export.js", "atlas/paper.js",
    "atlas/main.js",
)  # fmt: skip


def render(
    graph: Graph,
    *,
    title: str = "Ties between Belarus and China",
    subtitle: str = "",
    made_on: datetime.date | None = None,
    trim: Trim | None = None,
) -> str:
    """Return the whole graph as one HTML page, the same bytes for the same graph.

    Args:
        graph: what to show, all of it.
        title: the heading.
        subtitle: a line below it.
        made_on: the day to print; none is printed without it.
        trim: what to leave out; the page says so.
    """
    trim = trim or Trim()
    scene = whole(trim(graph))
    notes = (*scene.notes, *trim.notes)
    style = inline.styles(_STYLES)
    script = inline.script(_SCRIPTS)
    data = content(scene)
    return inline.fill(
        "atlas/page.html.jinja",
        title=title,
        subtitle=subtitle,
        made_on=day_words(made_on) if made_on else "",
        summary=summary(scene),
        notes=notes,
        rows=rows(scene),
        names=[node.name for node in scene.nodes],
        policy=inline.policy([script], style),
        style=style,
        script=script,
        still=still(data),
        data=inline.inert_json(data),
    )
