"""What the fields of a model may hold, for the formats that declare it.

The models are the one place that knows: the JSON Schema, the columns of the CSV
files and the Table Schema all ask here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from plugins.domain import dates, redirect, values
from plugins.domain.reference import Ref
from plugins.domain.values import LocalText, Model
from plugins.outputs.open_data.plain_records import WITHHELD

_ID: Final = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_SCALARS: Final[tuple[tuple[Any, dict[str, Any]], ...]] = (  # JSON Schema of each
    (values.Line, {"type": "string", "minLength": 1}),
    (values.Id, _ID),
    (
        values.Language,
        {
            "type": "string",
            "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$",
        },
    ),
    (values.Country, {"type": "string", "pattern": "^[A-Z]{2}$"}),
    (values.Subdivision, {"type": "string", "pattern": "^[A-Z]{2}-[A-Z0-9]{1,3}$"}),
    (values.TimeZone, {"type": "string"}),
    (values.Clock, {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}),
    (values.Url, {"type": "string", "format": "uri"}),
    (values.Integer, {"type": "integer"}),
    (values.Decimal, {"type": "number"}),
    (values.Latitude, {"type": "number", "minimum": -90, "maximum": 90}),
    (values.Longitude, {"type": "number", "minimum": -180, "maximum": 180}),
    (
        dates.AnyDate,
        {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    ),
    (dates.Day, {"type": "string", "format": "date"}),
    (redirect.OldPath, {"type": "string", "pattern": r"^/$|^(/[\w.~-]+)+(/\*)?$"}),
    (redirect.Query, {"type": "string", "pattern": r"^[\w-]+=[\w-]+$"}),
    (redirect.RecordLink, {"type": "string", "pattern": "^[a-z]+:.+$"}),
)


@dataclass(frozen=True, slots=True)
class FieldType:
    """What a field holds: a text in each language, a part with fields, or a scalar."""

    scalar: Mapping[str, Any]  # JSON Schema; empty for a text or a part
    part: type[Model] | None = None
    is_many: bool = False
    collection: str = ""  # in which a scalar is an identifier

    @property
    def is_text(self) -> bool:
        """Return whether it is one text in several languages."""
        return not self.scalar and self.part is None


@dataclass(frozen=True, slots=True)
class Field:
    """A published field of a model."""

    name: str
    title: str
    description: str
    type: FieldType
    is_always: bool  # present in every record


@cache
def fields_of(model: type[Model]) -> tuple[Field, ...]:
    """Return the published fields of *model*, in its order."""
    return tuple(_fields(model))


def _fields(model: type[Model]) -> Iterator[Field]:
    hints = get_type_hints(model, include_extras=True)
    for name, info in model.model_fields.items():
        if name not in WITHHELD:
            always = info.is_required() or info.default not in (None, ())
            title, description = info.title or name, info.description or ""
            yield Field(name, title, description, field_type(hints[name]), always)


def field_type(annotation: Any) -> FieldType:  # noqa: ANN401 - a type, or its note
    """Return what a field of that type holds, when it holds anything."""
    if scalar := _scalar(annotation):
        return scalar
    inner = [each for each in get_args(annotation) if each is not NoneType]
    if get_origin(annotation) is tuple:
        item = field_type(inner[0])
        return replace(item, is_many=True)
    if annotation is LocalText:
        return FieldType({})
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return FieldType({}, part=annotation)
    return field_type(inner[0])  # what may be None, or a type with notes


def _scalar(annotation: Any) -> FieldType | None:  # noqa: ANN401 - idem
    for known, schema in _SCALARS:
        if annotation == known:
            return FieldType(schema)
    for note in getattr(annotation, "__metadata__", ()):
        if isinstance(note, Ref):
            return FieldType(_ID, collection=note.collections[0])
    if get_origin(annotation) is Literal:
        return FieldType({"type": "string", "enum": [*get_args(annotation)]})
    return FieldType({"type": "string"}) if annotation is str else None
