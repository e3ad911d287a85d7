"""A YAML data file as a model."""

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from bel_china_graph import resources
from bel_china_graph.errors import VocabularyError
from bel_china_graph.model.base import Model

_M = TypeVar("_M", bound=Model)


def read_data(path: Path, model: type[_M]) -> _M:
    """Return what a data file holds.

    Raises:
        VocabularyError: the file is missing or wrong; the message names the field.
    """
    try:
        return model.model_validate(resources.load_yaml(path))
    except ValidationError as error:
        remedy = "Mend the file; put on, no and yes in quotes."
        raise VocabularyError(f"{path}: {first_problem(error)}", remedy) from error


def first_problem(error: ValidationError) -> str:
    """Return the first field that is wrong, with its place, and what is wrong with it."""
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
