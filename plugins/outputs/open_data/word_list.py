"""The words for the values that the open data may take, in each language.

Data say ``preferred`` or ``took-part``; who shows them to people needs their words.
"""

from __future__ import annotations

from typing import Final

from plugins.outputs.open_data.index_schema import DEFINITIONS, DIALECT, TERMS, TEXT
from plugins.outputs.open_data.json_api import render_json, terms_of
from plugins.outputs.open_data.plain_records import OpenData

_MEMBERS: Final = {
    **TERMS,
    "words": {
        "description": "for each set of values: each value, and its word by language",
        "type": "object",
        "additionalProperties": {"type": "object", "additionalProperties": TEXT},
    },
}


def render_words(data: OpenData) -> str:
    """Return the words by the set of values that they are of: roles, stages."""
    return render_json(
        {
            "$schema": f"{data.address}schemas/words.json",
            "url": f"{data.address}words.json",
            **terms_of(data),
            "words": data.words,
        }
    )


def render_words_schema(data: OpenData) -> str:
    """Return the schema of the words."""
    return render_json(
        {
            "$schema": DIALECT,
            "$id": f"{data.address}schemas/words.json",
            "title": "Words",
            "type": "object",
            "required": ["$schema", "url", "publisher", "licence", "words"],
            "properties": _MEMBERS,
            "$defs": DEFINITIONS,
        }
    )
