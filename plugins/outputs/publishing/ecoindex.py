"""EcoIndex: what a page costs the environment, from 0 (most) to 100 (least).

It ranks a page among half a million: by its elements, requests and bytes.
Source: https://github.com/cnumr/ecoindex_reference (quantiles and grades, read in
November 2026) and https://github.com/cnumr/ecoindex_js (formula).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

_ELEMENTS: Final = (
    *(0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603),
    *(674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601),
)
_REQUESTS: Final = (
    *(0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78),
    *(86, 95, 105, 117, 130, 147, 170, 205, 281, 3920),
)
_KILOBYTES: Final = (
    *(0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47),
    *(1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73),
    *(5400.08, 8037.54, 223212.26),
)
_GRADES: Final = ((80, "A"), (70, "B"), (55, "C"), (40, "D"), (25, "E"), (10, "F"))


def ecoindex(elements: int, requests: int, size: float) -> float:
    """Return the score of a page.

    Args:
        elements: Of the document; what is drawn within an SVG does not count.
        requests: To show the page.
        size: Kilobytes (1000 bytes) that come through the network.
    """
    rank = (
        3 * _rank(_ELEMENTS, elements)
        + 2 * _rank(_REQUESTS, requests)
        + _rank(_KILOBYTES, size)
    )
    return 100 - 5 * rank / 6


def grade(score: float) -> str:
    """Return A, the best, to G."""
    return next((letter for above, letter in _GRADES if score > above), "G")


def _rank(quantiles: Sequence[float], value: float) -> float:
    """Return how many of the quantiles *value* has passed, and the part of the next."""
    passed = bisect_right(quantiles, value, lo=1)
    if passed == len(quantiles):
        return passed - 1
    below, above = quantiles[passed - 1 : passed + 1]
    return passed - 1 + (value - below) / (above - below)
