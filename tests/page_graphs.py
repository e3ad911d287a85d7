"""Graphs made by hand for the tests of the page: small and real, middling, large, hostile, and without ties.

The small one holds real facts; the larger ones are invented, but shaped as the real graph is: regions and
cities in pairs, a park with a star of residents, a cluster of universities.
"""

from collections.abc import Iterable
from typing import Any

from bel_china_graph.ids import digest
from bel_china_graph.model import Citation, Correction, DateClaim, DocumentRecord, Edge, Evidence, Graph, Node
from bel_china_graph.model.ties import combine

HOSTILE = (
    "</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>"
    "<svg onload=window.pwned=1>\"'`{{7*7}}\u2028\u2029&lt;b&gt;"
)


class Maker:
    """Collects nodes, ties and their evidence."""

    def __init__(self, document: str = "Sample digest") -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.evidence: dict[str, Evidence] = {}
        self.record = DocumentRecord(
            id="doc1",
            title=document,
            path="sample.txt",
            media_type="text/plain",
            sha256="0" * 64,
            characters=9999,
            date="2024-03",
        )

    def node(self, key: str, label: str, name: str, country: str | None, **facts: Any) -> str:
        self.nodes[key] = Node(id=key, label=label, name=name, country=country, **facts)
        return key

    def say(self, quote: str, rule: str = "sample.rule", **facts: Any) -> str:
        key = f"ev-{digest(quote, str(len(self.evidence)))}"
        start = 40 * len(self.evidence)
        self.evidence[key] = Evidence(
            id=key,
            document="doc1",
            section="Cooperation of regions",
            start=start,
            end=start + len(quote),
            quote=quote,
            rule=rule,
            **facts,
        )
        return key

    def tie(self, relation: str, source: str, target: str, dates: Iterable[str | None] = (None,), **facts: Any) -> str:
        claims = []
        for date in dates:
            words = relation.lower().replace("_", " ")
            said = f"{self.nodes[source].name} and {self.nodes[target].name}: {words}, {date or 'no date'}."
            year = date[:4] if date else None
            cited = Citation(title="Regional news digest", year=year, url="https://example.org/n")
            claims.append(DateClaim(date=date, evidence=(self.say(said, citations=(cited,)),)))
        identity = digest(relation, source, target, facts.get("subject"), *(date or "" for date in dates))
        key = f"{relation.lower()}-{identity}"
        self.edges[key] = Edge(
            id=key,
            type=relation,
            source=source,
            target=target,
            date=claims[-1].date,
            dates=tuple(claims),
            disputed=len(claims) > 1,
            evidence=tuple(name for claim in claims for name in claim.evidence),
            **facts,
        )
        return key

    def part(self, source: str, target: str) -> str:
        key = f"part-{source}-{target}"
        self.edges[key] = Edge(id=key, type="PART_OF", source=source, target=target)
        return key

    def graph(self) -> Graph:
        return Graph(
            nodes=tuple(self.nodes.values()),
            edges=tuple(self.edges.values()),
            evidence=tuple(self.evidence.values()),
            documents=(self.record,),
        )


