"""What an editor fills in on the web, from the models."""

import pytest

from plugins.domain.city import City
from plugins.domain.edition import Edition
from plugins.domain.initiative import Initiative
from plugins.domain.site import Site
from plugins.domain.text import ReleaseHeader
from plugins.outputs.editors.cms_fields import name_field


@pytest.fixture
def field(french_form):
    """Return a function that gives a field of a model."""

    def function(model, name):
        return next(each for each in french_form.fields(model) if each["name"] == name)

    return function


def test_labels_and_help_are_the_reader_s(field):
    """The same words as in the reports, in her language."""
    country = field(City, "country")

    assert "Pays" == country["label"]
    assert country["hint"].startswith("ISO 3166-1")
    assert country["required"] is True
    assert "Écrivez les deux capitales" in country["pattern"][1]


def test_a_record_is_chosen_by_its_name(field):
    """What is kept is the identifier, what is shown is the name in French."""
    host = field(Edition, "host")
    topics = field(Edition, "topics")

    assert ("cities.*.id", ["cities.*.name"]) == (
        host["value_field"],
        host["display_fields"],
    )
    assert topics["multiple"] is True
    assert ["topics.*.name.fr"] == topics["display_fields"]
    assert "hint" not in host


def test_a_choice_shows_words_and_keeps_values(field):
    """Nobody needs to know what a value is called in the file."""
    assert {"label": "Ville", "value": "city"} in field(City, "kind")["options"]


def test_a_text_has_its_languages_in_the_order_of_the_files(field):
    """Else a save would move lines; those that must exist are required."""
    texts = field(Initiative, "name")["fields"]

    assert ["fr", "en", "es"] == [text["name"] for text in texts]
    assert "Français" == texts[0]["label"]
    assert texts[0]["required"] is True
    assert [False] * 3 == [
        text["required"] for text in field(City, "exonyms")["fields"]
    ]


def test_numbers_and_days_have_their_bounds(field):
    """A latitude is no more than 90, and a day is chosen in a calendar."""
    latitude = field(City, "latitude")

    assert (-90, 90) == (latitude["min"], latitude["max"])
    assert 1 == field(Edition, "number")["min"]
    assert "YYYY-MM-DD" == field(ReleaseHeader, "modified")["format"]


def test_lists_tell_what_their_entries_are(field):
    """A closed entry shows the field that tells it apart."""
    assert "list" == field(City, "languages")["widget"]
    assert 1 == field(City, "languages")["min"]
    assert "{{name}}" == field(Site, "accounts")["summary"]


def test_a_record_is_told_apart_by_its_name():
    """A text is told in the first language that every record has."""
    assert "name" == name_field(City)
    assert "name.fr" == name_field(Initiative)
    assert "id" == name_field(Edition)
