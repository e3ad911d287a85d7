"""Where the views put things: units, coordinates, names in scripts, the map, the network."""

import doctest
import math

import page_graphs as graphs
import pytest

from bel_china_graph.atlas import names, network
from bel_china_graph.atlas.communities import communities
from bel_china_graph.atlas.content import content, whole
from bel_china_graph.atlas.names import in_scripts
from bel_china_graph.atlas.places import coordinates, units
from bel_china_graph.atlas.seats import well_known
from bel_china_graph.atlas.world import INSETS, albers, world
from bel_china_graph.model import Node
from bel_china_graph.page.layout.geometry import Window


def test_the_examples_in_the_documentation() -> None:
    assert doctest.testmod(names).failed == 0


def _lands() -> graphs.Maker:
    make = graphs.Maker()
    make.node("BY-BR", "BelarusianRegion", "Brest Region", "BY", iso="BY-BR", lat=52.5, lon=25.5)
    make.node("brest", "City", "Brest", "BY", lat=52.1, lon=23.7)
    make.node("school", "University", "School of Brest", "BY")
    make.node("minsk", "City", "Minsk", "BY", iso="BY-HM", lat=53.9, lon=27.6)
    make.node("park", "IndustrialPark", "Park", "BY")
    make.node("firm", "Company", "Firm", "CN")
    make.node("stranger", "Company", "Stranger", "DE")
    make.part("brest", "BY-BR")
    make.part("school", "brest")
    for i in range(5):
        make.tie("RESIDENT_OF", "firm", "park", (f"201{i}",))
    return make


def test_a_node_belongs_to_its_region_its_city_or_its_country() -> None:
    graph = _lands().graph()
    of = {name: unit.title for name, unit in units(graph.nodes, graph.edges).items()}
    assert of == {
        "BY-BR": "Brest Region",
        "brest": "Brest Region",
        "school": "Brest Region",
        "minsk": "Minsk",
        "park": "Park",
        "firm": "China, province not told",
        "stranger": "Country not told, or another",
    }


def test_coordinates_are_taken_from_what_contains_a_node_and_said_to_be() -> None:
    graph = _lands().graph()
    found = coordinates(graph.nodes, graph.edges)
    assert found["brest"] == (52.1, 23.7, True)
    assert found["school"] == (52.1, 23.7, False)
    assert "firm" not in found


def test_places_that_contain_each_other_end() -> None:
    make = graphs.Maker()
    make.node("a", "City", "A", "BY")
    make.node("b", "City", "B", "BY")
    make.part("a", "b")
    make.part("b", "a")
    graph = make.graph()
    assert units(graph.nodes, graph.edges)["a"].title == "Belarus, region not told"
    assert coordinates(graph.nodes, graph.edges) == {}


@pytest.mark.parametrize(
    ("aliases", "found"),
    [
        (("Минск", "明斯克"), {"cyrillic": "Минск", "chinese": "明斯克"}),
        (("Menesk", "Мінск-2"), {"cyrillic": "Мінск-2"}),
        (("Minsk Минск", "12"), {}),
    ],
)
def test_a_name_is_in_one_script(aliases: tuple[str, ...], found: dict[str, str]) -> None:
    assert in_scripts(Node(id="x", label="City", name="Minsk", aliases=aliases)) == found


