"""The map of the cities: the list that says the same, and how to filter both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Final

from plugins.domain.city import NamedCity
from plugins.domain.stages import COMING
from plugins.domain.wording import N_
from plugins.views.cities import city_card
from plugins.views.link import Link
from plugins.views.links import city_links, edition_link, section_link, topic_link
from plugins.views.localizer import Localizer
from plugins.views.map_facets import Facet, facets, keys_of
from plugins.views.map_pictures import MapPicture, map_pictures
from plugins.views.page import Page
from plugins.views.sorting import sort_key
from plugins.views.text import Text

PARTS: Final = ("lists", "embed")
"""The pages beside that of the map: its groups as plain lists, and one for frames."""

LISTS_SUMMARY: Final = N_("The groups of the map, as plain lists.")
EMBED_TITLE: Final = N_("Map of the cities")

_PLAIN: Final = ("topic", "edition", "role", "population")  # in ``lists``, not the map


@dataclass(frozen=True, slots=True)
class Place:
    """A city of the list, from which its marker is made."""

    id: str
    link: Link
    latitude: float | None
    longitude: float | None
    roles: tuple[str, ...]
    is_host: bool  # of Meetings, or announced as such
    keys: tuple[tuple[str, str], ...]  # each facet, and its values between spaces


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The places of a country."""

    code: str
    name: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Continent:
    """The countries of a continent."""

    code: str  # UN M49
    name: str
    countries: tuple[PlaceGroup, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """Where Meetings were held, or will be."""

    edition: Link
    year: str
    place: Text
    latitude: float
    longitude: float
    is_coming: bool


@dataclass(frozen=True, slots=True)
class MapView:
    """The cities, the ways to choose among them, and the route of the Meetings."""

    continents: tuple[Continent, ...]
    count: int
    countries: int
    facets: tuple[Facet, ...]
    route: tuple[Stop, ...]
    pictures: tuple[MapPicture, ...]
    here: Link  # the map itself
    editions: Link
    lists: Link  # the same groups as plain lists
    sheets: tuple[str, str]  # addresses of the map to be printed: PDF, SVG
    frame: str  # the HTML that shows it on another site


@dataclass(frozen=True, slots=True)
class CityGroup:
    """The cities that answer a question in one way."""

    id: str  # role-host
    name: Link
    cities: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """A question about the cities, and the groups that its answers make."""

    id: str
    label: str
    groups: tuple[CityGroup, ...]


def map_view(localizer: Localizer) -> MapView:
    """Return what the page of the map says."""
    cities = localizer.relations.named.cities.values()
    return MapView(
        continents=continents(cities, localizer),
        count=len(cities),
        countries=len({city.country for city in cities}),
        facets=facets(localizer),
        route=route(localizer),
        pictures=map_pictures(localizer),
        here=section_link("map", localizer),
        editions=section_link("editions", localizer),
        lists=lists_link(localizer),
        sheets=(sheet_url("pdf", localizer), sheet_url("svg", localizer)),
        frame=_frame(localizer),
    )


def continents(
    cities: Iterable[NamedCity], localizer: Localizer
) -> tuple[Continent, ...]:
    """Return *cities* by continent and country, in the reader's alphabet."""
    territory = localizer.formats.territory

    def order(city: NamedCity) -> tuple[tuple[str, str], ...]:
        return (
            sort_key(territory(city.continent)),
            sort_key(territory(city.country)),
            sort_key(localizer.name_of(city).plain),
        )

    hosts = {edition.host for edition in localizer.relations.meetings}
    in_order = groupby(sorted(cities, key=order), key=lambda city: city.continent)
    return tuple(
        Continent(code, territory(code), _countries(list(group), hosts, localizer))
        for code, group in in_order
    )


def sheet_url(ending: str, localizer: Localizer) -> str:
    """Return the address of the printable map, as pdf or svg."""
    return f"{localizer.url('section', 'map')}a3.{ending}"


def _frame(localizer: Localizer) -> str:
    """Return the line that another site puts into its page."""
    url = localizer.network.site.url + localizer.url("map", "embed")
    title = escape(localizer.gettext(EMBED_TITLE))
    return (
        f'<iframe src="{url}" title="{title}" width="100%" height="520" '
        'loading="lazy"></iframe>'
    )


def map_part(part: str, localizer: Localizer) -> Page:
    """Return the page of one of the PARTS."""
    make = {"lists": _lists_page, "embed": _embed_page}[part]
    return make(localizer)


def lists_link(localizer: Localizer) -> Link:
    """Return a link to the groups of the map as plain lists."""
    title = localizer.word(N_("Cities by topic, edition, role and population"))
    return Link(localizer.url("map", "lists"), title)


def _lists_page(localizer: Localizer) -> Page:
    return Page(
        kind="map",
        id="lists",
        template="map_lists",
        title=lists_link(localizer).text,
        summary=localizer.gettext(LISTS_SUMMARY),
        view=groupings(localizer),
        crumbs=(section_link("map", localizer),),
    )


def _embed_page(localizer: Localizer) -> Page:
    return Page(
        kind="map",
        id="embed",
        template="map_embed",
        title=localizer.word(EMBED_TITLE),
        summary=localizer.text(localizer.network.site.description).plain,
        view=map_view(localizer),
        is_hidden=True,
    )


def groupings(localizer: Localizer) -> tuple[Grouping, ...]:
    """Return the groups that are no part of the map's own list."""
    return tuple(
        Grouping(
            facet.name,
            facet.label,
            tuple(
                CityGroup(
                    f"{facet.name}-{option.value}",
                    _group_name(facet.name, option.value, option.name, localizer),
                    _cities(facet.name, option.cities, localizer),
                )
                for option in facet.options
            ),
        )
        for facet in facets(localizer)
        if facet.name in _PLAIN
    )


def _group_name(facet: str, value: str, name: Text, localizer: Localizer) -> Link:
    if facet == "topic":
        return topic_link(value, localizer)
    if facet == "edition":
        return edition_link(value, localizer)
    return Link("", name)


def _cities(
    facet: str, cities: tuple[str, ...], localizer: Localizer
) -> tuple[Link, ...]:
    """Return links to the cities; the page of an edition has them already."""
    links = () if facet == "edition" else city_links(cities, localizer)
    return tuple(sorted(links, key=lambda link: sort_key(link.text.plain)))


def _countries(
    cities: list[NamedCity], hosts: set[str | None], localizer: Localizer
) -> tuple[PlaceGroup, ...]:
    return tuple(
        PlaceGroup(
            country,
            localizer.formats.territory(country),
            tuple(_place(city, localizer, is_host=city.id in hosts) for city in group),
        )
        for country, group in groupby(cities, key=lambda city: city.country)
    )


def _place(city: NamedCity, localizer: Localizer, *, is_host: bool) -> Place:
    """Return *city* as the list of the map has it."""
    card = city_card(city, localizer)
    keys = keys_of(city, localizer).items()
    return Place(
        id=city.id,
        link=Link(card.url, card.name, card.country),
        latitude=_rounded(city.latitude),
        longitude=_rounded(city.longitude),
        roles=card.roles,
        is_host=is_host,
        keys=tuple((name, " ".join(values)) for name, values in keys if values),
    )


def _rounded(degrees: float | None) -> float | None:
    """Return *degrees* to a hundredth, about a kilometre: enough for a city."""
    return None if degrees is None else round(degrees, 2)


def route(localizer: Localizer) -> tuple[Stop, ...]:
    """Return the host cities of the Meetings, in the order of time."""
    relations = localizer.relations
    stops = []
    for edition in relations.meetings:
        city = localizer.relations.named.cities.get(edition.host or "")
        if city and city.latitude is not None and city.longitude is not None:
            stops.append(
                Stop(
                    edition=edition_link(edition.id, localizer),
                    year=localizer.formats.number_of_year(edition.date.start.year),
                    place=localizer.name_of(city),
                    latitude=round(city.latitude, 2),
                    longitude=round(city.longitude, 2),
                    is_coming=relations.stage(edition) in COMING,
                )
            )
    return tuple(stops)
