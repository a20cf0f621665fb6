"""All files of the open data together."""

from __future__ import annotations

from plugins.outputs.open_data.open_files import open_files
from plugins.outputs.open_data.plain_records import KINDS


def test_every_collection_has_its_files(open_data):
    """Each has a list, a table and a schema; each record has a file."""
    files = open_files(open_data, "https://rivers.example/")

    for name in KINDS:
        assert {f"{name}.json", f"{name}.csv", f"schemas/{name}.json"} <= files.keys()
    assert {"index.json", "datapackage.json", "catalogue.jsonld"} <= files.keys()
    assert {"cities.geojson", "cities/osaka.json", "sources/newspaper.json"} <= (
        files.keys()
    )


def test_same_data_same_bytes(open_data):
    """Nothing of the moment is in a file."""
    assert open_files(open_data, "x") == open_files(open_data, "x")
