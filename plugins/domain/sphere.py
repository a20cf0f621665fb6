"""The round Earth: places as directions from its middle, and who is seen from where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, dist, hypot, radians, sin
from typing import Final, TypeAlias

from plugins.domain.rings import Point, thinned
from plugins.domain.traces import digest

Vector: TypeAlias = tuple[float, float, float]
"""Where a place is from the middle of the Earth, in radii.

Towards 0° and 90° east on the equator, and towards the north pole.
"""

_PART: Final = 20  # degrees: how wide and high the parts of the Earth are
_MANY: Final = 500  # dots of a globe, behind which its land is hardly seen
_CELL: Final = 4  # degrees: in the middle of a globe as far apart as two dots are wide


def vector(place: Point) -> Vector:
    """Return the direction of a *place* from the middle of the Earth."""
    longitude, latitude = map(radians, place)
    return (
        cos(latitude) * cos(longitude),
        cos(latitude) * sin(longitude),
        sin(latitude),
    )


@dataclass(frozen=True, slots=True)
class Cap:
    """A round piece of the Earth."""

    middle: Vector
    reach: float  # from there to its rim, straight through the Earth


def cap_around(places: Sequence[Vector]) -> Cap:
    """Return a cap that holds all *places*."""
    total = [sum(axis) for axis in zip(*places, strict=True)]
    length = hypot(*total) or 1.0
    x, y, z = (each / length for each in total)
    return Cap((x, y, z), max(dist((x, y, z), place) for place in places))


def simplified(line: Sequence[Vector], tolerance: float) -> list[Vector]:
    """Return *line* without the places that are no farther than *tolerance* from it.

    In radii, and from wherever one looks: what is as near in space is so on a picture.
    """
    return thinned(line, tolerance, _farthest)


def part_of(place: Point) -> str:
    """Return the name of the part of the Earth that a *place* is in."""
    longitude, latitude = place
    return f"{longitude // _PART:.0f}/{latitude // _PART:.0f}"


class Sight:
    """Which of some places may be in view from far above each part of the Earth."""

    def __init__(self, places: Iterable[Point]) -> None:
        """Take the *places*; of many, one where several dots are as good as one."""
        self._places = tuple(map(vector, _apart(tuple(places))))

    @property
    def basis(self) -> str:
        """Return the digest of all that can be seen from anywhere."""
        return digest(self._places)

    def answer(self, part: str) -> tuple[Vector, ...]:
        """Return those that some place of a *part* has before its horizon."""
        west, south = (int(edge) * _PART for edge in part.split("/"))
        corners = [
            vector((longitude, latitude))
            for longitude in (west, west + _PART)
            for latitude in (south, south + _PART)
        ]
        cap = cap_around(corners)
        x, y, z = cap.middle
        return tuple(
            place
            for place in self._places
            if x * place[0] + y * place[1] + z * place[2] > -cap.reach
        )


def _apart(places: Sequence[Point]) -> Iterable[Point]:
    """Return *places*; of many, the first of each cell, which are all as large."""
    if len(places) <= _MANY:
        return places
    cells = {
        (round(y / _CELL), round(x * cos(radians(y)) / _CELL)): (x, y)
        for x, y in reversed(places)
    }
    return cells.values()


def _farthest(line: Sequence[Vector], start: int, end: int) -> tuple[int, float]:
    """Return which place is farthest from the straight way between two, squared.

    Each product is written out: every coast goes through here, and every build.
    """
    (x0, y0, z0), (x1, y1, z1) = line[start], line[end]
    dx, dy, dz = x1 - x0, y1 - y0, z1 - z0
    length = dx * dx + dy * dy + dz * dz
    found, most = start, 0.0
    for at, (px, py, pz) in enumerate(line[start + 1 : end], start + 1):
        x, y, z = px - x0, py - y0, pz - z0  # from the start of the way
        along = (x * dx + y * dy + z * dz) / length if length else 0
        if along > 1:
            x, y, z = x - dx, y - dy, z - dz  # from its end
        elif along > 0:  # from its nearest place
            x, y, z = x - along * dx, y - along * dy, z - along * dz
        square = x * x + y * y + z * z
        if square > most:
            found, most = at, square
    return found, most
