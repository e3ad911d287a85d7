"""Claims of several documents merged into ties."""

import itertools

import pytest

from bel_china_graph import checks
from bel_china_graph.errors import BelChinaGraphError
from bel_china_graph.model import Document, Edge, Extraction, Graph, Node, Rejected

from .build import NODES, claim, read

TWIN = ("TWINNED_WITH", "BY-BR", "CN-AH")
AGREED = ("AGREED_WITH", "u-by", "u-cn")


def edges(*extractions: Extraction) -> list[Edge]:
    return [e for e in checks.merge(extractions).edges if e.type != "PART_OF"]


def shown(*extractions: Extraction) -> list[tuple[str | None, str, bool]]:
    found = [(e.date, e.status, e.disputed) for e in edges(*extractions)]
    return sorted(found, key=lambda f: (f[0] or "", f[1]))


def test_the_same_tie_in_two_documents_is_one() -> None:
    (tie,) = edges(read("a", claim(*TWIN, date="2016")), read("b", claim(*TWIN, date="2016")))
    assert tie.evidence == ("a-1", "b-1")
    assert [(d.date, d.evidence) for d in tie.dates] == [("2016", ("a-1", "b-1"))]
    assert not tie.disputed


def test_an_undirected_tie_runs_from_belarus_to_china() -> None:
    (tie,) = edges(read("a", claim(*TWIN)), read("b", claim("TWINNED_WITH", "CN-AH", "BY-BR")))
    assert (tie.source, tie.target) == ("BY-BR", "CN-AH")


@pytest.mark.parametrize("vague", [None, "2016", "2016-05"])
@pytest.mark.parametrize("type_ends", [TWIN, AGREED, ("RESIDENT_OF", "k", "z")], ids=lambda t: t[0])
def test_a_vaguer_claim_joins_the_precise_one(vague: str | None, type_ends: tuple[str, str, str]) -> None:
    (tie,) = edges(read("a", claim(*type_ends, date=vague)), read("b", claim(*type_ends, date="2016-05-03")))
    assert tie.date == "2016-05-03" and len(tie.evidence) == 2 and not tie.disputed


def test_two_dates_of_a_twinning_are_a_disagreement() -> None:
    (tie,) = edges(read("a", claim(*TWIN, date="2016")), read("b", claim(*TWIN, date="2014")))
    assert tie.disputed and [d.date for d in tie.dates] == ["2014", "2016"]
    assert len(tie.evidence) == 2


def test_two_dates_of_an_agreement_are_two_agreements() -> None:
    assert shown(read("a", claim(*AGREED, date="2016"), claim(*AGREED, "2", date="2014"))) == [
        ("2014", "established", False),
        ("2016", "established", False),
    ]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ({"kind": "memorandum", "date": "2016"}, {"kind": "memorandum", "date": "2016"}, 1),
        ({"kind": "memorandum", "date": "2016"}, {"kind": "contract", "date": "2016-05"}, 2),
        ({"kind": "memorandum", "date": "2016"}, {"kind": None, "date": "2016-05"}, 1),
        ({"kind": "memorandum", "date": "2016"}, {"kind": "document", "date": "2016"}, 1),
        ({"kind": "memorandum", "date": "2016"}, {"kind": "contract", "date": None}, 1),
        (
            {"kind": "memorandum", "date": "2016"},
            {"kind": "memorandum", "date": "2016", "status": "planned"},
            2,
        ),
    ],
)
def test_what_makes_another_agreement(one: dict[str, str], other: dict[str, str], count: int) -> None:
    found = edges(read("a", claim(*AGREED, **one)), read("b", claim(*AGREED, **other)))
    assert len(found) == count and len({e.id for e in found}) == count


def test_a_planned_twinning_is_established_once_a_passage_says_so() -> None:
    planned = read("a", claim(*TWIN, status="planned", date="2015"))
    assert shown(planned) == [("2015", "planned", False)]
    assert shown(planned, read("b", claim(*TWIN, date="2016"))) == [("2016", "established", False)]


def test_a_denial_makes_no_tie_but_disputes_one() -> None:
    made = read("a", claim("TWINNED_WITH", "BY-BR", "CN-AH", date="2015"))
    for status, combined in (("denied", "established"), ("ended", "ended")):
        against = read("b", claim("TWINNED_WITH", "BY-BR", "CN-AH", status=status))
        assert checks.merge([against]).edges == ()
        (tie,) = checks.merge([made, against]).edges
        assert (tie.status, tie.date, tie.disputed, len(tie.evidence)) == (combined, "2015", True, 2)