def small() -> Graph:
    """Fifteen nodes: a disputed twinning, parallel ties, a planned and an ended one, containers."""
    make = Maker()
    gomel = make.node(
        "BY-HO",
        "BelarusianRegion",
        "Gomel Region",
        "BY",
        aliases=("Гомельская область", "Homiel Voblasts"),
        iso="BY-HO",
        geonames=628281,
        lat=52.17,
        lon=30.15,
    )
    sichuan = make.node(
        "CN-SC",
        "ChineseProvince",
        "Sichuan",
        "CN",
        aliases=("四川省", "Сычуань"),
        kind="province",
        iso="CN-SC",
        lat=30.5,
        lon=102.5,
    )
    minsk_region = make.node("BY-MI", "BelarusianRegion", "Minsk Region", "BY", iso="BY-MI")
    chongqing = make.node("CN-CQ", "ChineseProvince", "Chongqing", "CN", kind="municipality", aliases=("重庆",))
    jilin = make.node("CN-JL", "ChineseProvince", "Jilin", "CN", kind="province")
    minsk = make.node("gn-625144", "City", "Minsk", "BY", aliases=("Минск",), geonames=625144, lat=53.9, lon=27.57)
    changchun = make.node("gn-2038180", "City", "Changchun", "CN", aliases=("长春",), lat=43.88, lon=125.32)
    gomel_city = make.node("gn-627907", "City", "Gomel", "BY", aliases=("Гомель",))
    huaian = make.node("gn-1797873", "City", "Huai'an", "CN", aliases=("淮安",))
    bsu = make.node("bsu", "University", "Belarusian State University", "BY")
    dut = make.node("dut", "University", "Dalian University of Technology", "CN")
    park = make.node(
        "park",
        "IndustrialPark",
        "Great Stone Industrial Park",
        "BY",
        aliases=("Китайско-белорусский индустриальный парк «Великий камень»",),
    )
    zoomlion = make.node("zoomlion", "Company", "Zoomlion", "CN")
    huawei = make.node("huawei", "Company", "Huawei Technologies Bel", "CN")
    nasb = make.node("nasb", "Organization", "National Academy of Sciences of Belarus", "BY")
    make.tie("TWINNED_WITH", gomel, sichuan, ("2015", "2021-04"))
    make.tie(
        "AGREED_WITH",
        gomel,
        sichuan,
        ("2016-09-29",),
        kind="agreement",
        subject="trade and economic cooperation",
    )
    make.tie("AGREED_WITH", sichuan, gomel, ("2023-11",), kind="roadmap", period_from="2024", period_to="2026")
    make.tie("TWINNED_WITH", minsk_region, chongqing, ("2016",))
    make.tie("AGREED_WITH", minsk_region, jilin, ("2024-02",), status="planned", kind="memorandum")
    make.tie("TWINNED_WITH", minsk, changchun, ("1992-05",))
    make.tie("TWINNED_WITH", gomel_city, huaian, ("2014-11-13",))
    make.tie("AGREED_WITH", bsu, dut, ("2017-06-19",), kind="agreement", subject="joint institute")
    make.tie("AGREED_WITH", bsu, dut, ("2011",), kind="memorandum", status="ended")
    make.tie("RESIDENT_OF", zoomlion, park, ("2016",), number=12, capital=("CN",), business="engineering")
    make.tie("RESIDENT_OF", huawei, park, ("2017-03",), number=15, capital=("CN",))
    make.tie("AGREED_WITH", nasb, dut, (None,), kind="protocol")
    make.part(gomel_city, gomel)
    make.part(changchun, jilin)
    return make.graph()


def _names(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split(";")]


