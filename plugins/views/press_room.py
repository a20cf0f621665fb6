"""The press room: the texts by year, and a kit for each edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.domain.text import Release
from plugins.outputs.typography import typeset
from plugins.views.downloads import Download, SiteFiles, download, kit_url, pdf_url
from plugins.views.link import Link
from plugins.views.links import edition_link
from plugins.views.localizer import Localizer
from plugins.views.press_kits import kit_editions
from plugins.views.releases import ReleaseCard, release_card
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class PressText:
    """A text in the press room."""

    card: ReleaseCard
    keywords: tuple[Text, ...]
    edition: Link | None
    pdf: Download | None


@dataclass(frozen=True, slots=True)
class PressYear:
    """The texts of a year, the latest first."""

    year: str
    texts: tuple[PressText, ...]


@dataclass(frozen=True, slots=True)
class KitLink:
    """The kit of an edition, ready to be taken."""

    edition: Link
    file: Download


@dataclass(frozen=True, slots=True)
class PressRoom:
    """What the page shows under its text."""

    years: tuple[PressYear, ...]
    kits: tuple[KitLink, ...]


def press_room(localizer: Localizer, files: SiteFiles) -> PressRoom:
    """Return the press room in the reader's language."""
    releases = sorted(
        localizer.network.releases.values(),
        key=lambda release: (release.date, release.id),
        reverse=True,
    )
    return PressRoom(
        years=tuple(
            PressYear(
                localizer.formats.number_of_year(year),
                tuple(_text(release, localizer, files) for release in group),
            )
            for year, group in groupby(releases, lambda release: release.date.year)
        ),
        kits=tuple(_kit_links(localizer, files)),
    )


def _text(release: Release, localizer: Localizer, files: SiteFiles) -> PressText:
    header, language = release.best(localizer.preferences)
    return PressText(
        card=release_card(release, localizer),
        keywords=tuple(
            localizer.proper(typeset(keyword, language), language)
            for keyword in header.keywords
        ),
        edition=edition_link(header.edition, localizer) if header.edition else None,
        pdf=download(pdf_url(release.id, localizer), files, localizer),
    )


def _kit_links(localizer: Localizer, files: SiteFiles) -> Iterator[KitLink]:
    for edition in kit_editions(localizer):
        if file := download(kit_url(edition.id, localizer), files, localizer):
            yield KitLink(edition_link(edition.id, localizer), file)
