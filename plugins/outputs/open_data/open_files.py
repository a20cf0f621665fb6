"""Every file of the open data, by its path within their folder."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.outputs.open_data.csv_tables import render_csv, tables_of
from plugins.outputs.open_data.data_package import render_data_package
from plugins.outputs.open_data.dcat import render_catalogue
from plugins.outputs.open_data.geojson import render_geojson
from plugins.outputs.open_data.index_schema import render_index_schema
from plugins.outputs.open_data.json_api import render_index, render_list, render_record
from plugins.outputs.open_data.json_schema import render_schema
from plugins.outputs.open_data.plain_records import OpenCollection, OpenData
from plugins.outputs.open_data.word_list import render_words, render_words_schema


def open_files(data: OpenData, contact: str) -> dict[str, str]:
    """Return the text of each file by its path; *contact* is the page to write to."""
    tables = {each.name: tables_of(each, data) for each in data.collections}
    csv_files = {
        f"{table.name}.csv": (table, render_csv(table))
        for found in tables.values()
        for table in found
    }
    cities = tables["cities"][0]
    files = {
        "index.json": render_index(data),
        "schemas/index.json": render_index_schema(data),
        "words.json": render_words(data),
        "schemas/words.json": render_words_schema(data),
        "datapackage.json": render_data_package(csv_files, data),
        "catalogue.jsonld": render_catalogue(tables, contact, data),
        "cities.geojson": render_geojson(cities, data),
    }
    for collection in data.collections:
        files |= dict(_json_files(collection, data))
    return files | {path: text for path, (_, text) in csv_files.items()}


def _json_files(
    collection: OpenCollection, data: OpenData
) -> Iterator[tuple[str, str]]:
    yield f"{collection.name}.json", render_list(collection, data)
    yield f"schemas/{collection.name}.json", render_schema(collection, data)
    for record in collection.records:
        path = f"{collection.name}/{record['id']}.json"
        yield path, render_record(record, collection, data)
