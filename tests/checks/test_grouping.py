"""Claims grouped into ties: the same ties however the claims come, and nothing is lost in them."""

import random
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from bel_china_graph.model import Claim, Edge, Status
from bel_china_graph.model.ties import claims_of
from bel_china_graph.vocabulary.grouping import ties

DATES = (None, "2014", "2016", "2016-05", "2016-05-03", "2016-06")
KINDS = (None, "document", "memorandum", "contract")
Said = dict[str, list[Claim]]


@st.composite
def claims(draw: st.DrawFn, document: str, number: int) -> Claim:
    """Return a claim of one of two pairs."""
    type_ = draw(st.sampled_from(("AGREED_WITH", "AGREED_WITH", "TWINNED_WITH", "RESIDENT_OF")))
    ends = ("k", "z") if type_ == "RESIDENT_OF" else draw(st.permutations(("a", "b")))
    date = draw(st.sampled_from(DATES))
    return Claim(
        type=type_, source=ends[0], target=ends[1], evidence=(f"{document}-{number}",), date=date,
        implied=date is not None and draw(st.booleans()), status=draw(st.sampled_from(get_args(Status))),
        kind=draw(st.sampled_from(KINDS)), subject=draw(st.sampled_from((None, "trade", "students"))),
        number=draw(st.sampled_from((None, 7, 8))),
    )  # fmt: skip


@st.composite
def told(draw: st.DrawFn) -> Said:
    """Return up to six claims of up to three documents."""
    documents = draw(st.lists(st.sampled_from("xyz"), max_size=6))
    said: Said = {}
    for number, document in enumerate(documents):
        said.setdefault(document, []).append(draw(claims(document, number)))
    return said


def by_document(edges: list[Edge]) -> dict[str, set[Claim]]:
    found: dict[str, set[Claim]] = {}
    for edge in edges:
        for claim in claims_of(edge):
            found.setdefault(claim.evidence[0][0], set()).add(claim)
    return found


@given(told(), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_documents_changes_nothing(said: Said, dice: random.Random) -> None:
    shuffled = {document: dice.sample(said[document], len(said[document])) for document in reversed(said)}
    by_id = {edge.id: edge for edge in ties(said)}
    assert {edge.id: edge for edge in ties(shuffled)} == by_id


@given(told())
def test_no_two_ties_have_one_id(said: Said) -> None:
    ids = [edge.id for edge in ties(said)]
    assert len(set(ids)) == len(ids)


@given(told())
def test_a_tie_tells_the_claims_that_it_was_made_of(said: Said) -> None:
    edges = list(ties(said))
    assert by_document(edges) == {document: set(claims) for document, claims in said.items()}
    again = {edge.id: edge for edge in ties({d: list(c) for d, c in by_document(edges).items()})}
    assert again == {edge.id: edge for edge in edges}


def test_an_undirected_tie_runs_as_the_document_says_that_knows_the_belarusian_end() -> None:
    knows = Claim(type="AGREED_WITH", source="b", target="a", evidence=("x-1",))
    does_not = Claim(type="AGREED_WITH", source="a", target="b", evidence=("y-1",))
    (tie,) = ties({"x": [knows], "y": [does_not]})
    assert (tie.source, tie.target) == ("b", "a")
    assert [said.turned for said in tie.claims] == [False, True]
    (alone,) = ties({"y": [claim for claim in claims_of(tie) if claim.evidence == ("y-1",)]})
    assert (alone.source, alone.target, alone.claims) == ("a", "b", ())


def test_one_claim_is_the_tie_itself_unless_its_date_is_implied() -> None:
    said = Claim(type="TWINNED_WITH", source="a", target="b", evidence=("x-1", "x-0"), date="2016")
    (tie,) = ties({"x": [said]})
    assert tie.claims == () and claims_of(tie) == (said,)
    (implied,) = ties({"x": [said.model_copy(update={"implied": True})]})
    assert [s.implied for s in implied.claims] == [True]
