"""Where everything stands: sides, order, room for names."""

import doctest
from itertools import pairwise

import page_graphs as graphs
import pytest

from bel_china_graph.model import Graph
from bel_china_graph.page import facts, inline, words
from bel_china_graph.page.layout import columns, crossings, geometry, packing
from bel_china_graph.page.layout.network import radius
from bel_china_graph.snapshot.compose import compose
from bel_china_graph.snapshot.plan import plan


@pytest.mark.parametrize("module", [columns, crossings, geometry, packing, facts, inline, words])
def test_the_examples_in_the_documentation(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize("make", [graphs.small, graphs.middling])
def test_small_graphs_stand_in_two_columns(make: type[Graph]) -> None:
    scene = compose(make())
    layout = plan(scene)
    assert layout.kind == "columns"
    for node in scene.nodes:
        spot = layout.spots[node.id]
        if node.country in ("BY", "CN"):
            assert (spot.x < 0, spot.side) == ((True, "left") if node.country == "BY" else (False, "right"))
    for side in (-1, 1):
        rows = sorted(spot.y for spot in layout.spots.values() if spot.x * side > 0)
        assert all(low + columns.ROW - 1 <= high for low, high in pairwise(rows))


def test_a_park_stands_opposite_its_residents() -> None:
    scene = compose(graphs.middling())
    layout = plan(scene)
    residents = [layout.spots[f"co{i}"].y for i in range(20) if layout.spots[f"co{i}"].x > 0]
    assert min(residents) < layout.spots["park"].y < max(residents)


@pytest.mark.parametrize("narrow", [False, True])
def test_no_name_covers_another_in_a_large_graph(narrow: bool) -> None:
    scene = compose(graphs.large())
    layout = plan(scene)
    assert layout.kind == "network"
    spots = layout.narrow if narrow else layout.spots
    rooms = []
    for node in scene.nodes:
        spot = spots[node.id]
        room = geometry.box(node.name, radius(node), spot.side)
        rooms.append((spot.x - room.left, spot.x + room.right, spot.y - room.top, spot.y + room.bottom))
    hits = [
        (a, b)
        for at, a in enumerate(rooms)
        for b in rooms[:at]
        if a[0] < b[1] - 2 and b[0] < a[1] - 2 and a[2] < b[3] - 2 and b[2] < a[3] - 2
    ]
    assert len(hits) <= 2
    if narrow:
        assert max(room[1] for room in rooms) - min(room[0] for room in rooms) <= geometry.NARROW.width + 40
