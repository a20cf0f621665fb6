"""Identifiers that name a record of another file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_type_hints

from pydantic import Field

from plugins.domain.problem import Path
from plugins.domain.values import Id, LocalText, Model
from plugins.domain.wording import N_


@dataclass(frozen=True, slots=True)
class Ref:
    """In which collections an identifier must have a record: any of these."""

    collections: tuple[str, ...]


CityId = Annotated[Id, Ref(("cities",))]
DocumentId = Annotated[Id, Ref(("documents",))]
EditionId = Annotated[Id, Ref(("editions",))]
InitiativeId = Annotated[Id, Ref(("initiatives",))]
OrganisationId = Annotated[Id, Ref(("organisations",))]
PersonId = Annotated[Id, Ref(("people",))]
ReleaseId = Annotated[Id, Ref(("releases",))]
TopicId = Annotated[Id, Ref(("topics",))]
MenuId = Annotated[Id, Ref(("sections", "pages"))]

SourceId = Annotated[
    Id,
    Ref(("sources",)),
    Field(
        title=N_("Source"),
        description=N_("identifier in data/sources.yaml: who says so"),
    ),
]
"""The one source of one statement."""

Sources = Annotated[
    tuple[Annotated[Id, Ref(("sources",))], ...],
    Field(
        min_length=1,
        title=N_("Sources"),
        description=N_("identifiers of data/sources.yaml: who says so"),
    ),
]
"""At least one source: what nobody says is not on the site."""


def parts(value: object, path: Path = ()) -> Iterator[tuple[Path, Model | LocalText]]:
    """Yield each record and each text within *value*, itself first, with its path."""
    if isinstance(value, Model):
        yield path, value
        for field in type(value).model_fields:
            yield from parts(getattr(value, field), (*path, field))
    elif isinstance(value, LocalText):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from parts(item, (*path, index))


def references(record: Model) -> Iterator[tuple[Path, Ref, str]]:
    """Yield each identifier within *record* that names another record."""
    for path, part in parts(record):
        for field, ref in _references_of(type(part)):
            value = getattr(part, field)
            if isinstance(value, str):
                yield (*path, field), ref, value
            for index, item in enumerate(value if isinstance(value, tuple) else ()):
                yield (*path, field, index), ref, item


@cache
def _references_of(model: type[Model | LocalText]) -> tuple[tuple[str, Ref], ...]:
    hints = get_type_hints(model, include_extras=True)
    found = ((field, ref) for field in hints for ref in _refs(hints[field]))
    return tuple(found)


def _refs(annotation: Any) -> Iterator[Ref]:  # noqa: ANN401 - a type, or its note
    if isinstance(annotation, Ref):
        yield annotation
    for argument in get_args(annotation):
        yield from _refs(argument)
