"""The interactive map, as folium makes it: one script without language or address.

folium and what it stands on take half a second to import: its script is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

import folium
from folium.plugins import MarkerCluster
from folium.utilities import JsCode

from plugins.domain.rings import Land

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
_BLANK: Final = re.compile(r"(?<=[\d\]]), (?=[-\d\[])")
_COMMENT: Final = re.compile(r"^\s*(?:/\*.*?\*/|//.*?$)", re.MULTILINE | re.DOTALL)


def render_script(land: Land, functions: Iterable[str]) -> str:
    """Return the script that draws the map over the *land*.

    Args:
        land: What is neither sea nor lake.
        functions: The source of the functions that it calls.
    """
    canvas = _named("world", folium.Map([30, 10], tiles=None, zoom_start=2))
    canvas.default_js = canvas.default_css = []
    canvas.options |= _OPTIONS
    cluster = _named("cities", MarkerCluster(**_CLUSTERS))
    cluster.default_js = cluster.default_css = []
    outlines = folium.GeoJson(
        {"type": "Feature", "properties": {}, "geometry": geometry_of(land)},
        style_function=lambda _: {"className": _LAND},
        interactive=False,
    )
    _named("land", outlines).add_to(canvas)
    cluster.add_to(canvas)
    names = canvas.get_name(), cluster.get_name()
    root = canvas.get_root()
    root.render()
    code = "\n".join((*functions, root.script.render(), _calls(*names)))
    return f'(() => {{\n"use strict";\n{_compact(code)}}})();\n'


def _calls(canvas: str, cluster: str) -> str:
    """Return what gives folium's map our markers, keys and route."""
    return f"""\
mapKeys({canvas}, {cluster});
listMarkers({canvas}, {cluster}, "{LIST}");
listRoute({canvas}, "{ROUTE}");
"""


def geometry_of(land: Land) -> dict[str, Any]:
    """Return *land* as a geometry of GeoJSON (RFC 7946)."""
    return {
        "type": "MultiPolygon",
        "coordinates": [
            [[[_short(x), _short(y)] for x, y in ring] for ring in polygon]
            for polygon in land
        ],
    }


def _short(degrees: float) -> float:
    return int(degrees) if degrees == int(degrees) else degrees


def _named(name: str, element: Any) -> Any:  # noqa: ANN401 - branca has no types
    """Return *element* with a name that is the same at every build."""
    element._id = name  # noqa: SLF001 - else random, and there is no other way
    return element


def _compact(code: str) -> str:
    """Return *code* without comments, indentation and the blanks of its numbers."""
    lines = (line.strip() for line in _COMMENT.sub("", code).splitlines())
    return _BLANK.sub(",", "".join(f"{line}\n" for line in lines if line))
