"""Open data as JSON: a list of each collection, a file of each record, an entry.

Source: RFC 8259, and RFC 6570 for the addresses with a name in braces.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from pydantic_core import to_json

from plugins.outputs.open_data.csv_tables import tables_of
from plugins.outputs.open_data.plain_records import (
    OpenCollection,
    OpenData,
    Publisher,
    Value,
    as_of,
    cited_in,
)

LICENCE: Final = {
    "name": "Licence Ouverte / Open Licence version 2.0",
    "spdx": "etalab-2.0",
    "url": "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
}
"""The licence of the network's data.

Source: https://spdx.org/licenses/etalab-2.0
"""

CREDITS: Final = (
    {
        "name": "GeoNames",
        "url": "https://www.geonames.org/",
        "for": "coordinates and populations of cities, continents of countries",
        "licence": {
            "name": "Creative Commons Attribution 4.0",
            "spdx": "CC-BY-4.0",
            "url": "https://creativecommons.org/licenses/by/4.0/",
        },
    },
    {
        "name": "Unicode CLDR",
        "url": "https://cldr.unicode.org/",
        "for": "names of countries and continents",
        "licence": {
            "name": "Unicode License v3",
            "spdx": "Unicode-3.0",
            "url": "https://www.unicode.org/license.txt",
        },
    },
)
"""Whose data are within the data on cities, and under which licences."""


def render_json(value: Mapping[str, Any]) -> str:
    """Return *value* as a file of JSON that people can read as well."""
    return to_json(value, indent=2).decode() + "\n"


def render_list(
    collection: OpenCollection, files: Iterable[Value], data: OpenData
) -> str:
    """Return the file of all records, one a line; *files* are those of each."""
    lines, days = [], {""}
    for each in files:  # none is kept: there may be thousands
        lines.append(f"    {_line(each['record'])}")
        days.add(each.get("as_of", ""))
    head = {
        **_head(collection.name, data, f"{collection.name}.json"),
        "title": collection.title,
        "description": collection.description,
        **_told(max(days)),
        "count": len(lines),
    }
    members = [f"  {_line(name)}: {_line(value)}" for name, value in head.items()]
    records = ",\n".join(lines)
    members.append(f'  "records": [\n{records}\n  ]' if records else '  "records": []')
    return "{\n" + ",\n".join(members) + "\n}\n"


def render_record(
    record: Value, collection: str, source: Callable[[str], Value], publisher: Publisher
) -> str:
    """Return the file of one record, with the sources that it names.

    Args:
        record: Of the *collection* of that name.
        collection: Its name.
        source: Gives one by its id, without what else rests on it.
        publisher: Whose data they are.
    """
    sources = {name: source(name) for name in dict.fromkeys(cited_in(record))}
    return render_json(
        {
            **_head(collection, publisher, f"{collection}/{record['id']}.json"),
            "collection": f"{publisher.address}{collection}.json",
            **_told(as_of(record, sources)),
            "record": record,
            "sources": [*sources.values()],
        }
    )


def render_index(data: OpenData) -> str:
    """Return the entry: where everything is, and on what terms."""
    return render_json(
        {
            "$schema": f"{data.address}schemas/index.json",
            "url": f"{data.address}index.json",
            "version": "v1",
            "title": data.name,
            "documentation": data.pages,
            **terms_of(data),
            "credits": list(CREDITS),
            "words": f"{data.address}words.json",
            "package": f"{data.address}datapackage.json",
            "catalogue": f"{data.address}catalogue.jsonld",
            "collections": [_entry(each, data) for each in data.collections],
            "derived": data.today,
        }
    )


def _entry(collection: OpenCollection, data: OpenData) -> Value:
    name, address = collection.name, data.address
    entry = {
        "name": name,
        "title": collection.title,
        "description": collection.description,
        "count": len(collection.ids),
        "json": f"{address}{name}.json",
        "record": f"{address}{name}/{{id}}.json",
        "schema": f"{address}schemas/{name}.json",
        "csv": [f"{address}{table.name}.csv" for table in tables_of(collection, data)],
    }
    if name == "cities":
        entry["geojson"] = f"{address}{name}.geojson"
    return entry


def _head(collection: str, publisher: Publisher, path: str) -> Value:
    head = {
        "$schema": f"{publisher.address}schemas/{collection}.json",
        "url": f"{publisher.address}{path}",
        **terms_of(publisher),
    }
    if collection == "cities":
        head["credits"] = list(CREDITS)
    return head


def terms_of(publisher: Publisher) -> Value:
    """Return who publishes a file, and under which licence."""
    return {
        "publisher": {"name": publisher.name, "url": f"{publisher.site.url}/"},
        "licence": LICENCE,
    }


def _told(day: str) -> dict[str, str]:
    return {"as_of": day} if day else {}


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
