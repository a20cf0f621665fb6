"""Cities like one another, each with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from plugins.domain import similar
from plugins.domain.city import City, NamedCity, Population
from plugins.domain.wording import N_
from plugins.views.link import Link
from plugins.views.links import city_link, topic_link
from plugins.views.localizer import Localizer

_ZONES: Final = {
    "torrid": N_("Torrid zone: between the tropics, at 23°26′."),
    "temperate": N_("Temperate zones: between 23°26′ and 66°34′ of latitude."),
    "frigid": N_("Frigid zones: beyond the polar circles, at 66°34′."),
}
_SAME_SIZE: Final = 1.25  # up to which two cities are about as large
_GLOSSARY: Final = "https://glossary.ametsoc.org/wiki/Temperate_zone"


@dataclass(frozen=True, slots=True)
class SimilarCity:
    """A city, and why it is like the one of the page."""

    link: Link
    reason: str


@dataclass(frozen=True, slots=True)
class SimilarGroup:
    """The cities that are alike for one reason."""

    name: str
    cities: tuple[SimilarCity, ...]
    note: str = ""  # what the reason means
    source: Link | None = None  # who says so


def similar_cities(city: City, localizer: Localizer) -> tuple[SimilarGroup, ...]:
    """Return those like *city* in size, in latitude and in topics, if any."""
    groups = (
        _by_size(city, localizer),
        _by_latitude(city, localizer),
        _by_topics(city, localizer),
    )
    return tuple(group for group in groups if group.cities)


def _by_size(city: City, localizer: Localizer) -> SimilarGroup:
    near = localizer.relations.near_in_size(city)
    return SimilarGroup(
        name=localizer.gettext("By size"),
        cities=tuple(
            SimilarCity(_link(each, localizer), reason)
            for each in near
            if each.population and city.population
            for reason in [_size(each.population, city.population, localizer)]
        ),
    )


def _size(theirs: Population, own: Population, localizer: Localizer) -> str:
    is_same = similar.ratio(theirs.value, own.value) <= _SAME_SIZE
    sentence = (
        localizer.gettext("about the same size: {theirs} inhabitants against {own}")
        if is_same
        else localizer.gettext(
            "among the nearest in size: {theirs} inhabitants against {own}"
        )
    )
    number = localizer.formats.number
    return sentence.format(theirs=number(theirs.value), own=number(own.value))


def _by_latitude(city: City, localizer: Localizer) -> SimilarGroup:
    near = localizer.relations.near_in_latitude(city)
    zone = similar.zone(city.latitude or 0)
    sentence = localizer.gettext("same zone: {theirs} against {own}")
    own = _latitude(city, localizer)
    publisher = localizer.proper("Glossary of Meteorology", "en")
    return SimilarGroup(
        name=localizer.gettext("By latitude"),
        cities=tuple(
            SimilarCity(
                _link(each, localizer),
                sentence.format(theirs=_latitude(each, localizer), own=own),
            )
            for each in near
        ),
        note=localizer.gettext(_ZONES[zone]),
        source=Link(_GLOSSARY, publisher),
    )


def _link(city: NamedCity, localizer: Localizer) -> Link:
    """Return a link that says where the city is, and whether it is a part of one."""
    link = city_link(city.id, localizer)
    if city.kind == "city":
        return link
    kind = localizer.named("city kind", city.kind)
    return replace(link, detail=f"{kind}, {link.detail}")


def _latitude(city: NamedCity, localizer: Localizer) -> str:
    degrees = round(city.latitude or 0, 1)
    pattern = (
        localizer.gettext("{degrees}° N")
        if degrees >= 0
        else localizer.gettext("{degrees}° S")
    )
    return pattern.format(degrees=localizer.formats.number(abs(degrees)))


def _by_topics(city: City, localizer: Localizer) -> SimilarGroup:
    near = localizer.relations.near_in_topics(city)
    sentence = localizer.gettext("same topics: {topics}")
    return SimilarGroup(
        name=localizer.gettext("By topics"),
        cities=tuple(
            SimilarCity(
                _link(each, localizer),
                sentence.format(topics=", ".join(_names(topics, localizer))),
            )
            for each, topics in near
        ),
        note=localizer.gettext(
            "Those of their initiatives and of the Meetings that they host."
        ),
    )


def _names(topics: Iterable[str], localizer: Localizer) -> Iterator[str]:
    for topic in topics:
        yield topic_link(topic, localizer).text.plain
