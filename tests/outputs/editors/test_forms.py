"""What an editor fills in, as the models say it."""

from gettext import NullTranslations

import pytest

from plugins.domain.city import City
from plugins.domain.edition import Edition
from plugins.domain.figure import Figure
from plugins.domain.organisation import Organisation
from plugins.domain.redirect import Redirect
from plugins.domain.site import Account, Security, Site, WebEditor
from plugins.domain.source import Source
from plugins.outputs.editors.data_reference import SUBJECTS
from plugins.outputs.editors.forms import TITLES, Speech, form_of, parts_of


def field(model, name):
    """Return a field of *model*."""
    return next(each for each in form_of(model) if each.name == name)


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_field_can_be_filled_in(name):
    """Each field of each subject is there, with its label."""
    form = form_of(SUBJECTS[name])

    assert list(SUBJECTS[name].model_fields) == [field.name for field in form]
    assert all(field.label != field.name for field in form)


def test_what_is_withheld_from_the_open_data_can_be_typed():
    """The e-mail of an organisation is an editor's business."""
    assert field(Organisation, "email").label == "E-mail"


def test_bounds_are_those_of_the_model():
    """A number that begins at 1, and a list that needs an entry, say so."""
    assert 1 == field(Edition, "number").least
    assert 1 == field(City, "languages").fewest
    assert 0 == field(City, "roles").fewest


def test_default_is_told():
    """What holds where nothing is typed is the model's."""
    assert "normal" == field(Figure, "rank").default
    assert field(City, "name").default is None


@pytest.mark.parametrize(
    ("model", "name", "begins"),
    [
        (City, "id", "Use small letters"),
        (City, "languages", "Write a BCP 47 code"),
        (City, "latitude", "Write digits only"),
        (Source, "published", "Write year-month-day"),
        (Redirect, "old", "Write it from the first / on"),
        (City, "name", ""),
        (City, "exonyms", ""),
    ],
)
def test_remedy_is_what_the_model_advises(model, name, begins):
    """The sentence of the report is the sentence of the form: it stands once."""
    remedy = field(model, name).remedy

    assert remedy.startswith(begins)
    assert bool(begins) == bool(remedy)


def test_parts_are_found_once():
    """What stands within a record has a form as well."""
    assert [Site, Account, Security, WebEditor] == list(parts_of(Site))


def test_every_subject_has_its_title():
    """What is filled in has a name, for all of them and for one."""
    assert list(SUBJECTS) == list(TITLES)


def test_speech_says_a_text_in_each_language():
    """The languages keep their order."""
    silent = NullTranslations()

    assert {"fr": "x", "en": "x"} == Speech({"fr": silent, "en": silent}, {}).said("x")
