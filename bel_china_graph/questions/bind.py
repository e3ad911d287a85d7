"""Turns what a user gives into the parameters of a question's query."""

from collections.abc import Mapping
from typing import Any

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Question
from bel_china_graph.questions.types import TYPES, Lookup


def bind(question: Question, given: Mapping[str, Any], lookup: Lookup) -> dict[str, Any]:
    """Return the parameters of the query, defaults filled in.

    Args:
        given: values by parameter name, as text or already of the right kind; `None` counts as not given.
        lookup: tells what names mean.

    Raises:
        QuestionError: one is unknown, missing or of the wrong kind; also what `lookup` raises.
    """
    names = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in names:
            known = f"It has {', '.join(names)}." if names else "It has none."
            raise QuestionError(f"The question {question.name} has no parameter {name!r}", known)
    values: dict[str, Any] = {}
    for parameter in question.parameters:
        value = given.get(parameter.name)
        if value is None:
            if parameter.required:
                raise QuestionError(
                    f"The question {question.name} needs {parameter.name!r}: {parameter.description}",
                    f"Give it with --{parameter.name.replace('_', '-')}.",
                )
            value = parameter.default
        if value is not None:
            try:
                value = TYPES[parameter.type](value, lookup)
            except ValueError as error:
                raise QuestionError(f"The parameter {parameter.name!r} is wrong: {error}") from error
        values[parameter.name] = value
    return values
