"""The two pictures of the map."""

import pytest

from plugins.outputs.drawing.map_picture import (
    equal_area,
    europe_picture,
    world_picture,
)
from plugins.reading.basemap import FINE, read_land
from tests.building import ROOT

COARSE_LAND = read_land(ROOT / "theme")
FINE_LAND = read_land(ROOT / "theme", FINE)


def test_middle_of_europe_is_its_origin():
    """The plane of Europe begins at 14.5° E, 47.5° N."""
    assert pytest.approx((0, 0)) == equal_area(14.5, 47.5)


def test_distances_from_the_middle_are_nearly_true():
    """One degree north is 1/57.3 of a radius, to a few thousandths."""
    assert pytest.approx((0, 0.017453), abs=1e-4) == equal_area(14.5, 48.5)


def test_areas_are_true():
    """A degree by a degree is as large in the north as in the south, by its cosine."""

    def area(latitude):
        corners = [
            (14, latitude),
            (15, latitude),
            (15, latitude + 1),
            (14, latitude + 1),
        ]
        points = [equal_area(*corner) for corner in corners]
        pairs = zip(points, points[1:] + points[:1], strict=True)
        return sum(x * b - a * y for (x, y), (a, b) in pairs) / 2

    assert pytest.approx(area(36) * 0.6196, rel=0.01) == area(59.5)


@pytest.mark.parametrize(
    ("place", "is_held"),
    [
        ((3.09, 45.78), True),  # Clermont-Ferrand
        ((-8.42, 41.55), True),  # Braga
        ((39.1, 55.6), True),  # Davydovo
        ((-2.46, 36.84), True),  # Almería
        ((11.58, 1.6), False),  # Oyem
        ((-100.4, 20.59), False),  # Querétaro
    ],
)
def test_europe_holds_its_cities(place, is_held):
    """Every city of Europe is in the picture, and no other."""
    assert is_held == europe_picture(FINE_LAND).holds(*place)


@pytest.mark.parametrize("place", [(-122.4, 37.8), (174.8, -41.3), (-68.3, -54.8)])
def test_world_holds_every_place_where_people_live(place):
    """From San Francisco to Wellington and Ushuaia."""
    assert world_picture(COARSE_LAND).holds(*place)


def test_pictures_are_light():
    """Both are in the page: together a few kilobytes."""
    world, europe = world_picture(COARSE_LAND), europe_picture(FINE_LAND)

    assert len(world.land) + len(europe.land) < 16_000


def test_view_box_is_the_edges():
    """Left, top, width and height, as SVG wants them."""
    box = world_picture(COARSE_LAND).box

    assert f"{box.left} {box.top} {box.width} {box.height}" == box.view_box
    assert box.width > box.height > 0


def test_way_across_the_pacific_is_in_two_parts():
    """From Japan to California one leaves the world on one side."""
    way = world_picture(COARSE_LAND).ways([(139.7, 35.7), (-122.4, 37.8)])

    assert 2 == way.count("m")
