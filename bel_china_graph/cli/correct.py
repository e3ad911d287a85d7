"""`bel-china-graph reject`, `confirm`, `redate` and `merge`: corrections, written into a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bel_china_graph.cli.options import Target, with_database

if TYPE_CHECKING:
    from bel_china_graph.pipeline.correcting import Written

_FILE = Path("corrections.yaml")

Tie = Annotated[str, typer.Argument(metavar="TIE", help="A tie's id, from an answer.")]
Note = Annotated[str, typer.Option("--note", "-n", metavar="TEXT", help="Why.")]
Who = Annotated[str | None, typer.Option(metavar="NAME", help="Who says so.")]
File = Annotated[Path, typer.Option("--corrections", metavar="FILE", help="The file to append to; it is made.")]


def _tell(written: "Written") -> None:
    from bel_china_graph.cli.output import remark

    typer.echo(written.text, nl=False)
    option = "" if written.file == _FILE else f" --corrections {written.file}"
    remark(f"Appended to {written.file}: {written.words}. The graph does not change before the documents are read")
    remark(f"again: bel-china-graph build PATH...{option} (or extract and load).")


@with_database
def reject(
    what: Annotated[str, typer.Argument(metavar="TIE|NODE", help="A tie's id; a node's id or name.")],
    target: Target,
    note: Note,
    who: Who = None,
    corrections: File = _FILE,
) -> None:
    """Write down that a tie is wrong, or that what was read as a node is none.

    The entry is appended to a file of corrections and printed. `build` and `extract` apply the file at every
    reading; of a node its ties go with it.

    \b
    Example:
        bel-china-graph reject twinned-with-f28af6c3d471 --note "The year book names another pair."
    """
    from bel_china_graph.pipeline.correcting import reject

    _tell(reject(what, note, who=who, file=corrections, store=target.open))


@with_database
def confirm(tie: Tie, target: Target, note: Note, who: Who = None, corrections: File = _FILE) -> None:
    """Write down that a person has checked a tie.

    The entry is appended to a file of corrections and printed. `build` and `extract` apply the file at every
    reading; answers, `explain` and pages then show it.

    \b
    Example:
        bel-china-graph confirm twinned-with-f28af6c3d471 --note "As in the year book of 2019."
    """
    from bel_china_graph.pipeline.correcting import confirm

    _tell(confirm(tie, note, who=who, file=corrections, store=target.open))


@with_database
def redate(
    tie: Tie,
    date: Annotated[str, typer.Argument(metavar="DATE", help="The date: 2021, 2021-04 or 2021-04-15.")],
    target: Target,
    note: Note,
    who: Who = None,
    corrections: File = _FILE,
) -> None:
    """Write down of what date a tie is; what its sources claim stays visible.

    The entry is appended to a file of corrections and printed. `build` and `extract` apply the file at every
    reading.

    \b
    Example:
        bel-china-graph redate twinned-with-0979b0bc5e71 2021-04-15 --note "The treaty bears this day."
    """
    from bel_china_graph.pipeline.correcting import redate

    _tell(redate(tie, date, note, who=who, file=corrections, store=target.open))


@with_database
def merge(
    node: Annotated[str, typer.Argument(metavar="NODE", help="The id or name of the node that goes.")],
    into: Annotated[str, typer.Argument(metavar="NODE", help="The id or name of the node that stays.")],
    target: Target,
    note: Note,
    who: Who = None,
    corrections: File = _FILE,
) -> None:
    """Write down that two nodes are one; the name of the second stays.

    The entry is appended to a file of corrections and printed. `build` and `extract` apply the file at every
    reading; the ties of both are then ties of the one.

    \b
    Example:
        bel-china-graph merge "SUMEC International Trading" SUMEC --note "One firm, by its site."
    """
    from bel_china_graph.pipeline.correcting import merge

    _tell(merge(node, into, note, who=who, file=corrections, store=target.open))
