"""The pictures of the map: the world, and Europe larger, where most cities are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin, sqrt
from typing import Final

from plugins.domain.rings import Land, Point, clipped
from plugins.outputs.drawing import world
from plugins.outputs.drawing.projections import great_circle
from plugins.outputs.drawing.svg_path import Pen

_WORLD: Final = {
    "west": (-165, 60),
    "north": (-40, 83.7),
    "east": (180, -38),
    "south": (-70, -56),
}
_EUROPE: Final = {
    "west": (-10.5, 40),
    "north": (10, 58.5),
    "east": (43, 56),
    "south": (0, 35.6),
}
PEOPLED: Final = {
    "west": (-131, 36),
    "north": (-40, 70),
    "east": (158, -2),
    "south": (-70, -31),
}
WITH_NAMES: Final = {**_EUROPE, "east": (48, 54)}
"""The places at the edges of each picture, longitude and latitude.

The last two are for print: where people live, and where names have room.
"""

_MIDDLE: Final = (14.5, 47.5)
_AROUND: Final = (-35.0, 20.0, 70.0, 75.0)  # degrees, well outside of Europe's picture
_SMALLEST: Final = 2  # square units: a smaller island is not drawn


@dataclass(frozen=True, slots=True)
class Box:
    """The part of a plane that a picture shows, in its units."""

    left: int
    top: int
    width: int
    height: int

    @property
    def view_box(self) -> str:
        """Return what the attribute of that name says in SVG."""
        return f"{self.left} {self.top} {self.width} {self.height}"


@dataclass(frozen=True, slots=True)
class Picture:
    """Land on a plane, and where places and ways are on it; y grows downwards."""

    box: Box
    land: str  # path data
    pen: Callable[[], Pen]
    place: Callable[[float, float], Point]
    way: Callable[[Point, Point], Iterable[Sequence[Point]]]

    def at(self, longitude: float, latitude: float) -> tuple[int, int]:
        """Return where a place is."""
        return self.pen().unit(self.place(longitude, latitude))

    def holds(self, longitude: float, latitude: float) -> bool:
        """Return whether a place is within the picture."""
        x, y = self.at(longitude, latitude)
        box = self.box
        across, down = x - box.left, y - box.top
        return 0 <= across <= box.width and 0 <= down <= box.height

    def ways(self, stops: Sequence[Point]) -> str:
        """Return the shortest ways from stop to stop, as path data."""
        pen = self.pen()
        for start, end in pairwise(stops):
            for part in self.way(start, end):
                pen.curve(part)
        return pen.data


def world_picture(
    land: Land, scale: int = 178, edges: Mapping[str, Point] = _WORLD
) -> Picture:
    """Return the world without the far south, where nobody lives."""

    def pen() -> Pen:
        return Pen(scale)

    drawn = pen()
    for ring in world.outlines(land):
        drawn.outline(ring, _SMALLEST)
    box = _box(world.place, edges, scale)
    return Picture(box, drawn.data, pen, world.place, world.route)


def europe_picture(
    land: Land, scale: int = 1000, edges: Mapping[str, Point] = _EUROPE
) -> Picture:
    """Return Europe, from Gibraltar to Moscow."""

    def pen() -> Pen:
        return Pen(scale)

    drawn = pen()
    for ring in _around_europe(land):
        drawn.outline([equal_area(*point) for point in ring], _SMALLEST)
    box = _box(equal_area, edges, scale)
    return Picture(box, drawn.data, pen, equal_area, _european_way)


def _european_way(start: Point, end: Point) -> Iterator[tuple[Point, ...]]:
    yield tuple(equal_area(*point) for point in great_circle(start, end))


def _box(
    place: Callable[[float, float], Point], edges: Mapping[str, Point], scale: int
) -> Box:
    """Return the box whose edges go through these places."""
    x = {side: round(place(*edges[side])[0] * scale) for side in ("west", "east")}
    y = {side: round(-place(*edges[side])[1] * scale) for side in ("north", "south")}
    width, height = x["east"] - x["west"], y["south"] - y["north"]
    return Box(x["west"], y["north"], width, height)


def _around_europe(land: Land) -> Iterator[list[Point]]:
    """Yield the outlines of the land in Europe and some way around it.

    Away from the middle of the map the meridians lean: land is cut off outside of the
    picture, where nobody sees it.
    """
    west, south, east, north = _AROUND
    for ring in (ring for polygon in land for ring in polygon):
        part = clipped(ring, west, east)
        turned = clipped([(y, x) for x, y in part], south, north)
        if turned:
            yield [(x, y) for y, x in turned]


def equal_area(longitude: float, latitude: float) -> Point:
    """Return where a place is on a map of Europe that shows true areas.

    Source: Snyder, 1987, https://doi.org/10.3133/pp1395, page 185 (Lambert)
    """
    turn, up = radians(longitude - _MIDDLE[0]), radians(latitude)
    sine, cosine = sin(radians(_MIDDLE[1])), cos(radians(_MIDDLE[1]))
    nearness = sine * sin(up) + cosine * cos(up) * cos(turn)
    factor = sqrt(2 / (1 + nearness))
    north = cosine * sin(up) - sine * cos(up) * cos(turn)
    return factor * cos(up) * sin(turn), factor * north
