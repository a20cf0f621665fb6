"""The coordinates of a city are within the bounds of its country."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.place import EXCHANGE, exchanged, is_in, is_on_earth
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each city that is placed outside its country."""
    for city in network.cities.values():
        north, east = city.latitude, city.longitude
        if north is None or east is None or not is_on_earth(north, east):
            continue
        if is_in(city.country, north, east):
            continue
        says = N_("This place is not in the country “{country}”.")
        hint = N_("Compare latitude, longitude and country with a map.")
        if is_in(city.country, east, north):
            says = N_("Latitude and longitude seem to be exchanged.")
            hint = EXCHANGE
        yield Problem(
            "coordinates_are_in_the_country",
            says,
            ("cities", city.id, "latitude"),
            {"country": city.country, **exchanged(north, east)},
            hint,
        )
