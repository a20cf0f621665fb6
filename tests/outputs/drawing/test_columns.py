import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.drawing.columns import ACROSS, DOWN, columns

SIDE = st.integers(20, 200)


def square(x, y, wide, high):
    """Return a ring around a field."""
    corners = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
    return [*corners, corners[0]]


def middles(data):
    """Return the middle of each column of path *data*."""
    found = []
    for x, y, run in re.findall(r"M(\d+) (\d+)h0((?:h8)*)", data):
        found += [(int(x) + at * ACROSS, int(y)) for at in range(run.count("h") + 1)]
    return found


def test_neighbours_are_one_line():
    """Three columns side by side, half of a column farther in the next row."""
    data = columns([square(0, -3, 20, 13)], height=20)

    assert "M0 0h0h8h8M4 7h0h8" == data.removesuffix("h8")


def test_sea_within_land_has_no_column():
    """A ring in a ring is a lake."""
    land, lake = square(0, 0, 200, 140), square(40, 35, 120, 70)
    inside = [
        (x, y)
        for x, y in middles(columns([land, lake], 140))
        if 44 < x < 156 and 39 < y < 101
    ]

    assert [] == inside


def test_narrow_land_is_shown_where_it_fills_enough():
    """A strip between two rows, as an island may be, is not lost."""
    assert middles(columns([square(0, 1, 100, 4)], 20))


def test_nothing_is_nothing():
    """No land, no column."""
    assert "" == columns([], 100)


@given(SIDE, SIDE)
def test_columns_cover_what_the_land_does(wide, high):
    """Their number times the room of each is about the area of the land."""
    found = middles(columns([square(16, 14, wide, high)], 300))
    edge = 2 * (wide / ACROSS + high / DOWN) + 4

    assert abs(len(found) - wide * high / (ACROSS * DOWN)) <= edge
    assert len(found) == len(set(found))
