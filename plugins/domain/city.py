"""A city that the sources tie to the network."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, Literal

from pydantic import Field

from plugins.domain.countries import COUNTRIES
from plugins.domain.dates import AnyDate, Day
from plugins.domain.reference import EditionId, SourceId, Sources
from plugins.domain.values import (
    Country,
    Id,
    Integer,
    Language,
    Latitude,
    Line,
    LocalText,
    Longitude,
    Model,
    Subdivision,
)
from plugins.domain.wording import N_

OwnRole = Literal[
    "founder",
    "invited",
    "named",
    "present",
    "represented",
]
"""Roles that only the city's own record tells; the others are derived."""


BANDS: Final = (0, 50_000, 200_000, 1_000_000)
"""Where the bands of population begin, in inhabitants."""


class Population(Model):
    """How many people live in a city."""

    value: Integer = Field(
        ge=0, title=N_("Inhabitants"), description=N_("a whole number, without spaces")
    )
    as_of: Day = Field(
        title=N_("As of"), description=N_("day on which the source was read")
    )
    source: SourceId

    @property
    def band(self) -> int:
        """Return where the one of BANDS begins that it is in."""
        return max(each for each in BANDS if each <= self.value)


class AsWritten(Model):
    """A spelling of the name that a source uses instead of the city's own."""

    text: Line = Field(
        title=N_("Spelling"), description=N_("the name as the source writes it")
    )
    source: SourceId


class CityRole(Model):
    """What a city was for the network, at one time, by one source."""

    role: OwnRole = Field(
        title=N_("Role"),
        description=N_(
            "founder, invited, named, present or represented; host, candidate, "
            "signatory and seats come from the other files"
        ),
    )
    edition: EditionId | None = Field(
        default=None, title=N_("Edition"), description=N_("identifier of the edition")
    )
    since: AnyDate | None = Field(
        default=None, title=N_("Since"), description=N_("from when")
    )
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a precision for the reader")
    )
    source: SourceId


class Distinction(Model):
    """A title that a city received."""

    name: LocalText = Field(title=N_("Name"), description=N_("the title received"))
    year: AnyDate = Field(title=N_("Year"), description=N_("year of the title"))
    source: SourceId


class NamedCity(Model):
    """What a city is called, and where it is: what pages on something else say of it.

    They are not made again where all else about it changes.
    """

    id: Id = Field(
        title=N_("Identifier"),
        description=N_("kebab-case, never renamed: it is in addresses"),
    )
    name: Line = Field(
        title=N_("Name"), description=N_("in the city's own language and script")
    )
    languages: tuple[Language, ...] = Field(
        min_length=1,
        title=N_("Languages"),
        description=N_("official languages, BCP 47; the first is that of the name"),
    )
    exonyms: LocalText | None = Field(
        default=None,
        title=N_("Names in other languages"),
        description=N_("only where they differ from the city's own name"),
    )
    kind: Literal["city", "district", "county"] = Field(
        default="city", title=N_("Kind"), description=N_("city, district or county")
    )
    part_of: LocalText | None = Field(
        default=None,
        title=N_("Part of"),
        description=N_("for a district: the name of its city"),
    )
    country: Country = Field(
        title=N_("Country"), description=N_("ISO 3166-1: two capitals, FR, NO…")
    )
    subdivision: Subdivision | None = Field(
        default=None,
        title=N_("Region"),
        description=N_("ISO 3166-2 code of the region, FR-63, US-SC…"),
    )
    region: LocalText | None = Field(
        default=None,
        title=N_("Name of the region"),
        description=N_("where readers need it to tell homonyms apart"),
    )
    geonames: Integer | None = Field(
        default=None, title=N_("GeoNames"), description=N_("number in geonames.org")
    )
    latitude: Latitude | None = Field(
        default=None,
        title=N_("Latitude"),
        description=N_("degrees, WGS 84: from -90 (south) to 90 (north)"),
    )
    longitude: Longitude | None = Field(
        default=None,
        title=N_("Longitude"),
        description=N_("degrees, WGS 84: from -180 (west) to 180 (east)"),
    )

    @property
    def continent(self) -> str:
        """Return the UN M49 code of the continent."""
        return COUNTRIES[self.country][0]

    def name_in(self, language: str) -> tuple[str, str]:
        """Return (name, its language) for a reader of *language*.

        The reader's own name for the city comes first, then the city's, unless its
        letters are not Latin: then the English one, which most readers can read.
        """
        exonyms = self.exonyms.root if self.exonyms else {}
        if language in exonyms:
            return exonyms[language], language
        own = self.name, self.languages[0]
        if language == self.languages[0] or is_latin(self.name):
            return own
        return (exonyms["en"], "en") if "en" in exonyms else own


class City(NamedCity):
    """A city, a district or a county that a source names, and in what role."""

    population: Population | None = Field(
        default=None, title=N_("Population"), description=N_("with its date and source")
    )
    as_written: tuple[AsWritten, ...] = Field(
        default=(),
        title=N_("As written"),
        description=N_("other spellings found in the sources"),
    )
    distinctions: tuple[Distinction, ...] = Field(
        default=(), title=N_("Distinctions"), description=N_("titles received")
    )
    roles: tuple[CityRole, ...] = Field(
        default=(),
        title=N_("Roles"),
        description=N_("what the city was for the network, each with its source"),
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )


@lru_cache(maxsize=10_000)
def is_latin(text: str) -> bool:
    """Return whether every letter of *text* is of the Latin script."""
    letters = (letter for letter in text if letter.isalpha())
    return all("LATIN" in unicodedata.name(letter, "") for letter in letters)
