"""JSON Schema of the entry of the open data, and of what all their files have.

Source: https://json-schema.org/draft/2020-12/schema.
"""

from __future__ import annotations

from typing import Final

from plugins.outputs.open_data.json_api import render_json
from plugins.outputs.open_data.plain_records import OpenData

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
TEXT: Final = {"$ref": "#/$defs/LocalText"}
URL: Final = {"type": "string", "format": "uri"}
_LOCAL_TEXT: Final = {
    "description": "One text in several languages, by their BCP 47 codes.",
    "type": "object",
    "minProperties": 1,
    "propertyNames": {
        "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
    },
    "additionalProperties": {"type": "string", "minLength": 1},
}
_LICENCE: Final = {
    "type": "object",
    "required": ["name", "spdx", "url"],
    "properties": {"name": {"type": "string"}, "spdx": {"type": "string"}, "url": URL},
}
TERMS: Final = {
    "$schema": URL,
    "url": {**URL, "description": "the address of this file"},
    "publisher": {
        "type": "object",
        "required": ["name", "url"],
        "properties": {"name": TEXT, "url": URL},
    },
    "licence": {"$ref": "#/$defs/Licence"},
    "credits": {
        "description": "whose data are within these, and under which licence",
        "type": "array",
        "items": {
            "type": "object",
            "required": ["name", "url", "for", "licence"],
            "properties": {
                "name": {"type": "string"},
                "url": URL,
                "for": {"type": "string"},
                "licence": {"$ref": "#/$defs/Licence"},
            },
        },
    },
}
DEFINITIONS: Final = {"LocalText": _LOCAL_TEXT, "Licence": _LICENCE}
_STRING: Final = {"type": "string"}
_ENTRY: Final = {
    "name": _STRING,
    "title": TEXT,
    "description": TEXT,
    "count": {"type": "integer", "minimum": 0},
    "json": URL,
    "record": {"type": "string", "format": "uri-template"},
    "schema": URL,
    "csv": {"type": "array", "items": URL},
    "geojson": URL,
}
_MEMBERS: Final = {
    **TERMS,
    "version": {"const": "v1"},
    "title": TEXT,
    "documentation": {"type": "object", "additionalProperties": URL},
    "words": {**URL, "description": "the values of fields in words, by language"},
    "package": URL,
    "catalogue": URL,
    "collections": {
        "type": "array",
        "items": {
            "type": "object",
            "required": sorted(_ENTRY.keys() - {"geojson"}),
            "properties": _ENTRY,
        },
    },
    "derived": {
        "description": "nobody typed this: it follows from the records and today",
        "type": "object",
        "properties": {
            "co_president_cities": {"type": "array", "items": _STRING},
            "latest_meetings": _STRING,
            "next_meetings": _STRING,
        },
    },
}


def render_index_schema(data: OpenData) -> str:
    """Return the schema of the entry."""
    return render_json(
        {
            "$schema": DIALECT,
            "$id": f"{data.address}schemas/index.json",
            "title": "Open data",
            "type": "object",
            "required": [*_MEMBERS],
            "properties": _MEMBERS,
            "$defs": DEFINITIONS,
        }
    )
