"""The script of the interactive map: what folium wrote, the land, our functions."""

import json
import re

import pytest

from plugins.outputs.drawing.map_script import coordinates_of, render_script
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


def test_functions_come_before_they_are_called(script):
    """In one scope, which is nobody else's."""
    assert script.startswith('(() => {\n"use strict";\nfunction listMarkers(map) {\n')
    assert script.index("function listMarkers") < script.index("listMarkers(map_world")
    assert script.endswith("})();\n")


def test_land_is_geojson():
    """The rings of a MultiPolygon: they close, within the bounds of the Earth."""
    land = read_land(ROOT / "theme", FINE)
    coordinates = json.loads(json.dumps(coordinates_of(land)))

    for ring in (ring for polygon in coordinates for ring in polygon):
        assert len(ring) >= 4
        assert ring[0] == ring[-1]
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)


def test_land_is_in_the_script(script):
    """To the letter, without a blank."""
    outlines = "[[[[0,0],[10.5,0],[10.5,10],[0,0]],[[2,1],[3,2],[3,1],[2,1]]]]"

    assert f'"coordinates": {outlines}' in script
