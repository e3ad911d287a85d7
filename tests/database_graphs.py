"""Small graphs for the tests of the database; their facts are invented."""

from bel_china_graph.model import Citation, DateClaim, DocumentRecord, Edge, Evidence, Graph, Node, Status


def document(id_: str, title: str, date: str | None = None) -> DocumentRecord:
    return DocumentRecord(
        id=id_,
        title=title,
        path=f"{id_}.txt",
        media_type="text/plain",
        sha256=f"sha-{id_}",
        characters=500,
        date=date,
    )


def passage(id_: str, document_: str, start: int, quote: str, *citations: Citation) -> Evidence:
    return Evidence(
        id=id_,
        document=document_,
        section="Chapter 1",
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="pair:twin",
        citations=citations,
    )


def tie(
    id_: str,
    type_: str,
    source: str,
    target: str,
    *claims: tuple[str | None, str],
    date: str | None = None,
    disputed: bool = False,
    status: Status = "established",
    **more: object,
) -> Edge:
    """Return a tie; each claim is a date and the passage that gives it."""
    by_date: dict[str | None, list[str]] = {}
    for claimed, evidence in claims:
        by_date.setdefault(claimed, []).append(evidence)
    return Edge(
        id=id_,
        type=type_,
        source=source,
        target=target,
        date=date,
        dates=tuple(DateClaim(date=d, evidence=tuple(e)) for d, e in by_date.items()),
        disputed=disputed,
        status=status,
        evidence=tuple(dict.fromkeys(e for _, e in claims)),
        **more,  # type: ignore[arg-type]
    )


NEWS = document("news", "Wire news", "2021-04-20")
LIST = document("list", "Twin towns")
PAGE = document("page", "A university's page", "2018")

REGION = Node(id="BY-HO", label="BelarusianRegion", name="Gomel Region", country="BY", iso="BY-HO", lat=52.4, lon=30.0)
OTHER_REGION = Node(id="BY-VI", label="BelarusianRegion", name="Vitebsk Region", country="BY", iso="BY-VI")
PROVINCE = Node(id="CN-SC", label="ChineseProvince", name="Sichuan", country="CN", kind="province", iso="CN-SC")
OTHER_PROVINCE = Node(id="CN-JL", label="ChineseProvince", name="Jilin", country="CN", kind="province", iso="CN-JL")
GOMEL = Node(
    id="geonames:1",
    label="City",
    name="Gomel",
    aliases=("Homiel", "Гомель"),
    country="BY",
    geonames=1,
    lat=52.4345,
    lon=30.9754,
    evidence=("l1", "n1", "p1"),
)
RECHYTSA = Node(id="geonames:2", label="City", name="Rechytsa", country="BY", geonames=2, evidence=("n3",))
HUAIAN = Node(id="geonames:3", label="City", name="Huai'an", aliases=("淮安",), country="CN", evidence=("l1", "n1"))
JILIN = Node(id="geonames:4", label="City", name="Jilin City", aliases=("Jilin",), country="CN", evidence=("l3",))
POLYTECHNIC = Node(
    id="university:gomel-polytechnic",
    label="University",
    name="Gomel Polytechnic",
    country="BY",
    variants={"the Polytechnic": "short for Gomel Polytechnic in the same text"},
    evidence=("p1",),
)
INSTITUTE = Node(
    id="university:sichuan-institute",
    label="University",
    name="Sichuan Institute",
    country="CN",
    evidence=("p1",),
)
ACADEMY = Node(id="organization:academy", label="Organization", name="Academy of Crafts", evidence=("p2",))
PUMPS = Node(id="company:acme-pumps", label="Company", name="Acme Pumps", country="CN", evidence=("n4",))
LANTERNS = Node(id="company:red-lanterns", label="Company", name="Red Lanterns", evidence=("n5",))
PARK = Node(id="park:great-stone", label="IndustrialPark", name="Great Stone", country="BY", evidence=("n4",))

