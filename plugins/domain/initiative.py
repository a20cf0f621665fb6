"""What cities did, or do, together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.domain.dates import AnyDate
from plugins.domain.reference import CityId, EditionId, Sources, TopicId
from plugins.domain.values import Id, LocalText, Model
from plugins.domain.wording import N_


class Initiative(Model):
    """A project, a visit or an award that the sources name."""

    id: Id = Field(
        title=N_("Identifier"),
        description=N_("kebab-case, never renamed: it is in addresses"),
    )
    kind: Literal["award", "corridor", "exchange", "local-project"] = Field(
        title=N_("Kind"),
        description=N_("local-project, exchange, award or corridor"),
    )
    name: LocalText = Field(title=N_("Name"), description=N_("in each language"))
    summary: LocalText | None = Field(
        default=None,
        title=N_("Summary"),
        description=N_("one sentence: only what the sources say"),
    )
    place: LocalText | None = Field(
        default=None, title=N_("Place"), description=N_("where it was shown or happens")
    )
    city: CityId | None = Field(
        default=None, title=N_("City"), description=N_("identifier of the city")
    )
    edition: EditionId | None = Field(
        default=None, title=N_("Edition"), description=N_("identifier of the edition")
    )
    topic: TopicId | None = Field(
        default=None, title=N_("Topic"), description=N_("identifier of the topic")
    )
    when: AnyDate | None = Field(
        default=None, title=N_("When"), description=N_("day, month, season or year")
    )
    until: AnyDate | None = Field(
        default=None, title=N_("Until"), description=N_("end, if it lasted")
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )
