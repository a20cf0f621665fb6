"""A latitude is between -90 and 90 degrees, a longitude between -180 and 180."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.city import City
from plugins.domain.network import Network
from plugins.domain.place import EXCHANGE, exchanged, is_in
from plugins.domain.problem import Problem
from plugins.domain.wording import N_

MOST = {"latitude": 90, "longitude": 180}  # degrees


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each coordinate that is nowhere."""
    for city in network.cities.values():
        for field, most in MOST.items():
            degrees = getattr(city, field)
            if degrees is not None and abs(degrees) > most:
                yield _problem(city, field, degrees, most)


def _problem(city: City, field: str, degrees: float, most: int) -> Problem:
    values = {"typed": f"{degrees:.12g}", "most": str(most)}
    hint = N_("Is the point that marks the decimals in its place?")
    north, east = city.latitude, city.longitude
    if north is not None and east is not None and is_in(city.country, east, north):
        hint = EXCHANGE
        values |= exchanged(north, east)
    return Problem(
        "coordinates_are_on_earth",
        N_("{typed} is outside the range from -{most} to {most} degrees."),
        ("cities", city.id, field),
        values,
        hint,
    )
