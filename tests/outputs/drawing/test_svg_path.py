import re
from math import cos, hypot, pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.outputs.drawing.horizon import Region, faces
from plugins.outputs.drawing.projections import Globe
from plugins.outputs.drawing.svg_path import Pen
from plugins.reading.basemap import read_land
from tests.building import ROOT

LAND = read_land(ROOT / "theme")


def pen(scale=10):
    return Pen(scale)


def pairs(data):
    """Return the numbers of path *data*, two by two."""
    numbers = [int(number) for number in re.findall(r"-?\d+", data)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_numbers_are_whole_and_each_from_the_last():
    """What a browser reads is short, and y grows downwards."""
    drawn = pen()
    drawn.outline(((0, 0), (1, 1), (2, 0), (0, 0)))
    drawn.outline(((3, 0), (1, 2), (0, 0), (3, 0)))

    assert "m0 0l10-10 10 10zm30 0l-20-20-10 20z" == drawn.data


def test_middle_moves_the_picture():
    """Where the middle of the globe is on the picture is the caller's choice."""
    drawn = Pen(10, (50, 40))
    drawn.dots([(0, 0)])
    drawn.dots([(1, 1)])

    assert "m50 40h0m10-10h0" == drawn.data


def test_dots_are_lines_of_no_length():
    """A round end makes them dots."""
    drawn = pen()
    drawn.dots([(1, 0), (2, -2)])

    assert "m10 0h0m10 20h0" == drawn.data


def test_dots_are_told_side_by_side():
    """Strip by strip, whatever order they come in, and once where several are."""
    drawn = pen()
    drawn.dots([(9, 0), (1, -0.1), (0, 0), (1, -0.11), (0, -9)])

    assert "m0 0h0m10 1h0m80-1h0m-90 90h0" == drawn.data


def test_face_in_view_is_a_closed_line():
    """The last side needs no number."""
    drawn = pen()
    drawn.face((((0, 0), (1, 0), (1, 1), (0, 0)),))

    assert "m0 0l10 0 0-10z" == drawn.data


def test_face_has_no_corner_beside_another():
    """One unit away nobody sees it, and near the limb there are many."""
    drawn = pen()
    drawn.face((((0, 0), (0.1, 0), (1, 0), (1, 0.1), (1, 1), (0, 0)),))

    assert "m0 0l10 0 0-10z" == drawn.data


def test_outline_is_closed():
    """The last side needs no number; what follows begins at its first corner."""
    drawn = pen()
    square = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
    drawn.outline(square)
    drawn.dots([(0, 0)])

    assert "m0 0l10 0 0-10-10 0zm0 0h0" == drawn.data


def test_outline_does_not_return_before_its_end():
    """A last corner that is as good as the first one is no side."""
    drawn = pen(2)
    drawn.outline(((0, 0), (9, 0), (9, 9), (-0.2, 0.9), (0, 0)))
    other = pen(2)
    other.outline(((0, 0), (9, 0), (9, 9), (-0.2, 0.2), (0, 0)))

    assert "m0 0l18 0 0-18-18 16z" == drawn.data
    assert "m0 0l18 0 0-18z" == other.data


def test_small_islands_are_left_out():
    """Where they would be a speck."""
    drawn = pen()
    drawn.outline(((0, 0), (1, 0), (1, 1), (0, 0)), smallest=50)

    assert "" == drawn.data


def test_face_follows_the_limb():
    """From the end of one chain to the beginning of the next, counterclockwise."""
    drawn = pen()
    drawn.face((((1, 0), (0.2, 0.2), (0, 1)), ((-1, 0), (0, -1))))

    assert "m10 0l-8-2-2-8a10 10 0 0 0 -10 10l10 10a10 10 0 0 0 10-10z" == drawn.data


def test_limb_may_be_most_of_the_way_round():
    """An arc of more than half the limb says so."""
    drawn = pen()
    drawn.face((((1, 0), (0.1, 0.1), (0, 1)),))

    assert "a10 10 0 1 0" in drawn.data


@settings(max_examples=40)
@given(st.integers(-180, 180), st.integers(-90, 90))
def test_every_globe_is_drawn_in_finite_numbers(longitude, latitude):
    """And within its circle, save for what rounding adds."""
    drawn = Pen(100)
    for polygon in LAND:
        for face in faces(Region(polygon), Globe(longitude, latitude)):
            drawn.face(face)

    assert re.fullmatch(r"(?:[mlahz]|-?\d+| )*", drawn.data)


def test_curve_of_a_straight_line_is_straight():
    """Its handles are on it, a third of the way from each end."""
    drawn = pen()
    drawn.curve([(x / 2, 0) for x in range(7)])

    assert "m0 0c10 0 20 0 30 0" == drawn.data


def test_curve_is_as_good_as_an_arc():
    """Half a circle is a few curves, which go through what lies between."""
    drawn = Pen(1000)
    drawn.curve([(cos(pi * at / 36), sin(pi * at / 36)) for at in range(37)])
    start, *steps = pairs(drawn.data)
    curves = [steps[at : at + 3] for at in range(0, len(steps), 3)]

    assert 4 == len(curves)
    for one, other, end in curves:
        middle = [
            s + (3 * a + 3 * b + c) / 8
            for s, a, b, c in zip(start, one, other, end, strict=True)
        ]
        start = start[0] + end[0], start[1] + end[1]
        assert hypot(*middle) == pytest.approx(1000, abs=3)
        assert hypot(*start) == pytest.approx(1000, abs=1)


def test_curve_of_one_place():
    """It is that place, and no line is drawn from it."""
    drawn = pen()
    drawn.curve([(0, 0)])

    assert "m0 0" == drawn.data
