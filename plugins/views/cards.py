"""The picture that shows a page where somebody shares it: one a page and language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from plugins.views.addresses import SECTION_OF
from plugins.views.link import Link
from plugins.views.links import (
    city_link,
    document_link,
    edition_link,
    initiative_link,
    page_link,
    person_link,
    release_link,
    section_link,
    source_link,
    topic_link,
)
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.pages import PageRef, data_pages, text_pages
from plugins.views.releases import release_kind

_HOME: Final = ("section", "home")
_LINKS: Final[dict[str, Callable[[str, Localizer], Link]]] = {
    "city": city_link,
    "document": document_link,
    "edition": edition_link,
    "initiative": initiative_link,
    "page": page_link,
    "person": person_link,
    "release": release_link,
    "section": section_link,
    "source": source_link,
    "topic": topic_link,
}
_KINDS: Final = {
    "city": "city kind",
    "document": "document kind",
    "initiative": "initiative kind",
    "topic": "topic kind",
}
"""Records that say what they are, and the words for it."""


FOLDER: Final = "cards/"
"""Where the pictures are, from the root of the site."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the picture of a page shows."""

    kind: str  # what the page is about: City · Italy
    title: str
    language: str  # of the title: another than the reader's where not translated
    dir: str
    site: str  # the network's name
    place: tuple[float, float] | None  # longitude and latitude, to be shown


def card_url(page: Page, language: str) -> str:
    """Return the address of the card of *page*, from the root of the site."""
    is_carded = page.kind in _LINKS
    kind, page_id = (page.kind, page.id) if is_carded else _HOME
    return "/" + _path(kind, page_id, language)


def carded(localizer: Localizer) -> Iterator[tuple[str, PageRef]]:
    """Yield the path of each card in the localizer's language, and what it is of."""
    relations = localizer.relations
    for ref in (*data_pages(relations), *text_pages(relations)):
        if ref.kind in _LINKS:
            yield _path(ref.kind, ref.id, localizer.language), ref


def _path(kind: str, page_id: str, language: str) -> str:
    return f"{FOLDER}{language}/{kind}/{page_id}.png"


def card(ref: PageRef, localizer: Localizer) -> Card:
    """Return the card of a page, in the localizer's language."""
    site = localizer.text(localizer.network.site.name)
    link = _LINKS[ref.kind](ref.id, localizer)
    title = site if (ref.kind, ref.id) == _HOME else link.text
    return Card(
        kind=_kind(ref, link.detail, localizer),
        title=title.plain,
        language=title.lang,
        dir=title.dir,
        site=site.plain,
        place=_place(ref, localizer),
    )


def _kind(ref: PageRef, detail: str, localizer: Localizer) -> str:
    """Return the words above the title: what it is, and where or when."""
    words = ""
    if ref.kind in _KINDS:
        record: Any = getattr(localizer.network, SECTION_OF[ref.kind])[ref.id]
        words = localizer.named(_KINDS[ref.kind], record.kind)
    elif ref.kind == "release":
        header, _ = localizer.network.releases[ref.id].best(localizer.preferences)
        words = release_kind(header, localizer)
    elif ref.kind in ("edition", "person", "source"):
        words = localizer.named("section", SECTION_OF[ref.kind])
    else:
        detail = localizer.text(localizer.network.site.short_name).plain
    return " · ".join(filter(None, (words, detail)))


def _place(ref: PageRef, localizer: Localizer) -> tuple[float, float] | None:
    """Return where the city of a page is: its own, the host, or the initiative's."""
    network = localizer.network
    city_id: str | None = None
    if ref.kind == "city":
        city_id = ref.id
    elif ref.kind == "edition":
        city_id = localizer.relations.named.editions[ref.id].host
    elif ref.kind == "initiative":
        city_id = network.initiatives[ref.id].city
    city = localizer.relations.named.cities.get(city_id or "")
    if city is None or city.longitude is None or city.latitude is None:
        return None
    return city.longitude, city.latitude
