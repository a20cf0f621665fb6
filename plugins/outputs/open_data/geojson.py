"""The cities as GeoJSON: positions are longitude, then latitude, in degrees, WGS 84.

Source: RFC 7946. The properties are the row of the city's table: programs for maps
show plain values only. A city whose place nobody gives is there without a geometry.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from plugins.outputs.open_data.csv_tables import Table, flat
from plugins.outputs.open_data.json_api import CREDITS, LICENCE
from plugins.outputs.open_data.plain_records import OpenData, Value

_PLACE: Final = ("latitude", "longitude")


def render_geojson(table: Table, data: OpenData) -> str:
    """Return the collection of features of the cities' *table*, one a line."""
    records = table.collection.records
    head: Value = {
        "type": "FeatureCollection",
        "url": f"{data.address}{table.name}.geojson",
        "title": table.title,
        "publisher": {"name": data.name, "url": f"{data.site.url}/"},
        "licence": LICENCE,
        "credits": list(CREDITS),
        "as_of": table.collection.as_of,
    }
    if box := bounds(records):
        head["bbox"] = box
    members = [f"  {_line(name)}: {_line(value)}" for name, value in head.items()]
    features = ",\n".join(f"    {_line(_feature(each, table))}" for each in records)
    return "{\n" + ",\n".join(members) + f',\n  "features": [\n{features}\n  ]\n}}\n'


def bounds(records: Iterable[Value]) -> list[float]:
    """Return [west, south, east, north] of all places, or nothing without a place."""
    places = [_position(record) for record in records if "latitude" in record]
    if not places:
        return []
    longitudes, latitudes = zip(*places, strict=True)
    return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]


def _feature(record: Value, table: Table) -> Value:
    row = flat(record, table)
    has_place = "latitude" in record
    point = {"type": "Point", "coordinates": _position(record)} if has_place else None
    properties = {name: cell for name, cell in row.items() if name not in _PLACE}
    return {
        "type": "Feature",
        "id": record["id"],
        "geometry": point,
        "properties": properties,
    }


def _position(record: Value) -> list[float]:
    return [record["longitude"], record["latitude"]]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
