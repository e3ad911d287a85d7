"""`bel-china-graph snapshot`: a part of the graph as one page."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bel_china_graph.cli.options import Target, with_database

if TYPE_CHECKING:
    from bel_china_graph.pipeline.pages import View
    from bel_china_graph.store import Store


@with_database
def snapshot(
    out: Annotated[Path, typer.Argument(metavar="OUT.html", help="The page to write.")],
    target: Target,
    around: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="What lies around this place or body; may be given several times."),
    ] = None,
    hops: Annotated[int, typer.Option(min=1, help="How many ties away from --around.")] = 1,
    ask: Annotated[str | None, typer.Option(metavar="QUESTION", help="The answer to a saved question.")] = None,
    parameter: Annotated[
        list[str] | None,
        typer.Option("-p", "--parameter", metavar="NAME=VALUE", help="A parameter of the question."),
    ] = None,
    path: Annotated[
        tuple[str, str] | None, typer.Option(metavar="ONE OTHER", help="The shortest path between two.")
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The page's heading.")] = None,
) -> None:
    """Draw the graph, or a part of it, as one HTML page.

    The page needs no network and no other file.

    \b
    Example:
        bel-china-graph snapshot sichuan.html --around Sichuan --hops 2
    """
    from bel_china_graph.errors import QuestionError

    if sum(map(bool, (around, ask, path))) > 1:
        raise QuestionError("--around, --ask and --path exclude each other", "Give one of them.")
    if parameter and not ask:
        raise QuestionError("--parameter belongs to a question", "Give the question with --ask.")
    with target.open() as store:
        view = _view(store, around, hops, ask, parameter or [], path)
    if title:
        view = view.model_copy(update={"title": title})
    typer.echo(view.write(out))


def _view(
    store: "Store",
    around: list[str] | None,
    hops: int,
    ask: str | None,
    given: list[str],
    path: tuple[str, str] | None,
) -> "View":
    from bel_china_graph.cli.query import named_value
    from bel_china_graph.pipeline import pages

    if around:
        return pages.view_around(around, hops, store=store)
    if ask:
        return pages.view_of(ask, dict(map(named_value, given)), store=store)
    return pages.view_path(*path, store=store) if path else pages.view_all(store=store)
