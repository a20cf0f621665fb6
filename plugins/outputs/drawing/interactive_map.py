"""The script of the interactive map, as folium writes it: kept beside, as a file.

folium takes half a second to import, and what it writes depends on nothing that an
editor changes: no build needs it. ``BLESS=1 pytest
tests/outputs/drawing/test_interactive_map.py`` writes the file anew.
"""

from __future__ import annotations

from typing import Any, Final

import folium
from folium.plugins import MarkerCluster
from folium.utilities import JsCode

from plugins.outputs.drawing.map_script import compact

CANVAS: Final = "map_world"
"""The id of the element that the map fills, and the map's name in its script."""

LIST: Final = "#map-list li"
"""The places that become markers."""

ROUTE: Final = "#map-route li"
"""The places that the Meetings went through."""

_MOVES: Final = JsCode('!matchMedia("(prefers-reduced-motion: reduce)").matches')
_OPTIONS: Final = {
    "attributionControl": False,  # the credits are in the page
    "maxBounds": [[-75, -200], [85, 220]],
    "maxZoom": 7,  # the outlines of the land are no finer
    "markerZoomAnimation": _MOVES,
    "minZoom": 0,
    "fadeAnimation": _MOVES,
    "inertia": _MOVES,
    "scrollWheelZoom": False,  # until the map has the focus
    "zoomAnimation": _MOVES,
    "zoomControl": False,  # its words are the page's
    "zoomSnap": 0.25,
}
_CLUSTERS: Final = {
    "animate": _MOVES,
    "maxClusterRadius": 36,
    "showCoverageOnHover": False,
    "spiderLegPolylineOptions": {"opacity": 0.5, "weight": 1},
}
_LAND: Final = "map-picture__land"


def folium_script() -> str:
    """Return the script that draws the map over no land yet, on one line each step."""
    canvas = _named("world", folium.Map([30, 10], tiles=None, zoom_start=2))
    canvas.default_js = canvas.default_css = []
    canvas.options |= _OPTIONS
    cluster = _named("cities", MarkerCluster(**_CLUSTERS))
    cluster.default_js = cluster.default_css = []
    outlines = folium.GeoJson(
        {
            "type": "Feature",
            "properties": {},
            "geometry": {"type": "MultiPolygon", "coordinates": []},
        },
        style_function=lambda _: {"className": _LAND},
        interactive=False,
    )
    _named("land", outlines).add_to(canvas)
    cluster.add_to(canvas)
    names = canvas.get_name(), cluster.get_name()
    root = canvas.get_root()
    root.render()
    return compact("\n".join((root.script.render(), _calls(*names))))


def _calls(canvas: str, cluster: str) -> str:
    """Return what gives folium's map our markers, keys and route."""
    return f"""\
mapKeys({canvas}, {cluster});
listMarkers({canvas}, {cluster}, "{LIST}");
listRoute({canvas}, "{ROUTE}");
"""


def _named(name: str, element: Any) -> Any:  # noqa: ANN401 - branca has no types
    """Return *element* with a name that is the same at every build."""
    element._id = name  # noqa: SLF001 - else random, and there is no other way
    return element
