"""Press releases and pages: texts written in Markdown, one file a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeVar

from pydantic import Field

from plugins.domain.dates import Day
from plugins.domain.link import Link
from plugins.domain.reference import (
    CityId,
    DocumentId,
    EditionId,
    OrganisationId,
    Sources,
    TopicId,
)
from plugins.domain.values import Id, Line, Model
from plugins.domain.wording import N_

Status = Literal["published", "draft"]
PageTemplate = Literal[
    "accessibility",
    "contact",
    "data",
    "eco-design",
    "governance",
    "press",
    "site-map",
    "translations",
]

TRANSLATED_FROM = Field(
    default=None,
    title=N_("Translated from"),
    description=N_("language and state of the original; `inv translated` writes it"),
)


class ReleaseHeader(Model):
    """What is typed above the text of a press release."""

    title: Line = Field(title=N_("Title"), description=N_("of the press release"))
    summary: Line = Field(
        title=N_("Summary"), description=N_("one or two sentences, for the lists")
    )
    place: Line | None = Field(
        default=None, title=N_("Place"), description=N_("of the date line")
    )
    edition: EditionId | None = Field(
        default=None, title=N_("Edition"), description=N_("identifier of the edition")
    )
    cities: tuple[CityId, ...] = Field(
        default=(), title=N_("Cities"), description=N_("identifiers of cities")
    )
    topics: tuple[TopicId, ...] = Field(
        default=(), title=N_("Topics"), description=N_("identifiers of topics")
    )
    documents: tuple[DocumentId, ...] = Field(
        default=(), title=N_("Documents"), description=N_("identifiers of documents")
    )
    keywords: tuple[Line, ...] = Field(
        default=(), title=N_("Keywords"), description=N_("in the language of the text")
    )
    contact: OrganisationId | None = Field(
        default=None,
        title=N_("Press contact"),
        description=N_("identifier of an organisation"),
    )
    modified: Day | None = Field(
        default=None, title=N_("Modified"), description=N_("day of the last change")
    )
    translated_from: Line | None = TRANSLATED_FROM
    status: Status = Field(
        default="published",
        title=N_("Status"),
        description=N_("published, or draft: not on the public site"),
    )
    sources: Sources


class PageHeader(Model):
    """What is typed above the text of a page."""

    title: Line = Field(title=N_("Title"), description=N_("of the page"))
    summary: Line = Field(
        title=N_("Summary"), description=N_("one sentence, for search engines")
    )
    address: Id | None = Field(
        default=None,
        title=N_("Address"),
        description=N_("last part of the page's address in this language"),
    )
    template: PageTemplate | None = Field(
        default=None,
        title=N_("Template"),
        description=N_("for a page that shows data under its text: governance, press…"),
    )
    modified: Day | None = Field(
        default=None, title=N_("Modified"), description=N_("day of the last change")
    )
    translated_from: Line | None = TRANSLATED_FROM
    status: Status = Field(
        default="published",
        title=N_("Status"),
        description=N_("published, or draft: not on the public site"),
    )


@dataclass(frozen=True, slots=True)
class Release:
    """A press release, in the languages in which it was written."""

    id: str  # the file's name without its language: 2017-12-05-first-meetings
    date: date  # from the file's name
    versions: Mapping[str, ReleaseHeader]  # by language
    links: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)  # idem

    def best(self, languages: tuple[str, ...]) -> tuple[ReleaseHeader, str]:
        """Return (header, its language): the first of *languages* that exists."""
        language = _first(self.versions, languages)
        return self.versions[language], language


@dataclass(frozen=True, slots=True)
class PageText:
    """A page of the site, in the languages in which it was written."""

    id: str  # the file's name without its language: accessibility
    versions: Mapping[str, PageHeader]  # by language
    links: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)  # idem

    def best(self, languages: tuple[str, ...]) -> tuple[PageHeader, str]:
        """Return (header, its language): the first of *languages* that exists."""
        language = _first(self.versions, languages)
        return self.versions[language], language


def _first(versions: Mapping[str, object], languages: tuple[str, ...]) -> str:
    return next((lang for lang in languages if lang in versions), min(versions))


Written = TypeVar("Written", Release, PageText)


def published(texts: Mapping[str, Written]) -> dict[str, Written]:
    """Return *texts* without their drafts, and without those that are drafts only."""
    found = {}
    for text_id, text in texts.items():
        versions = {
            language: header
            for language, header in text.versions.items()
            if header.status == "published"
        }
        if versions:
            found[text_id] = replace(text, versions=versions)
    return found


def releases_by_edition(releases: Iterable[Release]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the releases on each edition, in some language, in order."""
    found: dict[str, dict[str, None]] = {}
    for release in sorted(releases, key=lambda each: (each.date, each.id)):
        for header in release.versions.values():
            if header.edition:
                found.setdefault(header.edition, {})[release.id] = None
    return {edition: tuple(ids) for edition, ids in found.items()}