def test_the_projection_keeps_areas() -> None:
    """One degree by one degree, about Minsk and about Beijing, against the area of a sphere's strip."""
    for lat, lon, parallels in ((53.9, 27.6, INSETS["BY"]), (39.9, 116.4, INSETS["CN"])):
        project = albers(*parallels)
        corners = [project(lat + dy, lon + dx) for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1))]
        pairs = zip(corners, corners[1:] + corners[:1], strict=True)
        area = abs(math.fsum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
        strip = math.sin(math.radians(lat + 1)) - math.sin(math.radians(lat))
        assert area == pytest.approx(6371.0**2 * math.radians(1) * strip, rel=2e-3)


def test_the_map_holds_both_countries_and_no_others() -> None:
    insets, spots = world({"minsk": (53.9, 27.6, True), "harbin": (45.8, 126.6, False), "paris": (48.9, 2.4, True)})
    assert set(insets["BY"]["units"]) == {"BY-BR", "BY-HM", "BY-HO", "BY-HR", "BY-MA", "BY-MI", "BY-VI"}
    assert len(insets["CN"]["units"]) == 34
    assert (spots["minsk"][0], spots["minsk"][3], spots["harbin"][0], spots["harbin"][3]) == ("BY", 1, "CN", 0)
    assert "paris" not in spots
    for inset in insets.values():
        assert all(0 <= value <= max(inset["width"], inset["height"]) for arc in inset["arcs"] for value in arc)


def test_everything_tied_has_a_spot_and_none_two() -> None:
    data = content(whole(graphs.large()))
    tied = {end for tie in data["ties"] if not tie.get("context") for end in (tie["source"], tie["target"])}
    for layout in data["network"].values():
        assert set(layout["spots"]) == tied
        assert len({(x, y) for x, y, _ in layout["spots"].values()}) == len(tied)
    assert sorted(at for column in data["columns"] for at in column) == sorted(tied)
    left = {data["nodes"][at]["name"] for at in data["columns"][0]}
    assert "Brest Region" in left and "Sichuan" not in left


def test_groups_of_a_kind_stand_under_their_heading() -> None:
    graph = graphs.large()
    ties = [(edge.source, edge.target) for edge in graph.edges if edge.type != "PART_OF"]
    [parts] = network.blocks(graph.nodes, ties, [Window(860, 700)])
    found = network.arranged(parts, Window(860, 700))
    assert any("Universities" in heading.text for heading in found.headings)
    assert {name for block in parts for group in block.groups for name in group} == set(found.spots)


def test_communities_stand_apart() -> None:
    """Three rings of thirty, each tied to the next by one line."""
    import networkx as nx

    rings = nx.Graph()
    for ring in range(3):
        for i in range(30):
            rings.add_edge(f"{ring}-{i}", f"{ring}-{(i + 1) % 30}")
            rings.add_edge(f"{ring}-{i}", f"{ring}-{(i + 2) % 30}")
        rings.add_edge(f"{ring}-0", f"{(ring + 1) % 3}-0")
    spots = communities(rings, sorted(rings), Window(860, 700))
    assert spots == communities(rings, sorted(rings), Window(860, 700))
    middles = []
    for ring in range(3):
        own = [spots[f"{ring}-{i}"] for i in range(30)]
        middles.append((sum(s.x for s in own) / 30, sum(s.y for s in own) / 30))
    reach = max(math.dist(middles[0], (spots[f"0-{i}"].x, spots[f"0-{i}"].y)) for i in range(30))
    assert min(math.dist(middles[a], middles[b]) for a, b in ((0, 1), (0, 2), (1, 2))) > reach


def test_a_body_without_coordinates_stands_at_its_seat_at_the_place_in_its_name_or_at_its_park() -> None:
    make = _lands()
    make.node("BY-HO", "BelarusianRegion", "Gomel Region", "BY", lat=52.3, lon=29.8)
    for key, label, name, country in (
        ("zone", "IndustrialPark", "Brest Free Economic Zone", "BY"),
        ("fund", "Company", "Fund of the Gomel Region", "BY"),
        ("both", "Company", "Brest-Minsk Railway Works", "BY"),
        ("abroad", "Company", "Brest Shipyard", "FR"),
        ("stone", "IndustrialPark", "Great Stone Industrial Park", "BY"),
        ("school of all", "University", "Belarusian State University", "BY"),
        ("guest", "Company", "Guest", None),
        ("planner", "Company", "Planner", None),
    ):
        make.node(key, label, name, country)
    make.tie("RESIDENT_OF", "guest", "stone")
    make.tie("RESIDENT_OF", "planner", "stone", status="planned")
    graph = make.graph()
    found = coordinates(graph.nodes, graph.edges)
    assert found["zone"] == (52.1, 23.7, False)
    assert found["fund"] == (52.3, 29.8, False)
    assert not {"both", "abroad", "planner", "firm"} & set(found)
    assert found["stone"][2] and not found["school of all"][2]
    assert found["guest"] == (*found["stone"][:2], False)


def test_the_well_known_seats_are_on_the_map() -> None:
    spots = {name: (*seat.at, seat.own) for name, seat in well_known().items()}
    assert set(world(spots)[1]) == set(spots)
