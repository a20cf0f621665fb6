"""Lines and outlines as path data of SVG: whole numbers, each from the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from math import ceil, pi
from typing import Final

from plugins.domain.rings import Point, area, simplified
from plugins.outputs.drawing.horizon import Face, along_limb

_OFF: Final = 0.5  # units by which an outline may be off
_NEAR: Final = 1  # unit from one corner of land to the next: it is not seen
_STRIP: Final = 8  # units: how high a strip of dots is
_REACH: Final = 10  # how many points one curve stands for


class Pen:
    """Draws on a plane whose unit is a radius of the globe, for one ``d="…"``."""

    def __init__(self, scale: float, middle: tuple[int, int] = (0, 0)) -> None:
        """Take how many units of the picture a radius has, and its own middle."""
        self._scale = scale
        self._middle = middle
        self._at = (0, 0)
        self._parts: list[str] = []

    @property
    def data(self) -> str:
        """Return what was drawn."""
        return "".join(self._parts)

    def unit(self, point: Point) -> tuple[int, int]:
        """Return where *point* is on the picture, whose y grows downwards."""
        x, y = self._middle
        return round(x + point[0] * self._scale), round(y - point[1] * self._scale)

    def dots(self, points: Iterable[Point]) -> None:
        """Draw lines of no length: a round ``stroke-linecap`` makes them dots.

        Where several would be, there is one. They follow each other strip by strip:
        from one to the next it is not far, and so soon told.
        """
        found = {(y // _STRIP, x, y) for x, y in self._units(points)}
        at_x, at_y = self._at
        steps = []
        for _, x, y in sorted(found):
            steps.append(f"m{x - at_x} {y - at_y}h0")
            at_x, at_y = x, y
        self._parts.append("".join(steps).replace(" -", "-"))
        self._at = at_x, at_y

    def curve(self, points: Sequence[Point]) -> None:
        """Draw a smooth line through *points*, which are as far from each other.

        Of many points a few are kept, each with the direction of the line there:
        cubic Bézier curves between them, by Hermite's form.
        """
        last = len(points) - 1
        self._move(self.unit(points[0]))
        count = ceil(last / _REACH)
        stops = [last * number // count for number in range(count + 1)] if count else []
        for start, end in pairwise(stops):
            third = (end - start) / 3
            (x0, y0), (x1, y1) = points[start], points[end]
            (a0, b0), (a1, b1) = _pace(points, start), _pace(points, end)
            leave = self.unit((x0 + a0 * third, y0 + b0 * third))
            arrive = self.unit((x1 - a1 * third, y1 - b1 * third))
            self._bend(leave, arrive, self.unit((x1, y1)))

    def outline(self, ring: Sequence[Point], smallest: float = 0) -> None:
        """Draw a closed line, unless it is of no more than *smallest* square units.

        It is without the points that nobody would miss.
        """
        scale = self._scale
        scaled = simplified([(x * scale, y * scale) for x, y in ring], _OFF)
        points = [(x / scale, y / scale) for x, y in scaled]
        units = [unit for unit, _ in groupby(self._units(points))]
        if abs(area(units)) > smallest:
            self._move(units[0])
            self._go(units[1:-1])
            self._close(units[0])

    def face(self, face: Face) -> None:
        """Draw what a globe shows of a piece of land, unless no corner of it is left.

        A corner beside the last one is not seen: there are many near the limb.
        """
        first, at, begun = face[0], self._at, len(self._parts)
        self._move(self.unit(first[0]))
        if first[0] == first[-1]:
            self._go(self._units(first[1:-1]), _NEAR)
        else:
            for chain, after in zip(face, [*face[1:], first], strict=True):
                self._go(self._units(chain), _NEAR)
                self._follow_limb(chain[-1], after[0])
        if any(part[0] == "l" for part in self._parts[begun:]):
            self._close(self.unit(first[0]))
        else:
            self._at = at
            del self._parts[begun:]

    def _units(self, points: Iterable[Point]) -> list[tuple[int, int]]:
        scale, (middle, height) = self._scale, self._middle
        return [
            (round(middle + x * scale), round(height - y * scale)) for x, y in points
        ]

    def _move(self, to: tuple[int, int]) -> None:
        self._parts.append("m" + self._step(to))

    def _go(self, units: Iterable[tuple[int, int]], least: int = 0) -> None:
        """Draw straight lines, but to what is nearly where the pen is already."""
        x, y = self._at
        steps = []
        for to_x, to_y in units:
            across, down = to_x - x, to_y - y
            if across * across + down * down > least:
                steps.append(f"{across} {down}")
                x, y = to_x, to_y
        if steps:
            self._parts.append("l" + " ".join(steps).replace(" -", "-"))
            self._at = x, y

    def _close(self, start: tuple[int, int]) -> None:
        self._parts.append("z")
        self._at = start

    def _follow_limb(self, start: Point, end: Point) -> None:
        radius = round(self._scale)
        step = self._step(self.unit(end))
        self._parts.append(
            f"a{radius} {radius} 0 {int(along_limb(start, end) > pi)} 0 {step}"
        )

    def _bend(self, *points: tuple[int, int]) -> None:
        (x, y), self._at = self._at, points[-1]
        steps = " ".join(f"{across - x} {down - y}" for across, down in points)
        self._parts.append("c" + steps.replace(" -", "-"))

    def _step(self, to: tuple[int, int]) -> str:
        """Return how to get *to* a place from the last one, and be there."""
        (x, y), self._at = self._at, to
        across, down = to[0] - x, to[1] - y
        return f"{across}{down}" if down < 0 else f"{across} {down}"


def _pace(points: Sequence[Point], at: int) -> Point:
    """Return how a line moves on at one of its *points*, per step to the next.

    An end has no point beyond: the one that goes on as the line bends is taken.
    """
    (x0, y0), (x1, y1) = _around(points, at)
    return (x1 - x0) / 2, (y1 - y0) / 2


def _around(points: Sequence[Point], at: int) -> tuple[Point, Point]:
    if 0 < at < len(points) - 1:
        return points[at - 1], points[at + 1]
    near = points[:3] if at == 0 else points[:-4:-1]
    (x0, y0), (x1, y1), (x2, y2) = (*near, near[-1])[:3]
    if len(near) < 3:  # noqa: PLR2004 - two points: straight on
        x2, y2 = 2 * x1 - x0, 2 * y1 - y0
    beyond = 3 * x0 - 3 * x1 + x2, 3 * y0 - 3 * y1 + y2
    return (beyond, near[1]) if at == 0 else (near[1], beyond)
