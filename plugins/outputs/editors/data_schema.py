"""JSON Schema of the files of data/, for editors that complete and explain YAML.

Labels and help are in every language at once, because one schema serves everybody who
opens the repository; there is no ``anyOf`` with null, which spoils what they propose.

Source: https://json-schema.org/draft-07/json-schema-release-notes, and
https://github.com/redhat-developer/yaml-language-server for ``defaultSnippets``,
``enumDescriptions``, ``markdownDescription`` and ``patternErrorMessage``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import count
from typing import Any, Final

from plugins.domain.values import LocalText, Model
from plugins.outputs.editors.canonical_yaml import record_of
from plugins.outputs.editors.choices import words_of
from plugins.outputs.editors.forms import (
    TITLES,
    FormField,
    Speech,
    form_of,
    parts_of,
)

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_TEXT: Final = {"type": "string", "minLength": 1}
_YEAR: Final = {"minimum": 1000, "maximum": 9999}
_LANGUAGE: Final = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"


def render_data_schema(name: str, record: Model, speech: Speech) -> str:
    """Return the schema of ``data/<name>.yaml``, with *record* as its example."""
    model = type(record)
    definitions = {part.__name__: _object(part, speech) for part in parts_of(model)}
    definitions[model.__name__] |= _proposed(name, model, speech)
    example: Any = _plain(record_of(record))
    under: dict[str, Any] = {"$ref": f"#/definitions/{model.__name__}"}
    if name != "site":
        example, under = [example], {"type": "array", "items": under}
    return _render(
        _file(name, under, speech)
        | {"examples": [{name: example}]}
        | {"definitions": {"LocalText": _local_text(speech), **definitions}}
    )


def render_host_schema(name: str, model: type[Model], speech: Speech) -> str:
    """Return the schema of the file of host/ that is put over ``data/<name>.yaml``.

    A known record needs its identifier there, and the fields that change.
    """
    whole = f"../{name}.json#/definitions/{model.__name__}"
    under: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            field.name: {"$ref": f"{whole}/properties/{field.name}"}
            for field in form_of(model)
        },
    }
    if name != "site":
        under = {"type": "array", "items": {**under, "required": ["id"]}}
    return _render(_file(name, under, speech))


def _file(name: str, under: dict[str, Any], speech: Speech) -> dict[str, Any]:
    """Return the schema of a file with its one root key."""
    return {
        "$schema": DIALECT,
        **_told(TITLES[name][0], "", speech),
        "type": "object",
        "required": [name],
        "additionalProperties": False,
        "properties": {name: under},
    }


def _object(model: type[Model], speech: Speech) -> dict[str, Any]:
    fields = form_of(model)
    return {
        "type": "object",
        "required": [field.name for field in fields if field.is_required],
        "additionalProperties": False,
        "properties": {field.name: _property(field, speech) for field in fields},
    }


def _property(field: FormField, speech: Speech) -> dict[str, Any]:
    schema = _value(field, speech)
    if field.type.is_many:
        schema = {"type": "array", "items": schema}
        if field.fewest:
            schema["minItems"] = field.fewest
    elif "$ref" in schema:  # whose neighbours draft 7 does not read
        schema = {"allOf": [schema]}
    if field.default is not None:
        schema["default"] = field.default
    return _told(field.label, field.help, speech) | schema


def _value(field: FormField, speech: Speech) -> dict[str, Any]:
    """Return the schema of what the field holds, or of each of its entries."""
    kind = field.type
    if kind.part or kind.is_text:
        return {"$ref": f"#/definitions/{(kind.part or LocalText).__name__}"}
    schema = dict(kind.scalar)
    if field.least is not None:
        schema["minimum"] = field.least
    if schema.get("format") == "uri":
        schema["pattern"] = "^https?://\\S+$"
    if schema.get("format") == "date":
        schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    if _is_date(schema):
        schema |= {
            "type": ["string", "integer"],
            **_YEAR,
        }  # a year without quotation marks is a number
    if "pattern" in schema and field.remedy:
        schema["patternErrorMessage"] = _joined(field.remedy, speech)
    if "enum" in schema:
        words = words_of(schema["enum"], speech.groups)
        schema["enumDescriptions"] = [_joined(words[v], speech) for v in schema["enum"]]
    return schema


def _is_date(schema: Mapping[str, Any]) -> bool:
    return "[0-9]{4}(" in schema.get("pattern", "")


def _local_text(speech: Speech) -> dict[str, Any]:
    return {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": _LANGUAGE},
        "properties": dict.fromkeys(speech.catalogs, _TEXT),
        "additionalProperties": _TEXT,
    }


def _told(label: str, help_: str, speech: Speech) -> dict[str, str]:
    """Return a label and its help in every language."""
    told = {"title": _joined(label, speech)}
    if help_:
        said = speech.said(help_).items()
        told["description"] = "\n".join(f"{tag}: {text}" for tag, text in said)
        told["markdownDescription"] = "\n\n".join(
            f"**{tag}** {text}" for tag, text in said
        )
    return told


def _joined(text: str, speech: Speech) -> str:
    return " / ".join(dict.fromkeys(speech.said(text).values()))


def _proposed(name: str, model: type[Model], speech: Speech) -> dict[str, Any]:
    """Return what editors propose for a new record: its required fields, to fill in."""
    title = _joined(TITLES[name][1], speech)
    body = _skeleton(model, count(1), speech)
    return {
        "title": title,
        "defaultSnippets": [{"label": f"+ {title}", "body": body}],
    }


def _skeleton(model: type[Model], stops: count[int], speech: Speech) -> dict[str, Any]:
    """Return the required fields of *model*, with a place to type in each."""
    needed = (field for field in form_of(model) if field.is_required)
    return {field.name: _blank(field, stops, speech) for field in needed}


def _blank(field: FormField, stops: count[int], speech: Speech) -> Any:  # noqa: ANN401 - JSON
    blank: Any
    if field.type.part:
        blank = _skeleton(field.type.part, stops, speech)
    elif field.type.is_text:
        blank = {language: f"${next(stops)}" for language in speech.catalogs}
    else:
        choices = ",".join(field.type.scalar.get("enum", ()))
        blank = f"${{{next(stops)}|{choices}|}}" if choices else f"${next(stops)}"
    return [blank] if field.type.is_many else blank


def _plain(value: Any) -> Any:  # noqa: ANN401 - what a record holds
    """Return a value of a record as YAML would read it back."""
    match value:
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case str() | int() | float():
            return value
        case _:
            return str(value)


def _render(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
