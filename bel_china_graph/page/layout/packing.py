"""Packing of rectangles into a window of a given shape."""

from collections.abc import Sequence

from bel_china_graph.page.layout.geometry import Window

_WIDTHS = 40
_REORDERED = 1.08  # what comes first is to be seen first, unless that wastes more
_STRETCH = 1.2  # the page may stretch the drawing that much without harm


def pack(sizes: Sequence[tuple[float, float]], window: Window) -> list[tuple[float, float]]:
    """Return the top left corner of every rectangle, none upon another, together about as wide as the window.

    >>> pack([(30, 10), (10, 10), (10, 10)], Window(20, 10))
    [(0.0, 0.0), (0.0, 10.0), (10.0, 10.0)]
    """
    if not sizes:
        return []
    best: list[tuple[float, float]] = []
    smallest = float("inf")
    aspect = window.aspect
    limits = [max(window.width, *(w for w, _ in sizes))] if window.narrow else _limits(sizes, aspect)
    for number, order in enumerate(_orders(sizes)):
        for limit in limits:
            placed = _skyline([sizes[at] for at in order], limit)
            corners = [corner for _, corner in sorted(zip(order, placed, strict=True))]
            width = max(x + w for (x, _), (w, _) in zip(corners, sizes, strict=True))
            height = max(y + h for (_, y), (_, h) in zip(corners, sizes, strict=True))
            stretch = max(width / aspect / height, height * aspect / width)
            waste = height if window.narrow else width * height * max(1.0, stretch / _STRETCH)
            waste *= _REORDERED if number else 1
            if waste < smallest - 1e-6:
                smallest, best = waste, corners
    return best


def _orders(sizes: Sequence[tuple[float, float]]) -> list[list[int]]:
    """Return the orders to try: as given, highest first, largest first."""
    given = list(range(len(sizes)))
    return [
        given,
        sorted(given, key=lambda at: -sizes[at][1]),
        sorted(given, key=lambda at: -sizes[at][0] * sizes[at][1]),
    ]


def _limits(sizes: Sequence[tuple[float, float]], aspect: float) -> list[float]:
    """Return the widths to try, from the narrowest that may do."""
    ideal = (aspect * sum(width * height for width, height in sizes)) ** 0.5
    least = max(ideal, *(width for width, _ in sizes))
    return [least * (1 + 0.9 * step / (_WIDTHS - 1)) for step in range(_WIDTHS)]


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
    under = [y for (start, y), end in zip(steps, ends, strict=True) if start < x + width - 1e-6 and end > x + 1e-6]
    return max(under)
