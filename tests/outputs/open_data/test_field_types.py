"""What the models say of their fields."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.domain.city import City
from plugins.domain.edition import Edition
from plugins.domain.figure import Figure
from plugins.domain.network import COLLECTIONS
from plugins.domain.organisation import Organisation
from plugins.domain.programme import PressTrip
from plugins.outputs.open_data.field_types import fields_of
from plugins.outputs.open_data.plain_records import KINDS


def types(model: Any):
    """Return what each field of *model* holds, by its name."""
    return {field.name: field.type for field in fields_of(model)}


def test_scalars_have_their_schema():
    """A number, a date and one of a few words are told apart."""
    found = types(Edition) | types(City)

    assert "number" == found["latitude"].scalar["type"]
    assert ["meetings", "assembly", "conference"] == types(Edition)["kind"].scalar[
        "enum"
    ]
    assert "integer" == found["number"].scalar["type"]


def test_text_and_part_are_no_scalars():
    """A text in several languages is one thing, a part with fields another."""
    found = types(Edition)

    assert found["theme"].is_text
    assert found["press_trip"].part is PressTrip
    assert not found["press_trip"].is_text


def test_lists_say_what_they_list():
    """Several identifiers know their collection, several parts their model."""
    found = types(Edition)

    assert (True, "topics") == (found["topics"].is_many, found["topics"].collection)
    assert (True, Figure) == (found["figures"].is_many, found["figures"].part)


def test_field_is_always_there_or_not():
    """What is required or has a default is always there; what may be unknown is not."""
    always = {field.name for field in fields_of(City) if field.is_always}

    assert {"id", "name", "languages", "kind", "country", "sources"} == always


def test_withheld_field_is_not_told():
    """A field that is not published is in no schema and in no table."""
    assert "email" not in types(Organisation)


@pytest.mark.parametrize("name", KINDS)
def test_every_field_is_understood(name):
    """Each field is a text, a part, or a scalar that has a type."""
    for kind in types(COLLECTIONS[name]).values():
        assert kind.is_text or kind.part or kind.scalar["type"]
