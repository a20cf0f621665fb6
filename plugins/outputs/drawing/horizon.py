"""What of the land is on the near side of a globe, cut off cleanly at its limb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import atan2, hypot, tau
from typing import Final, TypeAlias

from plugins.domain.rings import Point, Ring
from plugins.outputs.drawing.projections import Globe, Vector

Chain: TypeAlias = tuple[Point, ...]
"""A line on the near side. One that does not close begins and ends at the limb."""

Face: TypeAlias = tuple[Chain, ...]
"""A piece of land on the near side.

One closed chain; or chains joined by arcs of the limb, each followed counterclockwise
from the end of a chain to the beginning of the next, and from the last to the first.
"""

_NOTHING: Final = 1e-9  # radians: a corner that only touches the limb


def faces(polygon: Sequence[Ring], globe: Globe) -> Iterator[Face]:
    """Yield what *globe* shows of *polygon*: its outline and its inland seas."""
    open_chains: list[Chain] = []
    for ring in polygon:
        for chain in _chains([globe.seen(*place) for place in ring]):
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
    if all(z >= 0 for _, _, z in ring):
        yield tuple((x, y) for x, y, _ in ring)
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
