"""JSON-LD, read by rdflib without a network."""

import database_graphs as facts
import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from bel_china_graph import export_graph
from bel_china_graph.vocabulary import node_types

from .support import AGREED, CHECKED, DENIED, ODD, awkward

SCHEMA = Namespace("https://schema.org/")
BCG = Namespace("urn:bel-china-graph:")
TERM = Namespace("urn:bel-china-graph:term:")


@pytest.fixture(scope="module")
def rdf(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    path = export_graph(tmp_path_factory.mktemp("jsonld") / "ties.jsonld", awkward())
    return Graph().parse(path, format="json-ld")


def test_nodes_are_things_of_schema_org(rdf: Graph) -> None:
    gomel = BCG["node:geonames:1"]
    assert rdf.value(gomel, RDF.type) == SCHEMA.City
    assert rdf.value(gomel, SCHEMA.sameAs) == URIRef("https://sws.geonames.org/1/")
    assert set(rdf.objects(gomel, SCHEMA.alternateName)) == {Literal("Homiel"), Literal("Гомель")}
    assert rdf.value(gomel, SCHEMA.containedInPlace) == BCG["node:BY-HO"]
    point = rdf.value(gomel, SCHEMA.geo)
    assert rdf.value(point, SCHEMA.latitude).toPython() == facts.GOMEL.lat
    for node in awkward().nodes:
        found = set(rdf.subjects(SCHEMA.name, Literal(node.name)))
        assert {rdf.value(one, RDF.type) for one in found} == {SCHEMA[node_types()[node.label].schema_org]}, node.id


def test_ties_are_claims_about_two_nodes(rdf: Graph) -> None:
    tie = BCG[f"tie:{facts.TWINS.id}"]
    assert set(rdf.objects(tie, RDF.type)) == {SCHEMA.Claim, RDF.Statement}
    assert rdf.value(tie, RDF.subject) == BCG["node:geonames:1"]
    assert rdf.value(tie, RDF.predicate) == TERM.TWINNED_WITH
    assert rdf.value(tie, RDF.object) == BCG["node:geonames:3"]
    assert str(rdf.value(tie, SCHEMA.temporalCoverage)) == "2021-04/.."
    assert set(rdf.objects(tie, SCHEMA.appearance)) == {BCG["passage:l1"], BCG["passage:n1"]}
    assert {str(rdf.value(claim, TERM.date)) for claim in rdf.objects(tie, TERM.dateClaim)} == {"2019", "2021-04"}
    [denial] = (
        c for c in rdf.objects(BCG[f"tie:{DENIED.id}"], TERM.dateClaim) if rdf.value(c, SCHEMA.creativeWorkStatus)
    )
    assert rdf.value(denial, SCHEMA.appearance) == BCG["passage:n5"]
    assert rdf.value(tie, TERM.disputed).toPython() is True
    assert str(rdf.value(BCG[f"tie:{facts.PLAN.id}"], SCHEMA.temporalCoverage)) == "2024"  # only planned
    assert rdf.value(BCG[f"tie:{facts.UNDATED.id}"], SCHEMA.temporalCoverage) is None
    assert set(rdf.subjects(RDF.type, SCHEMA.Claim)) == {BCG[f"tie:{edge.id}"] for edge in awkward().edges}


def test_every_reference_leads_somewhere(rdf: Graph) -> None:
    things = {thing for thing in rdf.subjects() if isinstance(thing, URIRef)}
    links = (SCHEMA.about, SCHEMA.appearance, SCHEMA.subjectOf, SCHEMA.isPartOf, SCHEMA.citation, SCHEMA.location)
    for link in (*links, RDF.subject, RDF.object):
        assert set(rdf.objects(None, link)) <= things


def test_odd_texts_come_back(rdf: Graph) -> None:
    [odd] = rdf.subjects(SCHEMA.name, Literal(ODD.name))
    assert str(rdf.value(BCG["passage:n6"], SCHEMA.text)) == "Odd; was read"
    assert (BCG[f"tie:{AGREED[0].id}"], SCHEMA.about, odd) in rdf


def test_corrections_are_comments_on_claims(rdf: Graph) -> None:
    [comment] = rdf.objects(BCG[f"tie:{AGREED[0].id}"], SCHEMA.correction)
    assert rdf.value(comment, RDF.type) == SCHEMA.CorrectionComment
    assert (str(rdf.value(comment, SCHEMA.text)), str(rdf.value(comment, TERM.action))) == (CHECKED.note, "confirm")
    assert str(rdf.value(rdf.value(comment, SCHEMA.author), SCHEMA.name)) == CHECKED.who
    [odd] = rdf.subjects(SCHEMA.name, Literal(ODD.name))
    assert str(rdf.value(rdf.value(odd, TERM.correction), TERM.to)) == ODD.name
    [idle] = rdf.subjects(TERM.about, Literal("Night Lamps"))
    assert set(rdf.objects(idle, TERM.document)) == {BCG[f"document:{id_}"] for id_ in ("list", "news", "page")}
    [redated] = rdf.subjects(TERM.matched, Literal("t4"))
    assert str(rdf.value(redated, TERM.about)) == facts.CORRECTIONS[0].about
