"""Facts as a gold file has them."""

import tempfile
from pathlib import Path

from bel_china_graph.evaluate import End, Fact, read_gold


def facts(*lines: str) -> tuple[Fact, ...]:
    """Return the facts of lines whose columns are parted by ` | `."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gold.tsv"
        path.write_text("\n".join(line.replace(" | ", "\t") for line in lines), encoding="utf-8")
        return read_gold(path).facts


def fact(
    flag: str = "core", one: str = "R:Grodno", other: str = "P:Gansu", dates: str = "2007", types: str = "TWINNED_WITH"
) -> Fact:
    """Return a fact of the document `d`."""
    return facts(f"d | {types} | {one} | {other} | {dates} | {flag}")[0]


def end(text: str) -> End:
    """Return an end of a fact."""
    return fact(one=text).one
