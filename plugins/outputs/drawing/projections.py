"""From the round Earth to the flat page: positions in radii of the globe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import acos, asin, atan2, ceil, cos, degrees, radians, sin, sqrt
from typing import Final

from plugins.domain.rings import Point
from plugins.domain.sphere import Vector, vector

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

    What is seen is told as a Vector: east, north and towards the reader.
    Source: Snyder, 1987, https://doi.org/10.3133/pp1395, page 145
    """

    longitude: float
    latitude: float

    @cached_property
    def _axes(self) -> tuple[Vector, Vector, Vector]:
        """Return which way is east, north and towards the reader."""
        across, up = radians(self.longitude), radians(self.latitude)
        s, c, sine, cosine = sin(across), cos(across), sin(up), cos(up)
        return (
            (-s, c, 0.0),
            (-sine * c, -sine * s, cosine),
            (cosine * c, cosine * s, sine),
        )

    def seen(self, longitude: float, latitude: float) -> Vector:
        """Return where a place is: before the limb if the third number is positive."""
        return self.all_seen([vector((longitude, latitude))])[0]

    def all_seen(self, places: Iterable[Vector]) -> list[Vector]:
        """Return where places are that are told as ``vector`` tells them."""
        (a, b, _), (c, d, e), (f, g, h) = self._axes
        return [
            (a * x + b * y, c * x + d * y + e * z, f * x + g * y + h * z)
            for x, y, z in places
        ]

    def flat(self, places: Iterable[Vector]) -> list[Point]:
        """Return where places are, from east to north, be they in view or not."""
        (a, b, _), (c, d, e), _ = self._axes
        return [(a * x + b * y, c * x + d * y + e * z) for x, y, z in places]

    def height(self, place: Vector) -> float:
        """Return how far before the limb a place is; behind it, less than nothing."""
        x, y, z = place
        f, g, h = self._axes[2]
        return f * x + g * y + h * z


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