_BY_CITIES = _names("""
Brest; Vitebsk; Grodno; Mogilev; Bobruisk; Baranovichi; Borisov; Pinsk; Orsha; Mozyr; Soligorsk;
Novopolotsk; Lida; Molodechno; Polotsk; Zhlobin; Svetlogorsk; Rechitsa; Zhodino; Slutsk; Kobryn;
Slonim; Volkovysk; Kalinkovichi; Smorgon; Rogachev; Gorki; Dzerzhinsk
""")
_CN_CITIES = _names("""
Xi'an; Shenzhen; Chengdu; Wuhan; Nanjing; Harbin; Qingdao; Suzhou; Changsha; Zhengzhou; Jinan;
Hefei; Kunming; Nanning; Dalian; Xiamen; Ningbo; Wuxi; Foshan; Taiyuan; Guiyang; Lanzhou; Urumqi;
Haikou; Yantai; Xuzhou; Weifang; Luoyang; Baoding; Zibo
""")
_REGIONS = _names("""
Brest Region; Vitebsk Region; Gomel Region; Grodno Region; Minsk Region; Mogilev Region
""")
_PROVINCES = _names("""
Sichuan; Guangdong; Hubei; Shandong; Henan; Hunan; Jiangsu; Zhejiang; Gansu; Hainan; Heilongjiang;
Jilin; Liaoning; Chongqing; Shaanxi; Qinghai; Inner Mongolia
""")
_BY_UNIVERSITIES = _names("""
Belarusian State University; Belarusian National Technical University; Gomel State University;
Belarusian State University of Informatics and Radioelectronics; Minsk State Linguistic University;
Brest State Technical University; Vitebsk State Medical University; Grodno State University; Polotsk
State University; Mogilev State University
""")
_CN_UNIVERSITIES = _names("""
Peking University; Tsinghua University; Dalian University of Technology; Harbin Institute of
Technology; Southeast University; Wuhan University; Northwestern Polytechnical University; Nanjing
Agricultural University; Shandong First Medical University; Xi'an Jiaotong University; Zhejiang
University; Anhui University
""")
_COMPANIES = _names("""
Zoomlion; Huawei Technologies Bel; China Merchants CHN-BLR; Weichai Belarus; MAZ-Weichai; Aviatech;
Bel Nord Logistics; Zhongtong Sanitary; Lotus Medical; Fangda Bel; Xinzhu Corporation; Kronospan
Park; YTO Technology; Duisport; IPG Photonics; Nanopectin; ZTE Bel; Chengdu Xinzhu Silk Road;
Aerospace Unmanned; Shengong Packaging; Rekon Plast; Belinvest Motors; Sunrise Textile; Great Wall
Agro; Golden Bridge Trade; Vision Optics; Tianjin Spring Food; Jade Instruments; Polar Batteries;
Lianhe Laser
""")


def _somewhere(country: str, number: int) -> dict[str, float]:
    """Return made-up coordinates within the country."""
    across, along = (number * 0.618) % 1, (number * 0.755) % 1
    if country == "BY":
        return {"lat": 52.0 + 3.2 * across, "lon": 24.5 + 6.5 * along}
    return {"lat": 23.5 + 16 * across, "lon": 103 + 14 * along}


