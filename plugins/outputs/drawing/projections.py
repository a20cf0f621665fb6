"""From the round Earth to the flat page: positions in radii of the globe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import acos, asin, atan2, ceil, cos, degrees, radians, sin, sqrt
from typing import Final, TypeAlias

from plugins.domain.rings import Point

Vector: TypeAlias = tuple[float, float, float]
"""East, north and towards the reader, in radii of the globe."""

_EQUAL_EARTH: Final = (1.340264, -0.081106, 0.000893, 0.003796)


def equal_earth(longitude: float, latitude: float) -> Point:
    """Return where a place is on a world map that shows true areas.

    The longitude, in degrees, counts from the middle of the map.
    Source: Šavrič, Patterson and Jenny, 2018,
    https://doi.org/10.1080/13658816.2018.1504949
    """
    a, b, c, d = _EQUAL_EARTH
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    slope = 9 * d * t**8 + 7 * c * t**6 + 3 * b * t**2 + a
    x = 2 * sqrt(3) * radians(longitude) * cos(t) / (3 * slope)
    return x, d * t**9 + c * t**7 + b * t**3 + a * t


@dataclass(frozen=True)
class Globe:
    """The Earth as seen from far above one place (orthographic projection).

    Source: Snyder, 1987, https://doi.org/10.3133/pp1395, page 145
    """

    longitude: float
    latitude: float

    @cached_property
    def _turn(self) -> tuple[float, float, float, float]:
        """Return the sine and the cosine of the longitude, then of the latitude."""
        across, up = radians(self.longitude), radians(self.latitude)
        return sin(across), cos(across), sin(up), cos(up)

    def seen(self, longitude: float, latitude: float) -> Vector:
        """Return where a place is: before the limb if the third number is positive."""
        return self.all_seen([vector((longitude, latitude))])[0]

    def all_seen(self, places: Iterable[Vector]) -> list[Vector]:
        """Return where places are that are told as ``vector`` tells them."""
        s, c, sine, cosine = self._turn
        return [
            (
                c * y - s * x,
                cosine * z - sine * (ahead := c * x + s * y),
                sine * z + cosine * ahead,
            )
            for x, y, z in places
        ]

    def height(self, place: Vector) -> float:
        """Return how far before the limb a place is; behind it, less than nothing."""
        s, c, sine, cosine = self._turn
        x, y, z = place
        return sine * z + cosine * (c * x + s * y)


def great_circle(start: Point, end: Point, step: float = 2) -> Iterator[Point]:
    """Yield places on the shortest way from *start* to *end*, *step* degrees apart."""
    one, other = vector(start), vector(end)
    cosine = sum(a * b for a, b in zip(one, other, strict=True))
    angle = acos(min(1, max(-1, cosine)))
    count = ceil(degrees(angle) / step)
    yield start
    for number in range(1, count):
        along = angle * number / count
        near, far = sin(angle - along) / sin(angle), sin(along) / sin(angle)
        x, y, z = (near * a + far * b for a, b in zip(one, other, strict=True))
        yield degrees(atan2(y, x)), degrees(asin(min(1, max(-1, z))))
    yield end


def vector(place: Point) -> Vector:
    """Return where a place is from the middle of the Earth.

    Towards 0° and 90° east on the equator, and towards the north pole.
    """
    longitude, latitude = map(radians, place)
    return (
        cos(latitude) * cos(longitude),
        cos(latitude) * sin(longitude),
        sin(latitude),
    )
