"""The list of cities, by continent and country."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from plugins.domain.city import NamedCity
from plugins.views.link import Link
from plugins.views.links import section_link
from plugins.views.localizer import Localizer
from plugins.views.sorting import sort_key
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class CityCard:
    """A city in a list."""

    url: str
    name: Text
    country: str
    region: Text | None  # what tells it from homonyms; for a district, its city
    roles: tuple[str, ...]  # what it was, in words, each once
    is_host: bool


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """The cities of a country."""

    name: str
    cities: tuple[CityCard, ...]


@dataclass(frozen=True, slots=True)
class ContinentGroup:
    """The countries of a continent, and how many cities they count."""

    id: str  # UN M49
    name: str
    countries: tuple[CountryGroup, ...]
    count: int


@dataclass(frozen=True, slots=True)
class CitiesView:
    """Every city, by continent and country."""

    continents: tuple[ContinentGroup, ...]
    count: int
    countries: int
    map: Link


def city_card(city: NamedCity, localizer: Localizer) -> CityCard:
    """Return *city* as a list shows it."""
    roles = localizer.relations.roles.get(city.id, ())
    words = (localizer.named("role", role.kind) for role in roles)
    return CityCard(
        url=localizer.url("city", city.id),
        name=localizer.name_of(city),
        country=localizer.formats.territory(city.country),
        region=localizer.maybe(city.region or city.part_of),
        roles=tuple(dict.fromkeys(words)),
        is_host=any(role.kind == "host" for role in roles),
    )


def cities_view(localizer: Localizer) -> CitiesView:
    """Return every city, by continent and country, in the reader's alphabet."""
    territory = localizer.formats.territory

    def place(city: NamedCity) -> tuple[tuple[str, str], ...]:
        return (
            sort_key(territory(city.continent)),
            sort_key(territory(city.country)),
            sort_key(localizer.name_of(city).plain),
        )

    cities = sorted(localizer.relations.named.cities.values(), key=place)
    continents = tuple(
        _continent(code, list(group), localizer)
        for code, group in groupby(cities, key=lambda city: city.continent)
    )
    return CitiesView(
        continents=continents,
        count=len(cities),
        countries=len({city.country for city in cities}),
        map=section_link("map", localizer),
    )


def _continent(
    code: str, cities: list[NamedCity], localizer: Localizer
) -> ContinentGroup:
    countries = tuple(
        CountryGroup(
            localizer.formats.territory(country),
            tuple(city_card(city, localizer) for city in group),
        )
        for country, group in groupby(cities, key=lambda city: city.country)
    )
    name = localizer.formats.territory(code)
    return ContinentGroup(code, name, countries, len(cities))
