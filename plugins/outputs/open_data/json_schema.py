"""JSON Schema of the open data, told from the models themselves.

Source: https://json-schema.org/draft/2020-12/schema. What is not described may be
added later: nobody who reads v1 may count on its absence.
"""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getdoc
from typing import Any, Final

from plugins.domain.source import Source
from plugins.domain.values import Model
from plugins.outputs.open_data.field_types import Field, fields_of
from plugins.outputs.open_data.index_schema import (
    DEFINITIONS,
    DIALECT,
    TERMS,
    TEXT,
    URL,
)
from plugins.outputs.open_data.json_api import render_json
from plugins.outputs.open_data.plain_records import OpenCollection, OpenData

_AS_OF: Final = {
    "description": "latest day on which a source of these data was read or published",
    "type": "string",
    "format": "date",
}


def render_schema(collection: OpenCollection, data: OpenData) -> str:
    """Return the schema of a collection's list, and of the file of each record."""
    record = {"$ref": "#/$defs/Record"}
    return render_json(
        {
            "$schema": DIALECT,
            "$id": f"{data.address}schemas/{collection.name}.json",
            "title": collection.title.get("en", collection.name),
            "description": collection.description.get("en", ""),
            "type": "object",
            "required": ["$schema", "url", "publisher", "licence"],
            "properties": {
                **TERMS,
                "title": TEXT,
                "description": TEXT,
                "collection": {**URL, "description": "the file of all records"},
                "as_of": _AS_OF,
                "count": {"type": "integer", "minimum": 0},
                "records": {"type": "array", "items": record},
                "record": record,
                "sources": {
                    "description": "the sources that the record names",
                    "type": "array",
                    "items": {"$ref": "#/$defs/Source"},
                },
            },
            "oneOf": [
                {"required": ["title", "description", "count", "records"]},
                {"required": ["collection", "record", "sources"]},
            ],
            "$defs": {
                **DEFINITIONS,
                **{part.__name__: _object(part) for part in _parts(collection)},
                "Source": _addressed(Source),
                "Record": _record(collection),
            },
        }
    )


def _record(collection: OpenCollection) -> dict[str, Any]:
    """Return the schema of a record: what was typed, its addresses, what follows."""
    schema = _addressed(collection.model)
    if collection.facts:
        schema["properties"]["derived"] = {
            "$ref": f"#/$defs/{collection.facts.__name__}",
            "description": "nobody typed this: it follows from other records and today",
        }
        schema["required"].append("derived")
    return schema


def _addressed(model: type[Model]) -> dict[str, Any]:
    """Return the schema of a *model* that has a file of its own, and maybe a page."""
    schema = _object(model)
    schema["required"].append("url")
    schema["properties"] |= {
        "url": {**URL, "description": "the file of this record alone"},
        "pages": {
            "description": "its page for people, by language",
            "type": "object",
            "additionalProperties": URL,
        },
    }
    return schema


def _object(model: type[Model]) -> dict[str, Any]:
    fields = fields_of(model)
    return {
        "description": (getdoc(model) or "").partition("\n")[0],
        "type": "object",
        "required": [field.name for field in fields if field.is_always],
        "properties": {field.name: _property(field) for field in fields},
    }


def _property(field: Field) -> dict[str, Any]:
    kind = field.type
    schema: dict[str, Any] = dict(kind.scalar)
    if kind.is_text:
        schema = dict(TEXT)
    elif kind.part:
        schema = {"$ref": f"#/$defs/{kind.part.__name__}"}
    if kind.collection:
        schema["$comment"] = f"identifier of a record in {kind.collection}"
    if kind.is_many:
        schema = {"type": "array", "items": schema}
    schema["title"] = field.title
    if field.description:
        schema["description"] = field.description
    return schema


def _parts(collection: OpenCollection) -> Iterator[type[Model]]:
    """Yield each model within a record, and a source, once."""
    waiting = [collection.model, *filter(None, [collection.facts])]
    seen: dict[type[Model], None] = dict.fromkeys([Source, *waiting[1:]])
    while waiting:
        parts = [field.type.part for field in fields_of(waiting.pop())]
        new = [part for part in parts if part and part not in seen]
        seen.update(dict.fromkeys(new))
        waiting += new
    yield from seen
