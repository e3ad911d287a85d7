"""Writing an export: each file whole or not at all."""

from pathlib import Path

from bel_china_graph import writing
from bel_china_graph.export.errors import ExportError
from bel_china_graph.export.registry import Format
from bel_china_graph.records import Records


def write(records: Records, path: Path, format: Format) -> None:
    """Write a graph to a file or, in a format that is a folder of files, into a folder, which is made.

    Raises:
        ExportError: the place cannot be written, or the format cannot hold the graph.
    """
    whole = writing.whole_folder if format.suffix is None else writing.whole_file
    try:
        with whole(path) as place:
            format.write(records, place)
    except OSError as error:
        what = "a file" if format.suffix else "a folder"
        reason = error.strerror or str(error)
        raise ExportError(f"Cannot write {path}: {reason}", f"Name {what} that can be written.") from error
