"""What changed on the site: texts by the day that they state, records by their sources.

Nobody notes when a record was typed. What is known of it is its latest source: the
day on which that came out or was read. A day that nobody states is not made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from plugins.domain.citations import cited
from plugins.domain.document import Document
from plugins.domain.edition import Edition
from plugins.domain.milestone import Milestone
from plugins.outputs.typography import typeset
from plugins.views.editions import stage_sentence
from plugins.views.link import Link
from plugins.views.links import (
    document_link,
    edition_link,
    milestone_link,
    page_link,
    release_link,
)
from plugins.views.localizer import Localizer

MOST: Final = 50  # changes that a feed has room for


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is new on the site, or has changed."""

    kind: str  # release, page, edition…
    id: str
    day: date
    link: Link
    summary: str


def changes(localizer: Localizer) -> tuple[Change, ...]:
    """Return the latest changes in the localizer's language, the latest first."""
    found = [*_texts(localizer), *_records(localizer)]
    found.sort(key=lambda change: (change.kind, change.id))
    found.sort(key=lambda change: change.day, reverse=True)
    return tuple(found[:MOST])


def _texts(localizer: Localizer) -> Iterator[Change]:
    """Yield the published texts that are written in the localizer's language."""
    network, language = localizer.network, localizer.language
    for release in network.releases.values():
        header = release.versions.get(language)
        if header and header.status == "published":
            day = header.modified or release.date
            summary = typeset(header.summary, language)
            link = release_link(release.id, localizer)
            yield Change("release", release.id, day, link, summary)
    for page in network.pages.values():
        text = page.versions.get(language)
        if text and text.modified and text.status == "published":
            summary = typeset(text.summary, language)
            link = page_link(page.id, localizer)
            yield Change("page", page.id, text.modified, link, summary)


def _records(localizer: Localizer) -> Iterator[Change]:
    network = localizer.network
    for edition in network.editions.values():
        link = edition_link(edition.id, localizer)
        said = f"{link.detail}. {stage_sentence(edition, localizer)}"
        yield from _record("edition", edition, link, said, localizer)
    for document in network.documents.values():
        link = document_link(document.id, localizer)
        said = localizer.named("document status", document.status)
        yield from _record("document", document, link, f"{said}.", localizer)
    for milestone in network.milestones.values():
        link = milestone_link(milestone.id, localizer)
        yield from _record("milestone", milestone, link, f"{link.detail}.", localizer)


def _record(
    kind: str,
    record: Document | Edition | Milestone,
    link: Link,
    said: str,
    localizer: Localizer,
) -> Iterator[Change]:
    day = localizer.relations.known_on(cited(record))
    if day:
        pattern = localizer.gettext("Latest source published or read on {date}.")
        latest = pattern.format(date=localizer.formats.day(day))
        yield Change(kind, record.id, day, link, f"{said} {latest}")
