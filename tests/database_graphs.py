"""Small graphs for the tests of the database; their facts are invented."""

from typing import Any

from bel_china_graph.model import Citation, Claim, CorrectionRecord, DocumentRecord, Edge, Evidence, Graph, Node, Status
from bel_china_graph.model.joining import shares_of, unite
from bel_china_graph.model.ties import claims_of
from bel_china_graph.vocabulary.grouping import ties


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
    type_: str,
    source: str,
    target: str,
    *claims: tuple[str | None, str],
    documents: tuple[str, ...] = (),
    status: Status = "established",
    **more: Any,
) -> Edge:
    """Return the tie of claims, as extractions would have made it.

    Each claim is a date and the passage that gives it; `documents` are those that say it without a passage.
    """
    said: dict[str, list[Claim]] = {}
    for date, passage_ in claims:
        claim = Claim(type=type_, source=source, target=target, evidence=(passage_,), date=date, status=status, **more)
        said.setdefault(HOME[passage_[0]], []).append(claim)
    for document_ in documents:
        said[document_] = [Claim(type=type_, source=source, target=target)]
    (made,) = ties(said)
    return made


HOME = {"n": "news", "l": "list", "p": "page"}
"""By a passage's first letter: its document."""

NEWS = document("news", "Wire news", "2021-04-20")
LIST = document("list", "Twin towns")
PAGE = document("page", "A university's page", "2018")

HELD = ("list", "news", "page")
"""The documents that hold the places which no passage names."""

REGION = Node(
    id="BY-HO",
    label="BelarusianRegion",
    name="Gomel Region",
    country="BY",
    iso="BY-HO",
    lat=52.4,
    lon=30.0,
    documents=HELD,
)
OTHER_REGION = Node(
    id="BY-VI", label="BelarusianRegion", name="Vitebsk Region", country="BY", iso="BY-VI", documents=HELD
)
PROVINCE = Node(
    id="CN-SC", label="ChineseProvince", name="Sichuan", country="CN", kind="province", iso="CN-SC", documents=HELD
)
OTHER_PROVINCE = Node(
    id="CN-JL", label="ChineseProvince", name="Jilin", country="CN", kind="province", iso="CN-JL", documents=HELD
)
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

TWINS = tie("TWINNED_WITH", GOMEL.id, HUAIAN.id, ("2019", "l1"), ("2021-04", "n1"))
REGIONS = tie("TWINNED_WITH", REGION.id, PROVINCE.id, ("2015", "l2"), ("2015-03-02", "n2"))
PLAN = tie("TWINNED_WITH", RECHYTSA.id, HUAIAN.id, ("2024", "n3"), status="planned")
OLD_TWINS = tie("TWINNED_WITH", GOMEL.id, JILIN.id, ("1997", "l3"))
MEMORANDUM = tie(
    "AGREED_WITH", POLYTECHNIC.id, INSTITUTE.id, ("2018-05-20", "p1"), kind="memorandum",
    subject="exchange of students", period_from="2018", period_to="2023",
)  # fmt: skip
UNDATED = tie("AGREED_WITH", POLYTECHNIC.id, ACADEMY.id, (None, "p2"), kind="agreement", subject="crafts")
PUMPS_RESIDENT = tie(
    "RESIDENT_OF", PUMPS.id, PARK.id, ("2020", "n4"), number=7, capital=("CN",), business="pumps"
)  # fmt: skip
LANTERNS_RESIDENT = tie(
    "RESIDENT_OF", LANTERNS.id, PARK.id, ("2022-03", "n5"), capital=("CN", "BY"), business="lanterns and lamps"
)
PARTS = (
    tie("PART_OF", GOMEL.id, REGION.id, documents=HELD),
    tie("PART_OF", RECHYTSA.id, REGION.id, documents=("news",)),
    tie("PART_OF", JILIN.id, OTHER_PROVINCE.id, documents=("list",)),
    tie("PART_OF", POLYTECHNIC.id, GOMEL.id, (None, "p1")),
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

CORRECTIONS = (
    CorrectionRecord(
        action="redate", about="Gomel TWINNED_WITH Jilin City", to="1997", note="By the treaty.", who="Olga",
        file="corrections.yaml", line=1, matched=("t4",),
    ),
    CorrectionRecord(
        action="not", about="Night Lamps", note="A shop window.", when="2024", file="corrections.yaml", line=7,
        idle="nothing that was read is called Night Lamps",
    ),
)  # fmt: skip


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
    """Return what some of the graph's documents say, as an extraction of them alone would have written it."""
    home = {e.id: e.document for e in graph.evidence}
    said: dict[str, list[Claim]] = {}
    for edge in graph.edges:
        for claim in claims_of(edge):
            for document_ in {home[p] for p in claim.evidence} or edge.documents:
                said.setdefault(document_, []).append(claim)
    shares = [{d: share for d, share in shares_of(node, home).items() if d in documents} for node in graph.nodes]
    return Graph(
        nodes=tuple(unite(mine) for mine in shares if mine),
        edges=tuple(ties({d: claims for d, claims in said.items() if d in documents})),
        evidence=tuple(e for e in graph.evidence if e.document in documents),
        documents=tuple(d for d in graph.documents if d.id in documents),
    )
