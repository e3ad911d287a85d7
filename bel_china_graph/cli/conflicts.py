"""`bel-china-graph conflicts`: where sources disagree about a tie."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bel_china_graph.cli.options import Format, OutputFormat, Target, with_database

if TYPE_CHECKING:
    from bel_china_graph.pipeline.conflicts import Conflict, Said

COLUMNS = (
    "one", "type", "other", "about", "claimed", "status", "taken", "sentence", "document", "section", "note",
    "graph_has", "rules", "tie",
)  # fmt: skip


@with_database
def conflicts(
    target: Target,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Ties of this place or body only.")] = None,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="Ties of this type only.")] = None,
    format: OutputFormat = Format.table,
) -> None:
    """Show where sources disagree about a tie: each claim, and which one was taken by which rule.

    Two dates disagree if both cannot be true: 2016 and 2016-05 can. A tie is also disputed if one passage says that it
    was made and another that it was not, or is no more. A plan that came about is no disagreement.

    \b
    Example:
        bel-china-graph conflicts --name Sichuan
    """
    from bel_china_graph.cli.output import remark, say, show, show_json
    from bel_china_graph.pipeline.conflicts import conflicts

    found = conflicts(name, type=type, store=target.open)
    if format is Format.json:
        show_json([conflict.model_dump(mode="json") for conflict in found])
    elif format is Format.csv:
        show(COLUMNS, [_row(conflict, said) for conflict in found for said in conflict.claims], format)
    else:
        for number, conflict in enumerate(found):
            say(*[""] * bool(number), *_told(conflict))
        if not found:
            remark("No sources disagree.")


def _notes(said: "Said") -> list[str]:
    return [" ".join(filter(None, (note.title, note.year, note.url))) for note in said.citations]


def _has(conflict: "Conflict") -> dict[str, str | None]:
    """Return what the graph has of that on which sources disagree."""
    return {what: getattr(conflict.tie, what) for what in conflict.about}


def _row(conflict: "Conflict", said: "Said") -> tuple[Any, ...]:
    """Return a claim as a row."""
    tie = conflict.tie
    return (
        *(conflict.one.name, tie.type, conflict.other.name, conflict.about, said.date, said.status, said.taken),
        *(said.sentence, said.document, said.section, _notes(said)),
        *(list(_has(conflict).values()), list(conflict.rules.values()), tie.id),
    )


def _told(conflict: "Conflict") -> list[str]:
    """Return a disagreement as lines: the tie, what was taken and why, and each claim with its source."""
    tie = conflict.tie
    lines = [
        f"{conflict.one.name} {tie.type} {conflict.other.name} ({tie.id})",
        f"The sources disagree about the {' and the '.join(conflict.about)}.",
    ]
    lines += [f"The graph has {has}: {conflict.rules[what]}." for what, has in _has(conflict).items()]
    for said in conflict.claims:
        known = (f"in {said.document}", said.section, *(f"cites {note}" for note in _notes(said)))
        says = (said.date or "undated", said.status, "taken" if said.taken else "")
        lines += ["", f"  {said.sentence}", f"    {' | '.join(filter(None, (*says, *known)))}"]
    return lines
