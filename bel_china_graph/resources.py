"""Where the data files are, in a checkout and in the installed package."""

import functools
from pathlib import Path
from typing import Any

from bel_china_graph.errors import VocabularyError

PACKAGE = Path(__file__).parent
DATA = PACKAGE / "data"


@functools.cache
def cypher_folder() -> Path:
    """Return the folder of Cypher files: inside the wheel, or beside the package in a checkout."""
    inside = PACKAGE / "cypher"
    return inside if inside.is_dir() else PACKAGE.parent / "cypher"


def load_yaml(path: Path) -> Any:
    """Return what a YAML data file holds.

    Raises:
        VocabularyError: the file is missing or no YAML; the message names the line.
    """
    import yaml  # here, since most commands read no YAML

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except FileNotFoundError as error:
        raise VocabularyError(f"The data file {path} is missing", "Install the package again.") from error
    except yaml.YAMLError as error:
        raise VocabularyError(f"The data file {path} is not valid YAML: {error}") from error
