"""Which cities are like one another: in size, in latitude, in what they work on."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import merge
from itertools import islice, takewhile
from typing import Final, Literal, TypeAlias

from plugins.domain.city import City
from plugins.domain.network import Network
from plugins.domain.traces import digest

Zone: TypeAlias = Literal["torrid", "temperate", "frigid"]
"""A band of latitude, north or south: a zone of the mathematical climate.

It says how high the sun stands, and nothing of the weather.
Source: American Meteorological Society, Glossary of Meteorology,
https://glossary.ametsoc.org/wiki/Temperate_zone
"""

Alike: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""The id of each city that is like another, and the ids of the topics they share."""

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


class Similarity:
    """What makes the cities of one network alike, found once for all of them."""

    def __init__(self, network: Network, topics: Mapping[str, Iterable[str]]) -> None:
        """Compare the cities of *network*, of which each works on its *topics*."""
        self.network = network
        self._cities = network.cities
        self._topics = {name: frozenset(own) for name, own in topics.items()}
        self._alike: dict[frozenset[str], list[str]] = {}

    @property
    def basis(self) -> str:
        """Return the digest of all that makes cities alike."""
        cities = [
            (each.id, each.population and each.population.value, each.latitude)
            for each in self._cities.values()
        ]
        topics = {name: sorted(own) for name, own in self._topics.items()}
        return digest((cities, topics, list(self.network.topics)))

    def answer(self, question: str) -> Alike:
        """Return the ids of the cities that are like one, with what they share.

        Args:
            question: In what, and its id: ``size/cuneo``, ``latitude/…``, ``topics/…``.

        Raises:
            KeyError: There is no such city.
        """
        reason, _, name = question.partition("/")
        city = self._cities[name]
        if reason == "topics":
            near = self.near_in_topics(city)
            return tuple((each.id, tuple(topics)) for each, topics in near)
        of_reason = {"latitude": self.near_in_latitude, "size": self.near_in_size}
        return tuple((each.id, ()) for each in of_reason[reason](city))

    def near_in_size(self, city: City) -> list[City]:
        """Return the few of the nearest populations, none beyond half or twice."""
        if city.population is None:
            return []
        own = city.population.value
        near = self._sizes.nearest(own, lambda other: ratio(own, int(other)))
        of_a_size = takewhile(lambda found: found[0] <= _TWICE, near)
        return self._few(city, (name for _, name in of_a_size))

    def near_in_latitude(self, city: City) -> list[City]:
        """Return the few of the same zone that are about as far from the equator."""
        if city.latitude is None:
            return []
        own = abs(city.latitude)
        scale = self._latitudes[zone(own)]
        near = scale.nearest(own, lambda other: abs(other - own))
        return self._few(city, (name for _, name in near))

    def near_in_topics(self, city: City) -> list[tuple[City, list[str]]]:
        """Return the few that share the most topics, with the ids of those topics."""
        own = self._topics.get(city.id, frozenset())
        if own not in self._alike:
            self._alike[own] = self._most_alike(own)
        return [
            (each, sorted(own & self._topics[each.id], key=self._order.__getitem__))
            for each in self._few(city, self._alike[own])
        ]

    def _few(self, city: City, near: Iterable[str]) -> list[City]:
        others = (self._cities[name] for name in near if name != city.id)
        return list(islice(others, FEW))

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {topic: place for place, topic in enumerate(self.network.topics)}

    @cached_property
    def _sizes(self) -> _Scale:
        return _Scale(
            (max(1, each.population.value), each.id)
            for each in self._cities.values()
            if each.population
        )

    @cached_property
    def _latitudes(self) -> Mapping[Zone, _Scale]:
        found: dict[Zone, list[tuple[float, str]]] = defaultdict(list)
        for each in self._cities.values():
            if each.latitude is not None:
                found[zone(each.latitude)].append((abs(each.latitude), each.id))
        return {name: _Scale(places) for name, places in found.items()}

    @cached_property
    def _names(self) -> list[str]:
        return sorted(self._topics)

    @cached_property
    def _at_work(self) -> Mapping[str, int]:
        """Return who works on each topic: a bit for each city, in order of the ids."""
        size = len(self._names) // 8 + 1
        found: dict[str, bytearray] = defaultdict(lambda: bytearray(size))
        for at, name in enumerate(self._names):
            for topic in self._topics[name]:
                found[topic][at // 8] |= 1 << at % 8
        return {topic: int.from_bytes(bits, "little") for topic, bits in found.items()}

    def _most_alike(self, own: frozenset[str]) -> list[str]:
        """Return the ids of those that share the most of *own*, and one to spare."""
        digits: list[int] = []  # of how many each city shares: the ones, the twos…
        for topic in own:
            carry = self._at_work[topic]
            for at, digit in enumerate(digits):
                digits[at], carry = digit ^ carry, digit & carry
            digits.append(carry)
        found: list[str] = []
        for common in range(len(own), 0, -1):
            those = (1 << len(self._names)) - 1
            for at, digit in enumerate(digits):
                those &= digit if common >> at & 1 else ~digit
            while those and len(found) <= FEW:
                first = those & -those
                found.append(self._names[first.bit_length() - 1])
                those ^= first
        return found


class _Scale:
    """Cities along a number, to find those on both sides of a value."""

    def __init__(self, places: Iterable[tuple[float, str]]) -> None:
        self.up = sorted(places)
        self.down = sorted((-value, name) for value, name in self.up)

    def nearest(
        self, value: float, distance: Callable[[float], float]
    ) -> Iterator[tuple[float, str]]:
        """Yield (distance, id), the nearest first, those as near by their id."""
        above = bisect_left(self.up, (value, ""))
        below = bisect_left(self.down, (-value, chr(0x10FFFF)))
        return merge(
            ((distance(other), name) for other, name in _from(self.up, above)),
            ((distance(-other), name) for other, name in _from(self.down, below)),
        )


def _from(
    scale: Sequence[tuple[float, str]], start: int
) -> Iterator[tuple[float, str]]:
    """Yield what stands on a *scale*; ``islice`` would pass by all before *start*."""
    return map(scale.__getitem__, range(start, len(scale)))
