"""The script of the interactive map, without language or address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from importlib import resources
from typing import Final

from plugins.domain.rings import Land

_NO_LAND: Final = '"coordinates": []'
_BLANK: Final = re.compile(r"(?<=[\d\]]), (?=[-\d\[])")
_COMMENT: Final = re.compile(r"^\s*(?:/\*.*?\*/|//.*?$)", re.MULTILINE | re.DOTALL)


def render_script(land: Land, functions: Iterable[str]) -> str:
    """Return the script that draws the map over the *land*.

    Args:
        land: What is neither sea nor lake.
        functions: The source of the functions that it calls.
    """
    outlines = json.dumps(coordinates_of(land), separators=(",", ":"))
    drawn = written().replace(_NO_LAND, f'"coordinates": {outlines}')
    called = "".join(map(compact, functions))
    return f'(() => {{\n"use strict";\n{called}{drawn}}})();\n'


def written() -> str:
    """Return what folium wrote: see interactive_map.py."""
    file = resources.files(__package__).joinpath("interactive_map.js")
    return file.read_text("utf-8")


def coordinates_of(land: Land) -> list[list[list[list[float]]]]:
    """Return *land* as the coordinates of a MultiPolygon of GeoJSON (RFC 7946)."""
    return [
        [[[_short(x), _short(y)] for x, y in ring] for ring in polygon]
        for polygon in land
    ]


def compact(code: str) -> str:
    """Return *code* without comments, indentation and the blanks of its numbers."""
    lines = (line.strip() for line in _COMMENT.sub("", code).splitlines())
    return _BLANK.sub(",", "".join(f"{line}\n" for line in lines if line))


def _short(degrees: float) -> float:
    return int(degrees) if degrees == int(degrees) else degrees
