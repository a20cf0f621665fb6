"""The Data Package: what each table holds, for programs that load tables.

Source: https://datapackage.org/standard/data-package/ and, for the columns,
https://datapackage.org/standard/table-schema/ (version 2).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any, Final

from plugins.outputs.open_data.csv_tables import BETWEEN, Column, Table
from plugins.outputs.open_data.json_api import CREDITS, LICENCE, render_json
from plugins.outputs.open_data.plain_records import OpenData

_PROFILE: Final = "https://datapackage.org/profiles/2.0/{}.json"
_TYPES: Final = {"integer": "integer", "number": "number"}  # all others: string


def render_data_package(tables: Mapping[str, tuple[Table, str]], data: OpenData) -> str:
    """Return the descriptor of *tables*, each with its text, by their path."""
    first = next(iter(data.name.values()))
    known = {table.name for table, _ in tables.values()}
    return render_json(
        {
            "$schema": _PROFILE.format("datapackage"),
            "name": "open-data",
            "id": f"{data.address}datapackage.json",
            "title": data.name.get("en", first),
            "homepage": data.pages.get("en", f"{data.site.url}/"),
            "version": "1",
            "licenses": [_licence(LICENCE)],
            "contributors": [
                {
                    "title": first,
                    "path": f"{data.site.url}/",
                    "roles": ["publisher"],
                }
            ],
            "sources": [
                {"title": each["name"], "path": each["url"]} for each in CREDITS
            ],
            "resources": [
                _resource(path, table, text, known)
                for path, (table, text) in tables.items()
            ],
        }
    )


def _licence(licence: Mapping[str, str]) -> dict[str, str]:
    """Return a licence by its address: its name would be one of another list."""
    return {"title": licence["name"], "path": licence["url"]}


def _resource(path: str, table: Table, text: str, known: set[str]) -> dict[str, Any]:
    content = text.encode("utf-8")
    return {
        "$schema": _PROFILE.format("dataresource"),
        "name": table.name,
        "title": table.title.get("en", table.name),
        "path": path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "$schema": _PROFILE.format("tableschema"),
            "fields": [_field(column) for column in table.columns],
            **({} if table.within else {"primaryKey": [table.key]}),
            "foreignKeys": [*_foreign_keys(table, known)],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    schema = column.type.scalar
    field: dict[str, Any] = {
        "name": column.name,
        "title": column.title,
        "description": column.description or column.title,
        "type": _TYPES.get(schema.get("type", ""), "string"),
    }
    if column.type.is_many:
        field |= {"type": "list", "delimiter": BETWEEN, "itemType": "string"}
    elif schema.get("format") == "date":
        field["type"] = "date"
    elif schema.get("format") == "uri":
        field["format"] = "uri"
    rules = {name: schema[name] for name in ("minimum", "maximum") if name in schema}
    if column.is_always:
        rules["required"] = True
    if not column.type.is_many:
        rules |= {name: schema[name] for name in ("pattern", "enum") if name in schema}
    return field | ({"constraints": rules} if rules else {})


def _foreign_keys(table: Table, known: set[str]) -> Iterator[dict[str, Any]]:
    """Yield which columns name a row of another table."""
    owner = [(table.key, table.collection.name)] if table.within else []
    named = [(each.name, each.type.collection) for each in table.columns[1:]]
    many = {column.name for column in table.columns if column.type.is_many}
    for name, collection in [*owner, *named]:
        if collection in known and name not in many:
            reference = {"resource": collection, "fields": ["id"]}
            yield {"fields": [name], "reference": reference}
