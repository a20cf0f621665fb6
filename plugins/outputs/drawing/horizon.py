"""What of the land is on the near side of a globe, cut off cleanly at its limb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import atan2, dist, hypot, tau
from operator import itemgetter
from typing import Final, TypeAlias

from plugins.domain.rings import Point, Ring
from plugins.outputs.drawing.projections import Globe, Vector, vector

Chain: TypeAlias = tuple[Point, ...]
"""A line on the near side. One that does not close begins and ends at the limb."""

Face: TypeAlias = tuple[Chain, ...]
"""A piece of land on the near side.

One closed chain; or chains joined by arcs of the limb, each followed counterclockwise
from the end of a chain to the beginning of the next, and from the last to the first.
"""

_NOTHING: Final = 1e-9  # radians: a corner that only touches the limb


class Region:
    """A piece of land on the round Earth, seen by many globes."""

    def __init__(self, polygon: Sequence[Ring]) -> None:
        """Take its outline and its inland seas."""
        self.rings = [[vector(place) for place in ring] for ring in polygon]
        total = [sum(axis) for axis in zip(*self.rings[0], strict=True)]
        length = hypot(*total) or 1.0
        x, y, z = (each / length for each in total)
        self._middle = x, y, z
        self._reach = max(dist(self._middle, place) for place in self.rings[0])

    def is_hidden(self, globe: Globe) -> bool:
        """Return whether no place of it is on the near side; if in doubt, not."""
        return globe.height(self._middle) < -self._reach


def faces(region: Region, globe: Globe) -> Iterator[Face]:
    """Yield what *globe* shows of a *region*: its outline and its inland seas."""
    if region.is_hidden(globe):
        return
    open_chains: list[Chain] = []
    for ring in region.rings:
        for chain in _chains(globe.all_seen(ring)):
            if chain[0] == chain[-1]:
                yield (chain,)
            else:
                open_chains.append(chain)
    while open_chains:
        face = [open_chains.pop(0)]
        while (after := _next(face, open_chains)) is not face[0]:
            open_chains.remove(after)
            face.append(after)
        yield tuple(face)


def along_limb(start: Point, end: Point) -> float:
    """Return how far it is from one point of the limb counterclockwise to another.

    In radians; none where land only touches the limb, whatever rounding makes of it.
    """
    ahead = (atan2(end[1], end[0]) - atan2(start[1], start[0])) % tau
    return ahead if ahead < tau - _NOTHING else 0.0


def _next(face: Sequence[Chain], others: Iterable[Chain]) -> Chain:
    """Return the chain that the limb leads to, with the land kept on its left."""
    end = face[-1][-1]
    return min((face[0], *others), key=lambda chain: along_limb(end, chain[0]))


def _chains(ring: Sequence[Vector]) -> Iterator[Chain]:
    """Yield the lines of *ring* on the near side: itself if it is there entirely."""
    if min(ring, key=itemgetter(2))[2] >= 0:
        yield tuple([(x, y) for x, y, _ in ring])
        return
    if max(ring, key=itemgetter(2))[2] < 0:
        return
    hidden = next((at for at, place in enumerate(ring) if place[2] < 0), 0)
    turned = [*ring[hidden:], *ring[1 : hidden + 1]]  # it begins behind the limb
    for is_near, part in groupby(_crossings(turned), key=lambda place: place[2] >= 0):
        if is_near:
            yield tuple((x, y) for x, y, _ in part)


def _crossings(ring: Sequence[Vector]) -> Iterator[Vector]:
    """Yield the places of *ring*, and those where it goes through the limb."""
    for one, other in pairwise(ring):
        yield one
        if (one[2] < 0) != (other[2] < 0):
            yield _on_limb(one, other)


def _on_limb(one: Vector, other: Vector) -> Vector:
    """Return where the great circle through two places meets the limb."""
    share = one[2] / (one[2] - other[2])
    x, y = (a + (b - a) * share for a, b in zip(one[:2], other[:2], strict=True))
    length = hypot(x, y)
    return x / length, y / length, 0.0
