"""What a reader may search for: every page in their language, and its names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from plugins.domain.city import AsWritten, NamedCity
from plugins.domain.wording import N_
from plugins.outputs.typography import NO_BREAK, typeset
from plugins.views.cities import city_card
from plugins.views.documents import document_card
from plugins.views.editions import edition_card
from plugins.views.initiatives import initiative_card
from plugins.views.link import Link
from plugins.views.links import (
    city_link,
    edition_link,
    page_link,
    person_link,
    release_link,
    section_link,
    source_link,
)
from plugins.views.localizer import Localizer
from plugins.views.pages import SUMMARIES, PageRef, data_page, data_pages, text_pages
from plugins.views.people import person_view
from plugins.views.text import Text
from plugins.views.topics import topic_card
from plugins.views.world_map import LISTS_SUMMARY, lists_link

KINDS: Final = {
    "section": N_("Section"),
    "city": N_("City"),
    "edition": N_("Edition"),
    "topic": N_("Topic"),
    "document": N_("Document"),
    "initiative": N_("Initiative"),
    "release": N_("Press release"),
    "page": N_("Page"),
    "person": N_("Person"),
    "source": N_("Source"),
}
"""The kinds of pages, from the one that a reader most likely means to the last."""

_RANKS: Final = {kind: rank for rank, kind in enumerate(KINDS)}

_PARTS: Final = f"{NO_BREAK}· "
"""What stands between the parts of a summary."""

_END: Final = re.compile(r"</(?:li|h\d|t[dh])>")
"""What ends a part that may have no full stop."""

Bodies = Mapping[str, str]
"""The HTML of each release and page in one language, by id."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A page that can be found, and by which words."""

    kind: str  # one of KINDS
    link: Link
    summary: str = ""  # shown and searched
    names: tuple[Text, ...] = ()  # in other languages, scripts and spellings
    text: str = ""  # searched, and shown in part where a word of it was sought


def index_url(localizer: Localizer) -> str:
    """Return the address of the search index of the localizer's language."""
    return localizer.url("section", "home") + "search.json"


def search_entries(localizer: Localizer, bodies: Bodies) -> Iterator[SearchEntry]:
    """Yield every page whose text is in the localizer's language, kind by kind.

    But for the home page, which every page leads to. The latest release comes first.
    """
    relations = localizer.relations
    refs = [*data_pages(relations), *reversed([*text_pages(relations)])]
    for ref in sorted(refs, key=_rank):
        is_home = (ref.kind, ref.id) == ("section", "home")
        is_written = not ref.languages or localizer.language in ref.languages
        if is_written and not is_home and not ref.is_hidden:
            yield _entry(ref, localizer, bodies)


def _rank(ref: PageRef) -> int:
    return _RANKS.get(ref.kind, _RANKS["page"])


def _entry(ref: PageRef, localizer: Localizer, bodies: Bodies) -> SearchEntry:
    if ref.kind in _TEXTS:
        return _TEXTS[ref.kind](ref.id, bodies.get(ref.id, ""), localizer)
    if ref.kind in _RECORDS:
        return _RECORDS[ref.kind](ref.id, localizer)
    page = data_page(ref, localizer)
    link = Link(localizer.url(ref.kind, ref.id), page.title, page.detail)
    return SearchEntry("page", link, page.summary)


def _section(section: str, localizer: Localizer) -> SearchEntry:
    summary = localizer.gettext(SUMMARIES[section])
    return SearchEntry("section", section_link(section, localizer), summary)


def _map(_part: str, localizer: Localizer) -> SearchEntry:
    """Return the lists beside the map: the only part that is a page to be found."""
    summary = localizer.gettext(LISTS_SUMMARY)
    return SearchEntry("page", lists_link(localizer), summary)


def _city(city_id: str, localizer: Localizer) -> SearchEntry:
    city = localizer.relations.named.cities[city_id]
    card = city_card(city, localizer)
    about = (_own(card.region), ", ".join(card.roles))
    return SearchEntry(
        "city",
        city_link(city_id, localizer),
        _PARTS.join(filter(None, about)),
        tuple(_other_names(city, card.name, localizer)),
    )


def _other_names(city: NamedCity, shown: Text, localizer: Localizer) -> Iterator[Text]:
    """Yield each name of *city* once: its own, its exonyms, those of the sources."""
    names = {shown.plain}
    exonyms = city.exonyms.root.items() if city.exonyms else ()
    found = [
        localizer.proper(city.name, city.languages[0]),
        *(localizer.proper(name, language) for language, name in exonyms),
        *_spellings(localizer.relations.named.spellings[city.id], localizer),
    ]
    for name in found:
        if name.plain not in names:
            names.add(name.plain)
            yield name


