"""The schema of the entry."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from plugins.outputs.open_data.index_schema import render_index_schema
from plugins.outputs.open_data.json_api import render_index


@pytest.mark.parametrize(
    ("fault", "is_right"),
    [
        ({}, True),
        ({"later": 1}, True),
        ({"version": "v2"}, False),
        ({"collections": [{"name": "cities"}]}, False),
        ({"licence": "free"}, False),
    ],
)
def test_entry_is_held_to_its_schema(open_data, fault, is_right):
    """What is added later passes; what is missing or of another kind does not."""
    schema = json.loads(render_index_schema(open_data))
    value = json.loads(render_index(open_data)) | fault

    Draft202012Validator.check_schema(schema)
    assert is_right == Draft202012Validator(schema).is_valid(value)
