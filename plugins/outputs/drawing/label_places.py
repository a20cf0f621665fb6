"""Where the names on a map go, so that none covers another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product
from typing import Final, TypeAlias

Spot: TypeAlias = tuple[int, int]
_Box: TypeAlias = tuple[float, float, float, float]  # west, north, east, south
_Way: TypeAlias = tuple[str, int, int]  # the anchor, how far across, how far down

SIZE: Final = 15
"""The height of a line of text on a map, in the units of the picture."""

_GAP: Final = 11  # between the middle of a dot and its name
_DOT: Final = 7  # half of a dot and its ring
_SQUARE: Final = 40  # units: few boxes are in more than four squares, or in one square
_AROUND: Final[
    tuple[_Way, ...]
] = (  # where a name may begin, seen from its dot: the best first
    ("start", _GAP, 0),
    ("end", -_GAP, 0),
    ("start", 6, -SIZE),
    ("end", -6, -SIZE),
    ("start", 6, SIZE),
    ("end", -6, SIZE),
    ("middle", 0, -SIZE),
    ("middle", 0, SIZE),
)

_BEFORE: Final = {"start": 0, "middle": 0.5, "end": 1}
"""How much of a name is west of its anchor."""


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """Where a name begins, ends or has its middle, on its base line."""

    x: int
    y: int
    anchor: str  # start, middle or end, as SVG has it


def label_places(
    names: Sequence[tuple[Spot, str]], others: Iterable[Spot] = ()
) -> Iterator[LabelPlace | None]:
    """Yield a place for each name beside its spot, or None where all are taken.

    Of free places, the one that covers the fewest of the *others* is taken.
    """
    taken = _Crowd(_around(spot) for spot, _ in names)
    dots = _Crowd(map(_around, others))

    def covered(choice: tuple[_Way, _Box]) -> int:
        return len(dots.under(choice[1]))

    for spot, name in names:
        free = [(way, box) for way, box in _choices(spot, name) if not taken.meets(box)]
        if not free:
            yield None
            continue
        (anchor, across, down), box = min(free, key=covered)
        taken.add(box)
        x, y = spot
        yield LabelPlace(x + across, y + down + round(SIZE / 3), anchor)


class _Crowd:
    """Boxes, each found by the squares of the plane that it is in."""

    def __init__(self, boxes: Iterable[_Box]) -> None:
        self._squares: dict[Spot, set[_Box]] = defaultdict(set)
        for box in boxes:
            self.add(box)

    def add(self, box: _Box) -> None:
        for square in _squares(box):
            self._squares[square].add(box)

    def meets(self, box: _Box) -> bool:
        """Return whether *box* covers a part of any: no more are asked than it takes.

        In a crowd the first ones tell.
        """
        return any(_overlap(box, other) for other in self._near(box))

    def under(self, box: _Box) -> set[_Box]:
        """Return the boxes that *box* covers a part of."""
        return {other for other in self._near(box) if _overlap(box, other)}

    def _near(self, box: _Box) -> Iterator[_Box]:
        return chain.from_iterable(
            self._squares.get(square, ()) for square in _squares(box)
        )


def _squares(box: _Box) -> Iterable[Spot]:
    west, north, east, south = (int(edge // _SQUARE) for edge in box)
    return product(range(west, east + 1), range(north, south + 1))


def _choices(spot: Spot, name: str) -> Iterable[tuple[_Way, _Box]]:
    wide = sum(map(_width, name)) * SIZE
    for way in _AROUND:
        anchor, across, down = way
        x, y = spot[0] + across, spot[1] + down
        west = x - wide * _BEFORE[anchor]
        yield way, (west, y - SIZE / 2, west + wide, y + SIZE / 2)


def _width(sign: str) -> float:
    """Return how wide a letter is, roughly, in heights of the line."""
    return 0.56 if sign < "\u2e80" else 1.0  # where CJK begins


def _around(spot: Spot) -> _Box:
    x, y = spot
    return x - _DOT, y - _DOT, x + _DOT, y + _DOT


def _overlap(one: _Box, other: _Box) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )
