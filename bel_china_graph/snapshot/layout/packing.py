"""Packing of rectangles into a window of a given shape."""

from collections.abc import Sequence

_WIDTHS = 24


def pack(sizes: Sequence[tuple[float, float]], aspect: float) -> list[tuple[float, float]]:
    """Return the top left corner of every rectangle, none upon another, together about `aspect` wide to high.

    >>> pack([(30, 10), (10, 10), (10, 10)], 2.0)
    [(0.0, 0.0), (0.0, 10.0), (10.0, 10.0)]
    """
    if not sizes:
        return []
    widest = max(width for width, _ in sizes)
    total = sum(width for width, _ in sizes)
    best: list[tuple[float, float]] = []
    smallest = float("inf")
    for step in range(_WIDTHS):
        limit = widest + (total - widest) * (step / (_WIDTHS - 1)) ** 2
        corners = _skyline(sizes, limit)
        width = max(x + w for (x, _), (w, _) in zip(corners, sizes, strict=True))
        height = max(y + h for (_, y), (_, h) in zip(corners, sizes, strict=True))
        scale = max(width / aspect, height)
        if scale < smallest - 1e-9:
            smallest, best = scale, corners
    return best


def _skyline(sizes: Sequence[tuple[float, float]], limit: float) -> list[tuple[float, float]]:
    """Put every rectangle as high up, then as far left, as it goes; the skyline is a list of (x, y) steps."""
    steps = [(0.0, 0.0)]
    corners = []
    for width, height in sizes:
        choices = [(_rest(steps, x, width), x) for x, _ in steps if x + width <= limit + 1e-6]
        y, x = min(choices, default=(max(y for _, y in steps), 0.0))
        corners.append((x, y))
        after = [step for step in steps if step[0] < x]
        behind = [step for step in steps if step[0] > x + width]
        last = [step for step in steps if step[0] <= x + width][-1]
        steps = [*after, (x, y + height), (x + width, last[1]), *behind]
    return corners


def _rest(steps: list[tuple[float, float]], x: float, width: float) -> float:
    """Return the y at which a rectangle that begins at x comes to rest."""
    ends = [step[0] for step in steps[1:]] + [float("inf")]
    return max(y for (start, y), end in zip(steps, ends, strict=True) if start < x + width - 1e-6 and end > x + 1e-6)
