"""Closed lines on a plane: what the outlines of the land are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias, TypeVar

Point: TypeAlias = tuple[float, float]
"""East, then north: degrees of longitude and latitude (WGS 84), or units of a plane."""

Ring: TypeAlias = tuple[Point, ...]
"""A closed line whose last point is its first one again, as in GeoJSON.

Its inside is on the left: counterclockwise around land, clockwise around a lake.
Source: RFC 7946, section 3.1.6.
"""

Land: TypeAlias = tuple[tuple[Ring, ...], ...]
"""Islands and continents, each an outline and then its inland seas."""

Place = TypeVar("Place")


def area(ring: Sequence[Point]) -> float:
    """Return the area inside *ring*: negative where it turns clockwise."""
    return sum(x * b - a * y for (x, y), (a, b) in pairwise(ring)) / 2


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Return *line* without the points that are no farther than *tolerance* from it."""
    return thinned(line, tolerance, _farthest)


def thinned(
    line: Sequence[Place],
    tolerance: float,
    farthest: Callable[[Sequence[Place], int, int], tuple[int, float]],
) -> list[Place]:
    """Return *line* without the places that are no farther than *tolerance* from it.

    Source: Douglas and Peucker, 1973, https://doi.org/10.3138/FM57-6770-U75U-7727

    Args:
        line: Places on a plane, or in space.
        tolerance: In their own unit.
        farthest: Returns which place between two is farthest from the straight line
            between them, and the square of its distance.
    """
    last = len(line) - 1
    if last < 1:
        return list(line)
    kept = {0, last}
    spans = [(0, last)]
    if line[0] == line[last]:  # a ring has no ends to measure from
        middle, _ = farthest(line, 0, last)
        kept.add(middle)
        spans = [(0, middle), (middle, last)]
    while spans:
        start, end = spans.pop()
        if end - start < 2:  # noqa: PLR2004 - neighbours: nothing is between them
            continue
        far, square = farthest(line, start, end)
        if square > tolerance * tolerance:
            kept.add(far)
            spans += [(start, far), (far, end)]
    return [line[at] for at in sorted(kept)]


def _farthest(line: Sequence[Point], start: int, end: int) -> tuple[int, float]:
    """Return which point between two is farthest from their segment, and how far.

    The distance is squared: this is where drawing spends its time.
    """
    (x0, y0), (x1, y1) = line[start], line[end]
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    found, most = start, 0.0
    for at, (across, up) in enumerate(line[start + 1 : end], start + 1):
        x, y = across - x0, up - y0
        along = (x * dx + y * dy) / length if length else 0
        if along > 1:
            x, y = x - dx, y - dy
        elif along > 0:
            x, y = x - along * dx, y - along * dy
        square = x * x + y * y
        if square > most:
            found, most = at, square
    return found, most


def clipped(ring: Sequence[Point], west: float, east: float) -> list[Point]:
    """Return the part of *ring* between two meridians, closed along them.

    Source: Sutherland and Hodgman, 1974, https://doi.org/10.1145/360767.360802
    """
    inside = list(_half(ring, west, 1))
    inside = list(_half([*inside, *inside[:1]], east, -1))
    return [*inside, *inside[:1]]


def _half(ring: Sequence[Point], edge: float, side: int) -> Iterator[Point]:
    """Yield the points of *ring* on one side of *edge*, and where it crosses it."""
    for (x, y), (a, b) in pairwise(ring):
        is_in, goes_in = (x - edge) * side >= 0, (a - edge) * side >= 0
        if is_in:
            yield x, y
        if is_in != goes_in:
            yield edge, y + (b - y) * (edge - x) / (a - x)
