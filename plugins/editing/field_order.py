"""In which order the fields of a record stand: that of its model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_type_hints

from plugins.domain.network import COLLECTIONS
from plugins.domain.site import Site
from plugins.outputs.editors.canonical_yaml import LEADING_LANGUAGES
from plugins.outputs.editors.data_reference import HEADERS
from plugins.outputs.open_data.field_types import FieldType, field_type


@dataclass(frozen=True, slots=True)
class Shape:
    """What a place of the data may hold; ``type`` is None where nobody knows."""

    type: FieldType | None

    def under(self, step: str | int) -> Shape:
        """Return the shape of the field, the item or the record *step*."""
        match self.type:
            case FieldType(is_many=True):
                return Shape(replace(self.type, is_many=False))
            case FieldType(part=model) if model and step in model.model_fields:
                hints = get_type_hints(model, include_extras=True)
                return Shape(field_type(hints[str(step)]))
            case FieldType(is_text=True):
                return Shape(FieldType({"type": "string"}))
            case _:
                return Shape(None)

    def place_of(self, field: str, among: Sequence[str]) -> int:
        """Return before which of the fields *among* a new one stands."""
        rank = self.rank(field)
        later = (at for at, each in enumerate(among) if self.rank(each) > rank)
        return next(later, len(among))

    @property
    def is_plain(self) -> bool:
        """Return whether it holds a number, which has no quotation marks."""
        scalar = self.type.scalar if self.type else {}
        return scalar.get("type") in ("integer", "number")

    @property
    def is_quoted(self) -> bool:
        """Return whether it holds a text or a date, even where that is like a number.

        So does the web editor: a year alone has quotation marks, a whole day has none.
        """
        scalar = self.type.scalar if self.type else {}
        return scalar.get("type") == "string"

    def rank(self, field: str) -> tuple[int, str]:
        """Return what sorts the name of a field among the others."""
        known: Sequence[str] = ()
        if self.type and self.type.part:
            known = list(self.type.part.model_fields)
        elif self.type and self.type.is_text:
            known = LEADING_LANGUAGES
        if field in known:
            return known.index(field), ""
        return len(known), field if self.type and self.type.is_text else ""


def shape_of_file(root: str) -> Shape:
    """Return the shape of what stands under the key *root* of a data file."""
    if root == "site":
        return Shape(FieldType({}, part=Site))
    model = COLLECTIONS.get(root)
    return Shape(FieldType({}, part=model, is_many=True) if model else None)


def shape_of_header(fields: Sequence[str]) -> Shape:
    """Return the shape of the header of a text that has these *fields*."""
    models = HEADERS.values()
    model = max(models, key=lambda model: len(model.model_fields.keys() & set(fields)))
    return Shape(FieldType({}, part=model))
