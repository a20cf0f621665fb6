"""The page of an edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.edition import Edition
from plugins.domain.programme import Candidate, PressTrip, Session, Vote
from plugins.domain.stages import COMING, sources_of
from plugins.views.downloads import kit_url
from plugins.views.drawn_maps import WorldMap, edition_map
from plugins.views.editions import EditionCard, cancellation, edition_card
from plugins.views.figure_groups import FigureGroup, edition_figures
from plugins.views.globe import Globe, edition_globe
from plugins.views.link import Link
from plugins.views.links import (
    citation,
    citations,
    city_link,
    person_links,
    section_link,
    source_links,
)
from plugins.views.localizer import Localizer
from plugins.views.page import Cited, Page
from plugins.views.press_kits import has_kit
from plugins.views.related import Related, related_to
from plugins.views.text import Text
from plugins.views.words import WORDS


@dataclass(frozen=True, slots=True)
class SessionView:
    """A part of the programme, in words."""

    when: str
    kind: str
    title: Text
    place: Text | None
    speakers: tuple[Link, ...]
    source: Link


@dataclass(frozen=True, slots=True)
class CandidateView:
    """A city that wished to host, named or only described."""

    city: Link | None
    description: Text | None
    is_chosen: bool
    source: Link


@dataclass(frozen=True, slots=True)
class PartnerGroup:
    """The partners of one kind."""

    name: str
    partners: tuple[Text, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LegView:
    """A journey of the press trip."""

    day: str
    departure: str
    origin: str
    arrival: str
    destination: str


@dataclass(frozen=True, slots=True)
class PressTripView:
    """The journey organised for journalists."""

    legs: tuple[LegView, ...]
    sign_up_by: str
    contact: Text | None
    email: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class VoteView:
    """How the host was chosen."""

    parts: tuple[Text, ...]  # when, how, by how many, and with what outcome
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RegistrationView:
    """How to take part, or how it was."""

    is_over: bool
    address: str  # empty once it is over
    public: Text | None
    opens: str
    closes: str
    source: Link


@dataclass(frozen=True, slots=True)
class EditionView:
    """All that is known of an edition."""

    card: EditionCard
    calendar: str  # address of its iCalendar file; empty where no day is known
    kit: str  # address of its press kit; empty where it has none
    is_coming: bool
    lines: WorldMap | None  # from the cities that the sources name to the host
    globe: Globe | None  # where the host is
    summary: Text | None
    occasion: Cited | None
    organiser: Text | None
    dates: tuple[Cited, ...]
    time_zone: str
    cancelled: Cited | None
    formats: tuple[Cited, ...]
    figures: tuple[FigureGroup, ...]
    candidates: tuple[CandidateView, ...]
    votes: tuple[VoteView, ...]
    programme: tuple[SessionView, ...]
    partners: tuple[PartnerGroup, ...]
    registration: RegistrationView | None
    press_trip: PressTripView | None
    related: Related
    note: Text | None
    sources: tuple[Link, ...]


def edition_page(edition: Edition, localizer: Localizer) -> Page:
    """Return the page of *edition*."""
    card = edition_card(edition, localizer)
    organiser = edition.occasion.organiser if edition.occasion else None
    view = EditionView(
        card=card,
        calendar=localizer.url("calendar", edition.id) if edition.date.days else "",
        kit=kit_url(edition.id, localizer) if has_kit(edition, localizer) else "",
        is_coming=card.stage in COMING,
        lines=edition_map(edition, localizer),
        globe=edition_globe(edition, localizer),
        summary=localizer.maybe(edition.summary),
        occasion=_occasion(edition, localizer),
        organiser=localizer.organisation(organiser) if organiser else None,
        dates=tuple(_dates(edition, localizer)),
        time_zone=edition.time_zone or "",
        cancelled=cancellation(edition, localizer),
        formats=tuple(_formats(edition, localizer)),
        figures=edition_figures(edition, localizer),
        candidates=tuple(
            _candidate(item, edition, localizer) for item in edition.candidates
        ),
        votes=tuple(_vote(vote, localizer) for vote in edition.votes),
        programme=tuple(_session(item, localizer) for item in edition.sessions),
        partners=tuple(_partners(edition, localizer)),
        registration=_registration(edition, localizer),
        press_trip=_press_trip(edition.press_trip, localizer),
        related=related_to("edition", edition.id, localizer),
        note=localizer.maybe(edition.note),
        sources=source_links(sorted(sources_of(edition)), localizer),
    )
    return Page(
        kind="edition",
        id=edition.id,
        template="edition",
        title=card.link.text,
        summary=f"{card.link.detail}. {card.sentence}",
        view=view,
        crumbs=(section_link("editions", localizer),),
    )


def _occasion(edition: Edition, localizer: Localizer) -> Cited | None:
    if edition.occasion is None:
        return None
    name = localizer.text(edition.occasion.name)
    return Cited(name, citations([edition.occasion.source], localizer))


def _dates(edition: Edition, localizer: Localizer) -> Iterator[Cited]:
    for claim in sorted(edition.dates, key=lambda claim: claim.rank != "preferred"):
        note = localizer.maybe(claim.note)
        period = localizer.word_of(localizer.formats.period(claim))
        yield Cited(period, citations([claim.source], localizer), note or "")


def _formats(edition: Edition, localizer: Localizer) -> Iterator[Cited]:
    for claim in edition.formats:
        text = localizer.word(WORDS["format"][claim.format])
        reason = localizer.maybe(claim.reason)
        yield Cited(text, citations([claim.source], localizer), reason or "")


def _candidate(
    candidate: Candidate, edition: Edition, localizer: Localizer
) -> CandidateView:
    return CandidateView(
        city=city_link(candidate.city, localizer) if candidate.city else None,
        description=localizer.maybe(candidate.description),
        is_chosen=candidate.city is not None and candidate.city == edition.host,
        source=citation(candidate.source, localizer),
    )


def _vote(vote: Vote, localizer: Localizer) -> VoteView:
    voters = None
    if vote.voters:
        pattern = localizer.ngettext(
            "{number} city voted", "{number} cities voted", vote.voters
        )
        voters = localizer.word_of(pattern.format(number=vote.voters))
    date = localizer.formats.date(vote.when) if vote.when else ""
    parts = (
        localizer.word_of(date),
        localizer.maybe(vote.method),
        voters,
        localizer.maybe(vote.outcome),
    )
    return VoteView(tuple(filter(None, parts)), citations([vote.source], localizer))


def _session(session: Session, localizer: Localizer) -> SessionView:
    day = localizer.formats.day(session.day) if session.day else ""
    time = localizer.formats.time(session.time) if session.time else ""
    return SessionView(
        when=", ".join(filter(None, (day, time))),
        kind=localizer.named("session kind", session.kind),
        title=localizer.text(session.title),
        place=localizer.maybe(session.place),
        speakers=person_links(session.speakers, localizer),
        source=citation(session.source, localizer),
    )


def _partners(edition: Edition, localizer: Localizer) -> Iterator[PartnerGroup]:
    for kind, name in WORDS["partnership"].items():
        partners = [item for item in edition.partners if item.kind == kind]
        if partners:
            yield PartnerGroup(
                localizer.gettext(name),
                tuple(localizer.organisation(item.organisation) for item in partners),
                citations((item.source for item in partners), localizer),
            )


def _registration(edition: Edition, localizer: Localizer) -> RegistrationView | None:
    registration = edition.registration
    if registration is None:
        return None
    day = localizer.formats.day
    today = localizer.network.today
    is_over = edition.date.last.last < today or (
        registration.closes is not None and registration.closes < today
    )
    return RegistrationView(
        is_over=is_over,
        address="" if is_over else registration.address or "",
        public=localizer.maybe(registration.public),
        opens=day(registration.opens) if registration.opens else "",
        closes=day(registration.closes) if registration.closes else "",
        source=citation(registration.source, localizer),
    )


def _press_trip(trip: PressTrip | None, localizer: Localizer) -> PressTripView | None:
    if trip is None:
        return None
    contact = localizer.network.organisations.get(trip.contact or "")
    return PressTripView(
        legs=tuple(
            LegView(
                day=localizer.formats.day(leg.day),
                departure=localizer.formats.time(leg.departure)
                if leg.departure
                else "",
                origin=leg.origin,
                arrival=localizer.formats.time(leg.arrival) if leg.arrival else "",
                destination=leg.destination or "",
            )
            for leg in trip.legs
        ),
        sign_up_by=localizer.formats.day(trip.sign_up_by) if trip.sign_up_by else "",
        contact=localizer.organisation(contact.id) if contact else None,
        email=(contact.email if contact else None) or "",
        sources=citations(trip.sources, localizer),
    )
