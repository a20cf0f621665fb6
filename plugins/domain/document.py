"""What the cities adopted together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.domain.dates import AnyDate
from plugins.domain.reference import CityId, EditionId, PersonId, SourceId, Sources
from plugins.domain.values import Id, Integer, LocalText, Model
from plugins.domain.wording import N_


class Commitment(Model):
    """One numbered commitment of a document."""

    number: Integer = Field(
        ge=1, title=N_("Number"), description=N_("its place in the document")
    )
    text: LocalText | None = Field(
        default=None,
        title=N_("Text"),
        description=N_("what it commits to, in our words; leave out if not recorded"),
    )
    source: SourceId


class Signature(Model):
    """A city that signed a document."""

    city: CityId = Field(title=N_("City"), description=N_("identifier of the city"))
    source: SourceId


class Statement(Model):
    """Something that one source says of a document."""

    text: LocalText = Field(title=N_("Text"), description=N_("what the source says"))
    source: SourceId


class Document(Model):
    """A declaration, wishes or a charter."""

    id: Id = Field(
        title=N_("Identifier"),
        description=N_("kebab-case, never renamed: it is in addresses"),
    )
    kind: Literal["declaration", "wishes", "charter"] = Field(
        title=N_("Kind"), description=N_("declaration, wishes or charter")
    )
    title: LocalText = Field(title=N_("Title"), description=N_("in each language"))
    status: Literal["adopted", "in-preparation"] = Field(
        title=N_("Status"), description=N_("adopted, or in-preparation")
    )
    date: AnyDate | None = Field(
        default=None, title=N_("Date"), description=N_("day, month or year")
    )
    edition: EditionId | None = Field(
        default=None, title=N_("Edition"), description=N_("where it was adopted")
    )
    summary: LocalText = Field(
        title=N_("Summary"), description=N_("one or two sentences, in our words")
    )
    proposed_by: PersonId | None = Field(
        default=None, title=N_("Proposed by"), description=N_("identifier of a person")
    )
    adoption: LocalText | None = Field(
        default=None, title=N_("Adoption"), description=N_("by whom and how")
    )
    commitments: tuple[Commitment, ...] = Field(
        default=(), title=N_("Commitments"), description=N_("numbered from 1")
    )
    signatories: tuple[Signature, ...] = Field(
        default=(), title=N_("Signatories"), description=N_("the cities that signed")
    )
    statements: tuple[Statement, ...] = Field(
        default=(),
        title=N_("What the sources say"),
        description=N_("details on which sources differ, each with its source"),
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )
