import json

import pytest

from plugins.domain.rings import area
from plugins.reading.basemap import COARSE, FINE, land_bytes, read_land
from tests.building import ROOT


@pytest.fixture(scope="module", params=[COARSE, FINE])
def land(request):
    return read_land(ROOT / "theme", request.param)


def test_outlines_have_the_land_on_their_left(land):
    """Counterclockwise, and the inland seas clockwise, as GeoJSON wants it."""
    assert all(area(outline) > 0 for outline, *_ in land)
    assert all(area(sea) < 0 for _, *seas in land for sea in seas)


def test_every_ring_is_closed(land):
    """It ends where it begins."""
    assert all(ring[0] == ring[-1] for polygon in land for ring in polygon)


def test_every_place_is_on_the_map(land):
    """Degrees of longitude and latitude: no band runs around the world."""
    places = [place for polygon in land for ring in polygon for place in ring]

    assert all(abs(x) <= 180 and abs(y) <= 90 for x, y in places)


def test_the_caspian_is_a_sea(land):
    """It lies within the largest piece of land."""
    (_, *seas), *_ = land

    assert 1 == len(seas)


def test_antarctica_is_on_globes_alone():
    """Flat maps end north of it."""
    southmost = [
        min(y for polygon in read_land(ROOT / "theme", name) for _, y in polygon[0])
        for name in (COARSE, FINE)
    ]

    assert southmost[0] == -90
    assert southmost[1] > -60


def test_the_file_says_the_same():
    """Who wants to know whether the land has changed need not read it."""
    first = json.loads(land_bytes(ROOT / "theme"))["coordinates"][0][0]

    assert tuple(map(tuple, first)) == read_land(ROOT / "theme")[0][0]
