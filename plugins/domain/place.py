"""Where on Earth a country is, roughly: enough to catch exchanged coordinates."""

from __future__ import annotations

from plugins.domain.countries import COUNTRIES


def is_on_earth(latitude: float, longitude: float) -> bool:
    """Return whether there is such a place, in degrees, WGS 84."""
    return -90 <= latitude <= 90 and -180 <= longitude <= 180  # noqa: PLR2004 - degrees


def is_in(country: str, latitude: float, longitude: float) -> bool:
    """Return whether the place is within the bounds of *country*, if they are known."""
    bounds = COUNTRIES[country][1]
    if bounds is None:
        return True
    south, west, north, east = bounds
    return south <= latitude <= north and west <= longitude <= east