def test_a_plan_that_is_denied_stays_a_plan() -> None:
    planned = read("a", claim("TWINNED_WITH", "BY-BR", "CN-AH", status="planned"))
    (tie,) = checks.merge([planned, read("b", claim("TWINNED_WITH", "BY-BR", "CN-AH", status="denied"))]).edges
    assert (tie.status, tie.disputed, len(tie.evidence)) == ("planned", False, 1)


def test_an_implied_date_gives_way_to_one_that_a_passage_says() -> None:
    implied = read("a", claim(*TWIN, date="2019", implied=True))
    assert shown(implied) == [("2019", "established", False)]
    assert shown(implied, read("b", claim(*TWIN, date="2016"))) == [("2016", "established", False)]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (claim("AGREED_WITH", "u-by", "u-by2"), "both ends lie in one country"),
        (claim("TWINNED_WITH", "BY-BR", "BY-BR"), "both ends are the same"),
        (claim("TWINNED_WITH", "BY-BR", "u-cn"), "cannot join BelarusianRegion and University"),
        (claim("RESIDENT_OF", "z", "k"), "cannot join IndustrialPark and Company"),
    ],
)
def test_what_cannot_be_is_rejected_with_its_reason(bad: object, reason: str) -> None:
    graph = checks.merge([read("a", bad)])  # type: ignore[arg-type]
    assert graph.edges == ()
    (rejected,) = graph.rejected
    assert reason in rejected.reason and rejected.quote == "quote" and rejected.document == "a"
    assert rejected.detail


def test_what_the_reader_rejected_is_kept_once() -> None:
    seen = Rejected(document="a", start=0, end=5, quote="quote", type="AGREED_WITH", reason="denied")
    assert checks.merge([read("a", rejected=(seen, seen))]).rejected == (seen,)


def test_the_order_of_documents_changes_nothing() -> None:
    parts = [
        read("a", claim(*TWIN, date="2016"), claim(*AGREED, "2", date="2014", kind="contract")),
        read("b", claim(*TWIN, date="2014"), claim("RESIDENT_OF", "k", "z", "2")),
        read("c", claim(*AGREED, date="2014-02")),
    ]
    graphs = [checks.merge(order) for order in itertools.permutations(parts)]
    assert {tuple(e.id for e in g.edges) for g in graphs} == {tuple(e.id for e in graphs[0].edges)}
    assert {tuple((e.id, e.date, e.disputed) for e in g.edges) for g in graphs} == {
        tuple((e.id, e.date, e.disputed) for e in graphs[0].edges)
    }
    for graph in graphs:
        for items in (graph.nodes, graph.edges, graph.documents):
            assert [i.id for i in items] == sorted(i.id for i in items)


def test_an_edges_id_depends_on_no_evidence() -> None:
    (one,), (other,) = edges(read("a", claim(*TWIN))), edges(read("b", claim(*TWIN, "7", date="2011")))
    assert one.id == other.id
    (agreed,) = edges(read("a", claim(*AGREED)))
    assert agreed.id != edges(read("a", claim(*AGREED, date="2014")))[0].id


def test_a_node_of_two_documents_keeps_all_names() -> None:
    one = read("a", claim("RESIDENT_OF", "k", "z"))
    other = one.model_copy(
        update={
            "document": one.document.model_copy(update={"id": "b"}),
            "nodes": (Node(id="k", label="Company", name="Altair Ltd", country="CN"), NODES["z"]),
            "claims": (),
        }
    )
    node = next(n for n in checks.merge([one, other]).nodes if n.id == "k")
    assert (node.name, node.aliases, node.country) == ("Altair", ("Altair Ltd",), "CN")


def test_parts_become_edges_without_passages() -> None:
    graph = checks.merge([read("a", claim(*TWIN), parts=(("CN-AH", "BY-BR"), ("CN-AH", "nowhere")))])
    parts = [e for e in graph.edges if e.type == "PART_OF"]
    assert [(e.source, e.target, e.evidence) for e in parts] == [("CN-AH", "BY-BR", ())]


def test_a_quote_that_does_not_stand_there_is_a_defect() -> None:
    found = read("a", claim(*TWIN))
    fields = {"id": "a", "title": "a", "path": "a.txt", "media_type": "text/plain", "sha256": ""}
    assert checks.merge([found], [Document(text="quote, and more", **fields)]).edges
    with pytest.raises(BelChinaGraphError, match="does not stand at 0 to 5 of a"):
        checks.merge([found], [Document(text="another text", **fields)])


def test_two_documents_with_one_id_are_refused() -> None:
    with pytest.raises(BelChinaGraphError, match="Two documents have the id a"):
        checks.merge([read("a"), read("a")])


def test_nothing_gives_nothing() -> None:
    assert checks.merge([]) == Graph()
