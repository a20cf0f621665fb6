"""What folium makes: one script, the same at every build."""

import json
import re

import pytest

from plugins.outputs.drawing.interactive_map import (
    CANVAS,
    geometry_of,
    render_script,
)
from plugins.reading.basemap import FINE, read_land
from tests.building import ROOT

LAND = (
    (
        ((0.0, 0.0), (10.5, 0.0), (10.5, 10.0), (0.0, 0.0)),
        ((2.0, 1.0), (3.0, 2.0), (3.0, 1.0), (2.0, 1.0)),
    ),
)
FUNCTION = """// @ts-check
/** Does nothing. */
function listMarkers(map) {
  return map; // "a, b"
}
"""


@pytest.fixture(scope="module")
def script():
    return render_script(LAND, [FUNCTION])


def test_script_is_the_same_at_every_build(script):
    """Nothing in it is random, as folium's own names are."""
    assert script == render_script(LAND, [FUNCTION])


def test_script_has_the_names_that_the_page_uses(script):
    """The map fills one element, and reads two lists."""
    assert f'L.map(\n"{CANVAS}"' in script
    assert 'listMarkers(map_world, marker_cluster_cities, "#map-list li");' in script
    assert 'listRoute(map_world, "#map-route li");' in script


def test_script_asks_nobody_else(script):
    """No address, no jQuery, nothing that the content policy forbids."""
    assert not re.search(r"https?:|\$\.|jQuery|\beval\b|innerHTML|Function\(", script)


def test_script_has_no_words(script):
    """A text that a reader sees is the page's: the script is one for all languages."""
    texts = set(re.findall(r'"([^"]*)"', script))

    assert {
        *("use strict", "a, b", "#map-list li", "#map-route li"),
        "(prefers-reduced-motion: reduce)",
    } == {text for text in texts if " " in text}


def test_comments_are_left_out(script):
    """They are for developers, who read the source."""
    assert "Does nothing" not in script
    assert "@ts-check" not in script
    assert 'return map; // "a, b"' in script


def test_wheel_waits_for_the_focus(script):
    """The page scrolls over a map that nobody asked to zoom."""
    assert '"scrollWheelZoom": false' in script


def test_motion_is_asked_for(script):
    """Who wishes less motion has none of the map's."""
    quiet = '!matchMedia("(prefers-reduced-motion: reduce)").matches'

    assert all(
        f'"{name}": {quiet}' in script
        for name in ("zoomAnimation", "animate", "inertia")
    )


def test_land_is_geojson():
    """A MultiPolygon whose rings close, within the bounds of the Earth."""
    geometry = json.loads(json.dumps(geometry_of(read_land(ROOT / "theme", FINE))))

    assert "MultiPolygon" == geometry["type"]
    for ring in (ring for polygon in geometry["coordinates"] for ring in polygon):
        assert len(ring) >= 4
        assert ring[0] == ring[-1]
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)


def test_land_is_in_the_script(script):
    """To the letter, without a blank."""
    assert "[[[[0,0],[10.5,0],[10.5,10],[0,0]],[[2,1],[3,2],[3,1],[2,1]]]]" in script
