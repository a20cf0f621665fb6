"""Where on Earth a city is, and a country."""

from __future__ import annotations

import pytest

from plugins.domain.countries import COUNTRIES
from plugins.domain.place import exchanged, is_in, is_on_earth, places


def test_places(network):
    """East comes first, as on maps; a city whose place nobody told has none."""
    oslo = network.cities["oslo"].model_copy(
        update={"latitude": 59.91, "longitude": 10.75}
    )
    lost = oslo.model_copy(update={"id": "lost", "longitude": None})

    assert {"oslo": (10.75, 59.91)} == places([oslo, lost])


@pytest.mark.parametrize(
    ("country", "latitude", "longitude", "answer"),
    [
        ("FR", 45.78, 3.08, True),
        ("FR", 3.08, 45.78, False),
        ("TH", 13.75, 100.5, True),
        ("TH", 100.5, 13.75, False),
        ("US", 21.3, -157.85, True),
        ("RU", 64.7, 177.5, True),
        ("AQ", -77.8, 166.7, True),
    ],
)
def test_is_in(country, latitude, longitude, answer):
    """A place within the bounds of its country is in it; exchanged, seldom."""
    assert answer is is_in(country, latitude, longitude)


def test_is_on_earth():
    """The poles and the antimeridian are on Earth, and nothing beyond."""
    assert is_on_earth(-90, 180)
    assert not is_on_earth(90.1, 0)
    assert not is_on_earth(0, -180.1)


def test_exchanged():
    """What is proposed is each coordinate in place of the other, as it was typed."""
    assert {"latitude": "13.75", "longitude": "100.5"} == exchanged(100.5, 13.75)


@pytest.mark.parametrize("code", COUNTRIES)
def test_bounds_are_bounds(code):
    """South is below north, and west before east."""
    _, bounds = COUNTRIES[code]

    assert bounds is None or (bounds[0] < bounds[2] and bounds[1] < bounds[3])
