"""The land as columns of basalt from above: hexagons in rows, as path data of SVG.

Each point of the path is the middle of a hexagon, which a marker draws there. That
weighs half of what the outlines do, and looks like the ground of Clermont-Ferrand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
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
    rows = range(0, height, DOWN)
    levels = sorted(y + down for y in rows for down in _TRIED)
    shores = _shores(outlines, levels)
    return "".join(
        _row(shores, y, start=ACROSS // 2 if number % 2 else 0)
        for number, y in enumerate(rows)
    )


def _row(shores: Mapping[float, Sequence[float]], y: int, start: int) -> str:
    """Return the columns of a row, each run of neighbours as one line."""
    found: Counter[int] = Counter()
    for down, tried in _TRIED.items():
        crossings = sorted(shores[y + down])
        for west, east in zip(crossings[::2], crossings[1::2], strict=True):
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


def _shores(
    outlines: Iterable[Sequence[Point]], levels: Sequence[float]
) -> dict[float, list[float]]:
    """Return where each of the *levels*, which are in order, crosses the outlines."""
    found: dict[float, list[float]] = {level: [] for level in levels}
    for (x0, y0), (x1, y1) in chain.from_iterable(map(pairwise, outlines)):
        first = bisect_left(levels, min(y0, y1))
        last = bisect_left(levels, max(y0, y1))
        for y in levels[first:last]:
            found[y].append(x0 + (x1 - x0) * (y - y0) / (y1 - y0))
    return found
