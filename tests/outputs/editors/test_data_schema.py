"""The schemas, as an editor's program reads them."""

from __future__ import annotations

import json
from gettext import NullTranslations

from plugins.domain.city import City
from plugins.domain.site import Site
from plugins.outputs.editors.choices import EDITORS_WORDS
from plugins.outputs.editors.data_schema import render_data_schema, render_host_schema
from plugins.outputs.editors.forms import Speech
from plugins.views.words import WORDS


class Shouting(NullTranslations):
    """A language in which every word is shouted."""

    def gettext(self, message):
        return message.upper()


SPEECH = Speech(
    {"xx": Shouting(), "en": NullTranslations()}, {**WORDS, **EDITORS_WORDS}
)
CUNEO = City.model_validate(
    {
        "id": "cuneo",
        "name": "Cuneo",
        "languages": ["it"],
        "country": "IT",
        "latitude": "44.39",
        "distinctions": [
            {"name": {"fr": "Ville alpine"}, "year": "2024", "source": "a"}
        ],
        "population": {"value": "55697", "as_of": "2026-07-28", "source": "geonames"},
        "sources": ["a"],
    }
)
TEXT = render_data_schema("cities", CUNEO, SPEECH)
SCHEMA = json.loads(TEXT)
FIELDS = SCHEMA["definitions"]["City"]["properties"]


def test_nothing_is_either_something_or_null():
    """What is not known is left out: a program proposes one kind of value."""
    assert "null" not in TEXT
    assert "anyOf" not in TEXT


def test_labels_and_help_are_in_each_language():
    """One schema serves every reader."""
    told = FIELDS["geonames"]

    assert "GEONAMES / GeoNames" == told["title"]
    assert (
        "xx: NUMBER IN GEONAMES.ORG\nen: number in geonames.org"
        == (told["description"])
    )
    assert (
        "**xx** NUMBER IN GEONAMES.ORG\n\n**en** number in geonames.org"
        == (told["markdownDescription"])
    )


def test_a_choice_tells_its_words():
    """Each value has its explanation beside it, in the same order."""
    kind = FIELDS["kind"]

    assert ["city", "district", "county"] == kind["enum"]
    assert "CITY / City" == kind["enumDescriptions"][0]
    assert "city" == kind["default"]


def test_a_pattern_says_what_to_type_instead():
    """Nobody reads a regular expression."""
    assert FIELDS["country"]["patternErrorMessage"].endswith("for instance FR or NO.")


def test_a_year_may_be_typed_without_quotation_marks():
    """``year: 2024`` is a number in YAML, and is right as well."""
    year = SCHEMA["definitions"]["Distinction"]["properties"]["year"]

    assert ["string", "integer"] == year["type"]
    assert 1000 == year["minimum"]


def test_lists_know_their_items():
    """At least one source; parts are described once."""
    assert 1 == FIELDS["sources"]["minItems"]
    assert {"$ref": "#/definitions/CityRole"} == FIELDS["roles"]["items"]


def test_example_is_a_record_as_yaml_reads_it():
    """A number is one, a year and a day are texts."""
    city = SCHEMA["examples"][0]["cities"][0]

    assert "2024" == city["distinctions"][0]["year"]
    assert {"value": 55697, "as_of": "2026-07-28", "source": "geonames"} == (
        city["population"]
    )


def test_a_new_record_has_its_required_fields():
    """Each is a place to type in, the next after the last."""
    snippet = SCHEMA["definitions"]["City"]["defaultSnippets"][0]

    assert "+ CITY / City" == snippet["label"]
    assert {
        "id": "$1",
        "name": "$2",
        "languages": ["$3"],
        "country": "$4",
        "sources": ["$5"],
    } == snippet["body"]


def test_a_host_city_changes_only_some_fields():
    """Of a known record it types the identifier and what is other, and no more."""
    items = json.loads(render_host_schema("cities", City, SPEECH))["properties"][
        "cities"
    ]["items"]

    assert ["id"] == items["required"]
    assert list(FIELDS) == list(items["properties"])
    assert (
        "../cities.json#/definitions/City/properties/name"
        == (items["properties"]["name"]["$ref"])
    )


def test_a_host_city_s_site_needs_nothing():
    """host/site.yaml may have a single line."""
    site = json.loads(render_host_schema("site", Site, SPEECH))["properties"]["site"]

    assert "required" not in site
