"""Nodes that are one, or are called otherwise."""

import pytest

from bel_china_graph.model import Node

from .support import document, graph_of, named, tie

MERGE = "- merge: LW\n  into: Lathe Works\n  note: Short for it.\n  who: Olga\n"
NEWS = document("news", ("RESIDENT_OF", "LW", "Big Rock", "2020"), ("AGREED_WITH", "LW", "North Tools", "2021-04"))
LIST = document("list", ("AGREED_WITH", "Lathe Works", "North Tools", "2021"))


def node(graph: object, name: str) -> Node:
    (found,) = (n for n in graph.nodes if n.name == name)  # type: ignore[attr-defined]
    return found


def test_two_nodes_become_one_with_the_ties_of_both() -> None:
    graph = graph_of(NEWS, LIST, corrections=MERGE)
    assert "LW" not in named(graph)
    works = node(graph, "Lathe Works")
    assert set(works.evidence) == {"news-0", "list-0"}
    assert {"LW", "L. W."} <= set(works.aliases)
    assert works.variants["LW"] == "corrected: Short for it."
    assert works.corrections[0].words == "made one with LW by a person: Short for it. (Olga)"
    agreement = tie(graph, "Lathe Works", "North Tools")
    assert (agreement.date, set(agreement.evidence)) == ("2021-04", {"news-1", "list-0"}), "regrouped by its keys"
    assert tie(graph, "Lathe Works", "Big Rock").date == "2020"


def test_a_tie_between_the_two_is_no_tie_any_more() -> None:
    odd = document("odd", ("AGREED_WITH", "LW", "Lathe Works", None))
    graph = graph_of(odd, corrections=MERGE)
    assert [r.reason for r in graph.rejected if r.type == "AGREED_WITH"] == ["both ends are the same"]
    assert not [e for e in graph.edges if e.type == "AGREED_WITH"]


def test_the_record_tells_what_was_merged() -> None:
    (record,) = graph_of(NEWS, LIST, corrections=MERGE).corrections
    assert (record.action, record.about, record.to, record.line) == ("merge", "LW", "Lathe Works", 1)
    assert record.matched == ("company-lw", "company-lathe-works")
    assert (record.removed, record.idle) == (("company-lw",), "")


def test_documents_that_only_name_the_one_that_goes() -> None:
    durable = (
        "- merge: {id: company-lw, name: LW, label: Company}\n"
        "  into: {id: company-lathe-works, name: Lathe Works, label: Company}\n"
        "  note: Short for it.\n"
    )
    together, alone = graph_of(NEWS, LIST, corrections=durable), graph_of(NEWS, corrections=durable)
    assert node(alone, "Lathe Works").id == node(together, "Lathe Works").id
    assert tie(alone, "Lathe Works", "Big Rock").id == tie(together, "Lathe Works", "Big Rock").id
    (record,) = graph_of(NEWS, corrections=MERGE).corrections
    assert record.idle == "nothing that was read is called Lathe Works", "a bare name makes no node"


def test_chains_and_old_ids_lead_to_the_node_that_stays() -> None:
    chain = (
        "- {merge: company-lathe-works, into: North Tools, note: a}\n"
        "- {merge: company-lw, into: company-lathe-works, note: b}\n"
        "- {confirm: {type: RESIDENT_OF, ends: [company-lw, Big Rock]}, note: c}\n"
    )
    graph = graph_of(NEWS, LIST, corrections=chain)
    assert {n.name for n in graph.nodes if n.label == "Company"} == {"North Tools"}
    assert [record.idle for record in graph.corrections] == ["", "", ""]
    assert tie(graph, "North Tools", "Big Rock").corrections[0].action == "confirm"


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("{merge: Lathe, into: LW, note: a}", "nothing that was read is called Lathe"),
        ("{merge: LW, into: L. W., note: a}", "are one already"),
        ("{rename: Tools, to: b, note: a}", "nothing that was read is called Tools"),
        ("{rename: LW, to: LW, note: a}", "it is called LW already"),
        ("{rename: Minsk, to: b, note: a}", "no passage names it"),
        ("{rename: University:LW, to: b, note: a}", "nothing that was read is called LW"),
    ],
)
def test_what_changes_nothing_is_told(entry: str, reason: str) -> None:
    graph = graph_of(NEWS, LIST, corrections=f"- {entry}\n")
    (record,) = graph.corrections
    assert reason in record.idle
    assert record.matched == ()
    assert graph.model_copy(update={"corrections": ()}) == graph_of(NEWS, LIST)


def test_a_name_that_several_bear_is_not_guessed() -> None:
    double = Node(id="organization-lw", label="Organization", name="LW")
    news = NEWS.model_copy(update={"nodes": (*NEWS.nodes, double)})
    (record,) = graph_of(news, corrections="- {rename: LW, to: x, note: a}\n").corrections
    assert "Company:LW (company-lw), Organization:LW (organization-lw)" in record.idle
    (record,) = graph_of(news, corrections="- {rename: Company:LW, to: x, note: a}\n").corrections
    assert record.matched == ("company-lw",)


def test_a_node_gets_another_name_and_keeps_the_former() -> None:
    graph = graph_of(NEWS, corrections="- rename: LW\n  to: Lathes of Minsk\n  note: Since 2022.\n")
    renamed = node(graph, "Lathes of Minsk")
    assert (renamed.id, renamed.aliases) == ("company-lw", ("LW", "L. W."))
    assert [c.words for c in renamed.corrections] == ["named Lathes of Minsk by a person: Since 2022."]
    assert tie(graph, "Lathes of Minsk", "Big Rock")
