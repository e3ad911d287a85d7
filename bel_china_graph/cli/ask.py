"""`bel-china-graph ask`: the saved questions, each a command with its parameters as options."""

import inspect
import itertools
import shlex
from collections.abc import Callable, Sequence
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
    from bel_china_graph.model import Node, Parameter, Question


_METAVARS = {
    "node": "NAME",
    "region": "NAME",
    "last_day": "DATE",
    "relation": "TYPE",
    "labels": "LABEL",
    "units": "LABEL",
    "side": "COUNTRY",
}
"""By a parameter's type, where that is not a good word itself."""

_SAMPLES = {
    "region": "BelarusianRegion:Gomel",
    "province": "Sichuan",
    "one": "Shenzhen",
    "between.one": "Minsk",
    "why.one": "Minsk",
    "park": "Great Stone",
}
_SAMPLES |= {"document": "minsk_chongqing", "tie": "twinned-with-f28af6c3d471"}
"""Values of the sample corpus for examples, by a parameter's name or the question's and that; any other is shown with
Changchun."""


class Questions(TyperGroup):
    """The saved questions as commands, made when they are needed."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the questions' names."""
        from bel_china_graph.questions import all_questions

        return list(all_questions())

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Take several words, in one argument or more, as a question in plain English."""
        words = list(itertools.takewhile(lambda word: not word.startswith("-"), args))
        text = " ".join(words)
        if len(text.split()) == 1 and not text.endswith("?"):
            return super().resolve_command(ctx, args)
        return "ask", _plain(text), args[len(words) :]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a question; raises `QuestionError` where there is none of this name."""
        from bel_china_graph.questions import question

        return _command(question(cmd_name))


app = typer.Typer(cls=Questions, invoke_without_command=True, rich_markup_mode=None)


@app.callback(subcommand_metavar="[QUESTION [OPTIONS]]", context_settings={"allow_interspersed_args": False})
def ask(
    context: typer.Context,
    list_: Annotated[bool, typer.Option("--list", "-l", help="List the questions and their parameters.")] = False,
    format: OutputFormat = Format.table,
) -> None:
    """Ask a saved question, by its name or in plain English; without one, list them.

    Names of places and bodies are looked up in the graph, in any script and spelling it knows; what each was taken to
    mean is said. `bel-china-graph ask QUESTION --help` tells the parameters of a question.

    A question in plain English, such as "Who are Gomel's partners since 2018?", is matched with the phrases of the
    saved questions: which one was chosen is said, and where none fits, which words were not understood.

    \b
    Example:
        bel-china-graph ask "Which partners does the Gomel Region have in Sichuan since 2015?"
    """
    if context.invoked_subcommand is None or list_:
        from bel_china_graph.cli.output import show
        from bel_china_graph.questions import all_questions

        rows = [(item.name, item.title, " ".join(map(_usage, item.parameters))) for item in all_questions().values()]
        show(("question", "title", "parameters"), rows, format)
        raise typer.Exit


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _metavar(parameter: "Parameter") -> str:
    return _METAVARS.get(parameter.type, parameter.type).upper()


def example(question: "Question") -> str:
    """Return a command that asks the question of the sample corpus."""
    words = ["bel-china-graph", "ask", question.name]
    for parameter in question.parameters:
        if parameter.required:
            sample = _SAMPLES.get(f"{question.name}.{parameter.name}", _SAMPLES.get(parameter.name, "Changchun"))
            words += [_option(parameter.name), sample]
    return shlex.join(words)


def _usage(parameter: "Parameter") -> str:
    usage = f"{_option(parameter.name)} {_metavar(parameter)}"
    return usage if parameter.required else f"[{usage}]"


def _command(question: "Question") -> Any:
    """Return the command that asks a question."""

    def run(target: Target, format: Format, limit: int, timeout: float, **parameters: str | None) -> None:
        from bel_china_graph.cli.output import show_answer
        from bel_china_graph.pipeline.database import ask

        answer = ask(question.name, parameters, store=target.open, limit=limit, timeout=timeout, tell=_tell)
        show_answer(answer, format, title=question.title)

    english = f"In plain English: {question.example}\n\n" if question.example else ""
    doc = f"{question.title}.\n\n{question.description}\n\n{english}\b\nExample:\n    {example(question)}"
    return _made(question.name, run, _signature(question.parameters), doc)


def _plain(text: str) -> Any:
    """Return the command that asks a question in plain English."""

    def run(target: Target, format: Format, limit: int, timeout: float) -> None:
        from bel_china_graph.cli.output import remark, show_answer
        from bel_china_graph.pipeline.asking import understand
        from bel_china_graph.pipeline.database import ask, opened
        from bel_china_graph.questions import question

        with opened(target.open) as store:
            asked = understand(text, store=store)
            options = [word for name, value in asked.parameters.items() for word in (_option(name), value)]
            remark(f"Understood as: {shlex.join(['bel-china-graph', 'ask', asked.question, *options])}")
            answer = ask(asked.question, asked.parameters, store=store, limit=limit, timeout=timeout, tell=_tell)
        show_answer(answer, format, title=question(asked.question).title)

    return _made("ask", run, _signature(()), f"Ask in plain English.\n\n\b\nExample:\n    bel-china-graph ask {text!r}")


def _made(name: str, run: Callable[..., None], signature: list[inspect.Parameter], doc: str) -> Any:
    """Return the function as a command with these parameters and this help."""
    run.__signature__ = inspect.Signature(signature)  # type: ignore[attr-defined]
    run.__doc__ = doc
    one = typer.Typer(rich_markup_mode=None, add_completion=False)
    one.command(name)(with_database(run))
    return typer.main.get_command(one)


def _tell(name: str, node: "Node") -> None:
    """Say what a name was taken to mean."""
    from bel_china_graph.cli.output import printable, remark
    from bel_china_graph.pipeline.names import described

    remark(printable(f"{name} = {described(node)}"))


def _signature(parameters: "Sequence[Parameter]") -> list[inspect.Parameter]:
    own = [(parameter.name, Annotated[str | None, _typer_option(parameter)], None) for parameter in parameters]
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
    return typer.Option(_option(parameter.name), metavar=_metavar(parameter), help=f"{parameter.description}{note}")
