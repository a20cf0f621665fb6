"""The page of a city: what it was for the network, and all that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.domain.city import City
from plugins.domain.roles import Role
from plugins.views.cities import CityCard, city_card
from plugins.views.fact_copy import fact_copy, subject_of
from plugins.views.globe import Globe, globe
from plugins.views.link import Link
from plugins.views.links import (
    body_link,
    citation,
    citations,
    city_link,
    document_link,
    edition_link,
    section_link,
    source_links,
)
from plugins.views.localizer import Localizer
from plugins.views.page import Cited, Page
from plugins.views.related import Related, related_to
from plugins.views.similar import SimilarGroup, similar_cities
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class RoleView:
    """One line of a city's history in the network."""

    name: str
    when: str
    where: Link | None
    note: Text | None
    source: Link


@dataclass(frozen=True, slots=True)
class CityView:
    """All that is known of a city."""

    card: CityCard
    globe: Globe | None
    own_name: Text  # in the city's own language and script
    kind: str
    part_of: Text | None
    region: Text | None
    country: str
    continent: str
    subdivision: str
    languages: str
    population: str
    population_as_of: str
    population_copy: str
    population_source: Link | None
    latitude: float | None
    longitude: float | None
    geonames: str
    roles: tuple[RoleView, ...]
    spellings: tuple[Cited, ...]
    distinctions: tuple[Cited, ...]
    related: Related
    similar: tuple[SimilarGroup, ...]
    note: Text | None
    sources: tuple[Link, ...]


def city_page(city: City, localizer: Localizer) -> Page:
    """Return the page of *city*."""
    card = city_card(city, localizer)
    view = CityView(
        card=card,
        globe=globe(city.id, localizer),
        own_name=localizer.proper(city.name, city.languages[0]),
        kind=localizer.named("city kind", city.kind),
        part_of=localizer.maybe(city.part_of),
        region=localizer.maybe(city.region),
        country=card.country,
        continent=localizer.formats.territory(city.continent),
        subdivision=city.subdivision or "",
        languages=", ".join(map(localizer.formats.language_name, city.languages)),
        **_population(city, localizer),
        latitude=city.latitude,
        longitude=city.longitude,
        geonames=str(city.geonames or ""),
        roles=tuple(
            role_view(role, localizer)
            for role in localizer.relations.roles.get(city.id, ())
        ),
        spellings=tuple(_spellings(city, localizer)),
        distinctions=tuple(_distinctions(city, localizer)),
        related=related_to("city", city.id, localizer),
        similar=similar_cities(city, localizer),
        note=localizer.maybe(city.note),
        sources=source_links(city.sources, localizer),
    )
    return Page(
        kind="city",
        id=city.id,
        template="city",
        title=card.name,
        summary=_summary(card, localizer),
        view=view,
        crumbs=(section_link("cities", localizer),),
    )


def _summary(card: CityCard, localizer: Localizer) -> str:
    if not card.roles:
        without = localizer.gettext("The sources name this city without a role.")
        return f"{card.name.plain} ({card.country}). {without}"
    return localizer.gettext("{city} ({country}) in the network: {roles}").format(
        city=card.name.plain, country=card.country, roles=", ".join(card.roles)
    )


def _population(city: City, localizer: Localizer) -> dict[str, Any]:
    population = city.population
    if population is None:
        names = ("population", "population_as_of", "population_copy")
        return dict.fromkeys(names, "") | {"population_source": None}
    number = localizer.formats.number(population.value)
    source = citation(population.source, localizer)
    here = subject_of(city_link(city.id, localizer))
    fact = localizer.gettext("{number} inhabitants").format(number=number)
    return {
        "population": number,
        "population_as_of": localizer.formats.day(population.as_of),
        "population_source": source,
        "population_copy": fact_copy(here, fact, source, localizer),
    }


def _spellings(city: City, localizer: Localizer) -> Iterator[Cited]:
    for spelling in city.as_written:
        source = localizer.relations.named.sources[spelling.source]
        text = localizer.proper(spelling.text, source.language)
        yield Cited(text, citations([spelling.source], localizer))


def _distinctions(city: City, localizer: Localizer) -> Iterator[Cited]:
    for distinction in city.distinctions:
        name = localizer.text(distinction.name)
        year = localizer.formats.date(distinction.year)
        yield Cited(name, citations([distinction.source], localizer), year)


def role_view(role: Role, localizer: Localizer) -> RoleView:
    """Return one line of a city's history in words."""
    where = None
    if role.edition:
        where = edition_link(role.edition, localizer)
    elif role.document:
        where = document_link(role.document, localizer)
    elif role.body:
        where = body_link(role.body, localizer)
    return RoleView(
        name=localizer.named("role", role.kind),
        when=localizer.formats.date(role.when) if role.when else "",
        where=where,
        note=localizer.maybe(role.note),
        source=citation(role.source, localizer),
    )
