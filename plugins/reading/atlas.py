"""The outlines of the land, derived from Natural Earth (public domain).

``inv basemap`` uses it, never a build. The shapes come from the npm package
world-atlas, as TopoJSON; the small results in theme/basemap/ are what builds read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from pathlib import Path
from typing import Any, Final, TypeAlias

from plugins.domain.rings import Land, Point, Ring, area, clipped, simplified

ROOT = Path(__file__).resolve().parents[2]

Topology: TypeAlias = Mapping[str, Any]
"""A file of TopoJSON, parsed. Source: https://github.com/topojson/topojson-specification"""


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of the land a map shows."""

    tolerance: float  # degrees by which an outline may be off
    smallest: float  # square degrees: what is smaller is left out
    south: float = -90.0  # degrees: what is farther south is left out


MAPS: Final[Mapping[str, tuple[str, Detail]]] = {
    "land.json": ("land-110m.json", Detail(tolerance=0.25, smallest=0.5)),
    "land-fine.json": ("land-50m.json", Detail(0.2, smallest=0.1, south=-60)),
}
"""Each file of theme/basemap/, the one of world-atlas that it comes from, and how.

The fine one is for flat maps, which end north of Antarctica.
"""


def derive_land(topology: Topology, detail: Detail) -> Land:
    """Return the land of *topology*, each polygon within 180 degrees west and east."""
    arcs = [list(_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    found = []
    for polygon in _polygons(topology["objects"]["land"]):
        whole = [unwrapped(_joined(ring, arcs)) for ring in polygon]
        for shift in (-360, 0, 360):
            outline, *lakes = (_drawn(ring, shift, detail) for ring in whole)
            if outline and max(y for _, y in outline) > detail.south:
                found.append((outline, *(lake for lake in lakes if lake)))
    return tuple(sorted(found, key=lambda polygon: (-area(polygon[0]), polygon)))


def _polygons(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[int]]]:
    if geometry["type"] == "GeometryCollection":
        for member in geometry["geometries"]:
            yield from _polygons(member)
    else:
        yield from geometry["arcs"]


def _arc(arc: Iterable[Point], transform: Mapping[str, Point]) -> Iterator[Point]:
    """Yield the points of a quantized and delta-encoded *arc*, in degrees."""
    (x_scale, y_scale), (west, south) = transform["scale"], transform["translate"]
    for x, y in accumulate(arc, lambda a, b: (a[0] + b[0], a[1] + b[1])):
        yield x * x_scale + west, y * y_scale + south


def _joined(numbers: Iterable[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """Return the ring made of arcs: a negative number is one walked backwards."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def unwrapped(ring: Sequence[Point]) -> list[Point]:
    """Return *ring* without leaps at the antimeridian, its middle on the map.

    A ring around the South Pole does not come back to where it began: it is closed
    through the pole, and cut at the antimeridian.
    """
    turns = accumulate(
        (round((x - a) / 360) for (x, _), (a, _) in pairwise(ring)), initial=0
    )
    line = [(x + turn * 360, y) for (x, y), turn in zip(ring, turns, strict=True)]
    around = round(line[-1][0] - line[0][0])
    if not around:
        places = [x for x, _ in line]
        turn = round((min(places) + max(places)) / 720) * 360
        return [(x - turn, y) for x, y in line]
    thrice = [(x + by * around, y) for by in (-1, 0, 1) for x, y in line]
    pole = [(thrice[-1][0], -90.0), (thrice[0][0], -90.0)]
    return clipped([*thrice, *pole, thrice[0]], -180, 180)


def _drawn(ring: Iterable[Point], shift: int, detail: Detail) -> Ring:
    """Return the part of *ring* on the map once shifted: () where it is too small."""
    part = clipped([(x + shift, y) for x, y in ring], -180, 180)
    rounded = [
        (round(x, 1) + 0.0, round(y, 1) + 0.0)  # no negative zero
        for x, y in simplified(part[::-1], detail.tolerance)
    ]
    drawn = tuple(point for point, _ in groupby(rounded))
    return drawn if abs(area(drawn)) > detail.smallest else ()


def render_land(land: Land) -> str:
    """Return *land* as a geometry of GeoJSON, one polygon a line."""

    def compact(ring: Ring) -> list[list[float]]:
        return [[int(x) if x == int(x) else x for x in point] for point in ring]

    lines = (
        json.dumps([compact(ring) for ring in polygon], separators=(",", ":"))
        for polygon in land
    )
    polygons = ",\n".join(lines)
    return f'{{"type":"MultiPolygon","coordinates":[\n{polygons}\n]}}\n'


def main(arguments: Sequence[str], root: Path = ROOT) -> None:
    """Write the files of theme/basemap/ anew from a folder of world-atlas."""
    parser = argparse.ArgumentParser(prog="basemap", description=main.__doc__)
    parser.add_argument("atlas", type=Path, help="the folder of land-50m.json")
    atlas = parser.parse_args(arguments).atlas
    for name, (source, detail) in MAPS.items():
        topology = json.loads((atlas / source).read_text("utf-8"))
        text = render_land(derive_land(topology, detail))
        path = root / "theme" / "basemap" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
