"""Moments of the network's history that no other record tells."""

from __future__ import annotations

from pydantic import Field

from plugins.domain.claim import DateClaim, shown_first
from plugins.domain.reference import CityId, EditionId, PersonId, Sources
from plugins.domain.values import Id, LocalText, Model
from plugins.domain.wording import N_


class Milestone(Model):
    """A moment of the network's history that no other record tells."""

    id: Id = Field(title=N_("Identifier"), description=N_("kebab-case, never renamed"))
    title: LocalText = Field(title=N_("Title"), description=N_("in each language"))
    dates: tuple[DateClaim, ...] = Field(
        min_length=1, title=N_("Dates"), description=N_("one entry a source")
    )
    cities: tuple[CityId, ...] = Field(
        default=(), title=N_("Cities"), description=N_("identifiers of cities")
    )
    people: tuple[PersonId, ...] = Field(
        default=(), title=N_("People"), description=N_("identifiers of people")
    )
    edition: EditionId | None = Field(
        default=None, title=N_("Edition"), description=N_("identifier of the edition")
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )

    @property
    def date(self) -> DateClaim:
        """Return the date shown first: the preferred one, else the first."""
        return shown_first(self.dates)
