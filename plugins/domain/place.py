"""Where on Earth cities are, and countries: enough to catch exchanged coordinates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from plugins.domain.city import City
from plugins.domain.countries import COUNTRIES
from plugins.domain.rings import Point
from plugins.domain.wording import N_

EXCHANGE: Final = N_("Write “latitude: {latitude}” and “longitude: {longitude}”.")
"""What to say where exchanged coordinates would be right."""


def places(cities: Iterable[City]) -> Mapping[str, Point]:
    """Return where each of the *cities* is, but for those of which nobody said it."""
    return {
        city.id: (city.longitude, city.latitude)
        for city in cities
        if city.longitude is not None and city.latitude is not None
    }


def is_on_earth(latitude: float, longitude: float) -> bool:
    """Return whether there is such a place, in degrees, WGS 84."""
    return abs(latitude) <= 90 and abs(longitude) <= 180  # noqa: PLR2004 - degrees


def is_in(country: str, latitude: float, longitude: float) -> bool:
    """Return whether the place is within the bounds of *country*, if they are known."""
    bounds = COUNTRIES[country][1]
    if bounds is None:
        return True
    south, west, north, east = bounds
    return south <= latitude <= north and west <= longitude <= east


def exchanged(latitude: float, longitude: float) -> dict[str, str]:
    """Return what EXCHANGE proposes to write in place of these coordinates."""
    return {"latitude": f"{longitude:.12g}", "longitude": f"{latitude:.12g}"}
