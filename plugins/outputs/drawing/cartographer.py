"""The maps that pictures are made of, each drawn once for all languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby
from math import cos, radians
from typing import Final

from plugins.domain.rings import Land, Point
from plugins.outputs.drawing import world
from plugins.outputs.drawing.columns import columns
from plugins.outputs.drawing.horizon import Region, faces
from plugins.outputs.drawing.map_picture import (
    PEOPLED,
    WITH_NAMES,
    Picture,
    europe_picture,
    world_picture,
)
from plugins.outputs.drawing.projections import Globe, Vector, vector
from plugins.outputs.drawing.svg_path import Pen

WORLD: Final = (1000, 510)
"""The width and height of the map of the world, in its own units."""

RADIUS: Final = 100
"""The radius of a globe, whose middle is at 0, 0, in its own units."""

_RADII: Final = 4.6  # how many radii of the globe the map of the world is wide
_MIDDLE: Final = (462, 285)
_ISLET: Final = 6  # square units: what is smaller is a speck
_SOUTH: Final = -60  # degrees: the map of the world ends north of Antarctica
_MANY: Final = 500  # dots of a globe, behind which its land is hardly seen
_CELL: Final = 2  # degrees: in the middle of a globe as far apart as a dot is wide
_MESH: Final = 30  # degrees between the lines of a globe


@dataclass(frozen=True, slots=True)
class GlobeDrawing:
    """The near side of the Earth around a place: path data for SVG."""

    land: str
    mesh: str  # meridians and parallels


class Cartographer:
    """Draws the same *land* again and again."""

    def __init__(self, land: Land, fine_land: Land = ()) -> None:
        """Take the outlines of the land, and finer ones for a part of it."""
        self._land = land
        self._fine_land = fine_land
        self._globes: dict[Point, GlobeDrawing] = {}
        self._dotted: tuple[Mapping[str, Point], Sequence[Vector]] = {}, ()

    @cached_property
    def _regions(self) -> tuple[Region, ...]:
        return tuple(map(Region, self._land))

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
        pen = _world_pen()
        for start, end in ways:
            for part in world.route(start, end):
                pen.curve(part)
        return pen.data

    def globe(self, place: Point) -> GlobeDrawing:
        """Return the globe as seen from above *place*."""
        if place not in self._globes:
            self._globes[place] = self._draw(Globe(*place))
        return self._globes[place]

    def globe_dots(self, place: Point, places: Mapping[str, Point]) -> str:
        """Return lines of no length at those of *places* that are in view.

        There is none at *place* itself, which is in the middle.
        """
        globe, pen = Globe(*place), Pen(RADIUS)
        middle = vector(place)
        others = [other for other in self._known(places) if other != middle]
        pen.dots([(x, y) for x, y, z in globe.all_seen(others) if z > 0])
        return pen.data

    def _known(self, places: Mapping[str, Point]) -> Sequence[Vector]:
        """Return *places* for globes; they are the same for all globes of a site."""
        every = places.values()  # asked for each globe: its page depends on all of them
        if self._dotted[0] is not places:
            self._dotted = places, [*map(vector, _apart([*every]))]
        return self._dotted[1]

    def _draw(self, globe: Globe) -> GlobeDrawing:
        land, mesh = Pen(RADIUS), Pen(RADIUS)
        for region in self._regions:
            for face in faces(region, globe):
                land.outline(face, _ISLET)
        for line in _mesh():
            seen = globe.all_seen(line)
            for is_near, part in groupby(seen, key=lambda each: each[2] >= 0):
                if is_near:
                    mesh.curve([(x, y) for x, y, _ in part])
        return GlobeDrawing(land.data, mesh.data)


def _apart(places: Sequence[Point]) -> Sequence[Point]:
    """Return *places*; of many, one where several dots would be as good as one."""
    if len(places) <= _MANY:
        return places
    cells = {
        (round(y / _CELL), round(x * cos(radians(y)) / _CELL)): (x, y)
        for x, y in reversed(places)
    }
    return list(cells.values())


def _world_pen() -> Pen:
    return Pen(WORLD[0] / _RADII, _MIDDLE)


@cache
def _mesh() -> Sequence[Sequence[Vector]]:
    """Return the meridians, then the parallels, each as places 5 degrees apart."""
    meridians = (
        [vector((longitude, latitude)) for latitude in range(-90, 91, 5)]
        for longitude in range(-180, 180, _MESH)
    )
    parallels = (
        [vector((longitude, latitude)) for longitude in range(-180, 181, 5)]
        for latitude in range(_MESH - 90, 90, _MESH)
    )
    return (*meridians, *parallels)