def _spellings(
    spellings: Iterable[AsWritten], localizer: Localizer
) -> tuple[Text, ...]:
    sources = localizer.relations.named.sources
    return tuple(
        localizer.proper(each.text, sources[each.source].language) for each in spellings
    )


def _edition(edition_id: str, localizer: Localizer) -> SearchEntry:
    edition = localizer.relations.named.editions[edition_id]
    card = edition_card(edition, localizer)
    return SearchEntry(
        "edition",
        edition_link(edition_id, localizer),
        _PARTS.join(filter(None, (_own(card.theme), card.sentence))),
        text=_own(localizer.maybe(edition.summary)),
    )


def _topic(topic_id: str, localizer: Localizer) -> SearchEntry:
    topic = localizer.network.topics[topic_id]
    card = topic_card(topic, localizer)
    subjects = (_own(subject.text) for subject in card.subjects)
    about = (card.kind, *subjects, card.hashtag)
    return SearchEntry(
        "topic",
        card.link,
        _PARTS.join(filter(None, about)),
        text=_own(localizer.maybe(topic.note)),
    )


def _document(document_id: str, localizer: Localizer) -> SearchEntry:
    document = localizer.network.documents[document_id]
    card = document_card(document, localizer)
    commitments = (_own(localizer.maybe(each.text)) for each in document.commitments)
    return SearchEntry(
        "document",
        card.link,
        _own(card.summary),
        text=" ".join(filter(None, commitments)),
    )


def _initiative(initiative_id: str, localizer: Localizer) -> SearchEntry:
    initiative = localizer.network.initiatives[initiative_id]
    card = initiative_card(initiative, localizer)
    city = city_link(initiative.city, localizer).text if initiative.city else None
    topic = card.topic.text if card.topic else None
    about = (_own(card.summary), _own(card.place), city and city.plain, _own(topic))
    return SearchEntry("initiative", card.link, _PARTS.join(filter(None, about)))


def _release(release_id: str, body: str, localizer: Localizer) -> SearchEntry:
    header = localizer.network.releases[release_id].versions[localizer.language]
    return SearchEntry(
        "release",
        release_link(release_id, localizer),
        typeset(header.summary, localizer.language),
        text=" ".join((_text_of(body), *header.keywords)),
    )


def _page(page_id: str, body: str, localizer: Localizer) -> SearchEntry:
    header = localizer.network.pages[page_id].versions[localizer.language]
    return SearchEntry(
        "page",
        page_link(page_id, localizer),
        typeset(header.summary, localizer.language),
        text=_text_of(body),
    )


def _person(person_id: str, localizer: Localizer) -> SearchEntry:
    person = localizer.network.people[person_id]
    offices = (_own(each.title) for each in person_view(person, localizer).offices)
    return SearchEntry(
        "person",
        person_link(person_id, localizer),
        ", ".join(filter(None, offices)),
        _spellings(person.as_written, localizer),
    )


def _source(source_id: str, localizer: Localizer) -> SearchEntry:
    source = localizer.relations.named.sources[source_id]
    link = source_link(source_id, localizer)
    about = (_own(localizer.text(source.kind)), source.publisher, link.detail)
    return SearchEntry("source", link, _PARTS.join(filter(None, about)))


def _own(text: Text | None) -> str:
    """Return *text* where it is in the reader's language; a fallback is not found."""
    return text.plain if text and not text.is_foreign else ""


def _text_of(html: str) -> str:
    """Return the words of *html*, with single spaces, and a dot between its parts."""
    parted = _END.sub(" · ", html)
    text = Markup(parted).striptags()  # noqa: S704 - HTML of our own Markdown files
    return text.removesuffix(" ·").replace(" · ", _PARTS)


_RECORDS: Final[Mapping[str, Callable[[str, Localizer], SearchEntry]]] = {
    "section": _section,
    "map": _map,
    "city": _city,
    "edition": _edition,
    "topic": _topic,
    "document": _document,
    "initiative": _initiative,
    "person": _person,
    "source": _source,
}
_TEXTS: Final[Mapping[str, Callable[[str, str, Localizer], SearchEntry]]] = {
    "release": _release,
    "page": _page,
}
