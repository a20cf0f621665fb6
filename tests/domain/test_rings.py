from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.rings import area, clipped, simplified

SQUARE = ((0, 0), (4, 0), (4, 4), (0, 4), (0, 0))
NUMBER = st.integers(-99, 99)
LINE = st.lists(st.tuples(NUMBER, NUMBER), min_size=2, max_size=40)


def distance(point, line):
    """Return how far *point* is from the nearest segment of *line*."""
    found = []
    for (x0, y0), (x1, y1) in pairwise(line):
        dx, dy = x1 - x0, y1 - y0
        square = dx * dx + dy * dy
        along = ((point[0] - x0) * dx + (point[1] - y0) * dy) / square if square else 0
        along = min(1, max(0, along))
        found.append(hypot(point[0] - x0 - along * dx, point[1] - y0 - along * dy))
    return min(found)


def test_area_tells_the_direction():
    """Counterclockwise is positive, as around land; clockwise is negative."""
    assert 16 == area(SQUARE)
    assert -16 == area(SQUARE[::-1])


def test_simplified_leaves_out_what_nobody_sees():
    """A point on the way between two others goes, a corner stays."""
    line = [(0, 0), (1, 0.1), (2, 0), (2, 2)]

    assert [(0, 0), (2, 0), (2, 2)] == simplified(line, 0.2)


def test_simplified_ring_is_still_a_ring():
    """It ends where it begins, and keeps its farthest corner."""
    assert list(SQUARE) == simplified(SQUARE, 1)


@pytest.mark.parametrize("line", [[], [(1, 2)], [(1, 2), (1, 2)]])
def test_simplified_has_nothing_to_do(line):
    """A line without a point between its ends stays as it is."""
    assert line == simplified(line, 1)


@given(LINE, st.sampled_from([0.5, 3, 20]))
def test_simplified_is_within_the_tolerance(line, tolerance):
    """No point that was left out is farther from the new line than allowed."""
    short = simplified(line, tolerance)

    assert (line[0], line[-1]) == (short[0], short[-1])
    assert all(distance(point, short) <= tolerance + 1e-9 for point in line)


def test_clipped_at_a_meridian():
    """Half a square is left, closed along the edge."""
    part = clipped(SQUARE, 2, 180)

    assert 8 == area(part)
    assert part[0] == part[-1]


@pytest.mark.parametrize(("west", "east"), [(5, 9), (-9, -1)])
def test_clipped_away(west, east):
    """Nothing is left of a ring that is elsewhere."""
    assert [] == clipped(SQUARE, west, east)


@given(LINE.filter(lambda line: len(line) > 2), NUMBER)
def test_two_parts_have_the_area_of_the_whole(line, edge):
    """Whatever a meridian cuts off on one side is on the other."""
    ring = [*line, line[0]]
    parts = clipped(ring, -200, edge), clipped(ring, edge, 200)

    assert area(ring) == pytest.approx(sum(map(area, parts)), abs=1e-6)
