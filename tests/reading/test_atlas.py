import json
from pathlib import Path

import pytest

from plugins.domain.rings import area
from plugins.reading.atlas import Detail, derive_land, main, render_land, unwrapped
from plugins.reading.basemap import COARSE, FINE, read_land

ALL = Detail(tolerance=0, smallest=0)
SQUARE = [[0, 0], [10, 0], [0, 10], [-10, 0], [0, -10]]  # each point from the last


def topology(*polygons, arcs=(), scale=(1, 1), origin=(0, 0)):
    """Return a file of TopoJSON with these polygons, clockwise as it has them."""
    geometry = {"type": "MultiPolygon", "arcs": polygons}
    return {
        "transform": {"scale": scale, "translate": origin},
        "arcs": arcs,
        "objects": {"land": {"type": "GeometryCollection", "geometries": [geometry]}},
    }


def backwards(arc):
    """Return the ring *arc* in the other direction, which is that of TopoJSON."""
    return [[0, 0], *([-x, -y] for x, y in reversed(arc[1:]))]


def test_arcs_are_decoded():
    """Steps become places, scaled and moved; land is counterclockwise."""
    land = derive_land(
        topology([[0]], arcs=[backwards(SQUARE)], scale=(0.5, 2), origin=(3, 4)), ALL
    )

    assert ((((3, 4), (8, 4), (8, 24), (3, 24), (3, 4)),),) == land


def test_arcs_are_joined():
    """A ring may be of several arcs, of which some are walked backwards."""
    arcs = [[[0, 0], [0, 10], [10, 0]], [[0, 0], [10, 0], [0, 10]]]
    ((outline,),) = derive_land(topology([[0, -2]], arcs=arcs), ALL)

    assert 100 == area(outline)
    assert {(0, 0), (10, 0), (10, 10), (0, 10)} == set(outline)


def test_land_across_the_antimeridian_is_cut():
    """Ten degrees on each side, none of them around the world."""
    arc = [[175, 0], [0, 10], [-350, 0], [0, -10], [350, 0]]
    land = derive_land(topology([[0]], arcs=[arc]), ALL)
    spans = sorted((min(outline)[0], max(outline)[0]) for (outline,) in land)

    assert [(-180, -175), (175, 180)] == spans


def test_land_around_the_pole_is_closed_through_it():
    """Antarctica has all longitudes once, and the pole."""
    arc = [[-170, -70], *([20, 0] for _ in range(17)), [-340, 0]]
    ((outline,),) = derive_land(topology([[0]], arcs=[arc]), ALL)

    assert 360 * 20 == area(outline)
    assert (-180, -90) in outline


def test_inland_sea_stays_with_its_land():
    """However far apart the two rings begin, as the Caspian Sea and Chukotka do."""
    land = [[-175, 40], [-95, 0], [0, 20], [95, 0], [0, -20]]  # it goes west to 90°
    sea = [[100, 45], [10, 0], [0, 5], [-10, 0], [0, -5]]
    found = derive_land(topology([[0], [1]], arcs=[land, sea]), ALL)

    assert [2, 1] == [len(polygon) for polygon in found]
    assert area(found[0][1]) == -50


def test_detail_leaves_out_the_small_and_the_far_south():
    """An islet, and all that ends south of the map."""
    islet, south = ([[0, y], [0, 1], [1, 0], [0, -1], [-1, 0]] for y in (0, -80))
    found = topology([[0]], [[1]], arcs=[islet, south])

    assert 2 == len(derive_land(found, ALL))
    assert 1 == len(derive_land(found, Detail(0, 0, south=-60)))
    assert 0 == len(derive_land(found, Detail(0, smallest=2)))


def test_unwrapped_has_no_leap():
    """Its points are near each other, and around the map's middle."""
    wide, far = (unwrapped([(179, 0), (x, 0), (x, 1), (179, 0)]) for x in (-179, -177))

    assert [(179, 0), (181, 0), (181, 1), (179, 0)] == wide
    assert [(-181, 0), (-177, 0), (-177, 1), (-181, 0)] == far


def test_render_is_geojson():
    """Whole numbers are short; each polygon is a line of the file."""
    land = ((((0.0, 1.5), (2.0, 1.5), (0.0, 1.5)),),)
    text = render_land(land)

    assert {"type": "MultiPolygon", "coordinates": [[[[0, 1.5], [2, 1.5], [0, 1.5]]]]}
    assert "[[[0,1.5],[2,1.5],[0,1.5]]]" in text.splitlines()
    assert "MultiPolygon" == json.loads(text)["type"]


def test_main_writes_what_builds_read(tmp_path):
    """From a folder of world-atlas to the files of theme/basemap/."""
    arc = backwards(SQUARE)
    for name in ("land-110m.json", "land-50m.json"):
        text = json.dumps(topology([[0]], arcs=[arc]))
        (tmp_path / name).write_text(text, "utf-8")
    main([str(tmp_path)], tmp_path)
    read = [read_land(tmp_path / "theme", name) for name in (COARSE, FINE)]

    assert read[0] == read[1]
    assert 100 == area(read[0][0][0])


def test_main_needs_the_folder():
    """It says what is missing, and writes nothing."""
    with pytest.raises(SystemExit):
        main([], Path("nowhere"))
