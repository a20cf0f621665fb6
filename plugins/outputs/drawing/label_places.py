"""Where the names on a map go, so that none covers another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

Spot: TypeAlias = tuple[int, int]
_Box: TypeAlias = tuple[float, float, float, float]  # west, north, east, south

SIZE: Final = 15
"""The height of a line of text on a map, in the units of the picture."""

_GAP: Final = 11  # between the middle of a dot and its name
_DOT: Final = 7  # half of a dot and its ring
_AROUND: Final = (  # where a name may begin, seen from its dot: the best first
    ("start", _GAP, 0),
    ("end", -_GAP, 0),
    ("start", 6, -SIZE),
    ("end", -6, -SIZE),
    ("start", 6, SIZE),
    ("end", -6, SIZE),
    ("middle", 0, -SIZE),
    ("middle", 0, SIZE),
)


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
    taken = [_around(spot) for spot, _ in names]
    dots = [_around(spot) for spot in others]

    def covered(choice: tuple[LabelPlace, _Box]) -> int:
        return sum(_overlap(choice[1], dot) for dot in dots)

    for spot, name in names:
        free = [
            (place, box)
            for place, box in _choices(spot, name)
            if not any(_overlap(box, other) for other in taken)
        ]
        if not free:
            yield None
            continue
        place, box = min(free, key=covered)
        taken.append(box)
        yield place


def _choices(spot: Spot, name: str) -> Iterable[tuple[LabelPlace, _Box]]:
    wide = sum(_width(sign) for sign in name) * SIZE
    for anchor, across, down in _AROUND:
        x, y = spot[0] + across, spot[1] + down
        west = x - wide * {"start": 0, "middle": 0.5, "end": 1}[anchor]
        box = (west, y - SIZE / 2, west + wide, y + SIZE / 2)
        yield LabelPlace(x, y + round(SIZE / 3), anchor), box


def _width(sign: str) -> float:
    """Return how wide a letter is, roughly, in heights of the line."""
    return 0.56 if ord(sign) < 0x2E80 else 1.0  # noqa: PLR2004 - where CJK begins


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
