"""`bel-china-graph ask`: the saved questions, each a command with its parameters as options."""

import inspect
import shlex
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from bel_china_graph.cli.options import (
    LIMIT,
    TIMEOUT,
    Format,
    Limit,
    OutputFormat,
    Target,
    Timeout,
    with_database,
)

if TYPE_CHECKING:
    from bel_china_graph.model import Parameter, Question


_METAVARS = {"node": "NAME", "last_day": "DATE", "relation": "TYPE"}
"""By a parameter's type, where that is not a good word itself."""

_SAMPLES = {
    "region": "BelarusianRegion:Gomel",
    "province": "Sichuan",
    "one": "Sichuan",
    "park": "Great Stone",
}
_SAMPLES |= {"document": "minsk_chongqing", "tie": "twinned-with-f28af6c3d471"}
"""Values of the sample corpus for examples, by a parameter's name; any other is shown with Changchun."""


class Questions(TyperGroup):
    """The saved questions as commands, made when they are needed."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the questions' names."""
        from bel_china_graph.questions import all_questions

        return list(all_questions())

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a question; raises `QuestionError` where there is none of this name."""
        from bel_china_graph.questions import question

        return _command(question(cmd_name))


app = typer.Typer(cls=Questions, invoke_without_command=True, rich_markup_mode=None)


@app.callback(subcommand_metavar="[QUESTION [OPTIONS]]")
def ask(
    context: typer.Context,
    list_: Annotated[bool, typer.Option("--list", "-l", help="List the questions and their parameters.")] = False,
    format: OutputFormat = Format.table,
) -> None:
    """Ask a saved question; without one, list them.

    Names of places and bodies are looked up in the graph, in any script and spelling it knows.
    `bel-china-graph ask QUESTION --help` tells the parameters of a question.

    \b
    Example:
        bel-china-graph ask partners --name Sichuan
    """
    if context.invoked_subcommand is None or list_:
        from bel_china_graph.cli.output import show
        from bel_china_graph.questions import all_questions

        rows = [(item.name, item.title, " ".join(map(_usage, item.parameters))) for item in all_questions().values()]
        show(("question", "title", "parameters"), rows, format)
        raise typer.Exit


def _option(parameter: "Parameter") -> str:
    return f"--{parameter.name.replace('_', '-')}"


def _metavar(parameter: "Parameter") -> str:
    return _METAVARS.get(parameter.type, parameter.type).upper()


def example(question: "Question") -> str:
    """Return a command that asks the question of the sample corpus."""
    words = ["bel-china-graph", "ask", question.name]
    for parameter in question.parameters:
        if parameter.required:
            words += [_option(parameter), _SAMPLES.get(parameter.name, "Changchun")]
    return shlex.join(words)


def _usage(parameter: "Parameter") -> str:
    usage = f"{_option(parameter)} {_metavar(parameter)}"
    return usage if parameter.required else f"[{usage}]"


def _command(question: "Question") -> Any:
    """Return the command that asks a question."""

    def run(target: Target, format: Format, limit: int, timeout: float, **parameters: str | None) -> None:
        from bel_china_graph.cli.output import show_answer
        from bel_china_graph.pipeline.database import ask

        answer = ask(question.name, parameters, store=target.open, limit=limit, timeout=timeout)
        show_answer(answer, format, title=question.title)

    run.__signature__ = inspect.Signature(_signature(question))  # type: ignore[attr-defined]
    run.__doc__ = f"{question.title}.\n\n{question.description}\n\n\b\nExample:\n    {example(question)}"
    one = typer.Typer(rich_markup_mode=None, add_completion=False)
    one.command(question.name)(with_database(run))
    return typer.main.get_command(one)


def _signature(question: "Question") -> list[inspect.Parameter]:
    own = [(parameter.name, Annotated[str | None, _typer_option(parameter)], None) for parameter in question.parameters]
    shared = [
        ("format", OutputFormat, Format.table),
        ("limit", Limit, LIMIT),
        ("timeout", Timeout, TIMEOUT),
        ("target", Target, None),
    ]
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
        for name, annotation, default in (*own, *shared)
    ]


def _typer_option(parameter: "Parameter") -> Any:
    if parameter.required:
        note = " [required]"
    else:
        note = "" if parameter.default is None else f" [default: {parameter.default}]"
    return typer.Option(_option(parameter), metavar=_metavar(parameter), help=f"{parameter.description}{note}")
