"""By what readers look for cities on the map: place, topic, edition, role, size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from plugins.domain.city import BANDS, NamedCity
from plugins.domain.wording import N_
from plugins.views.links import edition_name
from plugins.views.localizer import Localizer
from plugins.views.sorting import sort_key
from plugins.views.text import Text

LABELS: Final = {
    "continent": N_("Continent"),
    "country": N_("Country"),
    "topic": N_("Topic"),
    "edition": N_("Edition"),
    "role": N_("Role"),
    "population": N_("Population"),
}
"""Each facet by its name in addresses, ``?country=FR``, and what readers call it."""

_ABSENT: Final = "candidate"  # who only wished to host an edition was not part of it


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a facet may take, and the cities that have it."""

    value: str
    name: Text
    cities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A question about cities, with its possible answers."""

    name: str
    label: str
    options: tuple[Option, ...]


def keys_of(city: NamedCity, localizer: Localizer) -> dict[str, tuple[str, ...]]:
    """Return the values that *city* has in each facet."""
    relations = localizer.relations
    roles = relations.roles.get(city.id, ())
    editions = (role.edition for role in roles if role.kind != _ABSENT)
    band = relations.named.bands.get(city.id)
    return {
        "continent": (city.continent,),
        "country": (city.country,),
        "topic": relations.topics.get(city.id, ()),
        "edition": tuple(dict.fromkeys(filter(None, editions))),
        "role": tuple(dict.fromkeys(role.kind for role in roles)),
        "population": () if band is None else (str(band),),
    }


def facets(localizer: Localizer) -> tuple[Facet, ...]:
    """Return each facet that tells cities apart, with the values that they have."""
    cities = localizer.relations.named.cities.values()
    keys = {city.id: keys_of(city, localizer) for city in cities}
    found = (_facet(name, keys, localizer) for name in LABELS)
    return tuple(facet for facet in found if facet.options)


def _facet(
    name: str, keys: dict[str, dict[str, tuple[str, ...]]], localizer: Localizer
) -> Facet:
    found: dict[str, list[str]] = {}
    for city_id, values in keys.items():
        for value in values[name]:
            found.setdefault(value, []).append(city_id)
    say = _SAYINGS[name]
    options = (
        Option(value, say(value, localizer), tuple(cities))
        for value, cities in found.items()
    )
    in_order = tuple(_in_order(name, options))
    return Facet(name, localizer.gettext(LABELS[name]), in_order)


def _say_band(value: str, localizer: Localizer) -> Text:
    """Return a band in words: from its lower bound to the next one."""
    above = dict(pairwise(BANDS))
    lower = int(value)
    low, high = (
        localizer.formats.number(bound) for bound in (lower, above.get(lower, 0))
    )
    pattern = N_("{low} to {high} inhabitants")
    if lower == 0:
        pattern = N_("fewer than {high} inhabitants")
    elif lower not in above:
        pattern = N_("{low} inhabitants or more")
    said = localizer.gettext(pattern).format(low=low, high=high)
    return localizer.word_of(said)


def _say_topic(value: str, localizer: Localizer) -> Text:
    return localizer.text(localizer.network.topics[value].name)


def _say_edition(value: str, localizer: Localizer) -> Text:
    return edition_name(localizer.relations.named.editions[value], localizer)


def _say_role(value: str, localizer: Localizer) -> Text:
    return localizer.word_of(localizer.named("role", value))


def _say_place(value: str, localizer: Localizer) -> Text:
    return localizer.word_of(localizer.formats.territory(value))


def _in_order(name: str, options: Iterator[Option]) -> list[Option]:
    if name == "population":
        return sorted(options, key=lambda option: int(option.value))
    if name == "edition":
        return sorted(options, key=lambda option: option.value)
    return sorted(options, key=lambda option: sort_key(option.name.plain))


_SAYINGS: Final[dict[str, Callable[[str, Localizer], Text]]] = {
    "continent": _say_place,
    "country": _say_place,
    "topic": _say_topic,
    "edition": _say_edition,
    "role": _say_role,
    "population": _say_band,
}
