from xml.etree import ElementTree as ET

from plugins.outputs.drawing.card_map import card_map, pixel

SQUARE = ((((0, 0), (20, 0), (20, 20), (0, 20), (0, 0)),),)
ISLAND = ((((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)),),)


def paths(land, cities):
    """Return the path data of the land and of the dots."""
    svg = ET.fromstring(card_map(land, cities))  # noqa: S314 - it is our own
    assert svg.get("viewBox") == "0 0 1200 630"
    return [path.get("d") for path in svg]


def test_shows_land_and_cities():
    """One path for all land, one dot for each city."""
    land, dots = paths(SQUARE, [(7.5, 44.4), (135.5, 34.7)])

    assert land.count("z") == 1
    assert dots.count("h0") == 2


def test_leaves_small_islands_out():
    """A speck would weigh, and nobody would see it."""
    assert paths(ISLAND, [])[0] == ""


def test_cities_of_four_continents_are_on_the_card():
    """Anderson, São Paulo, Osaka and Durban are not cut off."""
    for place in ((-82.6, 34.5), (-46.6, -23.5), (135.5, 34.7), (31, -29.9)):
        across, down = pixel(*place)

        assert 0 < across < 1200
        assert 300 < down < 630


def test_north_is_up():
    """And east is on the right."""
    assert pixel(7.5, 44.4) < pixel(135.5, 34.7)
    assert pixel(0, 60)[1] < pixel(0, 30)[1]
