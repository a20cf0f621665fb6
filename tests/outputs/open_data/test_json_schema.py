"""The schemas: what they demand, and what they let through."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from plugins.outputs.open_data.json_schema import render_schema


@pytest.fixture
def check(open_data, open_texts, collections):
    """Return a function that holds a changed list of cities against its schema."""
    schema = json.loads(render_schema(collections["cities"], open_data))
    text = open_texts["cities.json"]

    def function(**changes):
        value = json.loads(text)
        value["records"][-1] |= changes
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(value)

    return function


def test_schemas_are_schemas(open_data):
    """They keep to draft 2020-12, and name themselves by their address."""
    for collection in open_data.collections:
        schema = json.loads(render_schema(collection, open_data))
        Draft202012Validator.check_schema(schema)
        assert schema["$id"].startswith("https://rivers.example/api/v1/schemas/")


def test_what_is_added_later_is_right(check):
    """A field that v1 does not know yet breaks nobody's reading."""
    check()
    check(mayor="Ada")


@pytest.mark.parametrize(
    "fault",
    [
        {"id": "Porto"},
        {"country": "Portugal"},
        {"latitude": 91},
        {"geonames": "2735943"},
        {"population": {"value": 1, "as_of": "2026-13-01", "source": "geonames"}},
        {"note": {}},
        {"note": {"French": "La ville"}},
        {"sources": "geonames"},
        {"derived": {}},
        {"url": 1},
    ],
)
def test_fault_is_found(check, fault):
    """A value of another kind than is promised does not pass."""
    with pytest.raises(ValidationError):
        check(**fault)


def test_file_is_a_list_or_a_record(open_data, open_texts, collections):
    """A file that is neither, or both, does not pass."""
    cities = collections["cities"]
    validator = Draft202012Validator(json.loads(render_schema(cities, open_data)))
    one = json.loads(open_texts["cities/porto.json"])
    both = json.loads(open_texts["cities.json"]) | one
    neither = {name: value for name, value in one.items() if name != "record"}

    assert [True, False, False] == [
        validator.is_valid(value) for value in (one, both, neither)
    ]


def test_identifiers_say_of_what(open_data, collections):
    """A field that names a record says in which collection it is."""
    schema = json.loads(render_schema(collections["editions"], open_data))
    host = schema["$defs"]["Record"]["properties"]["host"]

    assert "identifier of a record in cities" == host["$comment"]
    assert ("Host", "identifier of the city") == (host["title"], host["description"])
