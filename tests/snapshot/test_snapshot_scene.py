"""What is drawn of a graph, and what is said about the rest."""

import page_graphs as graphs
from hypothesis import given, settings
from hypothesis import strategies as st

from bel_china_graph.model import Edge, Graph, Node
from bel_china_graph.snapshot import interesting
from bel_china_graph.snapshot.compose import compose


def _star(leaves: int) -> Graph:
    nodes = [Node(id=f"n{i:03}", label="City", name=f"N{i}", country="BY") for i in range(leaves + 1)]
    edges = [Edge(id=f"e{i:03}", type="TWINNED_WITH", source="n000", target=f"n{i:03}") for i in range(1, leaves + 1)]
    return Graph(nodes=tuple(nodes), edges=tuple(edges))


def test_a_graph_within_the_limit_stays_whole() -> None:
    graph = graphs.small()
    assert interesting(graph, 15) is graph


def test_the_core_keeps_the_hub_and_lets_go_of_the_last_leaves() -> None:
    core = interesting(_star(30), 10)
    assert [node.id for node in core.nodes] == [f"n{i:03}" for i in range(10)]
    assert len(core.edges) == 9


def test_what_is_asked_about_stays_with_its_neighbours() -> None:
    graph = graphs.too_large()
    for keep in ("t119", "chain118"):
        ids = {node.id for node in interesting(graph, 20, keep=keep).nodes}
        assert {"t118", "t119"} <= ids and len(ids) <= 20


def test_the_evidence_of_what_is_left_out_goes_too() -> None:
    core = interesting(graphs.large(), 30)
    used = {name for edge in core.edges for name in edge.evidence}
    assert {item.id for item in core.evidence} == used


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=60), st.integers(1, 30))
def test_a_core_is_small_enough_and_has_both_ends_of_every_tie(pairs: list[tuple[int, int]], limit: int) -> None:
    nodes = tuple(Node(id=f"n{i:02}", label="City", name=f"N{i}") for i in range(30))
    edges = tuple(
        Edge(id=f"e{i}", type="TWINNED_WITH", source=f"n{a:02}", target=f"n{b:02}") for i, (a, b) in enumerate(pairs)
    )
    core = interesting(Graph(nodes=nodes, edges=edges), limit)
    ids = {node.id for node in core.nodes}
    assert len(ids) <= limit
    assert all(edge.source in ids and edge.target in ids for edge in core.edges)
    assert core == interesting(Graph(nodes=nodes, edges=edges), limit)


def test_the_page_says_what_it_leaves_out() -> None:
    scene = compose(graphs.too_large())
    assert len(scene.nodes) == 150
    (note,) = scene.notes
    assert note.startswith("The 150 best-connected nodes are drawn; 102 others with ")


def test_ties_without_both_ends_are_told() -> None:
    graph = graphs.small()
    scene = compose(graph.model_copy(update={"nodes": graph.nodes[1:]}))
    assert scene.notes[0] == "4 ties lead out of this picture and are not drawn."


def test_places_that_only_contain_others_become_facts() -> None:
    make = graphs.Maker()
    minsk = make.node("minsk", "City", "Minsk", "BY")
    changchun = make.node("changchun", "City", "Changchun", "CN")
    jilin = make.node("jilin", "ChineseProvince", "Jilin", "CN")
    make.tie("TWINNED_WITH", minsk, changchun, ("1992-05",))
    part = make.part(changchun, jilin)
    scene = compose(make.graph())
    assert {node.id for node in scene.nodes} == {"minsk", "changchun"}
    assert scene.inside["changchun"] == ("Jilin",)
    assert scene.notes == (
        "1 place that only contains another is not drawn; the facts of a node name what it lies in.",
    )
    for focus in (jilin, part):
        assert len(compose(make.graph(), focus).nodes) == 3
