"""The page: template, styles, scripts and data in one file that needs nothing else."""

import base64
import datetime
import functools
import hashlib
import json
from typing import Any

from bel_china_graph import resources
from bel_china_graph.model import Graph
from bel_china_graph.snapshot.facts import facts
from bel_china_graph.snapshot.scene import Scene, compose
from bel_china_graph.snapshot.table import rows
from bel_china_graph.snapshot.words import count, date_words, day_words

_FOLDER = resources.DATA / "page"

_STYLES = ("base.css", "legend.css", "panel.css", "print.css")
_SCRIPTS = (
    "data.js", "dom.js", "state.js", "theme.js", "words.js", "fit.js", "stage.js", "labels.js", "marks.js",
    "touch.js", "legend.js", "panel.js", "search.js", "main.js",
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
        SnapshotError: `focus` is neither a node nor a tie of the graph.
    """
    scene = compose(graph, focus)
    library, drawing = _drawing(scene)
    style = "\n".join(_read(name) for name in _STYLES)
    script = "\n".join(['"use strict";', "(() => {", *(_read(name) for name in _SCRIPTS), "})();"])
    template = _environment().get_template("page.html.jinja")
    page: str = template.render(
        title=title,
        subtitle=subtitle,
        made_on=day_words(made_on) if made_on else "",
        summary=summary(scene),
        notes=scene.notes,
        empty=not scene.edges,
        rows=rows(scene),
        names=[node.name for node in scene.nodes],
        policy=_policy([script, library], style),
        style=style,
        library=library,
        script=script,
        data=inert_json({**facts(scene), "drawing": drawing, "notes": list(scene.notes)}),
    )
    return page


def summary(scene: Scene) -> str:
    """Return how much there is and from which years."""
    ties = count(len(scene.edges), "tie", "ties") if scene.edges else "no ties"
    parts = [count(len(scene.nodes), "node", "nodes") if scene.nodes else "no nodes", ties]
    years = sorted(edge.date[:4] for edge in scene.edges if edge.date)
    if years:
        parts.append(date_words(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}")
    return ", ".join(parts)


def inert_json(value: Any) -> str:
    """Return JSON that cannot end the script element it stands in, nor be taken for markup.

    >>> inert_json({"name": "</script>"})
    '{"name":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _drawing(scene: Scene) -> tuple[str, dict[str, Any] | None]:
    if not scene.edges:
        return "", None
    from bel_china_graph.snapshot.drawing import draw, library
    from bel_china_graph.snapshot.layout import plan

    return library(), draw(scene, plan(scene))


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(_hash(script) for script in scripts if script)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


@functools.cache
def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8").strip()


@functools.cache
def _environment() -> Any:
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
