"""What is below the words of a card: the map, the network's name, a ring on the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from plugins.outputs.drawing.two_inks import Strip, strip

WIDTH: Final = 1200  # pixels
HEAD: Final = 50  # rows at the top, where nothing is
STEP: Final = 10  # rows of a strip: words begin and end where one begins

Spot = tuple[int, int]
"""A place on a card: pixels from the left and from the top."""


class Ground:
    """The ground of many cards, in strips that are compressed once."""

    def __init__(self, whole: Strip) -> None:
        """Take a whole card without words, as one strip."""
        self._rows = whole.rows(WIDTH)
        self._strips: dict[int, Strip] = {}

    def below(self, words: Strip) -> Iterator[Strip]:
        """Yield what is below *words*."""
        yield from self._plain(_end(words), len(self._rows))

    def head(self) -> Iterator[Strip]:
        """Yield what is above any words."""
        return self._plain(0, HEAD)

    def with_ring(
        self, words: Strip, ring: Sequence[bytes], spot: Spot
    ) -> Iterator[Strip]:
        """Yield what is below *words*, with a *ring* around a *spot* of it.

        Args:
            words: The top of the card, which may cover the ring.
            ring: Its rows, as wide as it is high.
            spot: Its middle.
        """
        start, end = _end(words), len(self._rows)
        left, above = (at - len(ring) // 2 for at in spot)
        first = max(start, above // STEP * STEP)
        last = max(first, min(end, -(-(above + len(ring)) // STEP) * STEP))
        rows = list(self._rows[first:last])
        for number, row in enumerate(rows, first - above):
            if 0 <= number < len(ring):
                rows[number + above - first] = _over(ring[number], row, left)
        yield from self._plain(start, first)
        yield strip(b"".join(rows), WIDTH)
        yield from self._plain(last, end)

    def _plain(self, start: int, end: int) -> Iterator[Strip]:
        for at in range(start, end, STEP):
            if at not in self._strips:
                rows = b"".join(self._rows[at : at + STEP])
                self._strips[at] = strip(rows, WIDTH, is_for_many=True)
            yield self._strips[at]


def _end(words: Strip) -> int:
    """Return the row that is below *words*."""
    return HEAD + words.size // (WIDTH + 1)


def _over(ring: bytes, row: bytes, left: int) -> bytes:
    """Return *row* with a row of the *ring* over it, cut off at the edges."""
    start, end = max(0, left), min(len(row), left + len(ring))
    shown = ring[start - left : end - left]
    return row[:start] + bytes(map(max, shown, row[start:end])) + row[end:]
