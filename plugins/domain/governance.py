"""Who decides for the network."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.domain.dates import AnyDate
from plugins.domain.reference import CityId, EditionId, PersonId, SourceId, Sources
from plugins.domain.values import Id, Integer, LocalText, Model
from plugins.domain.wording import N_

OfficeKind = Literal["co-president", "vice-president", "member", "secretariat"]


class SeatRule(Model):
    """How many seats of one kind a body has, and who holds them."""

    office: OfficeKind = Field(
        title=N_("Office"),
        description=N_("co-president, vice-president, member or secretariat"),
    )
    number: Integer = Field(
        ge=1, title=N_("Number"), description=N_("how many such seats there are")
    )
    rule: LocalText = Field(
        title=N_("Rule"), description=N_("who holds them and what for")
    )
    source: SourceId


class Seat(Model):
    """A city in a body, from one date to another."""

    office: OfficeKind | None = Field(
        default=None,
        title=N_("Office"),
        description=N_("leave out if the source does not say which"),
    )
    city: CityId = Field(title=N_("City"), description=N_("identifier of the city"))
    person: PersonId | None = Field(
        default=None, title=N_("Person"), description=N_("identifier of the person")
    )
    start: AnyDate | None = Field(
        default=None, title=N_("Start"), description=N_("from when")
    )
    end: AnyDate | None = Field(
        default=None, title=N_("End"), description=N_("until when")
    )
    as_of: AnyDate | None = Field(
        default=None, title=N_("As of"), description=N_("when the source names it")
    )
    source: SourceId


class BodyMeeting(Model):
    """A meeting of a body outside the editions."""

    start: AnyDate = Field(title=N_("Start"), description=N_("first day"))
    end: AnyDate | None = Field(
        default=None, title=N_("End"), description=N_("last day, if another")
    )
    city: CityId | None = Field(
        default=None, title=N_("City"), description=N_("where it met")
    )
    cities: tuple[CityId, ...] = Field(
        default=(), title=N_("Cities"), description=N_("who took part")
    )
    edition: EditionId | None = Field(
        default=None, title=N_("Edition"), description=N_("if it has a record there")
    )
    sources: Sources


class Body(Model):
    """An organ of the association."""

    id: Id = Field(title=N_("Identifier"), description=N_("kebab-case, never renamed"))
    name: LocalText = Field(title=N_("Name"), description=N_("in each language"))
    summary: LocalText = Field(
        title=N_("Summary"), description=N_("what it does, in our words")
    )
    composition: tuple[SeatRule, ...] = Field(
        default=(), title=N_("Composition"), description=N_("the rule of its seats")
    )
    seats: tuple[Seat, ...] = Field(
        default=(), title=N_("Seats"), description=N_("who holds or held them")
    )
    meetings: tuple[BodyMeeting, ...] = Field(
        default=(), title=N_("Meetings held"), description=N_("meetings on record")
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )
