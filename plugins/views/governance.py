"""The organs of the association: their rules, their seats, their meetings."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.governance import Body, BodyMeeting, Seat
from plugins.views.link import Link
from plugins.views.links import (
    citation,
    citations,
    city_link,
    city_links,
    edition_link,
    person_link,
)
from plugins.views.localizer import Localizer
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class RuleView:
    """How many seats of one kind there are, and who holds them."""

    office: str
    number: str
    rule: Text
    source: Link


@dataclass(frozen=True, slots=True)
class SeatView:
    """A city in a body, and when."""

    city: Link
    office: str
    person: Link | None
    when: str
    source: Link


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting on record."""

    when: str
    city: Link | None
    cities: tuple[Link, ...]
    edition: Link | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class BodyView:
    """An organ of the association."""

    id: str
    name: Text
    summary: Text
    rules: tuple[RuleView, ...]
    seats: tuple[SeatView, ...]
    meetings: tuple[MeetingView, ...]
    note: Text | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GovernanceView:
    """The organs, and the two cities that share the presidency today."""

    co_presidents: tuple[Link, ...]
    next_host: Link | None
    bodies: tuple[BodyView, ...]


def governance_view(localizer: Localizer) -> GovernanceView:
    """Return the organs of the association as they stand today."""
    relations = localizer.relations
    upcoming = relations.next_meetings
    host = upcoming.host if upcoming else None
    return GovernanceView(
        co_presidents=city_links(relations.co_president_cities, localizer),
        next_host=city_link(host, localizer) if host else None,
        bodies=tuple(
            _body(body, localizer) for body in localizer.network.governance.values()
        ),
    )


def _body(body: Body, localizer: Localizer) -> BodyView:
    return BodyView(
        id=body.id,
        name=localizer.text(body.name),
        summary=localizer.text(body.summary),
        rules=tuple(
            RuleView(
                localizer.named("office", rule.office),
                localizer.formats.number(rule.number),
                localizer.text(rule.rule),
                citation(rule.source, localizer),
            )
            for rule in body.composition
        ),
        seats=tuple(_seat(seat, localizer) for seat in body.seats),
        meetings=tuple(_meeting(meeting, localizer) for meeting in body.meetings),
        note=localizer.maybe(body.note),
        sources=citations(body.sources, localizer),
    )


def _seat(seat: Seat, localizer: Localizer) -> SeatView:
    start = seat.start or seat.as_of
    return SeatView(
        city=city_link(seat.city, localizer),
        office=localizer.named("office", seat.office or "seat"),
        person=person_link(seat.person, localizer) if seat.person else None,
        when=localizer.formats.span(start, seat.end) if start else "",
        source=citation(seat.source, localizer),
    )


def _meeting(meeting: BodyMeeting, localizer: Localizer) -> MeetingView:
    return MeetingView(
        when=localizer.formats.span(meeting.start, meeting.end),
        city=city_link(meeting.city, localizer) if meeting.city else None,
        cities=city_links(meeting.cities, localizer),
        edition=edition_link(meeting.edition, localizer) if meeting.edition else None,
        sources=citations(meeting.sources, localizer),
    )
