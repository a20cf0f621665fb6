"""Every page of the site in one language, by section, but those of sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plugins.domain.network import Network
from plugins.domain.section import SECTIONS
from plugins.domain.wording import N_
from plugins.views.link import Link
from plugins.views.links import (
    city_link,
    document_link,
    edition_link,
    initiative_link,
    menu_link,
    person_link,
    press_link,
    release_link,
    section_link,
)
from plugins.views.localizer import Localizer
from plugins.views.sorting import sort_key
from plugins.views.topics import topic_card
from plugins.views.world_map import lists_link

_LINK_OF = {
    "cities": city_link,
    "documents": document_link,
    "editions": edition_link,
    "initiatives": initiative_link,
}


@dataclass(frozen=True, slots=True)
class SiteMapGroup:
    """A section and its pages."""

    id: str  # for a link to this part of the map
    section: Link
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SiteMapView:
    """Every page of the site."""

    groups: tuple[SiteMapGroup, ...]


def site_map_view(localizer: Localizer) -> SiteMapView:
    """Return a link to every page, but those of sources, which have a list."""
    network = localizer.network
    releases = (release_link(each, localizer) for each in _latest_first(network))
    press = press_link(localizer)
    groups = (
        *(
            SiteMapGroup(section, section_link(section, localizer), _sorted(links))
            for section, links in _groups(localizer)
        ),
        SiteMapGroup("press", press, tuple(releases)),
    )
    listed = {group.section.url for group in groups}
    links = (menu_link(each, localizer) for each in (*SECTIONS, *network.pages))
    others = _sorted(link for link in links if link.url not in listed)
    pages = Link("", localizer.word(N_("Pages")))
    return SiteMapView((*groups, SiteMapGroup("pages", pages, others)))


def _latest_first(network: Network) -> list[str]:
    """Return the ids of the press releases, which begin with their dates."""
    return sorted(network.releases, reverse=True)


def _groups(localizer: Localizer) -> Iterator[tuple[str, Iterator[Link]]]:
    """Yield each section whose records have pages, and the links to these."""
    network = localizer.network
    for section in SECTIONS:
        if section == "people":
            ids = localizer.relations.public_people
            yield section, (person_link(each, localizer) for each in ids)
        elif section == "topics":
            cards = (topic_card(each, localizer) for each in network.topics.values())
            yield section, (replace(card.link, detail=card.kind) for card in cards)
        elif section == "map":
            yield section, iter((lists_link(localizer),))
        elif link := _LINK_OF.get(section):
            ids = getattr(network, section)
            yield section, (link(each, localizer) for each in ids)


def _sorted(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return *links* by name, with details where two have the same name."""
    ordered = sorted(links, key=lambda link: sort_key(link.text.plain))
    names = Counter(link.text.plain for link in ordered)
    return tuple(
        link if names[link.text.plain] > 1 else replace(link, detail="")
        for link in ordered
    )
