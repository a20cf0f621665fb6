"""The press review: every source, and a page of each that says what rests on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from plugins.domain.source import Source
from plugins.domain.wording import N_
from plugins.outputs.typography import typeset
from plugins.views.link import Link
from plugins.views.links import (
    body_link,
    city_link,
    document_link,
    edition_link,
    figure_link,
    initiative_link,
    milestone_link,
    person_link,
    release_link,
    section_link,
    source_link,
    topic_link,
)
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.text import Text
from plugins.views.words import WORDS


@dataclass(frozen=True, slots=True)
class SupportGroup:
    """The records of one kind that rest on a source."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source, as a reference list shows it."""

    link: Link
    publisher: Text
    kind: Text
    language: str
    published: str
    published_after: str
    published_before: str
    consulted: str
    address: str
    note: Text | None


@dataclass(frozen=True, slots=True)
class SourcePageView:
    """A source, and all that rests on it."""

    source: SourceView
    supports: tuple[SupportGroup, ...]


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one basis, the latest first, those without a date last."""

    id: str
    name: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Every source, by basis."""

    groups: tuple[SourceGroup, ...]


_LINKS: Final[dict[str, tuple[str, Callable[[str, Localizer], Link]]]] = {
    "edition": ("editions", edition_link),
    "city": ("cities", city_link),
    "initiative": ("initiatives", initiative_link),
    "topic": ("topics", topic_link),
    "document": ("documents", document_link),
    "person": ("people", person_link),
    "release": ("press", release_link),
    "figure": ("figures", figure_link),
    "milestone": ("timeline", milestone_link),
    "body": ("governance", body_link),
}


def sources_view(localizer: Localizer) -> SourcesView:
    """Return every source."""
    sources = sorted(
        localizer.network.sources.values(),
        key=_date_and_id,
        reverse=True,
    )
    groups = tuple(
        SourceGroup(
            basis,
            localizer.gettext(name),
            tuple(
                _source(source, localizer)
                for source in sources
                if source.basis == basis
            ),
        )
        for basis, name in WORDS["basis"].items()
    )
    return SourcesView(groups)


def source_page(source: Source, localizer: Localizer) -> Page:
    """Return the page of *source*."""
    view = _source(source, localizer)
    told = (view.kind.plain, view.publisher.plain, view.published)
    summary = localizer.gettext(N_("What rests on this source: {told}."))
    words = ", ".join(filter(None, told))
    return Page(
        kind="source",
        id=source.id,
        template="source",
        title=view.link.text,
        summary=summary.format(told=words),
        view=SourcePageView(view, tuple(_supports(source.id, localizer))),
        crumbs=(section_link("sources", localizer),),
        detail=words,
    )


def _date_and_id(source: Source) -> tuple[str, str]:
    when = source.published or source.published_after
    return str(when.first) if when else "", source.id


def _source(source: Source, localizer: Localizer) -> SourceView:
    date, language = localizer.formats.date, source.language
    before, after = source.published_before, source.published_after
    return SourceView(
        link=source_link(source.id, localizer),
        publisher=localizer.proper(typeset(source.publisher, language), language),
        kind=localizer.text(source.kind),
        language=localizer.formats.language_name(language),
        published=date(source.published) if source.published else "",
        published_after=date(after) if after else "",
        published_before=date(before) if before else "",
        consulted=localizer.formats.day(source.consulted) if source.consulted else "",
        address=source.address or "",
        note=localizer.maybe(source.note),
    )


def _supports(source_id: str, localizer: Localizer) -> Iterator[SupportGroup]:
    cited_by = localizer.relations.citations.get(source_id, ())
    for kind, (section, link) in _LINKS.items():
        ids = [record_id for cited, record_id in cited_by if cited == kind]
        if ids:
            name = localizer.named("section", section)
            yield SupportGroup(name, tuple(link(each, localizer) for each in ids))
