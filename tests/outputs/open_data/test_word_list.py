"""Words for the values of the data."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from plugins.outputs.open_data.word_list import render_words, render_words_schema


def test_value_has_its_words(open_data):
    """A role, a stage and a measure can be shown in each language."""
    words = json.loads(render_words(open_data))["words"]

    assert {"fr": "Ville hôte", "en": "Host city", "es": "Ciudad anfitriona"} == (
        words["role"]["host"]
    )
    assert {"role", "stage", "measure", "city-kind", "document-status"} <= words.keys()
    assert "section" not in words


def test_schema_wants_texts(open_data):
    """A word that is not by language does not pass."""
    schema = json.loads(render_words_schema(open_data))
    value = json.loads(render_words(open_data))
    validator = Draft202012Validator(schema)
    wrong = value | {"words": {"role": {"host": "Host city"}}}

    Draft202012Validator.check_schema(schema)
    assert [True, False] == [validator.is_valid(each) for each in (value, wrong)]
