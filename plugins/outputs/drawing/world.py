"""The flat map of the world: Equal Earth, turned so that no land is cut in two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from plugins.domain.rings import Land, Point, clipped
from plugins.outputs.drawing.projections import equal_earth, great_circle

MIDDLE: Final = 11.0  # degrees east: the edges are then in the Bering Strait


def place(longitude: float, latitude: float) -> Point:
    """Return where a place is on the map, in radii of the globe from its middle."""
    return equal_earth(_turned(longitude), latitude)


def outlines(land: Land) -> Iterator[tuple[Point, ...]]:
    """Yield the outlines of the *land* on the map, and those of its inland seas."""
    for polygon in land:
        for ring in polygon:
            for shift in (-360 - MIDDLE, -MIDDLE, 360 - MIDDLE):
                part = clipped([(x + shift, y) for x, y in ring], -180, 180)
                if part:
                    yield tuple(equal_earth(*point) for point in part)


def route(start: Point, end: Point) -> Iterator[tuple[Point, ...]]:
    """Yield the shortest way between two places: in two parts across the map's edge."""
    part: list[Point] = []
    way = [(_turned(x), y) for x, y in great_circle(start, end)]
    for one, other in pairwise(way):
        part.append(one)
        if abs(other[0] - one[0]) > 180:  # noqa: PLR2004 - half a turn: the edge
            yield _projected(part)
            part = []
    yield _projected([*part, way[-1]])


def _projected(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(equal_earth(*point) for point in points)


def _turned(longitude: float) -> float:
    return (longitude - MIDDLE + 180) % 360 - 180
