from math import acos, cos, degrees, dist, hypot, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.sphere import Sight, cap_around, part_of, simplified, vector

PLACE = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
EVERYWHERE = [(x, y) for x in range(-180, 180, 15) for y in range(-90, 91, 15)]


def angle(one, other):
    """Return how many degrees it is from one place to another."""
    cosine = sum(a * b for a, b in zip(vector(one), vector(other), strict=True))
    return degrees(acos(min(1, max(-1, cosine))))


@pytest.mark.parametrize(
    ("place", "expected"),
    [((0, 0), (1, 0, 0)), ((90, 0), (0, 1, 0)), ((12, 90), (0, 0, 1))],
)
def test_vectors_have_their_axes(place, expected):
    """Towards 0° and 90° east on the equator, and towards the north pole."""
    assert vector(place) == pytest.approx(expected)


@given(st.lists(PLACE, min_size=1))
def test_cap_holds_its_places(places):
    """Straight through the Earth, none is farther from its middle than its rim."""
    vectors = [*map(vector, places)]
    cap = cap_around(vectors)

    assert all(dist(cap.middle, place) <= cap.reach for place in vectors)


def test_simplified_in_space():
    """A place on the way goes, a corner stays, and so does a ring's farthest place."""
    line = [(0, 0, 0), (1, 0.1, 0), (2, 0, 0), (2, 0, 2)]
    ring = [(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 0, 0)]

    assert [line[0], line[2], line[3]] == simplified(line, 0.2)
    assert line == simplified(line, 0.05)
    assert ring == simplified(ring, 0.1)


@given(PLACE, PLACE)
def test_sight_has_all_before_the_horizon(place, other):
    """From wherever in a part of the Earth one looks, poles and edges included."""
    seen = Sight([other]).answer(part_of(place))

    if angle(place, other) < 90:
        assert (vector(other),) == seen


@given(PLACE)
def test_sight_has_little_more(place):
    """Nothing from the far side, but for what another place of the part has in view."""
    seen = Sight(EVERYWHERE).answer(part_of(place))
    far = [each for each in EVERYWHERE if angle(place, each) > 90 + 30]

    assert far
    assert not {*map(vector, far)}.intersection(seen)


def test_what_is_behind_changes_nothing_in_sight():
    """A city that moves where no reader of a part can see it changes no globe there."""
    near, far, farther = (3, 45), (-170, -40), (-175, -45)
    one, other = Sight([near, far]), Sight([near, farther])

    assert one.answer(part_of(near)) == other.answer(part_of(near))
    assert one.answer(part_of(far)) != other.answer(part_of(far))
    assert one.basis != other.basis


def test_of_many_places_some_are_left():
    """As many as can be told apart: of ten thousand on a patch, far fewer."""
    many = [(at % 100 / 5, at // 100 / 5) for at in range(10_000)]

    assert 500 == len(Sight(many[:500]).answer(part_of((10, 10))))
    assert 20 < len(Sight(many).answer(part_of((10, 10)))) < 50


def test_many_places_are_as_far_from_each_other_in_the_north():
    """A cell is as wide there as at the equator, though it has more degrees."""
    row = [at / 10 for at in range(600)]
    south, north = ([(x, y) for x in row] for y in (0, 60))
    counts = [len(Sight(places).answer(part_of((30, 30)))) for places in (south, north)]

    assert counts[1] == pytest.approx(counts[0] * cos(radians(60)), abs=1)
    assert hypot(*vector((30, 60))) == pytest.approx(1)
