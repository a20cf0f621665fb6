"""What one source says of a date, where others may say otherwise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from pydantic import Field

from plugins.domain.dates import AnyDate, PartialDate
from plugins.domain.figure import Rank
from plugins.domain.reference import SourceId
from plugins.domain.values import LocalText, Model
from plugins.domain.wording import N_


class DateClaim(Model):
    """When something was, by one source."""

    start: AnyDate = Field(
        title=N_("Start"), description=N_("first day, or month, season or year")
    )
    end: AnyDate | None = Field(
        default=None, title=N_("End"), description=N_("last day, if another")
    )
    rank: Rank = Field(
        default="normal",
        title=N_("Rank"),
        description=N_("preferred: the one shown first where sources differ"),
    )
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a precision for the reader")
    )
    source: SourceId

    @property
    def last(self) -> PartialDate:
        """Return the end, which is the start where only one date is given."""
        return self.end or self.start

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """Return the first and the last day, or None where one is not known."""
        if self.start.day is None or self.last.day is None:
            return None
        return self.start.first, self.last.last


def shown_first(claims: Sequence[DateClaim]) -> DateClaim:
    """Return the preferred claim, else the first."""
    return next((claim for claim in claims if claim.rank == "preferred"), claims[0])
