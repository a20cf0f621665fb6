"""A fact as one sentence that stands alone, wherever a reader takes it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.views.link import Link
from plugins.views.localizer import Localizer


@dataclass(frozen=True, slots=True)
class Subject:
    """What a fact is about, and the page that tells it."""

    words: str
    url: str  # from the root of the site


def subject_of(link: Link) -> Subject:
    """Return what a *link* leads to as the subject of a fact."""
    return Subject(link.text.plain, link.url)


def fact_copy(subject: Subject, fact: str, source: Link, localizer: Localizer) -> str:
    """Return *fact* with what it is about, who says so, when, and where to read it."""
    said_by = ", ".join(filter(None, (source.text.plain, source.detail)))
    pattern = localizer.gettext("{subject} – {fact}. Source: {source}. {address}")
    return pattern.format(
        subject=subject.words,
        fact=fact,
        source=said_by,
        address=localizer.network.site.url + subject.url,
    )
