"""What happens around and during an edition."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.domain.dates import AnyDate, Day
from plugins.domain.reference import CityId, OrganisationId, PersonId, SourceId, Sources
from plugins.domain.values import Clock, Integer, Line, LocalText, Model, Url
from plugins.domain.wording import N_


class Occasion(Model):
    """A larger event, of somebody else, that an edition was part of."""

    name: LocalText = Field(title=N_("Name"), description=N_("in each language"))
    organiser: OrganisationId | None = Field(
        default=None,
        title=N_("Organiser"),
        description=N_("identifier of the organisation"),
    )
    source: SourceId


class Cancellation(Model):
    """That an edition does not take place, by one source."""

    reason: LocalText | None = Field(
        default=None, title=N_("Reason"), description=N_("why, if the source says so")
    )
    source: SourceId


class Candidate(Model):
    """A city that wished to host an edition."""

    city: CityId | None = Field(
        default=None,
        title=N_("City"),
        description=N_("identifier of the city; leave out if the source names none"),
    )
    description: LocalText | None = Field(
        default=None,
        title=N_("Description"),
        description=N_("what the source says of a city that it does not name"),
    )
    source: SourceId


class Vote(Model):
    """How the host was chosen."""

    when: AnyDate | None = Field(
        default=None,
        title=N_("When"),
        description=N_("day, month, season (2018-21 is spring 2018) or year"),
    )
    method: LocalText | None = Field(
        default=None, title=N_("Method"), description=N_("online vote, run-off…")
    )
    voters: Integer | None = Field(
        default=None, ge=1, title=N_("Voters"), description=N_("number of cities")
    )
    outcome: LocalText | None = Field(
        default=None, title=N_("Outcome"), description=N_("unanimous, for instance")
    )
    source: SourceId


class Session(Model):
    """A part of the programme."""

    day: Day | None = Field(
        default=None, title=N_("Day"), description=N_("year-month-day")
    )
    time: Clock | None = Field(
        default=None, title=N_("Time"), description=N_("local time, 09:30")
    )
    kind: Literal["opening", "talk", "visit", "workshop"] = Field(
        title=N_("Kind"), description=N_("opening, talk, visit or workshop")
    )
    title: LocalText = Field(title=N_("Title"), description=N_("in each language"))
    place: LocalText | None = Field(
        default=None, title=N_("Place"), description=N_("where, if the source says so")
    )
    speakers: tuple[PersonId, ...] = Field(
        default=(), title=N_("Speakers"), description=N_("identifiers of people")
    )
    source: SourceId


class Partnership(Model):
    """An organisation that supported an edition."""

    organisation: OrganisationId = Field(
        title=N_("Organisation"), description=N_("identifier of the organisation")
    )
    kind: Literal["institutional", "relations"] = Field(
        title=N_("Kind"),
        description=N_("institutional, or relations (who opened doors)"),
    )
    source: SourceId


class Registration(Model):
    """How to take part."""

    opens: Day | None = Field(
        # Translators: the registration for an edition
        default=None,
        title=N_("Opens"),
        description=N_("first day"),
    )
    closes: Day | None = Field(
        # Translators: the registration for an edition
        default=None,
        title=N_("Closes"),
        description=N_("last day"),
    )
    address: Url | None = Field(
        default=None, title=N_("Address"), description=N_("web address, whole")
    )
    public: LocalText | None = Field(
        default=None, title=N_("Public"), description=N_("who is invited")
    )
    source: SourceId


class Leg(Model):
    """One journey of a press trip."""

    day: Day = Field(title=N_("Day"), description=N_("year-month-day"))
    departure: Clock | None = Field(
        default=None, title=N_("Departure"), description=N_("local time, 07:10")
    )
    # Translators: where a journey begins
    origin: Line = Field(title=N_("From"), description=N_("place and airport code"))
    arrival: Clock | None = Field(
        default=None, title=N_("Arrival"), description=N_("local time, 19:55")
    )
    destination: Line | None = Field(
        # Translators: where a journey ends
        default=None,
        title=N_("To"),
        description=N_("place and airport code"),
    )


class PressTrip(Model):
    """A journey organised for journalists."""

    legs: tuple[Leg, ...] = Field(
        min_length=1, title=N_("Journeys"), description=N_("out, then back")
    )
    sign_up_by: Day | None = Field(
        default=None, title=N_("Sign up by"), description=N_("last day wished")
    )
    contact: OrganisationId | None = Field(
        default=None,
        title=N_("Contact"),
        description=N_("identifier of an organisation"),
    )
    sources: Sources
