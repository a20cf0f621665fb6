"""The maps that pictures are made of, each drawn once for all languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from plugins.domain.rings import Land, Point
from plugins.domain.sphere import Vector, vector
from plugins.outputs.drawing import world
from plugins.outputs.drawing.columns import columns
from plugins.outputs.drawing.graticule import graticule
from plugins.outputs.drawing.horizon import Region, faces
from plugins.outputs.drawing.map_picture import (
    PEOPLED,
    WITH_NAMES,
    Picture,
    europe_picture,
    world_picture,
)
from plugins.outputs.drawing.projections import Globe
from plugins.outputs.drawing.svg_path import Pen

WORLD: Final = (1000, 510)
"""The width and height of the map of the world, in its own units."""

RADIUS: Final = 100
"""The radius of a globe, whose middle is at 0, 0, in its own units."""

_RADII: Final = 4.6  # how many radii of the globe the map of the world is wide
_MIDDLE: Final = (462, 285)
_OFF: Final = 0.5  # units by which land may be off
_ISLET: Final = 6  # square units: what is smaller is a speck
_SOUTH: Final = -60  # degrees: the map of the world ends north of Antarctica


@dataclass(frozen=True, slots=True)
class GlobeDrawing:
    """The near side of the Earth around a place: path data for SVG."""

    land: str
    mesh: str  # meridians and parallels
    others: str  # lines of no length at other places; none in its middle


class Cartographer:
    """Draws the same *land* again and again."""

    def __init__(self, land: Land, fine_land: Land = ()) -> None:
        """Take the outlines of the land, and finer ones for a part of it."""
        self._land = land
        self._fine_land = fine_land
        self._globes: dict[Point, tuple[Sequence[Vector], GlobeDrawing]] = {}
        self._routes: dict[Sequence[tuple[Point, Point]], str] = {}

    @cached_property
    def _regions(self) -> tuple[Region, ...]:
        regions = [Region(polygon, _OFF / RADIUS) for polygon in self._land]
        return tuple(each for each in regions if each.size > _ISLET / RADIUS**2)

    @cached_property
    def world(self) -> str:
        """Return the middles of the land's columns, but for Antarctica's."""
        unit = _world_pen().unit
        shown = (each for each in self._land if max(y for _, y in each[0]) > _SOUTH)
        outlines = world.outlines(tuple(shown))
        return columns([[unit(point) for point in each] for each in outlines], WORLD[1])

    @cached_property
    def parts(self) -> tuple[Picture, Picture]:
        """Return the world, then Europe, on which each place can be found."""
        return world_picture(self._land), europe_picture(self._fine_land)

    @cached_property
    def sheets(self) -> tuple[Picture, Picture]:
        """Return the same for print: where people live, in finer lines."""
        fine = self._fine_land
        return (
            world_picture(fine, 640, PEOPLED),
            europe_picture(fine, 1400, WITH_NAMES),
        )

    def spot(self, place: Point) -> tuple[int, int]:
        """Return where a *place* is on the map of the world."""
        return _world_pen().unit(world.place(*place))

    def dots(self, places: Iterable[Point]) -> str:
        """Return lines of no length at *places* of the world, as path data."""
        pen = _world_pen()
        pen.dots(world.place(*place) for place in places)
        return pen.data

    def routes(self, ways: Iterable[tuple[Point, Point]]) -> str:
        """Return the shortest ways between places of the world, as path data."""
        between = tuple(ways)
        if between not in self._routes:
            pen = _world_pen()
            for start, end in between:
                for part in world.route(start, end):
                    pen.curve(part)
            self._routes[between] = pen.data
        return self._routes[between]

    def globe(self, place: Point, others: Sequence[Vector] = ()) -> GlobeDrawing:
        """Return the globe as seen from above *place*, with those *others* in view.

        It is drawn once for all languages, which have the same others.
        """
        known = self._globes.get(place)
        if known is None or known[0] is not others:
            known = others, self._draw(place, others)
            self._globes[place] = known
        return known[1]

    def _draw(self, place: Point, others: Sequence[Vector]) -> GlobeDrawing:
        globe, land, dots = Globe(*place), Pen(RADIUS), Pen(RADIUS)
        for region in self._regions:
            for face in faces(region, globe, _ISLET / RADIUS**2):
                land.face(face)
        middle = vector(place)
        seen = globe.all_seen([other for other in others if other != middle])
        dots.dots([(x, y) for x, y, z in seen if z > 0])
        return GlobeDrawing(land.data, graticule(globe, RADIUS), dots.data)


def _world_pen() -> Pen:
    return Pen(WORLD[0] / _RADII, _MIDDLE)
