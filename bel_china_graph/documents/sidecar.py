"""What a file beside the document says of it: `name.meta.yaml` with title, date and url."""

from pathlib import Path

from pydantic import ValidationError

from bel_china_graph import resources
from bel_china_graph.errors import DocumentError, VocabularyError
from bel_china_graph.model.base import Model, PartialDate

SUFFIX = ".meta.yaml"


class Sidecar(Model):
    """The fields of a sidecar file, all optional."""

    title: str = ""
    date: PartialDate | None = None
    url: str | None = None


def sidecar(path: Path) -> Sidecar:
    """Return what the file beside a document says (nothing, if there is none).

    Raises:
        DocumentError: it is no YAML, or has fields that are unknown or wrong.
    """
    for beside in (path.with_suffix(SUFFIX), path.with_name(path.name + SUFFIX)):
        if beside.is_file():
            return _read(beside)
    return Sidecar()


def _read(path: Path) -> Sidecar:
    try:
        data = resources.load_yaml(path) or {}
        if isinstance(data, dict) and data.get("date") is not None:
            data["date"] = str(data["date"])
        return Sidecar.model_validate(data)
    except VocabularyError as error:
        raise DocumentError(f"{path} is not valid YAML", "Write lines like `date: 2021-04-15`.") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the file"
        raise DocumentError(
            f"{path}: {field} is wrong ({first['msg']})", "It may hold title, date (as 2021-04-15) and url."
        ) from error
