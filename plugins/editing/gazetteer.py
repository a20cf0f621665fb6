"""Where a city is: as GeoNames says (CC BY 4.0), or as a map's address does.

Two places of one name are never told apart by a guess: both are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.numbers import format_decimal

from plugins.domain.place import is_on_earth
from plugins.editing.slug import slug
from plugins.outputs.editors.canonical_yaml import Value
from plugins.reading.geonames import Row, Rows

_NUMBER = r"(-?\d{1,3}(?:\.\d+)?)"
_MAP_LINKS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[?&#]mlat={_NUMBER}&mlon={_NUMBER}",
        rf"#map=[\d.]+/{_NUMBER}/{_NUMBER}",
        rf"^geo:{_NUMBER},{_NUMBER}",
        rf"^\s*{_NUMBER}\s*[,;/ ]\s*{_NUMBER}\s*$",
    )
)
_ISO_REGIONS: Final = frozenset(["US"])
"""Countries whose regions GeoNames names by their code of ISO 3166-2."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place with the name that was asked for."""

    name: str
    region: str  # GeoNames' code: SC
    country: str
    latitude: float  # degrees, WGS 84
    longitude: float  # degrees, WGS 84
    population: int | None = None
    number: int | None = None  # GeoNames'

    def told(self, language: str) -> str:
        """Return what tells it from its homonyms: SC (27,335), 34.50, -82.65."""
        people = ""
        if self.population is not None:
            people = f" ({format_decimal(self.population, locale=language)})"
        at = f"{self.latitude:.2f}, {self.longitude:.2f}"
        return f"{self.name}, {self.region}{people}, {at}"

    def fields(self, read_on: date | None) -> dict[str, Value]:
        """Return the fields of the city's record; *read_on* None: no population."""
        found: dict[str, Value] = {}
        if self.number and self.country in _ISO_REGIONS:
            found["subdivision"] = f"{self.country}-{self.region}"
        if self.number:
            found["geonames"] = self.number
        found |= {"latitude": self.latitude, "longitude": self.longitude}
        if self.population is not None and read_on:
            found["population"] = {
                "value": self.population,
                "as_of": read_on,
                "source": "geonames",
            }
        return found


def find_homonyms(
    name: str, country: str, cities: Rows, region: str = ""
) -> tuple[Found, ...]:
    """Return the places of *country* called *name*, the largest first."""
    found = (
        _found(number, row)
        for number, row in cities.items()
        if row["countrycode"] == country and _is_called(row, name)
    )
    chosen = (one for one in found if region.upper() in ("", one.region.upper()))
    return tuple(sorted(chosen, key=lambda one: -(one.population or 0)))


def parse_map_link(text: str) -> tuple[float, float] | None:
    """Return latitude and longitude of a link of OpenStreetMap, or of two numbers."""
    for pattern in _MAP_LINKS:
        if match := pattern.search(text):
            latitude, longitude = float(match[1]), float(match[2])
            if is_on_earth(latitude, longitude):
                return latitude, longitude
    return None


def _is_called(row: Row, name: str) -> bool:
    wanted = name.strip().casefold()
    if row["name"].casefold() == wanted:
        return True
    plain = slug(name)
    is_alike = bool(plain) and slug(row["name"]) == plain
    return is_alike or wanted in _others(row)


def _others(row: Row) -> Iterator[str]:
    return (other.casefold() for other in row["alternatenames"])


def _found(number: str, row: Row) -> Found:
    return Found(
        name=row["name"],
        region=row["admin1code"],
        country=row["countrycode"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        population=row["population"] or None,  # GeoNames writes 0 for unknown
        number=int(number),
    )
