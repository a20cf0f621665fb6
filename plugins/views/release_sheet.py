"""A press release as it is on paper: what the sheet says around the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from plugins.domain.text import Release, ReleaseHeader
from plugins.outputs.typography import typeset
from plugins.views.link import Link
from plugins.views.links import edition_link, source_link
from plugins.views.localizer import Localizer
from plugins.views.releases import release_card

LICENCE: Final = "https://creativecommons.org/licenses/by-sa/4.0/"
"""Of every text of the site; content/pages/legal-notice.*.md says so."""


@dataclass(frozen=True, slots=True)
class Part:
    """A few words, and where they lead."""

    text: str
    url: str = ""  # absolute
    detail: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What stands under the text: each line has a label and its parts."""

    title: str
    rows: tuple[tuple[str, tuple[Part, ...]], ...]


@dataclass(frozen=True, slots=True)
class ReleaseSheet:
    """Everything on the sheet but the text; it is in one language."""

    language: str
    dir: str
    network: str
    site: str
    kind: str
    dateline: str  # Paris, 5 December 2017
    date: tuple[int, int, int]
    title: str
    lead: str
    keywords: tuple[str, ...]
    about: About
    address: str  # absolute, of the page
    page: str  # with {number} and {count}


def release_sheet(release: Release, localizer: Localizer) -> ReleaseSheet:
    """Return the sheet of *release*, which is written in the localizer's language."""
    network = localizer.network
    header, language = release.best(localizer.preferences)
    card = release_card(release, localizer)
    place = f"{card.place.plain}, " if card.place else ""
    return ReleaseSheet(
        language=language,
        dir=card.link.text.dir,
        network=localizer.text(network.site.name).plain,
        site=network.site.url,
        kind=card.kind,
        dateline=place + card.date,
        date=(release.date.year, release.date.month, release.date.day),
        title=card.link.text.plain,
        lead=card.summary.plain,
        keywords=tuple(typeset(word, language) for word in header.keywords),
        about=About(
            localizer.gettext("About this text"),
            tuple(_rows(release, header, localizer)),
        ),
        address=network.site.url + card.link.url,
        page=localizer.gettext("Page {number} of {count}"),
    )


def _rows(
    release: Release, header: ReleaseHeader, localizer: Localizer
) -> Iterator[tuple[str, tuple[Part, ...]]]:
    network = localizer.network
    if header.keywords:
        keywords = ", ".join(
            typeset(each, localizer.language) for each in header.keywords
        )
        yield localizer.gettext("Keywords:"), (Part(keywords),)
    if contact := network.organisations.get(header.contact or ""):
        name = localizer.organisation(contact.id).plain
        mail = (
            (Part(contact.email, f"mailto:{contact.email}"),) if contact.email else ()
        )
        yield localizer.gettext("Press contact at the time:"), (Part(name), *mail)
    if header.edition:
        edition = edition_link(header.edition, localizer)
        yield localizer.gettext("Edition:"), (_part(edition, localizer),)
    sources = (source_link(source_id, localizer) for source_id in header.sources)
    yield (
        localizer.gettext("Sources:"),
        tuple(_part(source, localizer) for source in sources),
    )
    if header.modified:
        yield (
            localizer.gettext("Last change:"),
            (Part(localizer.formats.day(header.modified)),),
        )
    yield localizer.gettext("Licence of the text:"), (Part("CC BY-SA 4.0", LICENCE),)
    url = network.site.url + localizer.url("release", release.id)
    yield localizer.gettext("Address of this page:"), (Part(url, url),)


def _part(link: Link, localizer: Localizer) -> Part:
    url = localizer.network.site.url + link.url
    return Part(link.text.plain, url, link.detail)
