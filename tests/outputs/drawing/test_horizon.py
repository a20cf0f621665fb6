from itertools import pairwise
from math import atan2, cos, hypot, sin, tau

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.domain.rings import area
from plugins.outputs.drawing.horizon import Region, along_limb, faces
from plugins.outputs.drawing.projections import Globe
from plugins.reading.basemap import read_land
from tests.building import ROOT

LAND = read_land(ROOT / "theme")
INLAND = [  # far from any coast
    (60, 60), (100, 60), (105, 35), (78, 23), (45, 24), (20, 10), (25, -15),
    (-100, 42), (-110, 55), (-55, -10), (133, -24), (10, 50), (90, -80), (-42, 72),
]  # fmt: skip
AT_SEA = [
    (-30, 40), (-20, -30), (-140, 30), (-120, -20), (170, 20), (75, -20), (90, -45),
    (-160, -50), (51, 42), (5, 38), (33, 43.5), (0, 75), (170, 78),
]  # fmt: skip
REGIONS = [Region(polygon, 0.005) for polygon in LAND]
TRIANGLE = Region([((0, 0), (20, 0), (0, 20), (0, 0))])


def polygon_of(face):
    """Return *face* as a polygon, with a point at each degree of the limb."""
    points = []
    for chain, after in zip(face, [*face[1:], face[0]], strict=True):
        points += chain
        if face[0][0] != face[0][-1]:
            start = atan2(chain[-1][1], chain[-1][0])
            ahead = along_limb(chain[-1], after[0])
            steps = [start + ahead * each / 360 for each in range(1, 361)]
            points += [(cos(angle), sin(angle)) for angle in steps]
    return [*points, points[0]]


def is_within(point, polygons):
    """Return whether *point* is inside an odd number of *polygons*."""
    x, y = point
    return bool(
        sum(
            (b > y) != (d > y) and x < a + (c - a) * (y - b) / (d - b)
            for polygon in polygons
            for (a, b), (c, d) in pairwise(polygon)
        )
        % 2
    )


@settings(max_examples=40)
@given(st.integers(-180, 180), st.integers(-90, 90))
@example(-100, 21)  # Querétaro
@example(-60, 13)  # Bridgetown
@example(123, 42)  # Shenyang
@example(-83, 35)  # Anderson: the Caspian Sea is on its limb
@example(-100, -50)  # the antipode of Siberia
@example(113, 0)  # a cape touches its limb
@example(-171, 66)  # where the land is cut
@example(135, 0)  # the tip of an island is behind its limb
@example(0, 90)
@example(0, -90)
def test_globe_shows_land_as_land_and_sea_as_sea(longitude, latitude):
    """From wherever one looks, each known place in view is what it is."""
    globe = Globe(longitude, latitude)
    drawn = [polygon_of(face) for region in REGIONS for face in faces(region, globe)]
    for places, expected in ((INLAND, True), (AT_SEA, False)):
        for place in places:
            x, y, z = globe.seen(*place)
            if z > 0.1:
                assert is_within((x, y), drawn) is expected, place


@settings(max_examples=40)
@given(st.integers(-180, 180), st.integers(-90, 90))
def test_lines_end_at_the_limb(longitude, latitude):
    """A chain is closed, or begins and ends one radius from the middle."""
    globe = Globe(longitude, latitude)
    chains = [
        chain
        for region in REGIONS
        for face in faces(region, globe)
        for chain in face
        if chain[0] != chain[-1]
    ]

    assert all(
        hypot(*end) == pytest.approx(1)
        for chain in chains
        for end in (chain[0], chain[-1])
    )


def test_land_on_the_near_side_is_whole():
    """One closed chain, with each of its corners."""
    ((chain,),) = faces(TRIANGLE, Globe(10, 10))

    assert 4 == len(chain)
    assert chain[0] == chain[-1]


