"""The models, and what each of their fields says of itself."""

from __future__ import annotations

import json

import pytest
from babel.localedata import exists

from plugins.domain.network import COLLECTIONS
from plugins.domain.reference import Ref, _references_of
from plugins.domain.section import SECTIONS
from plugins.domain.site import Site
from plugins.domain.text import PageHeader, ReleaseHeader
from plugins.domain.values import Model

TOP = (*COLLECTIONS.values(), Site, PageHeader, ReleaseHeader)


def models(model: type[Model] = Model) -> list[type[Model]]:
    """Return every model that editors fill in: not the copies that reading makes.

    Nor what is derived, which nobody types.
    """
    found = [
        one
        for one in model.__subclasses__()
        if one.__bases__ == (Model,) and one.__module__ != "plugins.domain.derived"
    ]
    return sorted(found, key=lambda one: one.__name__)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_field_is_explained(model):
    """A field has a label and a help, for the forms and for the documentation."""
    bare = [
        name
        for name, field in model.model_fields.items()
        if not (field.title and field.description)
    ]

    assert [] == bare


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_model_is_frozen_and_strict(model):
    """Nobody changes a record, and none has a field that nobody knows."""
    assert (True, "forbid") == (
        model.model_config["frozen"],
        model.model_config["extra"],
    )


@pytest.mark.parametrize("model", TOP, ids=lambda model: model.__name__)
def test_every_file_has_a_schema(model):
    """Editors can be helped while they type: the model gives a JSON Schema."""
    schema = model.model_json_schema()

    assert "object" == schema["type"]
    assert json.dumps(schema)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_reference_leads_to_a_collection(model):
    """An identifier names a record of a file, a page or a part of the site."""
    known = {*COLLECTIONS, "pages", "releases", "sections"}

    for _, ref in _references_of(model):
        assert isinstance(ref, Ref)
        assert set(ref.collections) <= known


def test_sections_are_named_once():
    """A part of the site has one name, and it is not that of a language."""
    assert len(SECTIONS) == len(set(SECTIONS))
    assert [] == [name for name in SECTIONS if exists(name)]
