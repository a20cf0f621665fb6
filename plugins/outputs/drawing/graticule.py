"""Meridians and parallels of a globe: each is an arc of an ellipse, as SVG has it."""

from __future__ import annotations

from collections.abc import Iterator
from math import acos, atan2, cos, degrees, hypot, pi, radians, sin
from typing import Final

from plugins.domain.rings import Point
from plugins.outputs.drawing.projections import Globe

_MESH: Final = 30  # degrees from line to line
_NOTHING: Final = 1e-9
_FINE: Final = 0.1  # units: as fine as the lines are told


def graticule(globe: Globe, radius: int) -> str:
    """Return what is in view of the meridians, then of the parallels."""
    return "".join((*_meridians(globe, radius), *_parallels(globe, radius)))


def _meridians(globe: Globe, radius: int) -> Iterator[str]:
    """Yield the near half of each great circle through the poles."""
    for longitude in range(0, 180, _MESH):
        x, y, z = globe.seen(longitude + 90, 0)  # as far from all of it as can be
        length = hypot(x, y)
        if length > _NOTHING:  # else it is the limb
            right, down = round(radius * y / length, 1), round(radius * x / length, 1)
            # Half as large as it is: a browser lets it grow until it joins its ends,
            # which is far too much if a thin one is not turned towards them.
            ellipse = radius / 2, radius / 2 * abs(z), degrees(atan2(down, right))
            yield _arc((right, down), ellipse, (-right, -down), is_clockwise=z >= 0)


def _parallels(globe: Globe, radius: int) -> Iterator[str]:
    """Yield what is in view of each circle around the axis."""
    _, cosine, sine = globe.seen(0, 90)
    for latitude in range(_MESH - 90, 90, _MESH):
        wide, up = radius * cos(radians(latitude)), radius * sin(radians(latitude))
        ellipse = wide, wide * abs(sine), 0.0
        middle = -up * cosine
        angle = _to_limb(up * sine, wide * cosine)
        right, down = wide * sin(angle), middle + wide * sine * cos(angle)
        if right > _FINE:
            is_most, is_clockwise = angle > pi / 2, sine < 0
            ends = (-right, down), (right, down)
            yield _arc(
                ends[0], ellipse, ends[1], is_most=is_most, is_clockwise=is_clockwise
            )
        elif angle > pi / 2:
            west, east = (-wide, middle), (wide, middle)
            yield _arc(west, ellipse, east) + _arc(east, ellipse, west)


def _to_limb(middle: float, reach: float) -> float:
    """Return how far along a parallel it is from its nearest place to the limb.

    Args:
        middle: How far the middle of the parallel is before the limb.
        reach: How much farther its nearest place is.
    """
    if max(abs(middle), reach) < _NOTHING:  # it is the limb
        return 0
    return acos(min(1, max(-1, -middle / max(reach, _NOTHING))))


def _arc(
    start: Point,
    ellipse: tuple[float, float, float],
    end: Point,
    *,
    is_most: bool = False,
    is_clockwise: bool = False,
) -> str:
    """Return a part of an *ellipse* as path data.

    Args:
        start: To the right and down from the middle of the picture.
        ellipse: Half its width, half its height, and how far it is turned, in degrees.
        end: As its start.
        is_most: Whether it is more than half of the ellipse.
        is_clockwise: Which way it goes.
    """
    wide, high, turned = ellipse
    numbers = *start, wide, high, *end
    x, y, rx, ry, across, down = (f"{round(each, 1) + 0:g}" for each in numbers)
    flags = f"{int(is_most)} {int(is_clockwise)}"
    return f"M{x} {y}A{rx} {ry} {round(turned, 2):g} {flags} {across} {down}"
