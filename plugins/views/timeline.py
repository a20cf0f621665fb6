"""The history of the network, from everything that has a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.domain.claim import DateClaim
from plugins.domain.dates import PartialDate
from plugins.domain.document import Document
from plugins.domain.edition import Edition
from plugins.domain.governance import Body
from plugins.domain.wording import N_
from plugins.views.editions import stage_sentence
from plugins.views.link import Link
from plugins.views.links import (
    body_link,
    citations,
    city_links,
    document_link,
    edition_link,
    person_links,
)
from plugins.views.localizer import Localizer
from plugins.views.page import Cited
from plugins.views.text import Text
from plugins.views.timeline_picture import TimelinePicture, timeline_picture


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline."""

    date: PartialDate
    anchor: str
    when: str
    title: Text
    link: Link | None
    sources: tuple[Link, ...]
    detail: str = ""
    cities: tuple[Link, ...] = ()
    people: tuple[Link, ...] = ()
    note: Text | None = None
    other_dates: tuple[Cited, ...] = ()  # what other sources say


@dataclass(frozen=True, slots=True)
class Year:
    """The events of a year."""

    name: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Every event, the first first."""

    picture: TimelinePicture | None
    years: tuple[Year, ...]


def timeline_view(localizer: Localizer) -> TimelineView:
    """Return every event, by year."""
    events = sorted(_events(localizer), key=lambda event: event.date.first)
    editions = {f"edition-{each}" for each in localizer.network.editions}
    others = [event.date for event in events if event.anchor not in editions]
    return TimelineView(
        picture=timeline_picture(others, localizer),
        years=tuple(
            Year(localizer.formats.number_of_year(year), tuple(group))
            for year, group in groupby(events, key=lambda event: event.date.year)
        ),
    )


def _events(localizer: Localizer) -> Iterator[Event]:
    yield from _milestones(localizer)
    for edition in localizer.network.editions.values():
        yield _edition(edition, localizer)
        yield from _votes(edition, localizer)
    for document in localizer.network.documents.values():
        if document.date:
            yield _document(document, document.date, localizer)
    for body in localizer.network.governance.values():
        yield from _meetings(body, localizer)


def _edition(edition: Edition, localizer: Localizer) -> Event:
    link = edition_link(edition.id, localizer)
    return Event(
        date=edition.date.start,
        anchor=f"edition-{edition.id}",
        when=localizer.formats.period(edition.date),
        other_dates=_others(edition.dates, edition.date, localizer),
        title=link.text,
        link=link,
        detail=stage_sentence(edition, localizer),
        sources=citations([edition.date.source], localizer),
    )


def _votes(edition: Edition, localizer: Localizer) -> Iterator[Event]:
    title = localizer.word(N_("Vote on a host city"))
    for number, vote in enumerate(edition.votes, 1):
        if vote.when:
            yield Event(
                date=vote.when,
                anchor=f"vote-{edition.id}-{number}",
                when=localizer.formats.date(vote.when),
                title=title,
                link=edition_link(edition.id, localizer),
                sources=citations([vote.source], localizer),
            )


def _document(document: Document, date: PartialDate, localizer: Localizer) -> Event:
    link = document_link(document.id, localizer)
    return Event(
        date=date,
        anchor=f"document-{document.id}",
        when=localizer.formats.date(date),
        title=link.text,
        link=link,
        detail=localizer.named("document status", document.status),
        sources=citations(document.sources, localizer),
    )


def _meetings(body: Body, localizer: Localizer) -> Iterator[Event]:
    link = body_link(body.id, localizer)
    for number, meeting in enumerate(body.meetings, 1):
        if meeting.edition is None:  # an edition has its own line
            city = localizer.relations.named.cities.get(meeting.city or "")
            yield Event(
                date=meeting.start,
                anchor=f"{body.id}-{number}",
                when=localizer.formats.span(meeting.start, meeting.end),
                title=link.text,
                link=link,
                detail=localizer.name_of(city) if city else "",
                sources=citations(meeting.sources, localizer),
            )


def _milestones(localizer: Localizer) -> Iterator[Event]:
    for milestone in localizer.network.milestones.values():
        edition = milestone.edition
        yield Event(
            date=milestone.date.start,
            anchor=milestone.id,
            when=localizer.formats.period(milestone.date),
            other_dates=_others(milestone.dates, milestone.date, localizer),
            title=localizer.text(milestone.title),
            link=edition_link(edition, localizer) if edition else None,
            cities=city_links(milestone.cities, localizer),
            people=person_links(milestone.people, localizer),
            note=localizer.maybe(milestone.note),
            sources=citations(milestone.sources, localizer),
        )


def _others(
    claims: tuple[DateClaim, ...], shown: DateClaim, localizer: Localizer
) -> tuple[Cited, ...]:
    return tuple(
        Cited(
            localizer.word_of(localizer.formats.period(claim)),
            citations([claim.source], localizer),
            localizer.maybe(claim.note) or "",
        )
        for claim in claims
        if claim is not shown
    )
