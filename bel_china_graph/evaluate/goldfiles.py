"""Gold files: tab-separated lines to facts. `docs/evaluation.md` describes them for those who write them."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from bel_china_graph import dates
from bel_china_graph.errors import GoldError
from bel_china_graph.evaluate.gold import End, Fact, Flag, Gold, ListedNode, Option, scored_types
from bel_china_graph.vocabulary import node_types

_T = TypeVar("_T")
_WITHOUT_FACTS = re.compile(r"# (.+?): no facts\b")
_FLAGS: tuple[Flag, ...] = ("core", "opt", "planned")
_COLUMNS = "document, types, one end, other end, dates, flag, and a note if you like"


def read_gold(path: Path) -> Gold:
    """Return the facts of a gold file.

    Raises:
        GoldError: it is missing or no UTF-8, or a line is wrong; the message names the line and the remedy.
    """
    lines = _lines(path)
    facts = tuple(_parsed(path, lines, _fact))
    bare = {match[1] for _, line in lines if (match := _WITHOUT_FACTS.match(line))}
    documents = tuple(sorted(bare | {fact.document for fact in facts}))
    if not documents:
        raise GoldError(f"{path} holds no facts", f"Write one a line, the columns parted by tabs: {_COLUMNS}.")
    return Gold(facts=facts, documents=documents)


def read_nodes(path: Path) -> tuple[ListedNode, ...]:
    """Return the nodes of a file that lists them: document and node, parted by a tab.

    Raises:
        GoldError: as for `read_gold`.
    """
    return tuple(_parsed(path, _lines(path), _listed_node))


def _lines(path: Path) -> list[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise GoldError(f"There is no file {path}", "Check the path.") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path} is not in UTF-8", "Save it in that encoding, as text parted by tabs.") from error
    except OSError as error:
        raise GoldError(f"{path} cannot be read: {error.strerror}", "Name a file of gold facts.") from error
    return [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


def _parsed(path: Path, lines: list[tuple[int, str]], parse: Callable[[list[str], int], _T]) -> Iterator[_T]:
    for number, line in lines:
        if not line.startswith("#"):
            try:
                yield parse([cell.strip() for cell in line.split("\t")], number)
            except GoldError as error:
                raise GoldError(f"{path}, line {number}: {error.problem}", error.remedy) from error


def _fact(cells: list[str], line: int) -> Fact:
    if len(cells) < 6:
        raise GoldError(f"it has {len(cells)} of 6 columns", f"Part by tabs: {_COLUMNS}.")
    if not cells[0]:
        raise GoldError("the first column is empty", "It names the document: its file's name without the suffix.")
    document, types, one, other, when, flag = cells[:6]
    flags: dict[str, Flag] = {name: name for name in _FLAGS}
    if flag not in flags:
        raise GoldError(f"the flag {flag!r} is none", f"The sixth column is one of {', '.join(_FLAGS)}.")
    return Fact(
        document=document,
        types=_types(types),
        one=_end(one),
        other=_end(other),
        dates=_dates(when),
        flag=flags[flag],
        line=line,
    )


def _listed_node(cells: list[str], line: int) -> ListedNode:
    if len(cells) < 2 or not cells[0]:
        raise GoldError("it has not two columns", "Part by a tab: document, node (as C:Lida).")
    return ListedNode(document=cells[0], node=_end(cells[1]), line=line)


def _types(text: str) -> tuple[str, ...]:
    types = _split(text, ",")
    for name in types or ("",):
        if name not in scored_types():
            raise GoldError(f"the tie type {name!r} is unknown", f"These are known: {', '.join(scored_types())}.")
    return types


def _dates(text: str) -> tuple[str, ...]:
    known = _split(text, ",")
    for date in known:
        try:
            dates.parse(date)
        except ValueError as error:
            raise GoldError(f"{date!r} is no date", "Write 2021, 2021-04 or 2021-04-15; several after a comma.") from (
                error
            )
    return known


def _end(text: str) -> End:
    return End(options=tuple(_option(option) for option in text.split(" ~ ")))


def _option(text: str) -> Option:
    labels = {kind.code: label for label, kind in node_types().items()}
    code, _, names = text.strip().partition(":")
    known = _split(names, "=")
    if code not in labels or not known:
        codes = ", ".join(f"{code} {label}" for code, label in labels.items())
        raise GoldError(f"{text!r} is no node", f"Write a letter, a colon and a name, as C:Lida. The letters: {codes}.")
    return Option(label=labels[code], names=known)


def _split(text: str, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())
