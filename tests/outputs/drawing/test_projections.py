from itertools import pairwise
from math import asin, cos, degrees, hypot, radians

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.outputs.drawing.projections import Globe, equal_earth, great_circle

LATITUDE = st.floats(-89, 89)
LONGITUDE = st.floats(-180, 180)
PLACE = st.tuples(LONGITUDE, LATITUDE)
AUTHALIC = 6_371_007.1809  # metres: the sphere that has the area of the Earth


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((0, 0), (0, 0)),
        ((180, 0), (17_243_959.06, 0)),
        ((0, 90), (0, 8_392_927.60)),
        ((-180, -90), (-10_216_474.79, -8_392_927.60)),
    ],
)
def test_equal_earth_has_the_bounds_of_its_standard(place, expected):
    """In metres, those of EPSG:8857 and of PROJ's own tests."""
    metres = [value * AUTHALIC for value in equal_earth(*place)]

    assert metres == pytest.approx(expected, abs=0.05)


@given(LONGITUDE, LATITUDE)
def test_equal_earth_keeps_areas(longitude, latitude):
    """A small field has on the map the area that it has on Earth."""
    side = 1e-4
    x0, y0 = equal_earth(longitude, latitude - side / 2)
    x1, y1 = equal_earth(longitude, latitude + side / 2)
    wide = equal_earth(longitude + side, latitude)[0] - (x0 + x1) / 2
    on_earth = radians(side) ** 2 * cos(radians(latitude))

    assert wide * (y1 - y0) == pytest.approx(on_earth, rel=1e-3)


def test_globe_shows_what_snyder_worked_out():
    """Source: Snyder, 1987, page 311, in the orthographic projection's example."""
    x, y, z = Globe(-100, 40).seen(-110, 30)

    assert (x, y) == pytest.approx((-0.1503837, -0.1651911), abs=1e-7)
    assert z > 0


@given(PLACE)
def test_its_own_place_is_the_middle_of_a_globe(place):
    """And its antipode is behind it."""
    longitude, latitude = place
    globe = Globe(*place)

    assert globe.seen(*place) == pytest.approx((0, 0, 1), abs=1e-9)
    assert globe.seen(longitude + 180, -latitude) == pytest.approx((0, 0, -1), abs=1e-9)


@given(PLACE, PLACE)
def test_places_lie_on_the_globe(centre, place):
    """One radius from its middle, whatever one looks from."""
    assert hypot(*Globe(*centre).seen(*place)) == pytest.approx(1)


@given(PLACE, st.floats(-80, 80))
def test_distance_from_the_middle_tells_the_place(centre, away):
    """Going north from the middle, the globe turns as the sine."""
    longitude, latitude = centre
    _, y, z = Globe(longitude, 0).seen(longitude, away)

    assert degrees(asin(y)) == pytest.approx(away)
    assert z > 0
    assert latitude == centre[1]


@given(PLACE, PLACE)
def test_great_circle_is_the_shortest_way(start, end):
    """Each of its places is in the plane of both ends, and no step is a leap."""
    assume(Globe(*start).seen(*end)[2] > -0.99)  # else any way is as short
    way = list(great_circle(start, end))
    steps = [Globe(*one).seen(*other)[2] for one, other in pairwise(way)]

    assert (start, end) == (way[0], way[-1])
    assert all(cosine >= cos(radians(2.01)) for cosine in steps)


def test_great_circle_goes_over_the_north():
    """From Clermont-Ferrand to Maebashi, ships and straight lines would not."""
    way = list(great_circle((3.1, 45.8), (139.1, 36.4)))

    assert max(latitude for _, latitude in way) > 60


def test_great_circle_of_one_place():
    """It is that place."""
    assert {(3.1, 45.8)} == set(great_circle((3.1, 45.8), (3.1, 45.8)))
