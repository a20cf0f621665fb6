"""A city has both a latitude and a longitude, or neither."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each city with one coordinate of two."""
    for city in network.cities.values():
        if (city.latitude is None) == (city.longitude is None):
            continue
        here, other = "latitude", "longitude"
        if city.latitude is None:
            here, other = other, here
        yield Problem(
            "coordinates_are_complete",
            N_("There is a “{here}”, and no “{other}”."),
            ("cities", city.id, here),
            {"here": here, "other": other},
            N_("Add a line that begins with “{other}:”, or remove this one."),
        )
