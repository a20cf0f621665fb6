from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.drawing.label_places import SIZE, label_places

SPOT = st.tuples(st.integers(0, 1000), st.integers(0, 500))
NAMES = st.lists(st.tuples(SPOT, st.text("abc ", min_size=1, max_size=20)), max_size=9)


def span(place, name):
    """Return from where to where *name* goes, and on which line."""
    wide = 0.56 * SIZE * len(name)
    west = place.x - {"start": 0, "middle": wide / 2, "end": wide}[place.anchor]
    return west, west + wide, place.y


def test_lone_name_begins_beside_its_dot():
    """To the right, on the same height."""
    (place,) = label_places([((100, 100), "Cuneo")])

    assert (place.x > 100, place.anchor) == (True, "start")


def test_name_leaves_other_dots_in_view():
    """It goes to the other side where it would cover one."""
    (place,) = label_places([((100, 100), "Cuneo")], [(130, 100)])

    assert "end" == place.anchor


@pytest.mark.parametrize("across", range(120, 400, 10))
def test_a_long_name_sees_all_that_it_would_cover(across):
    """However far from its own spot a dot is."""
    (place,) = label_places([((100, 100), "a" * 40)], [(across, 100)])

    assert "end" == place.anchor


def test_name_without_a_place_is_left_out():
    """Ten names at one spot do not all fit around it."""
    places = list(label_places([((100, 100), "Vitoria-Gasteiz")] * 10))

    assert places[0] is not None
    assert places[-1] is None


def test_chinese_letters_are_wider():
    """A name of three needs the room of six Latin letters."""
    latin, chinese = (
        next(label_places([((100, 100), name), ((160, 100), "b")]))
        for name in ("abc", "大阪市")
    )

    assert (latin.anchor, chinese.anchor) == ("start", "end")


@given(NAMES)
def test_no_name_covers_another(names):
    """Wherever the dots are."""
    spans = [
        span(place, name)
        for (_, name), place in zip(names, label_places(names), strict=True)
        if place
    ]

    assert not [
        (one, other)
        for one, other in combinations(spans, 2)
        if one[0] + 1e-6 < other[1]
        and other[0] + 1e-6 < one[1]
        and abs(one[2] - other[2]) < SIZE
    ]
