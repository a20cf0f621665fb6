"""Identifiers that name a record of another file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeAlias, get_args, get_type_hints

from pydantic import Field

from plugins.domain.problem import Path
from plugins.domain.values import Id, LocalText, Model
from plugins.domain.wording import N_


@dataclass(frozen=True, slots=True)
class Ref:
    """In which collections an identifier must have a record: any of these."""

    collections: tuple[str, ...]


Kind: TypeAlias = type[Model] | type[LocalText]
Wanted: TypeAlias = Callable[[Kind], bool]
"""Whether parts of a kind are asked for."""


def _is_any(_: Kind) -> bool:
    return True


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


def parts(
    value: object, path: Path = (), wanted: Wanted = _is_any
) -> Iterator[tuple[Path, Model | LocalText]]:
    """Yield each record and each text within *value*, itself first, with its path.

    Of all kinds, unless only some are *wanted*: no other place is looked into.
    """
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from parts(item, (*path, index), wanted)
    elif isinstance(value, Model | LocalText):
        kind = type(value)
        is_wanted, fields = _ways(kind, wanted)
        if is_wanted:
            yield path, value
        for field in fields:
            inner = getattr(value, field)
            if inner:
                yield from parts(inner, (*path, field), wanted)


def texts(record: Model, path: Path = ()) -> Iterator[tuple[Path, LocalText]]:
    """Yield each text in several languages within *record*, with its path."""
    for inner, part in parts(record, path, _is_text):
        assert isinstance(part, LocalText), "no other kind was wanted"
        yield inner, part


def references(record: Model) -> Iterator[tuple[Path, Ref, str]]:
    """Yield each identifier within *record* that names another record."""
    for path, part in parts(record, (), _has_references):
        for field, ref in _references_of(type(part)):
            value = getattr(part, field)
            if isinstance(value, str):
                yield (*path, field), ref, value
            for index, item in enumerate(value if isinstance(value, tuple) else ()):
                yield (*path, field, index), ref, item


def _is_text(kind: Kind) -> bool:
    return issubclass(kind, LocalText)


def _has_references(kind: Kind) -> bool:
    return bool(_references_of(kind))


@cache
def _ways(kind: Kind, wanted: Wanted) -> tuple[bool, tuple[str, ...]]:
    """Return whether *kind* is wanted, and its fields that lead to one that is."""
    fields = kind.model_fields if issubclass(kind, Model) else {}
    leading = (
        name
        for name, field in fields.items()
        if any(any(_ways(inner, wanted)) for inner in _kinds(field.annotation))
    )
    return wanted(kind), tuple(leading)


def _kinds(annotation: Any) -> Iterator[Kind]:  # noqa: ANN401 - a type, or its note
    if isinstance(annotation, type) and issubclass(annotation, (Model, LocalText)):
        yield annotation
    for argument in get_args(annotation):
        yield from _kinds(argument)


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
