"""Every saved question, asked of a small graph on both servers."""

from typing import Any

import database_graphs as facts
import pytest

from bel_china_graph import ask
from bel_china_graph.extract.units import units
from bel_china_graph.questions import all_questions, question
from bel_china_graph.store import Store

T, A, R = "TWINNED_WITH", "AGREED_WITH", "RESIDENT_OF"
MEMO = ("memorandum", "2018-05-20", "established")

PROVINCES = sorted((unit.name, unit.kind, unit.id) for unit in units() if unit.country == "CN")
REGIONS = sorted((unit.name, unit.id) for unit in units() if unit.country == "BY")

# question, parameters, expected rows
CASES: list[tuple[str, dict[str, Any], list[tuple[Any, ...]]]] = [
    (
        "partners",
        {"name": "Гомель"},
        [
            ("Jilin City", "City", T, None, "1997", "established", False, 1, facts.OLD_TWINS.id),
            ("Huai'an", "City", T, None, "2021-04", "established", True, 2, facts.TWINS.id),
        ],
    ),
    (
        "partners",
        {"name": "Gomel", "since": "2021"},
        [("Huai'an", "City", T, None, "2021-04", "established", True, 2, facts.TWINS.id)],
    ),
    (
        "partners",
        {"name": "gomel", "until": "2020-12"},
        [("Jilin City", "City", T, None, "1997", "established", False, 1, facts.OLD_TWINS.id)],
    ),
    (
        "partners",
        {"name": "Gomel Polytechnic", "type": "agreed-with"},
        [
            (
                "Sichuan Institute",
                "University",
                A,
                "memorandum",
                "2018-05-20",
                "established",
                False,
                1,
                facts.MEMORANDUM.id,
            ),
            ("Academy of Crafts", "Organization", A, "agreement", None, "established", False, 1, facts.UNDATED.id),
        ],
    ),
    ("partners", {"name": "Gomel Polytechnic", "type": "TWINNED_WITH"}, []),
    (
        "ties",
        {"since": "2020", "until": "2022"},
        [
            ("2020", "Acme Pumps", R, "Great Stone", None, "established", 1, facts.PUMPS_RESIDENT.id),
            ("2021-04", "Gomel", T, "Huai'an", None, "established", 2, facts.TWINS.id),
            ("2022-03", "Red Lanterns", R, "Great Stone", None, "established", 1, facts.LANTERNS_RESIDENT.id),
        ],
    ),
    (
        "ties",
        {"type": "agreed_with"},
        [
            (
                "2018-05-20",
                "Gomel Polytechnic",
                A,
                "Sichuan Institute",
                "memorandum",
                "established",
                1,
                facts.MEMORANDUM.id,
            )
        ],
    ),
    (
        "region",
        {"region": "BY-HO", "since": "2015", "until": "2021"},
        [
            (
                "Gomel Region",
                "BelarusianRegion",
                "Sichuan",
                "ChineseProvince",
                T,
                None,
                "2015-03-02",
                "established",
                facts.REGIONS.id,
            ),
            ("Gomel Polytechnic", "University", "Sichuan Institute", "University", A, *MEMO, facts.MEMORANDUM.id),
            ("Gomel", "City", "Huai'an", "City", T, None, "2021-04", "established", facts.TWINS.id),
        ],
    ),
    (
        "path",
        {"one": "Sichuan Institute", "other": "Huai'an"},
        [
            (1, "Sichuan Institute", A, "Gomel Polytechnic", "2018-05-20", "established", facts.MEMORANDUM.id),
            (2, "Gomel Polytechnic", "PART_OF", "Gomel", None, "established", facts.PARTS[3].id),
            (3, "Gomel", T, "Huai'an", "2021-04", "established", facts.TWINS.id),
        ],
    ),
    ("path", {"one": "Gomel", "other": "Acme Pumps"}, []),
    ("path", {"one": "Gomel", "other": "Gomel"}, []),
    (
        "common",
        {"one": "Gomel", "other": "Rechytsa"},
        [("Huai'an", "City", T, "2021-04", "established", facts.TWINS.id, T, "2024", "planned", facts.PLAN.id)],
    ),
    (
        "first-twinned",
        {},
        [
            ("1997", "Gomel", "Jilin City", False, 1, facts.OLD_TWINS.id),
            ("2015-03-02", "Gomel Region", "Sichuan", False, 2, facts.REGIONS.id),
            ("2021-04", "Gomel", "Huai'an", True, 2, facts.TWINS.id),
        ],
    ),
    ("first-twinned", {"number": "1"}, [("1997", "Gomel", "Jilin City", False, 1, facts.OLD_TWINS.id)]),
    (
        "per-year",
        {},
        [("1997", T, 1), ("2015", T, 1), ("2018", A, 1), ("2020", R, 1), ("2021", T, 1), ("2022", R, 1)],
    ),
    (
        "residents",
        {"park": "Great Stone"},
        [
            ("Acme Pumps", "2020", 7, ["CN"], "pumps", "established", facts.PUMPS_RESIDENT.id),
            (
                "Red Lanterns",
                "2022-03",
                None,
                ["CN", "BY"],
                "lanterns and lamps",
                "established",
                facts.LANTERNS_RESIDENT.id,
            ),
        ],
    ),
    (
        "residents",
        {"park": "Great Stone", "since": "2022", "until": "2022", "capital": "by", "business": "LAMP"},
        [
            (
                "Red Lanterns",
                "2022-03",
                None,
                ["CN", "BY"],
                "lanterns and lamps",
                "established",
                facts.LANTERNS_RESIDENT.id,
            )
        ],
    ),
    ("residents", {"park": "Great Stone", "capital": "DE"}, []),
    (
        "residents-per-year",
        {"park": "Great Stone"},
        [
            ("2020", "CN", "pumps", 1, ["Acme Pumps"]),
            ("2022", "CN, BY", "lanterns and lamps", 1, ["Red Lanterns"]),
        ],
    ),
    (
        "universities",
        {},
        [
            ("Gomel Polytechnic", "BY", 2, 1, 2, "2018-05-20", "university:gomel-polytechnic"),
            ("Sichuan Institute", "CN", 1, 1, 1, "2018-05-20", "university:sichuan-institute"),
        ],
    ),
    (
        "conflicts",
        {},
        [
            (
                *("Gomel", T, "Huai'an", "2019", False, "established"),
                *("Gomel - Huai'an (2019)", "Twin towns", "Chapter 1", ["Atlas of twins"], facts.TWINS.id),
            ),
            (
                *("Gomel", T, "Huai'an", "2021-04", True, "established"),
                *("Gomel and Huai'an became twin cities in April 2021.", "Wire news", "Chapter 1", [], facts.TWINS.id),
            ),
        ],
    ),
    ("conflicts", {"type": "AGREED_WITH"}, []),
    ("conflicts", {"name": "Rechytsa"}, []),
    (
        "partners",
        {"name": "Huai'an", "status": "planned", "label": "city", "country": "BY"},
        [("Rechytsa", "City", T, None, "2024", "planned", False, 1, facts.PLAN.id)],
    ),
    (
        "partners",
        {"name": "Gomel", "within": "ChineseProvince:Jilin"},
        [("Jilin City", "City", T, None, "1997", "established", False, 1, facts.OLD_TWINS.id)],
    ),
    (
        "between",
        {"one": "Huai'an", "other": "Gomel"},
        [(T, None, None, "2021-04", "established", True, 2, facts.TWINS.id)],
    ),
    ("between", {"one": "Gomel", "other": "Huai'an", "type": "agreed-with"}, []),
    (
        "why",
        {"one": "Gomel Region", "other": "Sichuan"},
        [
            (
                *(T, "2015-03-02", "Twin towns", "Chapter 1"),
                *("Gomel Region - Sichuan (2015)", ["2015"], ["Atlas of twins"], facts.REGIONS.id),
            ),
            (
                *(T, "2015-03-02", "Wire news", "Chapter 1"),
                *("Gomel Region and Sichuan are twins since 2 March 2015.", ["2015-03-02"], [], facts.REGIONS.id),
            ),
        ],
    ),
    ("planned", {}, [("Rechytsa", T, "Huai'an", None, "2024", 1, facts.PLAN.id)]),
    (
        "single-source",
        {"type": "TWINNED_WITH"},
        [
            ("Gomel", T, "Jilin City", "1997", "established", "Twin towns", facts.OLD_TWINS.id),
            ("Rechytsa", T, "Huai'an", "2024", "planned", "Wire news", facts.PLAN.id),
        ],
    ),
    (
        "evidence",
        {"tie": facts.REGIONS.id},
        [
            (
                *("Twin towns", "Chapter 1", 30, "Gomel Region - Sichuan (2015)"),
                *(["2015"], ["Atlas of twins"], "pair:twin"),
            ),
            (
                *("Wire news", "Chapter 1", 60, "Gomel Region and Sichuan are twins since 2 March 2015."),
                *(["2015-03-02"], [], "pair:twin"),
            ),
        ],
    ),
    ("evidence", {"tie": "nothing"}, []),
    (
        "source",
        {"document": "Twin towns"},
        [
            (
                *("Chapter 1", 0, "Gomel", T, "Huai'an", "2021-04"),
                "established",
                "Gomel - Huai'an (2019)",
                facts.TWINS.id,
            ),
            (
                *("Chapter 1", 30, "Gomel Region", T, "Sichuan", "2015-03-02"),
                *("established", "Gomel Region - Sichuan (2015)", facts.REGIONS.id),
            ),
            (
                *("Chapter 1", 70, "Gomel", T, "Jilin City", "1997"),
                "established",
                "Gomel - Jilin (1997)",
                facts.OLD_TWINS.id,
            ),
        ],
    ),
    (
        "sources",
        {},
        [
            ("A university's page", "2018", "page.txt", 2, 2, "page"),
            ("Twin towns", None, "list.txt", 3, 3, "list"),
            ("Wire news", "2021-04-20", "news.txt", 5, 5, "news"),
        ],
    ),
    (
        "summary",
        {},
        [
            ("evidence", "Citation", 2),
            ("evidence", "Document", 3),
            ("evidence", "Passage", 10),
            ("node", "BelarusianRegion", 2),
            ("node", "ChineseProvince", 2),
            ("node", "City", 4),
            ("node", "Company", 2),
            ("node", "IndustrialPark", 1),
            ("node", "Organization", 1),
            ("node", "University", 2),
            ("tie", A, 2),
            ("tie", "PART_OF", 4),
            ("tie", R, 2),
            ("tie", T, 4),
        ],
    ),
    (
        "corrections",
        {},
        [
            (
                *("redate", "Gomel TWINNED_WITH Jilin City", "1997", "By the treaty.", "Olga", None),
                *("", "corrections.yaml", 1),
            ),
            (
                *("not", "Night Lamps", None, "A shop window.", None, "2024"),
                *("nothing that was read is called Night Lamps", "corrections.yaml", 7),
            ),
        ],
    ),
    (
        "corrections",
        {"idle": "yes"},
        [
            (
                *("not", "Night Lamps", None, "A shop window.", None, "2024"),
                *("nothing that was read is called Night Lamps", "corrections.yaml", 7),
            ),
        ],
    ),
    ("provinces-without", {"region": "Gomel Region"}, [row for row in PROVINCES if row[2] not in ("CN-JL", "CN-SC")]),
    ("provinces-without", {"region": "Vitebsk Region"}, PROVINCES),
    ("regions-without", {"province": "Jilin"}, [row for row in REGIONS if row[1] != "BY-HO"]),
    ("regions-without", {"province": "Qinghai"}, REGIONS),
    (
        "quiet",
        {"years": "5", "on": "2024-06-01"},
        [
            ("Gomel", T, "Jilin City", "1997", facts.OLD_TWINS.id),
            ("Gomel Region", T, "Sichuan", "2015-03-02", facts.REGIONS.id),
            ("Gomel Polytechnic", A, "Sichuan Institute", "2018-05-20", facts.MEMORANDUM.id),
        ],
    ),
]


