"""Mentions made into nodes: ids that stay, names, what contains them."""

from bel_china_graph.extract import nodes
from bel_china_graph.extract.gazetteer import gazetteer
from bel_china_graph.model import Node, joining

from .support import extraction, graph, prepared


def node(text: str) -> Node:
    (mention,) = [m for m in prepared(text)[1] if m.kind in ("place", "organisation")]
    return nodes.make(mention)


def test_a_place_has_what_the_gazetteer_knows() -> None:
    found = node("The Hrodna Region grew.")
    assert (found.id, found.label, found.name, found.country) == ("BY-HR", "BelarusianRegion", "Grodno Region", "BY")
    assert found.iso == "BY-HR" and found.lat and found.lon
    assert node("Hrodna grew.").geonames
    assert "Hrodna" in found.aliases


def test_an_organisations_id_comes_from_its_name_without_the_legal_form() -> None:
    assert node("LLC Kedr Bio grew.").id == node("Kedr Bio LLC grew.").id == "company-kedr-bio"


def test_the_spellings_of_a_place_are_one_node() -> None:
    assert {node(f"{n} grew.").id for n in ("Gomel", "Homel", "Гомель")} == {"gn-627907"}


def test_a_place_brings_those_that_contain_it() -> None:
    (mention,) = [m for m in prepared("Harbin grew.")[1] if m.kind == "place"]
    assert [n.name for n in nodes.parents(mention)] == ["Heilongjiang"]
    found = graph("Harbin grew.")
    names = {n.id: n.name for n in found.nodes}
    assert [(names[e.source], names[e.target]) for e in found.edges if e.type == "PART_OF"] == [
        ("Harbin", "Heilongjiang")
    ]


def test_a_body_of_a_tie_lies_where_the_text_says() -> None:
    found = extraction("Kedr Bio LLC (Lida) became a resident of the Great Stone Industrial Park.")
    assert ("company-kedr-bio", gazetteer().named("Lida")[0].id) in found.parts


def test_joined_nodes_keep_all_names() -> None:
    one = Node(id="a", label="Company", name="One", aliases=("Uno",), country=None)
    other = Node(id="a", label="Company", name="Eins", aliases=("One", "Een"), country="CN")
    joined = joining.join(one, other)
    assert joined.name == "One" and joined.aliases == ("Uno", "Eins", "Een") and joined.country == "CN"


def test_people_events_and_other_countries_are_no_nodes() -> None:
    found = extraction("Rector Ivan Petrov opened the Silk Road Forum in Warsaw, Poland.")
    assert found.nodes == ()


def test_the_first_passage_that_names_a_node_is_kept() -> None:
    found = extraction("It rained. Kedr Bio LLC grew. Kedr Bio LLC sells.")
    (company,) = [n for n in found.nodes if n.label == "Company"]
    (passage,) = [p for p in found.evidence if p.id in company.evidence]
    assert passage.quote == "Kedr Bio LLC grew."
