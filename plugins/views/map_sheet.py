"""What the printable map says, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plugins.domain.city import NamedCity
from plugins.domain.wording import N_
from plugins.outputs.drawing.map_picture import Picture
from plugins.outputs.drawing.map_sheet import NamedPlace, draw_map, sheet_map
from plugins.views.localizer import Localizer
from plugins.views.map_pictures import place_of
from plugins.views.world_map import continents, route

EUROPE: Final = "150"  # UN M49

LEGEND: Final = {
    "city": N_("City named by the sources"),
    "host": N_("Host city of the Meetings"),
    "route": N_("Their route through the years"),
}
"""What the signs of the map mean."""

LISTED: Final = 500
"""Cities that the sheet lists; where there are more, it lists those of the Meetings."""


def sheet_data(
    localizer: Localizer, colors: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return what the sheet says, and its maps as SVG by the name of their file."""
    network = localizer.network
    today = network.today
    cities = _cities(localizer)
    stops = [(stop.longitude, stop.latitude) for stop in route(localizer)]
    world, europe = localizer.maps.sheets
    data = {
        "title": localizer.gettext(N_("The cities of the network on the map")),
        "network": localizer.text(network.site.name).plain,
        "lead": localizer.gettext(
            N_("Cities that the sources of this site name; not a list of members.")
        ),
        "date": [today.year, today.month, today.day],
        "language": localizer.language.partition("-")[0],
        "dir": localizer.dir,
        "address": network.site.url + localizer.url("section", "map"),
        "credits": _credits(localizer),
        "colors": dict(colors),
        "legend": [
            {"kind": kind, "text": localizer.gettext(words)}
            for kind, words in LEGEND.items()
        ],
        "maps": [
            _map("world", world, cities, is_europe=False),
            _map("europe", europe, cities, is_europe=True),
        ],
        "continents": _continents(localizer),
    }
    every = [city for _, city in cities]
    drawn = {
        "world.svg": draw_map(world, every, stops, colors),
        "europe.svg": draw_map(europe, every, stops, colors),
    }
    return data, drawn


def _cities(localizer: Localizer) -> list[tuple[str, NamedPlace]]:
    """Return each city whose place is known, after its continent."""
    hosts = {edition.host for edition in localizer.relations.meetings}
    found = []
    for city in localizer.relations.named.cities.values():
        if place := place_of(city):
            name = localizer.name_of(city)
            named = NamedPlace(name.plain, name.lang, place, city.id in hosts)
            found.append((city.continent, named))
    return found


def _map(
    name: str,
    picture: Picture,
    cities: list[tuple[str, NamedPlace]],
    *,
    is_europe: bool,
) -> dict[str, Any]:
    """Return a map on which the cities of Europe, or all others, have their names."""
    own = [city for code, city in cities if (code == EUROPE) == is_europe]
    others = [city.place for code, city in cities if (code == EUROPE) != is_europe]
    return sheet_map(name, picture, own, others)


def _credits(localizer: Localizer) -> list[str]:
    return [
        localizer.formats.day(localizer.network.today),
        localizer.gettext(N_("Sources: on the page of each city")),
        "GeoNames, CC BY 4.0",
        "Natural Earth",
        "Licence Ouverte 2.0",
    ]


def _listed(localizer: Localizer) -> list[NamedCity]:
    """Return the cities of the list: all, or of thousands those that were hosts."""
    cities = localizer.relations.named.cities
    if len(cities) <= LISTED:
        return list(cities.values())
    hosts = (edition.host for edition in localizer.relations.meetings)
    return [cities[host] for host in dict.fromkeys(hosts) if host]


def _continents(localizer: Localizer) -> list[dict[str, Any]]:
    return [
        {
            "name": continent.name,
            "countries": [
                {
                    "name": country.name,
                    "cities": [
                        {
                            "text": place.link.text.plain,
                            "language": place.link.text.lang.partition("-")[0],
                            "is_host": place.is_host,
                            "roles": " · ".join(place.roles),
                        }
                        for place in country.places
                    ],
                }
                for country in continent.countries
            ],
        }
        for continent in continents(_listed(localizer), localizer)
    ]
