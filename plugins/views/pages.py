"""Every page of the site, and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from plugins.domain.relations import Relations
from plugins.domain.section import SECTIONS
from plugins.domain.wording import N_
from plugins.views.cities import cities_view
from plugins.views.city import city_page
from plugins.views.documents import document_page, documents_view
from plugins.views.edition import edition_page
from plugins.views.editions import editions_view
from plugins.views.figures import figures_view
from plugins.views.home import home_view
from plugins.views.initiatives import initiative_page, initiatives_view
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.people import people_view, person_page
from plugins.views.sources import source_page, sources_view
from plugins.views.timeline import timeline_view
from plugins.views.topics import topic_page, topics_view
from plugins.views.words import WORDS
from plugins.views.world_map import PARTS, map_part, map_view

SUMMARIES: Final = {
    "cities": N_("The cities that the sources tie to the network, by continent."),
    "map": N_("The cities of the network on a map of the world, and in a list."),
    "editions": N_("The Meetings, assemblies and conferences of the network."),
    "initiatives": N_("Projects and exchanges of the network's cities."),
    "topics": N_("What the network works on, and the themes of its Meetings."),
    "documents": N_(
        "What the cities of the network adopted together, or are preparing."
    ),
    "timeline": N_("The history of the network, with its sources."),
    "people": N_("The people with a public part in the network's Meetings."),
    "sources": N_("Every source of this site; the page of each says what rests on it."),
    "figures": N_("The figures of the network, where sources disagree as well."),
}

_SECTION_VIEWS: Final[dict[str, Callable[[Localizer], object]]] = {
    "home": home_view,
    "cities": cities_view,
    "map": map_view,
    "editions": editions_view,
    "initiatives": initiatives_view,
    "topics": topics_view,
    "documents": documents_view,
    "timeline": timeline_view,
    "people": people_view,
    "sources": sources_view,
    "figures": figures_view,
}

_RECORD_PAGES: Final[dict[str, tuple[str, Callable[[Any, Localizer], Page]]]] = {
    "city": ("cities", city_page),
    "edition": ("editions", edition_page),
    "initiative": ("initiatives", initiative_page),
    "topic": ("topics", topic_page),
    "document": ("documents", document_page),
    "person": ("people", person_page),
    "source": ("sources", source_page),
}


@dataclass(frozen=True, slots=True)
class PageRef:
    """A page, before it is made in any language."""

    kind: str
    id: str
    languages: tuple[str, ...] = ()  # in which its text exists; empty: in all
    modified: Mapping[str, str] = field(default_factory=dict)  # ISO 8601, by language
    is_hidden: bool = False  # from search engines


def data_pages(relations: Relations) -> Iterator[PageRef]:
    """Yield every page that is made from data/."""
    for section in SECTIONS:
        yield PageRef("section", section)
    for part in PARTS:
        yield PageRef("map", part, is_hidden=part == "embed")
    for kind, (collection, _) in _RECORD_PAGES.items():
        ids = getattr(relations.network, collection)
        for record_id in ids:
            if kind != "person" or record_id in relations.public_people:
                yield PageRef(kind, record_id)


def record_page(collection: str, record_id: str) -> PageRef | None:
    """Return the page of a record of *collection*, if records there have one."""
    for kind, (name, _) in _RECORD_PAGES.items():
        if name == collection:
            return PageRef(kind, record_id)
    return None


def text_pages(relations: Relations) -> Iterator[PageRef]:
    """Yield every page that is made from content/."""
    for page in relations.network.pages.values():
        modified = {
            tag: str(header.modified)
            for tag, header in page.versions.items()
            if header.modified
        }
        yield PageRef("page", page.id, tuple(page.versions), modified)
    for release in relations.network.releases.values():
        modified = {
            tag: str(header.modified or release.date)
            for tag, header in release.versions.items()
        }
        yield PageRef("release", release.id, tuple(release.versions), modified)


def data_page(ref: PageRef, localizer: Localizer) -> Page:
    """Return the page of a section or a record, in the localizer's language."""
    if ref.kind == "section":
        return _section_page(ref.id, localizer)
    if ref.kind == "map":
        return map_part(ref.id, localizer)
    collection, make = _RECORD_PAGES[ref.kind]
    return make(getattr(localizer.network, collection)[ref.id], localizer)


def _section_page(section: str, localizer: Localizer) -> Page:
    site = localizer.network.site
    view = _SECTION_VIEWS[section](localizer)
    if section == "home":
        title = localizer.text(site.name)
        summary = localizer.text(site.description).plain
    else:
        title = localizer.word(WORDS["section"][section])
        summary = localizer.gettext(SUMMARIES[section])
    return Page("section", section, section, title, summary, view)
