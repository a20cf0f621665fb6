"""What of the land is on the near side of a globe, cut off cleanly at its limb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import atan2, hypot, tau
from typing import Final, TypeAlias

from plugins.domain.rings import Point, Ring
from plugins.domain.sphere import Vector, cap_around, simplified, vector
from plugins.outputs.drawing.projections import Globe

Chain: TypeAlias = Sequence[Point]
"""A line on the near side. One that does not close begins and ends at the limb."""

Face: TypeAlias = tuple[Chain, ...]
"""A piece of land on the near side.

One closed chain; or chains joined by arcs of the limb, each followed counterclockwise
from the end of a chain to the beginning of the next, and from the last to the first.
"""

_NOTHING: Final = 1e-9  # radians: a corner that only touches the limb
_STRETCH: Final = 24  # sides of an outline that are looked at as one
_LINE: Final = 3  # places of a ring that only goes there and back


class Stretch:
    """A part of an outline: on most globes it is in view as a whole, or hidden."""

    def __init__(self, places: Sequence[Vector], corners: Sequence[Vector]) -> None:
        """Take all its places, and the corners that are left where it is simplified.

        At the limb it is taken as it is: simplified outlines may cross themselves, and
        then nobody knows on which side of a cut the land is.
        """
        self.places = places
        self.corners = corners
        self._cap = cap_around(places)

    def is_hidden(self, globe: Globe) -> bool:
        """Return whether no place of it is on the near side; if in doubt, not."""
        return globe.height(self._cap.middle) < -self._cap.reach

    def is_whole(self, globe: Globe) -> bool:
        """Return whether all of it is on the near side; if in doubt, not."""
        return globe.height(self._cap.middle) >= self._cap.reach


class Region:
    """A piece of land on the round Earth, seen by many globes."""

    def __init__(self, polygon: Sequence[Ring], tolerance: float = 0) -> None:
        """Take its outline and its inland seas, which may be off by *tolerance* radii.

        What is that near on the round Earth is as near on each globe, and no nearer
        in its middle: so outlines are simplified once, for all of them.
        """
        vectors = [[vector(place) for place in ring] for ring in polygon]
        rings = [[*_stretches(ring, tolerance)] for ring in vectors]
        self.stretches = [ring for ring in rings if ring]
        self.outline = Stretch(vectors[0], ())
        self.rings = [_corners(ring) for ring in self.stretches]
        self._area = _area(vectors[0])
        self.size = hypot(*self._area)  # the area of it that a globe shows, at most

    def area(self, globe: Globe) -> float:
        """Return how large a *globe* shows it, in square radii, limb or no limb."""
        return globe.height(self._area)


def faces(region: Region, globe: Globe, smallest: float = 0) -> Iterator[Face]:
    """Yield what *globe* shows of a *region*: its outline and its inland seas.

    Nothing of what is in view as a whole and of no more than *smallest* square radii.
    """
    if region.outline.is_hidden(globe):
        return
    if region.outline.is_whole(globe):
        if region.area(globe) > smallest:
            yield from ((globe.flat(ring),) for ring in region.rings)
        return
    chains = [chain for ring in region.stretches for chain in _chains(ring, globe)]
    yield from ((chain,) for chain in chains if chain[0] == chain[-1])
    yield from _joined([chain for chain in chains if chain[0] != chain[-1]])


def along_limb(start: Point, end: Point) -> float:
    """Return how far it is from one point of the limb counterclockwise to another.

    In radians; none where land only touches the limb, whatever rounding makes of it.
    """
    ahead = (atan2(end[1], end[0]) - atan2(start[1], start[0])) % tau
    return ahead if ahead < tau - _NOTHING else 0.0


def _stretches(ring: Sequence[Vector], tolerance: float) -> Iterator[Stretch]:
    """Yield *ring* in parts, each of which begins where the last one ends."""
    kept = simplified(ring, tolerance)
    start = 0
    for at in range(0, len(kept) - 1 if len(kept) > _LINE else 0, _STRETCH):
        corners = kept[at : at + _STRETCH + 1]
        end = ring.index(corners[-1], start + 1)
        yield Stretch(ring[start : end + 1], corners)
        start = end


def _corners(ring: Sequence[Stretch]) -> list[Vector]:
    """Return the corners of a *ring*, simplified and closed."""
    first = ring[0].corners[0]
    return [first, *(corner for part in ring for corner in part.corners[1:])]


def _area(ring: Sequence[Vector]) -> Vector:
    """Return what shows, along any line of sight, how large the inside of *ring* is."""
    crossed = [
        (b * z - c * y, c * x - a * z, a * y - b * x)
        for (a, b, c), (x, y, z) in pairwise(ring)
    ]
    x, y, z = (sum(axis) / 2 for axis in zip(*crossed, strict=True))
    return x, y, z


def _joined(chains: list[Chain]) -> Iterator[Face]:
    """Yield *chains* that end at the limb, with those that it leads to."""
    while chains:
        face = [chains.pop(0)]
        while (after := _next(face, chains)) is not face[0]:
            chains.remove(after)
            face.append(after)
        yield tuple(face)


def _next(face: Sequence[Chain], others: Iterable[Chain]) -> Chain:
    """Return the chain that the limb leads to, with the land kept on its left."""
    end = face[-1][-1]
    return min((face[0], *others), key=lambda chain: along_limb(end, chain[0]))


def _chains(ring: Iterable[Stretch], globe: Globe) -> Sequence[Chain]:
    """Return the lines of *ring* on the near side: itself if it is there entirely."""
    chains: list[list[Point]] = []
    for stretch in ring:
        for part in _in_view(stretch, globe):
            if chains and chains[-1][-1] == part[0]:
                chains[-1] += part[1:]
            else:
                chains.append(part)
    if len(chains) > 1 and chains[-1][-1] == chains[0][0]:
        chains[0] = [*chains.pop(), *chains[0][1:]]
    return chains


def _in_view(stretch: Stretch, globe: Globe) -> Iterator[list[Point]]:
    """Yield the lines of a *stretch* on the near side, in order."""
    if stretch.is_whole(globe):
        yield globe.flat(stretch.corners)
    elif not stretch.is_hidden(globe):
        yield from _near(globe.all_seen(stretch.places))


def _near(line: Sequence[Vector]) -> Iterator[list[Point]]:
    """Yield the parts of a *line* on the near side, up to where they meet the limb."""
    part: list[Point] = []
    last = line[0]
    for place in line:
        x, y, height = place
        if (height < 0) != (last[2] < 0):
            part.append(_on_limb(last, place))
            if height < 0:
                yield part
                part = []
        if height >= 0:
            part.append((x, y))
        last = place
    if part:
        yield part


def _on_limb(one: Vector, other: Vector) -> Point:
    """Return where the great circle through two places meets the limb."""
    share = one[2] / (one[2] - other[2])
    x, y = one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
    length = hypot(x, y)
    return x / length, y / length
