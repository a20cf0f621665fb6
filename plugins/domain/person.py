"""People, in their public office only."""

from __future__ import annotations

from pydantic import Field

from plugins.domain.city import AsWritten
from plugins.domain.dates import AnyDate
from plugins.domain.reference import CityId, OrganisationId, SourceId, Sources
from plugins.domain.values import Id, Line, LocalText, Model
from plugins.domain.wording import N_


class Office(Model):
    """A public office that a person held, by one source."""

    title: LocalText = Field(
        title=N_("Office"), description=N_("with its place: mayor of Cuneo")
    )
    city: CityId | None = Field(
        default=None, title=N_("City"), description=N_("identifier of the city")
    )
    organisation: OrganisationId | None = Field(
        default=None,
        title=N_("Organisation"),
        description=N_("identifier of the organisation"),
    )
    as_of: AnyDate | None = Field(
        default=None,
        title=N_("As of"),
        description=N_("when the source names the person in this office"),
    )
    source: SourceId


class Person(Model):
    """Somebody who spoke or decided in public; nothing private."""

    id: Id = Field(
        title=N_("Identifier"),
        description=N_("kebab-case, never renamed: it is in addresses"),
    )
    name: Line = Field(title=N_("Name"), description=N_("given name, then family name"))
    as_written: tuple[AsWritten, ...] = Field(
        default=(),
        title=N_("As written"),
        description=N_("other spellings found in the sources"),
    )
    offices: tuple[Office, ...] = Field(
        min_length=1, title=N_("Offices"), description=N_("public offices held")
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )
