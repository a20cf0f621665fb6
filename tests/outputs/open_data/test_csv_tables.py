"""Tables: flat, complete, and the same when they are read again."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.outputs.open_data.csv_tables import flat, render_csv, tables_of


@pytest.fixture
def tables(open_data):
    """Every table by its name."""
    return {
        table.name: table
        for collection in open_data.collections
        for table in tables_of(collection, open_data)
    }


def holding(table, *records):
    """Return *table* with other *records*."""
    collection = replace(
        table.collection, text=lambda: json.dumps({"records": records})
    )
    return replace(table, collection=collection)


def read(table):
    """Return the rows of the table's text, by column."""
    return [*csv.DictReader(StringIO(render_csv(table), newline=""))]


def test_row_is_flat(tables):
    """A part has its fields in columns, a text its languages, a list one cell."""
    (porto,) = [row for row in read(tables["cities"]) if row["id"] == "porto"]
    (osaka,) = [row for row in read(tables["cities"]) if row["id"] == "osaka"]

    assert ("Porto", "41.15", "2735943") == (
        porto["name"],
        porto["latitude"],
        porto["geonames"],
    )
    assert ("2592413", "2026-01-15", "geonames") == (
        osaka["population_value"],
        osaka["population_as_of"],
        osaka["population_source"],
    )
    assert "La ville est au bord du Douro." == porto["note_fr"]
    assert "newspaper;geonames" == osaka["sources"]
    assert "Portugal" == porto["derived_country_name_en"]
    assert "https://rivers.example/en/cities/porto/" == porto["pages_en"]


def test_list_of_parts_is_a_table(tables):
    """Each figure of an edition is a row that names its edition first."""
    rows = read(tables["editions-figures"])

    assert ["edition", "measure", "value"] == [*rows[0]][:3]
    assert [("2019", "countries", "3"), ("2019", "countries", "4")] == [
        (row["edition"], row["measure"], row["value"]) for row in rows[:2]
    ]
    assert ["preferred", "normal"] == [row["rank"] for row in rows[:2]]


def test_list_within_a_part_is_a_table(tables):
    """What is derived, and what is in a part of a record, has its tables as well."""
    assert {"cities-derived-roles", "editions-press-trip-legs"} < tables.keys()
    assert [] == read(tables["editions-press-trip-legs"])
    assert "porto" in {row["city"] for row in read(tables["cities-derived-roles"])}


def test_text_keeps_to_the_standard(tables):
    """Lines end as RFC 4180 says, and what has a comma or quotes is quoted."""
    table = tables["topics"]
    odd = {"id": "a", "name": {"en": 'Rivers, "banks"\nand bridges'}}
    text = render_csv(holding(table, odd))

    assert text.endswith("\r\n")
    assert '"Rivers, ""banks""\nand bridges"' in text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"))))
def test_any_text_is_read_as_it_was_written(tables, names):
    """Whatever signs a text has, it stays one cell."""
    table = tables["topics"]
    records = ({"id": "a", "name": {"en": name}} for name in names)
    found = read(holding(table, *records))

    assert names == [row["name_en"] for row in found]


def test_title_is_in_each_language(tables):
    """A table of parts is named after its records and the parts."""
    assert "Meetings – Figures" == tables["editions-figures"].title["en"]
    assert ["fr", "en", "es"] == [*tables["editions-figures"].title]


def test_columns_have_one_name_each(tables):
    """No table has two columns of the same name."""
    for table in tables.values():
        names = Counter(column.name for column in table.columns)
        assert {1} == {*names.values()}, table.name


def test_reading_gives_what_was_written(tables):
    """Every cell of every table is read as the text of its value."""
    for table in tables.values():
        _, *rows = csv.reader(StringIO(render_csv(table), newline=""))
        written = [
            ["" if cell is None else str(cell) for cell in row] for row in table.rows()
        ]
        assert written == rows


def test_column_that_is_always_there_has_no_empty_cell(tables):
    """What a table says of its columns is so."""
    for table in tables.values():
        for at, column in enumerate(table.columns):
            cells = [row[at] for row in table.rows()]
            assert not column.is_always or None not in cells, (table.name, column.name)


def test_flat_leaves_the_unknown_out(tables):
    """A record as a row by column has no column without a value."""
    table = tables["cities"]
    row = flat(table.collection.records[0], table)

    assert ("montreal", 45.51) == (row["id"], row["latitude"])
    assert "population_value" not in row
