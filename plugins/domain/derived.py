"""What open data add to a record: facts that follow from other records and today."""

from __future__ import annotations

from pydantic import Field

from plugins.domain.dates import AnyDate
from plugins.domain.edition import Stage
from plugins.domain.reference import (
    CityId,
    DocumentId,
    EditionId,
    InitiativeId,
    PersonId,
    ReleaseId,
    SourceId,
    TopicId,
)
from plugins.domain.values import Id, Integer, Line, LocalText, Model
from plugins.domain.wording import N_


class Linked(Model):
    """The records that name this one, or that it names, by their identifiers."""

    cities: tuple[CityId, ...] = Field(default=(), title=N_("Cities"))
    editions: tuple[EditionId, ...] = Field(default=(), title=N_("Editions"))
    initiatives: tuple[InitiativeId, ...] = Field(default=(), title=N_("Initiatives"))
    topics: tuple[TopicId, ...] = Field(default=(), title=N_("Topics"))
    documents: tuple[DocumentId, ...] = Field(default=(), title=N_("Documents"))
    people: tuple[PersonId, ...] = Field(default=(), title=N_("People"))
    releases: tuple[ReleaseId, ...] = Field(
        default=(), title=N_("Press releases"), description=N_("of this site")
    )


class RoleHeld(Model):
    """What a city was for the network, wherever that is recorded."""

    role: Line = Field(
        title=N_("Role"),
        description=N_("host, candidate, signatory, seat… or one of its own roles"),
    )
    when: AnyDate | None = Field(default=None, title=N_("When"))
    edition: EditionId | None = Field(default=None, title=N_("Edition"))
    document: DocumentId | None = Field(default=None, title=N_("Document"))
    body: Id | None = Field(
        default=None, title=N_("Body"), description=N_("identifier in governance")
    )
    note: LocalText | None = Field(default=None, title=N_("Note"))
    source: SourceId


class CityFacts(Model):
    """What follows for a city from its country and from the other records."""

    country_name: LocalText = Field(
        title=N_("Country"), description=N_("its name, by CLDR")
    )
    continent: Line = Field(
        title=N_("Continent"), description=N_("UN M49 code: 002, 003, 005, 142, 150…")
    )
    continent_name: LocalText = Field(
        title=N_("Name of the continent"), description=N_("by CLDR")
    )
    role_kinds: tuple[Line, ...] = Field(
        default=(), title=N_("Roles"), description=N_("each kind of role once")
    )
    roles: tuple[RoleHeld, ...] = Field(
        default=(),
        title=N_("Roles on record"),
        description=N_("all roles, in the order of time, each with its source"),
    )
    linked: Linked = Field(title=N_("Linked records"))


class EditionFacts(Model):
    """What follows for an edition from its dates, its sources and today."""

    start: AnyDate = Field(
        title=N_("Start"), description=N_("of the preferred dates, else of the first")
    )
    end: AnyDate = Field(title=N_("End"), description=N_("of the same dates"))
    stage: Stage = Field(
        title=N_("Stage"),
        description=N_("announced, open, under-way, held, unreported or cancelled"),
    )
    linked: Linked = Field(title=N_("Linked records"))


class DocumentFacts(Model):
    """What can be counted in a document."""

    commitment_count: Integer = Field(title=N_("Number of commitments"))
    signatory_count: Integer = Field(title=N_("Number of signatories"))
    linked: Linked = Field(title=N_("Linked records"))


class OtherFacts(Model):
    """What follows for any other record that has a page."""

    linked: Linked = Field(title=N_("Linked records"))


class Supported(Model):
    """A record that rests on a source."""

    kind: Line = Field(
        title=N_("Kind"), description=N_("city, edition, document, release…")
    )
    record: Id = Field(title=N_("Record"), description=N_("its identifier"))


class SourceFacts(Model):
    """What rests on a source."""

    supports: tuple[Supported, ...] = Field(
        default=(), title=N_("Supports"), description=N_("the records that cite it")
    )