def made(regions: int, provinces: int, cities: int, universities: int, residents: int) -> Graph:
    """Return an invented graph of the given make-up; the same numbers give the same graph."""
    make = Maker("Invented digest for tests")
    left = [make.node(f"r{i}", "BelarusianRegion", _REGIONS[i], "BY", **_somewhere("BY", i)) for i in range(regions)]
    right = [
        make.node(f"p{i}", "ChineseProvince", _PROVINCES[i], "CN", kind="province", **_somewhere("CN", i))
        for i in range(provinces)
    ]
    for i, province in enumerate(right):
        for j in range(1 + i % 2):
            region = left[(i * 5 + j * 2 + i // 3) % regions]
            make.tie("TWINNED_WITH", region, province, (str(1996 + (i * 7 + j * 3) % 28),))
        if i % 3 == 0:
            region = left[(i * 5 + i // 3) % regions]
            make.tie("AGREED_WITH", region, province, (f"20{10 + i % 14}-0{1 + i % 9}",), kind="memorandum")
    ours = [make.node(f"bc{i}", "City", _BY_CITIES[i], "BY", **_somewhere("BY", i + 6)) for i in range(cities)]
    theirs = [make.node(f"cc{i}", "City", _CN_CITIES[i], "CN", **_somewhere("CN", i + 17)) for i in range(cities)]
    for i in range(cities):
        status = "planned" if i % 11 == 5 else "established"
        when = ("2012", "2015-06") if i % 9 == 4 else (f"{1994 + (i * 3) % 30}-0{1 + i % 9}",)
        make.tie("TWINNED_WITH", ours[i], theirs[(i * 3) % cities], when, status=status)
        if i % 2 == 0:
            make.tie("TWINNED_WITH", ours[i // 4], theirs[(i * 3 + 1) % cities], (str(2001 + i % 20),))
    for i, city in enumerate(ours[:regions]):
        make.part(city, left[i])
    schools = [make.node(f"bu{i}", "University", _BY_UNIVERSITIES[i], "BY") for i in range(min(universities, 10))]
    partners = [make.node(f"cu{i}", "University", _CN_UNIVERSITIES[i], "CN") for i in range(universities)]
    for i, partner in enumerate(partners):
        for j in range(1 + i % 3):
            school = schools[(i * (j + 1) + j) % len(schools)]
            make.tie(
                "AGREED_WITH",
                school,
                partner,
                (f"{2003 + (i * 5 + j) % 20}",),
                kind="agreement",
                subject=f"exchange {i}.{j}",
            )
    park = make.node("park", "IndustrialPark", "Great Stone Industrial Park", "BY")
    for i in range(residents):
        country = ("CN", "CN", "BY", "CN", "DE", "CN", None)[i % 7]
        company = make.node(f"co{i}", "Company", _COMPANIES[i], country)
        make.tie("RESIDENT_OF", company, park, (f"{2015 + i % 9}",), number=i + 1, capital=("CN",))
        if i % 6 == 5:
            make.tie("AGREED_WITH", company, left[i % regions], (f"{2018 + i % 5}-11",), kind="contract")
    return make.graph()


def corrected() -> Graph:
    """The small graph, its disputed twinning dated by a person."""
    graph = small()
    said = Correction(action="redate", to="2013-06", note="The treaty <b>bears</b> it.", who="Olga")
    edges = (
        combine([e.model_copy(update={"corrections": (said,)})]) if e.type == "TWINNED_WITH" and e.disputed else e
        for e in graph.edges
    )
    return graph.model_copy(update={"edges": tuple(edges)})


def middling() -> Graph:
    """About sixty nodes, with a park of twenty residents."""
    return made(regions=5, provinces=9, cities=8, universities=5, residents=20)


def large() -> Graph:
    """About a hundred and fifty nodes."""
    return made(regions=6, provinces=17, cities=28, universities=12, residents=30)


def too_large() -> Graph:
    """More nodes than one page shows: the large one, and a chain of towns beside it."""
    base = large()
    towns = tuple(Node(id=f"t{i:03}", label="City", name=f"Town {i}", country=("BY", "CN")[i % 2]) for i in range(120))
    chain = tuple(
        Edge(id=f"chain{i:03}", type="TWINNED_WITH", source=f"t{i:03}", target=f"t{i + 1:03}") for i in range(119)
    )
    return base.model_copy(update={"nodes": (*towns, *base.nodes), "edges": (*chain, *base.edges)})


def hostile() -> Graph:
    """Text that would be markup or script, in every field that holds text."""
    make = Maker(HOSTILE)
    bad = HOSTILE
    a = make.node(f"a{bad}", "City", f"A {bad}", "BY", aliases=(bad,), kind=bad, iso=bad, variants={bad: bad})
    b = make.node("__proto__", "City", f"B {bad}", bad)
    evil = (
        Citation(title=bad, year=bad, url="javascript:window.pwned=1"),
        Citation(title="", url=f"https://x/{bad}"),
    )
    proof = make.say(bad, rule=bad, reading=bad, citations=evil)
    make.edges["constructor"] = Edge(
        id="constructor",
        type="AGREED_WITH",
        source=a,
        target=b,
        kind=bad,
        subject=bad,
        business=bad,
        capital=(bad,),
        date="2020",
        dates=(DateClaim(date="2020", evidence=(proof,)),),
        evidence=(proof,),
    )
    make.edges[bad] = Edge(id=bad, type="TWINNED_WITH", source=b, target=a, evidence=(proof,))
    return make.graph()


def without_ties() -> Graph:
    """Two nodes and nothing between them."""
    make = Maker()
    make.node("gn-625144", "City", "Minsk", "BY")
    make.node("gn-2038180", "City", "Changchun", "CN")
    return make.graph()
