"""Which cities are like one another: in size, in latitude, in what they work on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final, Literal, TypeAlias

from plugins.domain.city import City
from plugins.domain.network import Network

Zone: TypeAlias = Literal["torrid", "temperate", "frigid"]
"""A band of latitude, north or south: a zone of the mathematical climate.

It says how high the sun stands, and nothing of the weather.
Source: American Meteorological Society, Glossary of Meteorology,
https://glossary.ametsoc.org/wiki/Temperate_zone
"""

TROPIC: Final = 23 + 26 / 60
POLAR_CIRCLE: Final = 66 + 34 / 60
"""The bounds of the temperate zones, in degrees."""

FEW: Final = 3
"""How many cities are likened to one, at most, for each reason."""

_TWICE: Final = 2  # a city of more than twice as many inhabitants is not of a size


def zone(latitude: float) -> Zone:
    """Return the zone of a *latitude* in degrees."""
    if abs(latitude) <= TROPIC:
        return "torrid"
    return "temperate" if abs(latitude) <= POLAR_CIRCLE else "frigid"


def ratio(one: int, other: int) -> float:
    """Return how many times the larger of two populations has the smaller."""
    return max(1, one, other) / max(1, min(one, other))


def near_in_size(city: City, cities: Collection[City]) -> list[City]:
    """Return the few whose populations are the nearest, none beyond half or twice."""
    if city.population is None:
        return []
    own = city.population.value
    sizes = {
        each.id: ratio(own, each.population.value)
        for each in cities
        if each.id != city.id and each.population
    }
    near = (each for each in cities if each.id in sizes and sizes[each.id] <= _TWICE)
    return sorted(near, key=lambda each: (sizes[each.id], each.id))[:FEW]


def near_in_latitude(city: City, cities: Collection[City]) -> list[City]:
    """Return the few of the same zone that are about as far from the equator."""
    if city.latitude is None:
        return []
    own = abs(city.latitude)
    gaps = {
        each.id: abs(abs(each.latitude) - own)
        for each in cities
        if each.id != city.id
        and each.latitude is not None
        and zone(each.latitude) == zone(city.latitude)
    }
    near = (each for each in cities if each.id in gaps)
    return sorted(near, key=lambda each: (gaps[each.id], each.id))[:FEW]


def near_in_topics(city: City, network: Network) -> list[tuple[City, list[str]]]:
    """Return the few that share the most topics, with the ids of those topics."""
    own = set(_topics_of(city.id, network))
    found = []
    for each in network.cities.values():
        shared = own.intersection(_topics_of(each.id, network))
        if each.id != city.id and shared:
            found.append((each, [topic for topic in network.topics if topic in shared]))
    return sorted(found, key=lambda pair: (-len(pair[1]), pair[0].id))[:FEW]


def _topics_of(city_id: str, network: Network) -> Iterator[str]:
    """Yield the topics of its initiatives and of the editions that it hosts.

    With each theme comes the network's subject that it belongs to.
    """
    for initiative in network.initiatives.values():
        if initiative.city == city_id and initiative.topic:
            yield from _with_subjects(initiative.topic, network)
    for edition in network.editions.values():
        if edition.host == city_id:
            for topic in edition.topics:
                yield from _with_subjects(topic, network)


def _with_subjects(topic: str, network: Network) -> Iterator[str]:
    yield topic
    yield from network.topics[topic].subjects
