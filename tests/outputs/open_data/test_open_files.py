"""All files of the open data together."""

from __future__ import annotations

from plugins.outputs.open_data.open_files import OpenFiles
from plugins.outputs.open_data.plain_records import KINDS
from plugins.views.open_data import open_data_of
from tests.open_data import OpenTexts


def test_every_collection_has_its_files(open_texts):
    """Each has a list, a table and a schema; each record has a file."""
    files = open_texts.makers

    for name in KINDS:
        assert {f"{name}.json", f"{name}.csv", f"schemas/{name}.json"} <= files.keys()
    assert {"index.json", "datapackage.json", "catalogue.jsonld"} <= files.keys()
    assert {"cities.geojson", "cities/osaka.json", "sources/newspaper.json"} <= (
        files.keys()
    )


def test_same_data_same_bytes(open_texts):
    """Nothing of the moment is in a file."""
    again = OpenTexts(open_texts.localizers)

    for path in again.makers:
        assert open_texts[path] == again[path], path


def test_table_is_made_from_its_list(open_texts):
    """A table reads no file of a record, and no list but its own."""
    read = []

    def listening(path):
        read.append(path)
        return open_texts[path]

    data = open_data_of(open_texts.localizers, listening)
    files = OpenFiles(lambda: data, lambda: "https://rivers.example/", listening)
    dict(files.makers())["topics.csv"]()

    assert ["topics.json"] == read