TWINS = tie(
    "t1",
    "TWINNED_WITH",
    GOMEL.id,
    HUAIAN.id,
    ("2019", "l1"),
    ("2021-04", "n1"),
    date="2021-04",
    disputed=True,
)
REGIONS = tie("t2", "TWINNED_WITH", REGION.id, PROVINCE.id, ("2015", "l2"), ("2015-03-02", "n2"), date="2015-03-02")
PLAN = tie(
    "t3", "TWINNED_WITH", RECHYTSA.id, HUAIAN.id, ("2024", "n3"), date="2024", status="planned"
)  # fmt: skip
OLD_TWINS = tie("t4", "TWINNED_WITH", GOMEL.id, JILIN.id, ("1997", "l3"), date="1997")
MEMORANDUM = tie(
    "a1", "AGREED_WITH", POLYTECHNIC.id, INSTITUTE.id, ("2018-05-20", "p1"), date="2018-05-20",
    kind="memorandum", subject="exchange of students", period_from="2018", period_to="2023",
)  # fmt: skip
UNDATED = tie("a2", "AGREED_WITH", POLYTECHNIC.id, ACADEMY.id, (None, "p2"), kind="agreement", subject="crafts")
PUMPS_RESIDENT = tie(
    "r1", "RESIDENT_OF", PUMPS.id, PARK.id, ("2020", "n4"), date="2020", number=7,
    capital=("CN",), business="pumps",
)  # fmt: skip
LANTERNS_RESIDENT = tie(
    "r2", "RESIDENT_OF", LANTERNS.id, PARK.id, ("2022-03", "n5"), date="2022-03", capital=("CN", "BY"),
    business="lanterns and lamps",
)  # fmt: skip
PARTS = (
    tie("w1", "PART_OF", GOMEL.id, REGION.id),
    tie("w2", "PART_OF", RECHYTSA.id, REGION.id),
    tie("w3", "PART_OF", JILIN.id, OTHER_PROVINCE.id),
    tie("w4", "PART_OF", POLYTECHNIC.id, GOMEL.id, (None, "p1")),
)

NEWS_PASSAGES = (
    passage("n1", "news", 0, "Gomel and Huai'an became twin cities in April 2021."),
    passage("n2", "news", 60, "Gomel Region and Sichuan are twins since 2 March 2015."),
    passage("n3", "news", 120, "Rechytsa plans to twin with Huai'an in 2024."),
    passage("n4", "news", 180, "Acme Pumps became resident No. 7 of Great Stone in 2020."),
    passage("n5", "news", 240, "Red Lanterns came to Great Stone in March 2022."),
)
LIST_PASSAGES = (
    passage("l1", "list", 0, "Gomel - Huai'an (2019)", Citation(title="Atlas of twins", year="2020", url=None)),
    passage("l2", "list", 30, "Gomel Region - Sichuan (2015)", Citation(title="Atlas of twins", year="2020")),
    passage("l3", "list", 70, "Gomel - Jilin (1997)", Citation(title="Year book", url="https://example.org/book")),
)
PAGE_PASSAGES = (
    passage(
        "p1",
        "page",
        0,
        "On 20 May 2018 Gomel Polytechnic, in Gomel, signed a memorandum with Sichuan Institute.",
    ),
    passage("p2", "page", 90, "It has an agreement with the Academy of Crafts."),
)


def sample() -> Graph:
    """Return three documents' graph: eight claimed ties and four of place."""
    return Graph(
        nodes=(
            REGION, OTHER_REGION, PROVINCE, OTHER_PROVINCE, GOMEL, RECHYTSA, HUAIAN, JILIN, POLYTECHNIC,
            INSTITUTE, ACADEMY, PUMPS, LANTERNS, PARK,
        ),
        edges=(
            TWINS, REGIONS, PLAN, OLD_TWINS, MEMORANDUM, UNDATED, PUMPS_RESIDENT, LANTERNS_RESIDENT, *PARTS,
        ),
        evidence=(*NEWS_PASSAGES, *LIST_PASSAGES, *PAGE_PASSAGES),
        documents=(NEWS, LIST, PAGE),
    )  # fmt: skip


def part(graph: Graph, *documents: str) -> Graph:
    """Return what some of the graph's documents say, as an extraction of them alone would have written it.

    Only for ties on which the documents agree, or which one of them says alone.
    """
    evidence = tuple(e for e in graph.evidence if e.document in documents)
    mine = {e.id for e in evidence}
    edges = []
    for edge in graph.edges:
        claims = [(c.date, p) for c in edge.dates for p in c.evidence if p in mine]
        if claims or not edge.evidence:
            dates = sorted({d for d, _ in claims if d}, key=lambda d: (-len(d), d))
            by_date = tuple(DateClaim(date=d, evidence=tuple(p for e, p in claims if e == d)) for d in dict(claims))
            edges.append(
                edge.model_copy(
                    update={
                        "date": dates[0] if dates else None,
                        "dates": by_date,
                        "disputed": False,
                        "evidence": tuple(p for p in edge.evidence if p in mine),
                    }
                )
            )
    ends = {end for edge in edges for end in (edge.source, edge.target) if edge.evidence}
    nodes = tuple(
        node.model_copy(update={"evidence": tuple(p for p in node.evidence if p in mine)})
        for node in graph.nodes
        if node.id in ends or mine & set(node.evidence) or not node.evidence
    )
    there = {node.id for node in nodes}
    return Graph(
        nodes=nodes,
        edges=tuple(edge for edge in edges if {edge.source, edge.target} <= there),
        evidence=evidence,
        documents=tuple(d for d in graph.documents if d.id in documents),
    )