def test_land_behind_is_not_shown():
    """Nothing is left of what the globe hides."""
    assert [] == list(faces(TRIANGLE, Globe(-170, -10)))


def test_land_across_the_limb_is_cut():
    """One chain from limb to limb, which the limb closes the short way."""
    ((chain,),) = faces(TRIANGLE, Globe(-85, 0))
    angles = [atan2(y, x) for x, y in (chain[-1], chain[0])]

    assert chain[0] != chain[-1]
    assert 0 < (angles[1] - angles[0]) % tau < 0.5


def test_land_that_the_limb_cuts_twice_is_two_faces():
    """Each cape of a bay stands alone, where the limb hides what joins them."""
    bay = [(80, -20), (100, -20), (100, 20), (80, 20), (80, 10), (95, 0), (80, -10)]
    found = list(faces(Region([(*bay, bay[0])]), Globe(0, 0)))

    assert [1, 1] == [len(face) for face in found]


def test_strait_between_two_coasts_is_one_face():
    """Land before the limb from which the limb hides both ends has two chains."""
    band = [(-120, -10), (0, -10), (120, -10), (120, 10), (0, 10), (-120, 10)]
    ((south, north),) = faces(Region([(*band, band[0])]), Globe(0, 0))

    assert south[0][0] < south[-1][0]
    assert north[0][0] > north[-1][0]


def test_land_that_touches_the_limb_goes_on_from_there():
    """No arc around the globe joins two chains that end and begin at one point."""
    one, other = (cos(1), sin(1)), (cos(1 - 1e-12), sin(1 - 1e-12))

    assert 0 == along_limb(one, other)
    assert tau / 4 == pytest.approx(along_limb((1, 0), (0, 1)))


@settings(max_examples=40)
@given(st.integers(-180, 180), st.integers(-90, 90))
def test_what_is_told_of_a_stretch_is_so_of_each_place(longitude, latitude):
    """What is told so soon is told rightly."""
    globe = Globe(longitude, latitude)
    stretches = [
        each for region in REGIONS for ring in region.stretches for each in ring
    ]
    hidden = [each for each in stretches if each.is_hidden(globe)]
    whole = [each for each in stretches if each.is_whole(globe)]

    assert hidden
    assert whole
    assert all(z < 0 for each in hidden for _, _, z in globe.all_seen(each.places))
    assert all(z >= 0 for each in whole for _, _, z in globe.all_seen(each.places))


def test_land_is_as_large_as_a_globe_shows_it():
    """Seen from its side it is narrower, and what is small enough is left out."""
    above, aside = Globe(6, 6), Globe(60, 6)
    (face,) = faces(TRIANGLE, above)

    assert area(face[0]) == pytest.approx(TRIANGLE.area(above))
    assert TRIANGLE.area(aside) < TRIANGLE.area(above) < TRIANGLE.size
    assert [] == list(faces(TRIANGLE, aside, TRIANGLE.area(above)))


def test_outline_is_simplified_as_space_has_it():
    """A corner within the tolerance is gone from each globe, another is not."""
    bent = (0, 0), (10, -0.1), (20, 0), (20, 20), (10, 23), (0, 20), (0, 0)
    ((ring,), *_) = faces(Region([bent], 0.02), Globe(10, 10))

    assert 6 == len(ring)


def test_stretches_of_a_long_outline_are_one_chain():
    """Wherever it begins: cut at the limb or not, its parts are joined again."""
    angles = [tau * at / 90 for at in range(90)]
    ring = [(30 * cos(angle), 30 * sin(angle)) for angle in angles]
    region = Region([(*ring, ring[0])])
    (whole,) = faces(region, Globe(0, 0))
    (cut,) = faces(region, Globe(80, 0))
    (other,) = faces(region, Globe(-80, 0))

    assert len(region.stretches[0]) > 1
    assert 91 == len(whole[0])
    assert [1, 1] == [len(cut), len(other)]
