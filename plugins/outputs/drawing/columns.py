"""The land as columns of basalt from above: hexagons in rows, as path data of SVG.

Each point of the path is the middle of a hexagon, which a marker draws there. That
weighs half of what the outlines do, and looks like the ground of Clermont-Ferrand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import Final

from plugins.domain.rings import Point

ACROSS: Final = 8
DOWN: Final = 7
"""The units from one column to the next of its row, and from one row to the next."""

_TRIED: Final = {0.0: (0.0,), -2.3: (-2.0, 2.0), 2.3: (-2.0, 2.0)}
"""The places of a column that are tried, in units from its middle: across, by down."""

_NEEDED: Final = 2  # of the places tried: how many on land make it a column


def columns(outlines: Iterable[Sequence[Point]], height: int) -> str:
    """Return the columns within *outlines*, which are in units of the picture."""
    edges = [edge for outline in outlines for edge in pairwise(outline)]
    return "".join(
        _row(edges, y, start=ACROSS // 2 if number % 2 else 0)
        for number, y in enumerate(range(0, height, DOWN))
    )


def _row(edges: Sequence[tuple[Point, Point]], y: int, start: int) -> str:
    """Return the columns of a row, each run of neighbours as one line."""
    found: Counter[int] = Counter()
    for down, tried in _TRIED.items():
        for west, east in _on_land(edges, y + down):
            for across in tried:
                first = ceil((west - start - across) / ACROSS)
                last = ceil((east - start - across) / ACROSS)
                found.update(range(first, last))
    parts = []
    before = None
    for column in sorted(each for each, times in found.items() if times >= _NEEDED):
        is_next = before is not None and column == before + 1
        parts.append(f"h{ACROSS}" if is_next else f"M{column * ACROSS + start} {y}h0")
        before = column
    return "".join(parts)


def _on_land(
    edges: Iterable[tuple[Point, Point]], y: float
) -> Iterator[tuple[float, float]]:
    """Yield from where to where the level *y* is on land."""
    crossings = sorted(
        x0 + (x1 - x0) * (y - y0) / (y1 - y0)
        for (x0, y0), (x1, y1) in edges
        if (y0 > y) != (y1 > y)
    )
    yield from zip(crossings[::2], crossings[1::2], strict=True)
