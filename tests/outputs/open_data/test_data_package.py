"""The Data Package: it says of each table what is in it."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from plugins.outputs.open_data.csv_tables import render_csv, tables_of
from plugins.outputs.open_data.data_package import render_data_package


@pytest.fixture
def package(open_data):
    """The descriptor of all tables of the small site."""
    tables = {
        f"{table.name}.csv": (table, render_csv(table))
        for collection in open_data.collections
        for table in tables_of(collection, open_data)
    }
    return json.loads(render_data_package(tables, open_data))


def field(package, table, name):
    """Return what is said of a column."""
    (resource,) = [each for each in package["resources"] if each["name"] == table]
    (found,) = [each for each in resource["schema"]["fields"] if each["name"] == name]
    return found


def test_column_has_its_type(package):
    """Numbers, days, addresses and lists are told apart from texts."""
    assert "integer" == field(package, "cities", "population_value")["type"]
    assert "number" == field(package, "cities", "latitude")["type"]
    assert "date" == field(package, "cities", "population_as_of")["type"]
    assert "uri" == field(package, "cities", "url")["format"]
    assert ("list", ";") == (
        field(package, "cities", "sources")["type"],
        field(package, "cities", "sources")["delimiter"],
    )
    assert "string" == field(package, "cities", "name")["type"]


def test_column_has_its_bounds(package):
    """What is required, what is allowed and between what a number is are told."""
    kind = field(package, "editions", "kind")["constraints"]

    assert (True, ["meetings", "assembly", "conference"]) == (
        kind["required"],
        kind["enum"],
    )
    assert {"minimum": -90, "maximum": 90} == (
        field(package, "cities", "latitude")["constraints"]
    )


def test_columns_name_rows_of_other_tables(package):
    """Keys lead from a part to its record, and from a record to another."""
    (figures,) = [r for r in package["resources"] if r["name"] == "editions-figures"]
    keys = {
        key["fields"][0]: key["reference"] for key in figures["schema"]["foreignKeys"]
    }

    assert {"resource": "editions", "fields": ["id"]} == keys["edition"]
    assert {"resource": "sources", "fields": ["id"]} == keys["source"]
    assert "primaryKey" not in figures["schema"]


def test_file_can_be_checked(package, open_data, collections):
    """Size and digest are those of the file."""
    (cities,) = [each for each in package["resources"] if each["name"] == "cities"]
    text = render_csv(tables_of(collections["cities"], open_data)[0]).encode()

    assert len(text) == cities["bytes"]
    assert f"sha256:{sha256(text).hexdigest()}" == cities["hash"]
    assert ["id"] == cities["schema"]["primaryKey"]
