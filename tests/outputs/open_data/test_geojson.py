"""GeoJSON: longitude first, a box around all, and nothing lost without a place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from plugins.outputs.open_data.csv_tables import tables_of
from plugins.outputs.open_data.geojson import bounds, render_geojson


@pytest.fixture
def table(open_data, collections):
    """The table of the cities."""
    return tables_of(collections["cities"], open_data)[0]


def test_position_is_longitude_first(table, open_data):
    """A feature is a point with the plain values of its row."""
    value = json.loads(render_geojson(table, open_data))
    (porto,) = [each for each in value["features"] if each["id"] == "porto"]

    assert {"type": "Point", "coordinates": [-8.61, 41.15]} == porto["geometry"]
    assert "Porto" == porto["properties"]["name"]
    assert not {"latitude", "longitude"} & porto["properties"].keys()
    assert not [each for each in porto["properties"].values() if isinstance(each, list)]


def test_box_is_around_all(table, open_data):
    """It is west, south, east, north."""
    assert [-73.59, 34.69, 135.5, 45.51] == json.loads(
        render_geojson(table, open_data)
    )["bbox"]


def test_city_without_a_place_is_there(table, open_data):
    """It has no geometry, and all the rest."""
    records = ({"id": "kyoto", "name": "京都市"},)
    text = json.dumps({"records": records})
    nowhere = replace(table, collection=replace(table.collection, text=lambda: text))
    value = json.loads(render_geojson(nowhere, open_data))

    assert [None] == [feature["geometry"] for feature in value["features"]]
    assert "bbox" not in value
    assert [] == bounds(records)
