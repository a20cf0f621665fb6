import re

import brotli
import pytest

from plugins.domain.sphere import vector
from plugins.outputs.drawing.cartographer import WORLD, Cartographer
from plugins.reading.basemap import read_land
from tests.building import ROOT
from tests.views.sample import real_network

PATH = re.compile(r"(?:[mMlaAhzc]|-?\d+(?:\.\d\d?)?| )*")
CITIES = {
    city.id: (city.longitude, city.latitude)
    for city in real_network().cities.values()
    if city.longitude is not None and city.latitude is not None
}
EVERY = [*map(vector, CITIES.values())]
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
    """It has land, meridians, and no more than 2.2 KB with all the other cities."""
    drawing = maps.globe(CITIES[city], EVERY)
    data = drawing.land, drawing.mesh, drawing.others

    assert all(data)
    assert all(map(PATH.fullmatch, data))
    assert weight(*data) < 2200


def test_globe_is_drawn_once(maps):
    """However many languages show it."""
    assert maps.globe(CLERMONT, EVERY) is maps.globe(CLERMONT, EVERY)


def test_globe_with_other_dots_is_another(maps):
    """A network that knows of one city more has them drawn anew."""
    before = maps.globe(CLERMONT, EVERY)
    more = [*EVERY, vector((-10, 10))]

    assert before.others != maps.globe(CLERMONT, more).others


def test_globe_in_the_pacific_is_sea(maps):
    """Nearly: an honest picture of what is there."""
    assert len(maps.globe((-150, -10)).land) < len(maps.globe(CLERMONT).land) * 0.6


def test_globe_hides_its_far_side(maps):
    """A city behind the limb has no dot."""
    far, near = vector((-176.9, -45.8)), vector((3.1, 45.81))

    assert "" == maps.globe(CLERMONT, [far]).others
    assert "m0 0h0" == maps.globe(CLERMONT, [near]).others


def test_globe_has_no_dot_in_its_middle(maps):
    """The city that it is drawn for is marked otherwise."""
    assert "" == maps.globe(CLERMONT, [vector(CLERMONT)]).others


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


def test_routes_are_drawn_once(maps):
    """However many languages show them; others are others."""
    ways = [(CLERMONT, NORMAN), (MAEBASHI, NORMAN)]

    assert maps.routes(iter(ways)) is maps.routes(iter(ways))
    assert maps.routes(ways) != maps.routes(reversed(ways))


def test_routes_are_curves_between_spots(maps):
    """From one city to another, and in two parts over the Pacific."""
    x, y = maps.spot(CLERMONT)
    over = maps.routes([(MAEBASHI, NORMAN)])

    assert maps.routes([(CLERMONT, NORMAN)]).startswith(f"m{x} {y}c")
    assert 2 == over.count("m")
    assert PATH.fullmatch(over)
