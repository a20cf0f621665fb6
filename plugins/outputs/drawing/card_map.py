"""The map of the network on every card: the land, and its cities as dots."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from plugins.domain.rings import Land, Point
from plugins.outputs.drawing.svg_path import Pen
from plugins.outputs.drawing.world import outlines, place

_SCALE: Final = 160  # pixels a radius of the globe
_MIDDLE: Final = (760, 510)  # pixels: where the map's middle is on a card
_SIZE: Final = (1200, 630)  # pixels of a card
_SMALLEST: Final = 30  # square pixels: islands below are left out
_LAND: Final = "rgb(160,160,160)"  # grays of the second ink, see two_inks
_CITY: Final = "rgb(222,222,222)"


def card_map(land: Land, cities: Iterable[Point]) -> bytes:
    """Return the map of the *land* with the places of *cities*, as SVG."""
    ground, dots = _pen(), _pen()
    for outline in outlines(land):
        ground.outline(outline, _SMALLEST)
    dots.dots(place(*city) for city in cities)
    width, height = _SIZE
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path fill="{_LAND}" d="{ground.data}"/>'
        f'<path stroke="{_CITY}" stroke-width="8" stroke-linecap="round"'
        f' d="{dots.data}"/></svg>'
    )
    return svg.encode()


def pixel(longitude: float, latitude: float) -> tuple[int, int]:
    """Return where a place is on the card."""
    return _pen().unit(place(longitude, latitude))


def _pen() -> Pen:
    return Pen(_SCALE, _MIDDLE)
