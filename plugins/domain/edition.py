"""The Meetings, the assemblies and the conferences of the network."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from plugins.domain.claim import DateClaim, shown_first
from plugins.domain.figure import Figure
from plugins.domain.programme import (
    Cancellation,
    Candidate,
    Occasion,
    Partnership,
    PressTrip,
    Registration,
    Session,
    Vote,
)
from plugins.domain.reference import CityId, SourceId, Sources, TopicId
from plugins.domain.values import Id, Integer, LocalText, Model, TimeZone
from plugins.domain.wording import N_

Stage = Literal["announced", "open", "under-way", "held", "unreported", "cancelled"]


class FormatClaim(Model):
    """How people met, by one source."""

    format: Literal["in-person", "online", "hybrid", "reduced"] = Field(
        title=N_("Format"), description=N_("in-person, online, hybrid or reduced")
    )
    reason: LocalText | None = Field(
        default=None, title=N_("Reason"), description=N_("why, if the source says so")
    )
    source: SourceId


class NamedEdition(Model):
    """What an edition is called, where and when: what pages on something else say."""

    id: Id = Field(
        title=N_("Identifier"),
        description=N_("the year; in the file, in quotation marks: '2026'"),
    )
    kind: Literal["meetings", "assembly", "conference"] = Field(
        title=N_("Kind"), description=N_("meetings, assembly or conference")
    )
    number: Integer | None = Field(
        default=None, ge=1, title=N_("Number"), description=N_("1 for the 1st Meetings")
    )
    theme: LocalText | None = Field(
        default=None, title=N_("Theme"), description=N_("in each language")
    )
    summary: LocalText | None = Field(
        default=None,
        title=N_("Summary"),
        description=N_("a few words without a verb: the page finds the tense"),
    )
    occasion: Occasion | None = Field(
        default=None,
        title=N_("Occasion"),
        description=N_("a larger event it was part of"),
    )
    host: CityId | None = Field(
        default=None, title=N_("Host"), description=N_("identifier of the city")
    )
    time_zone: TimeZone | None = Field(
        default=None,
        title=N_("Time zone"),
        description=N_("IANA name, for instance Europe/Rome"),
    )
    dates: tuple[DateClaim, ...] = Field(
        min_length=1, title=N_("Dates"), description=N_("one entry a source")
    )
    cancelled: Cancellation | None = Field(
        default=None,
        title=N_("Cancelled"),
        description=N_("who says that it does not take place"),
    )

    @property
    def date(self) -> DateClaim:
        """Return the date shown first: the preferred one, else the first."""
        return shown_first(self.dates)


class Edition(NamedEdition):
    """One of the gatherings of the network, and all that is known of it."""

    formats: tuple[FormatClaim, ...] = Field(
        default=(), title=N_("Format"), description=N_("one entry a source")
    )
    topics: tuple[TopicId, ...] = Field(
        default=(), title=N_("Topics"), description=N_("identifiers of topics")
    )
    figures: tuple[Figure, ...] = Field(
        default=(), title=N_("Figures"), description=N_("every number, of every source")
    )
    candidates: tuple[Candidate, ...] = Field(
        default=(), title=N_("Candidates"), description=N_("cities that wished to host")
    )
    votes: tuple[Vote, ...] = Field(
        default=(), title=N_("Votes"), description=N_("how the host was chosen")
    )
    programme: tuple[Session, ...] = Field(
        default=(), title=N_("Programme"), description=N_("sessions, in any order")
    )
    partners: tuple[Partnership, ...] = Field(
        default=(), title=N_("Partners"), description=N_("one entry an organisation")
    )
    registration: Registration | None = Field(
        default=None, title=N_("Registration"), description=N_("when and where")
    )
    press_trip: PressTrip | None = Field(
        default=None, title=N_("Press trip"), description=N_("for journalists")
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Return the programme in the order of time; what has no day comes last."""

        def moment(session: Session) -> tuple[str, str]:
            return str(session.day or "9999"), session.time or ""

        return tuple(sorted(self.programme, key=moment))

    @property
    def revision(self) -> int:
        """Return how often its dates changed: how many were told since, or called off.

        A date that no longer holds is kept, and says who gave it.
        """
        return len(self.dates) - 1 + (self.cancelled is not None)

    def stage(self, today: dt.date, *, is_reported: bool) -> Stage:
        """Return where the edition stands on *today*.

        An edition is held once its dates are passed and a source reports on it;
        without one, nobody knows, and the site says so.
        """
        if self.cancelled:
            return "cancelled"
        if self.date.last.last < today:
            return "held" if is_reported else "unreported"
        if self.date.start.first <= today and self.date.start.day is not None:
            return "under-way"
        opens = self.registration.opens if self.registration else None
        closes = self.registration.closes if self.registration else None
        if opens and opens <= today and (closes is None or today <= closes):
            return "open"
        return "announced"
