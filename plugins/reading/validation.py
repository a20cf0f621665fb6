"""From a record as it was typed to its model, or to what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Generic, TypeVar

from pydantic import ValidationError, create_model

from plugins.domain.problem import Problem
from plugins.domain.values import Model
from plugins.reading.field_mistakes import field_mistakes
from plugins.reading.source_text import first_of
from plugins.reading.written import Written

Kind = TypeVar("Kind", bound=Model)


@dataclass(frozen=True, slots=True)
class Validated(Generic[Kind]):
    """A record; unless it is whole, only with its fields that have no problem."""

    record: Kind
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True


def validated(model: type[Kind], written: Written) -> Validated[Kind]:
    """Return *written* as a *model*, with all that the model refuses in it."""
    if isinstance(written.record, model):
        return Validated(written.record)
    try:
        return Validated(model.model_validate(written.value))
    except ValidationError as error:
        problems = first_of(field_mistakes(error, model, written))
        refused = {details["loc"][0] for details in error.errors() if details["loc"]}
    kept = {field: written.value[field] for field in written.value.keys() - refused}
    return Validated(salvaged(model, kept), problems, is_whole=False)


def salvaged(model: type[Kind], value: dict[str, Any]) -> Kind:
    """Return a record with the fields of *value* alone, and None for the others.

    Nobody publishes it: it is there so that what it says is checked in the same run
    as what it lacks.
    """
    partial: type[Kind] = lenient(model)
    try:
        return partial.model_validate(value)
    except ValidationError:
        return partial.model_validate({})


@cache
def lenient(model: type[Model]) -> type[Any]:
    """Return *model* with None for every field that is not there."""
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        annotation: Any = field.annotation
        for note in field.metadata:
            annotation = Annotated[annotation, note]
        fields[name] = (annotation, None)
    return create_model(model.__name__, __base__=model, **fields)
