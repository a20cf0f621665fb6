from __future__ import annotations

import pytest

from plugins.outputs.drawing.card_ground import HEAD, STEP, WIDTH, Ground
from plugins.outputs.drawing.two_inks import strip

HEIGHT = HEAD + 5 * STEP + 3
RING = [bytes([15] * 4)] * 4


def rows_of(strips):
    """Return the rows of *strips*, one after the other."""
    return [row for each in strips for row in each.rows(WIDTH)]


def ground():
    """Return a ground whose rows all differ."""
    return Ground(strip(b"".join(map(row, range(HEIGHT))), WIDTH))


def row(number):
    """Return the row of that *number*."""
    return bytes([number % 13]) * WIDTH


def words(rows):
    """Return words that are as high as so many *rows*."""
    return strip(bytes(rows * WIDTH), WIDTH)


@pytest.mark.parametrize("top", [0, STEP, 4 * STEP])
def test_shows_what_the_words_leave(top):
    """Each row below them, in its order, the last ones as well."""
    found = rows_of(ground().below(words(top)))

    assert found == [row(number) for number in range(HEAD + top, HEIGHT)]
    assert rows_of(ground().head()) == [row(number) for number in range(HEAD)]


def test_strips_are_compressed_once():
    """Two cards have the very same ones."""
    many = ground()

    assert [*map(id, many.below(words(STEP)))] == [*map(id, many.below(words(STEP)))]


@pytest.mark.parametrize(
    "spot",
    [
        (100, HEAD + 25),
        (100, HEAD + STEP),
        (1, HEIGHT - 1),
        (WIDTH - 1, HEAD + 25),
        (100, HEAD + 12),
        (100, HEAD + 5),
        (100, 5),
    ],
)
def test_ring_is_around_its_spot(spot):
    """Wherever it is: words cover it, the edges of the card cut it off."""
    found = rows_of(ground().with_ring(words(STEP), RING, spot))
    plain = rows_of(ground().below(words(STEP)))
    inked = {
        (across, down)
        for down, (one, other) in enumerate(zip(found, plain, strict=True), HEAD + STEP)
        for across in range(WIDTH)
        if one[across] != other[across]
    }

    assert inked == {
        (spot[0] + across, spot[1] + down)
        for across in range(-2, 2)
        for down in range(-2, 2)
        if 0 <= spot[0] + across < WIDTH and HEAD + STEP <= spot[1] + down < HEIGHT
    }


def test_ring_lets_the_ground_through():
    """Where it has no ink, the map stays."""
    faint = [bytes(4)] * 4

    assert rows_of(ground().with_ring(words(0), faint, (100, HEAD + 25))) == rows_of(
        ground().below(words(0))
    )
