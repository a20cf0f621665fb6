"""Press releases: the list of the press room, and the page of each."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.domain.text import Release, ReleaseHeader
from plugins.outputs.typography import typeset
from plugins.views.downloads import NO_FILES, Download, SiteFiles, download, pdf_url
from plugins.views.link import Link
from plugins.views.links import press_link, release_link, source_links
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.related import Related, related_to
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    """A press release in a list."""

    link: Link
    kind: str  # a press release, or news written for this site
    date: str  # in words
    day: str  # ISO 8601
    place: Text | None
    summary: Text


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A press release, ready to be read."""

    card: ReleaseCard
    body: Markup
    text_language: str  # another than the page's where there is no translation
    text_dir: str
    keywords: tuple[Text, ...]
    contact: Text | None
    email: str
    modified: str
    modified_day: str
    related: Related
    sources: tuple[Link, ...]
    pdf: Download | None


def release_card(release: Release, localizer: Localizer) -> ReleaseCard:
    """Return *release* as a list shows it."""
    header, language = release.best(localizer.preferences)
    place = localizer.proper(header.place, language) if header.place else None
    summary = typeset(header.summary, language)
    return ReleaseCard(
        link=release_link(release.id, localizer),
        kind=release_kind(header, localizer),
        date=localizer.formats.day(release.date),
        day=release.date.isoformat(),
        place=place,
        summary=localizer.proper(summary, language),
    )


def release_kind(header: ReleaseHeader, localizer: Localizer) -> str:
    """Return what a text is called: only a press release names whom to ask."""
    if header.contact:
        return localizer.pgettext("kind of text", "Press release")
    return localizer.pgettext("kind of text", "News")


def release_cards(localizer: Localizer) -> tuple[ReleaseCard, ...]:
    """Return every press release, the latest first."""
    releases = sorted(
        localizer.network.releases.values(),
        key=lambda release: (release.date, release.id),
        reverse=True,
    )
    return tuple(release_card(release, localizer) for release in releases)


def release_page(
    release: Release,
    body: Markup,
    localizer: Localizer,
    files: SiteFiles = NO_FILES,
) -> Page:
    """Return the page of *release*, whose text is *body*."""
    header, language = release.best(localizer.preferences)
    card = release_card(release, localizer)
    contact = localizer.network.organisations.get(header.contact or "")
    modified = header.modified
    press = press_link(localizer)
    view = ReleaseView(
        card=card,
        body=body,
        text_language=language,
        text_dir=card.link.text.dir,
        keywords=tuple(
            localizer.proper(typeset(keyword, language), language)
            for keyword in header.keywords
        ),
        contact=localizer.organisation(contact.id) if contact else None,
        email=(contact.email if contact else None) or "",
        modified=localizer.formats.day(modified) if modified else "",
        modified_day=modified.isoformat() if modified else "",
        related=related_to("release", release.id, localizer),
        sources=source_links(header.sources, localizer),
        pdf=download(pdf_url(release.id, localizer), files, localizer),
    )
    return Page(
        kind="release",
        id=release.id,
        template="article",
        title=card.link.text,
        summary=card.summary.plain,
        view=view,
        crumbs=(press,) if press.url else (),
        languages=tuple(release.versions),
        is_draft=header.status == "draft",
    )
