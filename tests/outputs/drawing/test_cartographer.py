import re

import brotli
import pytest

from plugins.outputs.drawing.cartographer import WORLD, Cartographer
from plugins.reading.basemap import read_land
from tests.building import ROOT
from tests.views.sample import real_network

PATH = re.compile(r"(?:[mMlahzc]|-?\d+| )*")
CITIES = {
    city.id: (city.longitude, city.latitude)
    for city in real_network().cities.values()
    if city.longitude is not None and city.latitude is not None
}
CLERMONT = 3.1, 45.8
MAEBASHI = 139.1, 36.4
NORMAN = -97.4, 35.2


@pytest.fixture(scope="module")
def maps():
    return Cartographer(read_land(ROOT / "theme"))


def weight(*data):
    """Return how many bytes path *data* are on their way to the reader."""
    return len(brotli.compress("".join(data).encode(), quality=5))


def test_world_is_small(maps):
    """Whole numbers alone, and less than 2 KB: it is on several pages."""
    assert PATH.fullmatch(maps.world)
    assert weight(maps.world) < 2000


def test_world_is_drawn_once(maps):
    """The same text serves each page and language."""
    assert maps.world is maps.world


@pytest.mark.parametrize("city", CITIES)
def test_globe_of_each_city(maps, city):
    """It has land, meridians, and no more than 2.5 KB with all the other cities."""
    drawing = maps.globe(CITIES[city])
    others = maps.globe_dots(CITIES[city], CITIES)

    assert all(PATH.fullmatch(data) for data in (drawing.land, drawing.mesh, others))
    assert drawing.land
    assert drawing.mesh
    assert weight(drawing.land, drawing.mesh, others) < 2500


def test_globe_is_drawn_once(maps):
    """However many languages show it."""
    assert maps.globe(CLERMONT) is maps.globe(CLERMONT)


def test_globe_in_the_pacific_is_sea(maps):
    """Nearly: an honest picture of what is there."""
    assert len(maps.globe((-150, -10)).land) < len(maps.globe(CLERMONT).land) / 2


def test_globe_hides_its_far_side(maps):
    """A city behind the limb has no dot."""
    assert "" == maps.globe_dots(CLERMONT, {"chatham": (-176.9, -45.8)})
    assert "m0 0h0" == maps.globe_dots(CLERMONT, {"beside": (3.1, 45.81)})


def test_globe_has_no_dot_in_its_middle(maps):
    """The city that it is drawn for is marked otherwise."""
    assert "" == maps.globe_dots(CLERMONT, {"clermont-ferrand": CLERMONT})


def test_globe_with_many_cities_has_fewer_dots(maps):
    """Ten thousand would hide the land, and weigh more than the rest of the page."""
    many = {str(at): (at % 100 / 5, at // 100 / 5) for at in range(10_000)}
    few = dict(list(many.items())[:500])

    assert maps.globe_dots((10, 10), few).count("h0") == 500
    assert 50 < maps.globe_dots((10, 10), many).count("h0") < 300


@pytest.mark.parametrize("city", CITIES)
def test_spots_are_on_the_map(maps, city):
    """No city of the network is outside of the picture."""
    x, y = maps.spot(CITIES[city])

    assert 0 < x < WORLD[0]
    assert 0 < y < WORLD[1]


def test_dots(maps):
    """One line of no length each."""
    x, y = maps.spot(CLERMONT)

    assert f"m{x} {y}h0" == maps.dots([CLERMONT])


def test_routes_are_curves_between_spots(maps):
    """From one city to another, and in two parts over the Pacific."""
    x, y = maps.spot(CLERMONT)
    over = maps.routes([(MAEBASHI, NORMAN)])

    assert maps.routes([(CLERMONT, NORMAN)]).startswith(f"m{x} {y}c")
    assert 2 == over.count("m")
    assert PATH.fullmatch(over)
