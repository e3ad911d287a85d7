"""The order of two columns in which few of the lines between them cross."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

Tie = tuple[str, str]
Columns = tuple[list[str], list[str]]

_SWEEPS = 12


def uncrossed(columns: Columns, ties: Sequence[Tie], group: Mapping[str, int]) -> Columns:
    """Sort each column by group, and within a group by the mean place of the partners (barycentre sweeps)."""
    opposite = partners(ties)
    turned = (list(columns[0]), list(columns[1]))
    best = (list(columns[0]), list(columns[1]))
    fewest = crossings(best, ties)
    for sweep in range(_SWEEPS):
        turn = (sweep + 1) % 2
        other = turned[1 - turn]
        at = {name: place / max(1, len(other) - 1) for place, name in enumerate(other)}
        own = {name: place / max(1, len(turned[turn]) - 1) for place, name in enumerate(turned[turn])}
        mean = {
            name: sum(at[p] for p in opposite[name]) / len(opposite[name]) if opposite[name] else own[name]
            for name in turned[turn]
        }
        turned[turn].sort(key=lambda name: (group[name], mean[name], own[name]))
        now = crossings(turned, ties)
        if now < fewest:
            fewest, best = now, (list(turned[0]), list(turned[1]))
    return best


def partners(ties: Sequence[Tie]) -> defaultdict[str, list[str]]:
    """Return the other ends of the ties of each node."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for a, b in ties:
        found[a].append(b)
        found[b].append(a)
    return found


def crossings(columns: Columns, ties: Sequence[Tie]) -> int:
    """Count the pairs of lines that cross, in time that grows as the number of lines (a Fenwick tree of ends).

    >>> crossings((["a", "b"], ["c", "d"]), [("a", "d"), ("b", "c"), ("a", "c")])
    1
    """
    at = {name: place for column in columns for place, name in enumerate(column)}
    left = set(columns[0])
    lines = sorted((at[a], at[b]) if a in left else (at[b], at[a]) for a, b in ties)
    size = len(columns[1]) + 1
    tree = [0] * (size + 1)
    total = start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end][0] == lines[start][0]:
            end += 1
        for _, right in lines[start:end]:  # lines of an earlier start that end further down
            total += start - _below(tree, right + 1)
        for _, right in lines[start:end]:
            place = right + 1
            while place <= size:
                tree[place] += 1
                place += place & -place
        start = end
    return total


def _below(tree: list[int], place: int) -> int:
    count = 0
    while place:
        count += tree[place]
        place -= place & -place
    return count
