import pytest

from plugins.domain.rings import area
from plugins.outputs.drawing import world
from plugins.reading.basemap import read_land
from tests.building import ROOT

LAND = read_land(ROOT / "theme")
EDGE = 2.70664  # radii: half of the map's width


def test_middle_is_in_europe():
    """The map is turned so that its edges are in the Bering Strait."""
    assert (0, 0) == world.place(world.MIDDLE, 0)


@pytest.mark.parametrize("longitude", [-169.5, -170, 180, -180, 179])
def test_chukotka_is_in_the_east(longitude):
    """All of Asia is on one side of the map."""
    assert world.place(longitude, 65)[0] > 1.5


def test_alaska_is_in_the_west():
    """All of America is on the other."""
    assert world.place(-168.5, 65)[0] < -1.5


def test_land_is_drawn_once():
    """The outlines have together the area of the land, a third of the globe's."""
    areas = sum(map(area, world.outlines(LAND)))

    assert areas / (4 * 3.14159) == pytest.approx(0.29, abs=0.01)


def test_land_is_within_the_map():
    """No point of it beyond the edges."""
    points = [point for ring in world.outlines(LAND) for point in ring]

    assert all(abs(x) <= EDGE and abs(y) <= 1.3174 for x, y in points)


def test_route_is_one_line():
    """From Vitoria-Gasteiz to Querétaro, over the Atlantic."""
    (line,) = world.route((-2.7, 42.8), (-100.4, 20.6))

    assert line[0] == pytest.approx(world.place(-2.7, 42.8))
    assert line[-1] == pytest.approx(world.place(-100.4, 20.6))


def test_route_over_the_edge_is_two_lines():
    """From Maebashi to Norman one flies over the Pacific: out at one side, in at
    the other.
    """
    east, west = world.route((139.1, 36.4), (-97.4, 35.2))

    assert east[-1][0] > 1.5
    assert west[0][0] < -1.5
