"""Lines and outlines as path data of SVG: whole numbers, each from the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from math import ceil, pi
from typing import Final

from plugins.domain.rings import Point, area, simplified
from plugins.outputs.drawing.horizon import Face, along_limb

_OFF: Final = 0.5  # units by which an outline may be off
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
        """Draw lines of no length: a round ``stroke-linecap`` makes them dots."""
        for point in points:
            self._move(self.unit(point))
            self._parts.append("h0")

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

    def outline(self, face: Face, smallest: float = 0) -> None:
        """Draw a piece of land, unless it is closed and of fewer square units."""
        chains = [self._smooth(chain) for chain in face]
        if len(face) == 1 and abs(area(chains[0])) <= smallest:
            return
        is_whole = face[0][0] == face[0][-1]
        start = chains[0][0]
        self._move(start)
        following = [*face[1:], face[0]]
        for chain, units, after in zip(face, chains, following, strict=True):
            self._go(units[1:-1] if is_whole else units[1:])
            if not is_whole:
                self._follow_limb(chain[-1], after[0])
        self._parts.append("z")
        self._at = start

    def _smooth(self, points: Iterable[Point]) -> list[tuple[int, int]]:
        """Return *points* on the picture, without those that nobody would miss."""
        scale = self._scale
        scaled = [(x * scale, y * scale) for x, y in points]
        units = (self.unit((x / scale, y / scale)) for x, y in simplified(scaled, _OFF))
        return [unit for unit, _ in groupby(units)]

    def _move(self, to: tuple[int, int]) -> None:
        self._parts.append("m" + self._step(to))

    def _go(self, units: Iterable[tuple[int, int]]) -> None:
        steps = " ".join(map(self._step, units)).replace(" -", "-")
        self._parts.append(f"l{steps}" if steps else "")

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
