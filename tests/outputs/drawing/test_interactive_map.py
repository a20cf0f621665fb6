"""What folium writes, and what is kept of it."""

import os
from importlib import resources

from plugins.outputs.drawing import interactive_map
from plugins.outputs.drawing.interactive_map import CANVAS, folium_script
from plugins.outputs.drawing.map_script import written


def test_script_that_is_kept_is_what_folium_writes():
    """``BLESS=1`` writes it anew, where another folium writes otherwise."""
    made = folium_script()
    if os.environ.get("BLESS"):
        folder = resources.files(interactive_map.__package__)
        folder.joinpath("interactive_map.js").write_text(made, "utf-8")

    assert made == written()


def test_script_is_the_same_whenever_it_is_written():
    """Nothing in it is random, as folium's own names are."""
    assert folium_script() == folium_script()


def test_script_has_the_names_that_the_page_uses():
    """The map fills one element, and reads two lists."""
    assert f'L.map(\n"{CANVAS}"' in written()
    assert 'listMarkers(map_world, marker_cluster_cities, "#map-list li");' in written()
    assert 'listRoute(map_world, "#map-route li");' in written()


def test_wheel_waits_for_the_focus():
    """The page scrolls over a map that nobody asked to zoom."""
    assert '"scrollWheelZoom": false' in written()


def test_motion_is_asked_for():
    """Who wishes less motion has none of the map's."""
    quiet = '!matchMedia("(prefers-reduced-motion: reduce)").matches'

    assert all(
        f'"{name}": {quiet}' in written()
        for name in ("zoomAnimation", "animate", "inertia")
    )
