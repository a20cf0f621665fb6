import re
from math import atan2, cos, hypot, radians, sin, sqrt, tau

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.domain.sphere import vector
from plugins.outputs.drawing.graticule import graticule
from plugins.outputs.drawing.projections import Globe

RADIUS = 100
NUMBER = r"(-?[\d.]+)"
ARC = re.compile(
    rf"M{NUMBER} {NUMBER}A{NUMBER} {NUMBER} {NUMBER} ([01]) ([01]) {NUMBER} {NUMBER}"
)
LINES = [
    *([vector((x, y)) for y in range(-90, 91)] for x in range(-180, 180, 30)),
    *([vector((x, y)) for x in range(-180, 181)] for y in range(-60, 90, 30)),
]  # fmt: skip


def points_of(data):
    """Yield points of the arcs of path *data*, as a browser works them out.

    Source: SVG 2, appendix B.2.4 and B.2.5
    """
    for numbers in ARC.findall(data):
        x0, y0, wide, high, turned, is_large, sweep, x1, y1 = map(float, numbers)
        c, s = cos(radians(turned)), sin(radians(turned))
        dx, dy = (x0 - x1) / 2, (y0 - y1) / 2
        x, y = c * dx + s * dy, c * dy - s * dx
        if not (wide and high):
            yield from ((x0 - dx * at / 100, y0 - dy * at / 100) for at in range(201))
            continue
        grown = hypot(x / wide, y / high)
        wide, high = wide * max(1, grown), high * max(1, grown)
        square = (x / wide) ** 2 + (y / high) ** 2
        off = sqrt(max(0, 1 / square - 1)) * (-1 if is_large == sweep else 1)
        u, v = off * y / high, -off * x / wide  # the middle, on a circle of radius 1
        start = atan2(y / high - v, x / wide - u)
        ahead = (atan2(-y / high - v, -x / wide - u) - start) % tau
        ahead -= 0 if sweep else tau
        for at in range(201):
            angle = start + ahead * at / 200
            a, b = wide * (cos(angle) + u), high * (sin(angle) + v)
            yield c * a - s * b + (x0 + x1) / 2, s * a + c * b + (y0 + y1) / 2


@settings(deadline=None, max_examples=30)
@given(st.floats(-180, 180), st.floats(-90, 90))
@example(0, 0)  # two meridians are the limb, the equator is straight
@example(0, 90)  # the equator is the limb
@example(0, -90)
@example(45, 30)  # a parallel touches the limb
@example(10, 1e-9)
@example(10, 59.99)
@example(30, -75)
@example(1, 81)  # a meridian is nearly straight
def test_lines_are_where_they_are_on_the_globe(longitude, latitude):
    """Each point drawn is near one of a line in view, and each of those near one."""
    globe = Globe(longitude, latitude)
    drawn = [*points_of(graticule(globe, RADIUS))]
    lines = [place for line in LINES for place in globe.all_seen(line)]
    known = [(RADIUS * x, -RADIUS * y) for x, y, z in lines if z > -0.01]
    seen = [(RADIUS * x, -RADIUS * y) for x, y, z in lines if z > 0.001]

    assert all(off(point, known) < 1.5 for point in drawn[::7])
    assert all(off(point, drawn) < 1.5 for point in seen[::7])


def off(point, others):
    """Return how far a *point* is from the nearest of *others*."""
    return min(hypot(point[0] - x, point[1] - y) for x, y in others)


def test_limb_is_no_line():
    """The sea ends there: nothing is drawn twice."""
    assert 5 + 5 == graticule(Globe(0, 0), RADIUS).count("M")
    assert 6 + 2 * 2 == graticule(Globe(0, 90), RADIUS).count("M")


def test_circle_in_view_as_a_whole_is_two_arcs():
    """One arc cannot end where it began."""
    data = graticule(Globe(0, 80), RADIUS)

    assert "M-50 -15A50 49.2 0 0 0 50 -15M50 -15A50 49.2 0 0 0 -50 -15" in data


@pytest.mark.parametrize(
    "place", [(0.0, 0.0), (3.1, 45.8), (-97.4, 35.2), (0.0, -90.0)]
)
def test_lines_are_short(place):
    """A few numbers with a decimal for each line, and no sign before a zero."""
    data = graticule(Globe(*place), RADIUS)

    assert "-0A" not in data.replace("-0.", "")
    assert ARC.sub("", data) == ""
    assert len(data) < 600
