"""Every page of the site in one language, by section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.network import Network
from plugins.domain.section import SECTIONS
from plugins.views.link import Link
from plugins.views.links import (
    city_link,
    document_link,
    edition_link,
    initiative_link,
    page_link,
    person_link,
    press_link,
    release_link,
    section_link,
    topic_link,
)
from plugins.views.localizer import Localizer
from plugins.views.sorting import sort_key

_LINK_OF = {
    "cities": city_link,
    "documents": document_link,
    "editions": edition_link,
    "initiatives": initiative_link,
    "topics": topic_link,
}


@dataclass(frozen=True, slots=True)
class SiteMapGroup:
    """A section and its pages."""

    section: Link
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SiteMapView:
    """Every page of the site."""

    groups: tuple[SiteMapGroup, ...]
    pages: tuple[Link, ...]


def site_map_view(localizer: Localizer) -> SiteMapView:
    """Return a link to every page."""
    network = localizer.network
    pages = (page_link(page, localizer) for page in network.pages)
    releases = (release_link(each, localizer) for each in _latest_first(network))
    return SiteMapView(
        groups=(
            *(
                SiteMapGroup(section_link(section, localizer), _sorted(links))
                for section, links in _groups(localizer)
            ),
            SiteMapGroup(press_link(localizer), tuple(releases)),
        ),
        pages=_sorted(pages),
    )


def _latest_first(network: Network) -> list[str]:
    """Return the ids of the press releases, which begin with their dates."""
    return sorted(network.releases, reverse=True)


def _groups(localizer: Localizer) -> Iterator[tuple[str, Iterator[Link]]]:
    for section in SECTIONS:
        if section == "people":
            ids = localizer.relations.public_people
            yield section, (person_link(each, localizer) for each in ids)
        elif link := _LINK_OF.get(section):
            ids = getattr(localizer.network, section)
            yield section, (link(each, localizer) for each in ids)
        else:
            yield section, iter(())


def _sorted(links: Iterator[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: sort_key(link.text.plain)))