@pytest.mark.database
@pytest.mark.parametrize(("name", "given", "expected"), CASES, ids=[f"{n}-{i}" for i, (n, *_) in enumerate(CASES)])
def test_a_question_is_answered(
    loaded: Store, name: str, given: dict[str, Any], expected: list[tuple[Any, ...]]
) -> None:
    answer = ask(name, given, store=loaded)
    assert answer.columns == question(name).columns
    rows = [tuple(row) for row in answer.rows]
    assert (sorted(rows) if name == "summary" else rows) == expected


def test_there_are_six_regions_and_34_provinces() -> None:
    assert (len(REGIONS), len(PROVINCES)) == (6, 34)


@pytest.mark.parametrize("name", all_questions())
def test_every_question_has_a_case(name: str) -> None:
    assert name in {case[0] for case in CASES}


@pytest.mark.database
def test_an_answer_is_a_graph(loaded: Store) -> None:
    answer = ask("partners", {"name": "Gomel"}, store=loaded)
    graph = loaded.graph_of(answer)
    assert {edge.id for edge in graph.edges} == {facts.TWINS.id, facts.OLD_TWINS.id}
    assert {node.id for node in graph.nodes} == {facts.GOMEL.id, facts.HUAIAN.id, facts.JILIN.id}
    assert {passage.id for passage in graph.evidence} >= {"n1", "l1", "l3"}
    assert {document.id for document in graph.documents} == {"news", "list", "page"}
